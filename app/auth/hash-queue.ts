/** Thrown when as many are waiting as may: the reader is told to try again in a moment (503). */
export class HashingBusy extends Error {
  override readonly name = 'HashingBusy';
  constructor() {
    super('Too many passwords are being checked at once.');
  }
}

/** Two at a time leave a processor to everybody else; each takes 19 MiB and some tens of milliseconds. */
const RUNNING = 2;
const WAITING = 4;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs costly work when it is its turn, so that a flood of sign-ins cannot take the machine.
 *
 * @throws HashingBusy at once when four are waiting already
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < RUNNING) running += 1;
  else if (waiting.length < WAITING) await new Promise<void>((resolve) => waiting.push(resolve));
  else throw new HashingBusy();
  try {
    return await work();
  } finally {
    // The place is handed on, not given back: nobody who comes now may slip in before those who wait.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
