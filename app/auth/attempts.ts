import { createHash } from 'node:crypto';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { addressBlock } from './address-block.ts';
import {
  APPLICATIONS,
  APPLICATIONS_FROM,
  FOR_ACCOUNT,
  FOR_EVERYONE,
  FROM_ADDRESS,
  FROM_ADDRESS_FOR_ACCOUNT,
  SEEN_AT,
} from './limiters.ts';
import { countOne } from './seconds-to-wait.ts';

/** A password about to be checked: for whom (an e-mail address) and from where (an IP address). */
export type Attempt = { account: string; address: string };

export type AttemptVerdict =
  | { ok: true }
  /** `isFirst` for the attempt that reached the limit: the one to record. */
  | { ok: false; retryAfterSeconds: number; isFirst: boolean };

/**
 * Counts an attempt before its password is looked at, so that many at once are many. Narrow limits come first and stop
 * the count: one address that goes on after its five tries uses up nobody else's.
 */
export async function countAttempt(attempt: Attempt): Promise<AttemptVerdict> {
  const keys = keysOf(attempt);
  const narrow =
    (await take(FROM_ADDRESS_FOR_ACCOUNT, keys.both)) ?? (await take(FROM_ADDRESS, keys.address));
  if (narrow) return narrow;
  if (await SEEN_AT.get(keys.both)) return { ok: true };
  return (await take(FOR_ACCOUNT, keys.account)) ?? (await take(FOR_EVERYONE, 'everyone')) ?? { ok: true };
}

/** The attempt succeeded: it no longer counts, and the account is known at this address for a month. */
export async function acceptAttempt(attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  const wasSeen = await SEEN_AT.get(keys.both);
  await FROM_ADDRESS_FOR_ACCOUNT.delete(keys.both);
  await FROM_ADDRESS.reward(keys.address);
  if (!wasSeen) await giveBackWide(keys);
  await SEEN_AT.set(keys.both, 1, SEEN_AT.duration);
}

/** The password was not looked at after all: nothing counts, or who keeps us busy could lock others out at no cost. */
export async function withdrawAttempt(attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  const wasSeen = await SEEN_AT.get(keys.both);
  await FROM_ADDRESS_FOR_ACCOUNT.reward(keys.both);
  await FROM_ADDRESS.reward(keys.address);
  if (!wasSeen) await giveBackWide(keys);
}

/** What is counted only where an account has not been seen at the address. */
async function giveBackWide({ account }: { account: string }): Promise<void> {
  await FOR_ACCOUNT.reward(account);
  await FOR_EVERYONE.reward('everyone');
}

/** Counts an application from this IP address before anything of it is kept. */
export async function countApplication(address: string): Promise<AttemptVerdict> {
  const where = digest(addressBlock(address));
  return (await take(APPLICATIONS_FROM, where)) ?? (await take(APPLICATIONS, 'everyone')) ?? { ok: true };
}

/** Undefined when there was still room. */
async function take(limiter: RateLimiterPostgres, key: string): Promise<AttemptVerdict | undefined> {
  const wait = await countOne(limiter, key);
  return wait && { ok: false, retryAfterSeconds: wait.seconds, isFirst: wait.isFirst };
}

/** The table of counts says nothing of who signs in from where. */
function keysOf({ account, address }: Attempt) {
  const who = account.trim().toLowerCase();
  const where = addressBlock(address);
  return { both: digest(`${who} ${where}`), address: digest(where), account: digest(who) };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
