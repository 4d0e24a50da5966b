import { createHash, randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { newFileKey, openFileKey, sealChunk } from '#app/auth/file-cipher.ts';
import { loadAccountKey, useAccountKey } from '#app/auth/sealing.ts';
import type { Database } from '#db/schema/database.ts';
import { PDF } from './files.ts';
import { TEST_KEYS } from './keys.ts';

/**
 * For a need that circulates, and that the public may see, a file that everybody may have, with a name as long as names
 * get; as a server with the same key keeps it. Pages about files are looked at with it.
 */
export async function arrangeFiles(owner: Kysely<Database>): Promise<void> {
  useAccountKey(loadAccountKey(TEST_KEYS));
  const need = await owner
    .selectFrom('needs')
    .select(['id', 'author_id'])
    .where('status', '=', 'circulating')
    .where('pooled', '=', false)
    .orderBy('title')
    .executeTakeFirstOrThrow();
  await sql`insert into need_views (need_id, audience, view, reference, themes, region, circulating, circulates_until)
    select need_id, 'public', view || '{"audience": "public"}', reference, themes, region, circulating, circulates_until
    from need_views where need_id = ${need.id} and audience = 'registered' on conflict do nothing`.execute(
    owner,
  );
  const id = randomUUID();
  const sealedKey = newFileKey(id);
  const now = new Date();
  await owner
    .insertInto('need_files')
    .values({
      id,
      need_id: need.id,
      name: `${'Cybersecurity_strategy_2026_final_'.repeat(4)}.pdf`,
      media_type: 'application/pdf',
      bytes: PDF.length,
      sha256: createHash('sha256').update(PDF).digest('hex'),
      tier: 'T0',
      sealed_key: sealedKey,
      uploaded_by: need.author_id,
      began_at: now,
      finished_at: now,
    })
    .execute();
  const body = sealChunk(openFileKey(sealedKey, id), PDF, { fileId: id, n: 0, last: true });
  await owner.insertInto('file_chunks').values({ file_id: id, n: 0, body }).execute();
}
