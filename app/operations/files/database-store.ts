import { openChunk, openFileKey, sealChunk } from '#app/auth/file-cipher.ts';
import type { Actor } from '#db/actor.ts';
import { withActor } from '#db/client.ts';
import { deleteChunks, findChunk, insertChunk, type ChunkTable } from '#db/queries/files/chunks.ts';
import type { FileHandle, FileStore } from './file-store.ts';

export const CHUNK_BYTES = 256 * 1024;

/**
 * Files in rows of 256 kB under row-level security, each sealed, each written and read in a transaction of its own: a
 * slow line holds no connection, and access that ends ends a download at its next chunk.
 */
export function storeIn(table: ChunkTable): FileStore {
  return {
    async put(by, { id, sealedKey }, bytes) {
      const key = openFileKey(sealedKey, id);
      let n = 0;
      const write = async (plain: Buffer, last: boolean) => {
        const body = sealChunk(key, plain, { fileId: id, n, last });
        await withActor(by, (tx) => insertChunk(tx, table, id, n, body));
        n += 1;
      };
      // One is held back until it is known whether another follows: the last says that it is.
      let held: Buffer | undefined;
      for await (const chunk of inChunks(bytes)) {
        if (held) await write(held, false);
        held = chunk;
      }
      await write(held ?? Buffer.alloc(0), true);
    },

    async *read(by, file) {
      const key = openFileKey(file.sealedKey, file.id);
      const count = Math.max(1, Math.ceil(file.bytes / CHUNK_BYTES));
      for (let n = 0; n < count; n += 1)
        yield await readChunk(table, by, file, key, { n, last: n === count - 1 });
    },

    remove: (tx, fileIds) => deleteChunks(tx, table, fileIds),
  };
}

/** The files of needs. */
export const databaseStore: FileStore = storeIn('file_chunks');

async function readChunk(
  table: ChunkTable,
  by: Actor,
  { id }: FileHandle,
  key: Buffer,
  place: { n: number; last: boolean },
): Promise<Buffer> {
  const body = await withActor(by, (tx) => findChunk(tx, table, id, place.n));
  if (!body) throw new Error('A chunk of a file is missing or out of reach.');
  return openChunk(key, body, { fileId: id, ...place });
}

/** All of the same size but the last; two at most exist at any moment, here and in the store together. */
async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let chunk = Buffer.alloc(CHUNK_BYTES);
  let filled = 0;
  for await (const piece of bytes) {
    for (let from = 0; from < piece.length;) {
      const taken = piece.subarray(from, from + CHUNK_BYTES - filled);
      chunk.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      if (filled === CHUNK_BYTES) {
        yield chunk;
        chunk = Buffer.alloc(CHUNK_BYTES);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}
