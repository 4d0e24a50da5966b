import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { FileRefused } from '#app/domain/files/file-refusal.ts';
import { currentScanner, type Scanned } from './scanner.ts';

export type Scanning = {
  bytes: AsyncIterable<Uint8Array>;
  /** Once nothing more is read. @throws FileRefused for anything but clean */
  end: () => Promise<void>;
  /** Of a file that is refused anyway. */
  abandon: () => void;
};

/** Lets the bytes of a file by while the scanner gets them too, as fast as both take them; all as they came in. */
export function scanPassing(bytes: AsyncIterable<Uint8Array>): Scanning {
  const scan = currentScanner();
  if (!scan) return { bytes, end: () => Promise.resolve(), abandon: () => undefined };
  const feed = new PassThrough();
  feed.on('error', () => undefined);
  let told: Scanned | undefined;
  const answer = scan(feed)
    .catch((): Scanned => 'unavailable')
    .then((said) => (told = said));

  async function* pass() {
    for await (const piece of bytes) {
      if (told) refuseUnlessClean(told);
      // One that has answered takes nothing more.
      if (!feed.write(piece)) await Promise.race([once(feed, 'drain'), answer]);
      yield piece;
    }
  }
  return {
    bytes: pass(),
    end: async () => {
      feed.end();
      refuseUnlessClean(await answer);
    },
    abandon: () => feed.destroy(),
  };
}

function refuseUnlessClean(said: Scanned): void {
  if (said !== 'clean') throw new FileRefused(said === 'infected' ? 'infected' : 'scanner-unavailable');
}
