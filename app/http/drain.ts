import type { Readable } from 'node:stream';

/**
 * Throws the rest of a part of a form away, so that the form goes on to its next one and a browser which is still sending gets
 * to see the answer. Whoever stopped reading in the middle left a listener behind that keeps a stream from flowing by itself.
 */
export function drain(stream: Readable): void {
  stream.removeAllListeners('readable');
  // Node looks at its listeners anew on the next tick; before that it would not resume.
  setImmediate(() => stream.resume());
}
