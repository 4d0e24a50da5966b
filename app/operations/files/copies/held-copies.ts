import { CHUNK_BYTES } from '../database-store.ts';

/** Of 20 MB each, while slow lines take them. */
const MOST_HELD = 10;
/** Longer than an honest line needs, so that a copy which nobody takes frees its place. */
const MOST_MS = 15 * 60_000;

let held = 0;

/** Whether one more copy has a place in memory. */
export function hasPlace(): boolean {
  return held < MOST_HELD;
}

/**
 * Gives a finished copy out a piece at a time and frees its place at its end, when the reader goes away, and at the
 * latest after a quarter of an hour.
 *
 * @param mayGoOn asked before each piece; what it throws ends the download there
 */
export function handOut(copy: Uint8Array, mayGoOn: () => Promise<void>): AsyncGenerator<Buffer> {
  held += 1;
  const { length } = copy;
  let left: Uint8Array | undefined = copy;
  const free = () => {
    if (!left) return;
    left = undefined;
    held -= 1;
    clearTimeout(patience);
  };
  const patience = setTimeout(free, MOST_MS).unref();
  const pieces = (async function* () {
    for (let at = 0; at < length; at += CHUNK_BYTES) {
      await mayGoOn();
      if (!left) throw new Error('A copy was not taken in time.');
      yield Buffer.from(left.subarray(at, at + CHUNK_BYTES));
    }
  })();
  // One that nobody begins to read never reaches a `finally` of its own.
  return {
    next: async () => {
      try {
        const step = await pieces.next();
        if (step.done) free();
        return step;
      } catch (error) {
        free();
        throw error;
      }
    },
    return: (value) => {
      free();
      return pieces.return(value as undefined);
    },
    throw: (error) => {
      free();
      return pieces.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
