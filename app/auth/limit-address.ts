import { createHash } from 'node:crypto';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { addressBlock } from './address-block.ts';
import { secondsToWait } from './seconds-to-wait.ts';

/** How long whoever is at this address has to wait; undefined while there is room. The table of counts names nobody. */
export async function limitAddress(
  limiter: RateLimiterPostgres,
  address: string,
): Promise<{ ok: false; reason: 'too-many-attempts'; retryAfterSeconds: number } | undefined> {
  const retryAfterSeconds = await secondsToWait(limiter, keyOf(address));
  return retryAfterSeconds === undefined
    ? undefined
    : { ok: false, reason: 'too-many-attempts', retryAfterSeconds };
}

/** It was no attempt after all. */
export async function rewardAddress(limiter: RateLimiterPostgres, address: string): Promise<void> {
  await limiter.reward(keyOf(address));
}

function keyOf(address: string): string {
  return createHash('sha256').update(addressBlock(address)).digest('base64url');
}
