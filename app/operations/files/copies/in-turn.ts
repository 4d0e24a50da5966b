const MOST_WAITING = 8;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Works that need a whole file in memory, one after the other: so many readers cost no more memory than one.
 *
 * @returns `busy` where too many wait already
 * @throws Error whatever `work` throws
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T | 'busy'> {
  if (waiting >= MOST_WAITING) return Promise.resolve('busy');
  waiting += 1;
  const turn = last.then(work, work).finally(() => (waiting -= 1));
  last = turn;
  return turn;
}
