import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressBlock } from './address-block.ts';
import { secondsToWait } from './seconds-to-wait.ts';

/** Twenty searches of several people behind one address, each read every ten minutes; far fewer than a program that tries. */
export const FEEDS_IN_TEN_MINUTES = 120;
const FEEDS = new RateLimiterMemory({ points: FEEDS_IN_TEN_MINUTES, duration: 600 });

/**
 * Counts one request for a feed, whatever came of it, by address: whoever asks has no session. In each process, as
 * pages are. The seconds to wait; undefined while there is room.
 */
export function countFeedRequest(address: string): Promise<number | undefined> {
  return secondsToWait(FEEDS, addressBlock(address));
}
