import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import type { ThreadFile } from './thread-files.ts';

/** A file on its way into a thread: it came in, or is coming, and no message has it yet. */
export type ComingFile = { name: string; beganAt: Date };

/** What this person is sending in this thread and is still being looked at; nobody else sees it. */
export async function listComingFiles(tx: Tx, matchId: string): Promise<ComingFile[]> {
  const rows = await tx
    .selectFrom('match_files')
    .select(['name', 'began_at'])
    .where('match_id', '=', matchId)
    .where('message_id', 'is', null)
    .orderBy('began_at')
    .limit(20)
    .execute();
  return rows.map((row) => ({ name: row.name, beganAt: row.began_at }));
}

/** A row that its sender alone sees until {@link sendThreadFile}. */
export async function beginThreadFile(
  tx: Tx,
  by: ActingPerson,
  file: { id: string; matchId: string; name: string; sealedKey: Buffer },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('match_files')
    .values({
      id: file.id,
      match_id: file.matchId,
      name: file.name,
      sealed_key: file.sealedKey,
      uploaded_by: by.personId,
      began_at: now,
    })
    .execute();
}

/** With a message of its sender's; false where it has gone meanwhile. */
export async function sendThreadFile(
  tx: Tx,
  messageId: string,
  file: Pick<ThreadFile, 'id' | 'name' | 'mediaType' | 'bytes' | 'sha256'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('match_files')
    .set({
      message_id: messageId,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
    })
    .where('id', '=', file.id)
    .where('message_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Forgets what was not sent, its chunks with it. */
export async function dropUnsent(tx: Tx, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await tx.deleteFrom('match_files').where('id', 'in', fileIds).where('message_id', 'is', null).execute();
}
