import { createHash } from 'node:crypto';
import { RateLimiterRes, type RateLimiterPostgres } from 'rate-limiter-flexible';
import { addressBlock } from './address-block.ts';

/** How long whoever is at this address has to wait; undefined while there is room. The table of counts names nobody. */
export async function limitAddress(
  limiter: RateLimiterPostgres,
  address: string,
): Promise<{ ok: false; reason: 'too-many-attempts'; retryAfterSeconds: number } | undefined> {
  try {
    await limiter.consume(keyOf(address));
    return undefined;
  } catch (answer) {
    if (!(answer instanceof RateLimiterRes)) throw answer;
    const retryAfterSeconds = Math.max(1, Math.ceil(answer.msBeforeNext / 1000));
    return { ok: false, reason: 'too-many-attempts', retryAfterSeconds };
  }
}

/** It was no attempt after all. */
export async function rewardAddress(limiter: RateLimiterPostgres, address: string): Promise<void> {
  await limiter.reward(keyOf(address));
}

function keyOf(address: string): string {
  return createHash('sha256').update(addressBlock(address)).digest('base64url');
}
