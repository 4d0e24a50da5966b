import { CHUNK_BYTES } from '../database-store.ts';

/** Of 20 MB each, while slow lines take them. */
const MOST_HELD = 10;
/** Longer than an honest line needs, so that a copy which nobody takes frees its place. */
const MOST_MS = 15 * 60_000;

let held = 0;

/** A place in memory for one copy. */
export type Place = {
  /** For a copy that was not made after all. */
  free: () => void;
  /**
   * Gives the finished copy out a piece at a time and frees the place at its end, when the reader goes away, and at the
   * latest after a quarter of an hour.
   *
   * @param mayGoOn asked before each piece; what it throws ends the download there
   */
  handOut: (copy: Uint8Array, mayGoOn: () => Promise<void>) => AsyncGenerator<Buffer>;
};

/** Taken before the copy is made: many may wait for that at once. Undefined where there is no place for one more. */
export function takePlace(): Place | undefined {
  if (held >= MOST_HELD) return undefined;
  held += 1;
  let taken = true;
  const free = () => {
    if (taken) held -= 1;
    taken = false;
  };
  return { free, handOut: (copy, mayGoOn) => handOut(copy, mayGoOn, free) };
}

function handOut(
  copy: Uint8Array,
  mayGoOn: () => Promise<void>,
  freePlace: () => void,
): AsyncGenerator<Buffer> {
  const { length } = copy;
  let left: Uint8Array | undefined = copy;
  const free = () => {
    left = undefined;
    freePlace();
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
