import type { Actor } from '#db/actor.ts';
import { databaseStore } from './database-store.ts';
import type { FileHandle, FileStore } from './file-store.ts';

/** All bytes of a stored file at once, in memory of their own: only where one after the other is worked on. */
export async function wholeOf(
  by: Actor,
  file: FileHandle & { bytes: number },
  store: FileStore = databaseStore,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(file.bytes);
  let filled = 0;
  for await (const chunk of store.read(by, file)) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}
