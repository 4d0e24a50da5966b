import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

/** `isFirst` for the one that reached the limit: the one to record. */
export type Wait = { seconds: number; isFirst: boolean };

/**
 * Counts one more. How long whoever it is has to wait, at least a second; undefined while there is room.
 *
 * @throws Error where it cannot be counted
 */
export async function countOne(limiter: RateLimiterAbstract, key: string): Promise<Wait | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (answer) {
    if (!(answer instanceof RateLimiterRes)) throw answer;
    return {
      seconds: Math.max(1, Math.ceil(answer.msBeforeNext / 1000)),
      isFirst: answer.consumedPoints === limiter.points + 1,
    };
  }
}

/** The same where nobody records who reached the limit. */
export async function secondsToWait(limiter: RateLimiterAbstract, key: string): Promise<number | undefined> {
  return (await countOne(limiter, key))?.seconds;
}
