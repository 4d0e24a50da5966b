import { createHash } from 'node:crypto';
import { FILE_BYTES } from '#app/domain/files/file-limits.ts';
import type { FileKind } from '#app/domain/files/file-kind.ts';
import { cleanName } from '#app/domain/files/file-name.ts';
import { FileRefused } from '#app/domain/files/file-refusal.ts';
import type { Actor } from '#db/actor.ts';
import { databaseStore } from './database-store.ts';
import type { FileHandle, FileStore } from './file-store.ts';
import { scanPassing } from './scanning/scan-passing.ts';
import { screen } from './screening/screen.ts';
import { settleFile, type Came } from './settle-file.ts';

/**
 * Every file comes in by this way, whatever it belongs to: read as it comes, looked at and scanned while it passes, stored
 * a chunk at a time, and settled once all of it is there.
 *
 * @returns what is stored now
 * @throws FileRefused, and whatever breaks the line; what is stored by then is the caller's to forget
 */
export async function takeIn(
  by: Actor,
  handle: FileHandle,
  { name, bytes }: { name: string; bytes: AsyncIterable<Uint8Array> },
  store: FileStore = databaseStore,
): Promise<Came> {
  const scanning = scanPassing(upToLimit(bytes));
  try {
    const passing = measured(screen(scanning.bytes, cleanName(name)));
    await store.put(by, handle, passing.bytes);
    await scanning.end();
    return await settleFile(by, handle, passing.result(), store);
  } catch (error) {
    scanning.abandon();
    throw error;
  }
}

async function* upToLimit(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const piece of bytes) {
    count += piece.length;
    if (count > FILE_BYTES) throw new FileRefused('too-large');
    yield piece;
  }
}

/** Passes the bytes on; afterwards tells how many they were, their SHA-256, and what kind they turned out to be. */
function measured(screened: AsyncGenerator<Buffer, FileKind>) {
  const hash = createHash('sha256');
  let bytes = 0;
  let kind: FileKind | undefined;
  async function* pass(): AsyncGenerator<Buffer> {
    for (;;) {
      const { done, value } = await screened.next();
      if (done) {
        kind = value;
        return;
      }
      hash.update(value);
      bytes += value.length;
      yield value;
    }
  }
  return {
    bytes: pass(),
    result: (): Came => {
      if (!kind) throw new Error('The file was not read to its end.');
      return { kind, bytes, sha256: hash.digest('hex') };
    },
  };
}
