import type { Tx } from '#db/client.ts';

/** One sealed piece of a file in a thread, in a row of its own. */
export async function insertChunk(tx: Tx, fileId: string, n: number, body: Buffer): Promise<void> {
  await tx.insertInto('match_file_chunks').values({ file_id: fileId, n, body }).execute();
}

/** Undefined where there is none, and for whoever may not read the file now. */
export async function findChunk(tx: Tx, fileId: string, n: number): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('match_file_chunks')
    .select('body')
    .where('file_id', '=', fileId)
    .where('n', '=', n)
    .executeTakeFirst();
  return row?.body;
}

export async function deleteChunks(tx: Tx, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await tx.deleteFrom('match_file_chunks').where('file_id', 'in', fileIds).execute();
}
