const MINUTE = 60_000;

/** How long to wait after the first, second, … failure; then the letter is given up: about a day after the act. */
const WAITS = [1, 5, 15, 60, 120, 240, 360, 660].map((minutes) => minutes * MINUTE);

/** While a letter is being sent nobody else takes it; a process that died meanwhile gives it back after this long. */
export const SENDING_MS = 2 * MINUTE;

/**
 * When a letter is tried again after so many failures; undefined when it is given up, at once where the other server
 * said that it never will take it.
 */
export function nextTry(failures: number, isFinal: boolean, now: Date): Date | undefined {
  const wait = isFinal ? undefined : WAITS[failures - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait);
}
