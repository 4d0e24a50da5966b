import { createHash, randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { newFileKey, openFileKey, sealChunk } from '#app/auth/file-cipher.ts';
import { loadAccountKey, useAccountKey } from '#app/auth/sealing.ts';
import type { Database } from '#db/schema/database.ts';
import { PDF } from './files.ts';
import { TEST_KEYS } from './keys.ts';

/** Also in a thread, from each of its three, so that everybody has one to take back. */
async function arrangeThreadFiles(owner: Kysely<Database>): Promise<void> {
  const { rows: writers } = await sql<{ match: string; person: string; role: string; organisation: string }>`
    select distinct on (w.role) w.match_id as match, w.person_id as person, w.role, w.organisation_id as organisation
    from match_messages w where w.match_id = (select match_id from match_messages group by match_id order by count(*) desc, match_id limit 1)
    order by w.role, w.n`.execute(owner);
  for (const { match, person, role, organisation } of writers) {
    const [id, message] = [randomUUID(), randomUUID()];
    const sealedKey = newFileKey(id);
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    await owner.transaction().execute(async (tx) => {
      await sql`insert into match_messages (id, match_id, action, text, text_language, person_id, role, organisation_id, at)
        values (${message}, ${match}, 'write-message', '', 'en', ${person}, ${role}, ${organisation}, now())`.execute(
        tx,
      );
      await sql`insert into match_files (id, match_id, message_id, name, media_type, bytes, sha256, sealed_key, uploaded_by, began_at)
        values (${id}, ${match}, ${message}, ${`${'Terms_of_reference_for_the_mission_'.repeat(4)}.pdf`}, 'application/pdf',
          ${PDF.length}, ${sha256}, ${sealedKey}, ${person}, now())`.execute(tx);
      const body = sealChunk(openFileKey(sealedKey, id), PDF, { fileId: id, n: 0, last: true });
      await tx.insertInto('match_file_chunks').values({ file_id: id, n: 0, body }).execute();
    });
  }
}

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
  await arrangeThreadFiles(owner);
}
