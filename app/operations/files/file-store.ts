import type { Actor } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

/** The key is sealed; whoever keeps the bytes keeps them so that nothing else opens them. */
export type FileHandle = { id: string; sealedKey: Buffer };

/**
 * Where the bytes of files lie. Three acts, so that another place (a disk, an object store) is one file more; who may do
 * them is asked of the database before each, whatever the place.
 */
export type FileStore = {
  /** Takes all bytes in, a chunk at a time. Nobody reads them before the file's row says that it is whole. */
  put: (by: Actor, file: FileHandle, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Gives them out again. @throws Error where something is missing, was changed, or may no longer be read */
  read: (by: Actor, file: FileHandle & { bytes: number }) => AsyncGenerator<Buffer>;
  /** Deletes them with the transaction. */
  remove: (tx: Tx, fileIds: readonly string[]) => Promise<void>;
};
