import { RateLimiterMemory } from 'rate-limiter-flexible';
import { secondsToWait } from './seconds-to-wait.ts';

const TEN_MINUTES = 600;

/**
 * How much one signed-in person may ask for, in all their windows together: far more than somebody who reads, far less
 * than a program that copies (SECURITY RL8). Counted in each process, because a row a page would cost more than most
 * pages.
 */
export const PAGES_IN_TEN_MINUTES = 1_500;
const FORMS_IN_TEN_MINUTES = 300;

const PAGES = new RateLimiterMemory({ points: PAGES_IN_TEN_MINUTES, duration: TEN_MINUTES });
const FORMS = new RateLimiterMemory({ points: FORMS_IN_TEN_MINUTES, duration: TEN_MINUTES });

/** Counts one request of somebody's. The seconds they have to wait; undefined while there is room. */
export function countRequest(personId: string, { isForm }: { isForm: boolean }): Promise<number | undefined> {
  return secondsToWait(isForm ? FORMS : PAGES, personId);
}
