import type { Actor } from '#db/actor.ts';
import { databaseStore } from './database-store.ts';
import type { FileHandle } from './file-store.ts';

/** All bytes of a stored file at once, in memory of their own: only where one after the other is worked on. */
export async function wholeOf(
  by: Actor,
  file: FileHandle & { bytes: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(file.bytes);
  let filled = 0;
  for await (const chunk of databaseStore.read(by, file)) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}
