import type { Tx } from '#db/client.ts';

/** Files of needs and files in threads lie apart, under policies of their own. */
export type ChunkTable = 'file_chunks' | 'match_file_chunks';

/** One sealed piece of a file, in a row of its own. */
export async function insertChunk(
  tx: Tx,
  table: ChunkTable,
  fileId: string,
  n: number,
  body: Buffer,
): Promise<void> {
  await tx.insertInto(table).values({ file_id: fileId, n, body }).execute();
}

/** Undefined where there is none, and for whoever may not read the file now. */
export async function findChunk(
  tx: Tx,
  table: ChunkTable,
  fileId: string,
  n: number,
): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom(table)
    .select('body')
    .where('file_id', '=', fileId)
    .where('n', '=', n)
    .executeTakeFirst();
  return row?.body;
}

export async function deleteChunks(tx: Tx, table: ChunkTable, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await tx.deleteFrom(table).where('file_id', 'in', fileIds).execute();
}
