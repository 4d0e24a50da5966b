import { randomBytes } from 'node:crypto';
import { CHALLENGE_MINUTES, type PasskeyPurpose } from '#app/domain/accounts/passkey.ts';
import { seal, unseal } from './sealing.ts';

/** For whom and for what: `subject` names the session or the step; empty where nobody is known yet. */
export type ChallengeFor = { purpose: PasskeyPurpose; subject: string };

const RANDOM_BYTES = 16;
const TIME_BYTES = 8;

/**
 * A challenge that cannot be guessed or made elsewhere and says itself when it was made: looking at a page writes
 * nothing. That it is answered once is the table's to say (`takeChallenge`).
 */
export function makeChallenge(asked: ChallengeFor, now: Date): Buffer {
  const plain = Buffer.concat([Buffer.alloc(TIME_BYTES), randomBytes(RANDOM_BYTES)]);
  plain.writeBigUInt64BE(BigInt(now.getTime()));
  return seal(plain, aboutOf(asked));
}

/** Until when a challenge is good; undefined for one that is ours no longer, never was, or is for something else. */
export function challengeExpiry(challenge: string, asked: ChallengeFor, now: Date): Date | undefined {
  const plain = unseal(Buffer.from(challenge, 'base64url'), aboutOf(asked));
  if (plain?.length !== TIME_BYTES + RANDOM_BYTES) return undefined;
  const madeAt = Number(plain.readBigUInt64BE());
  const expiresAt = new Date(madeAt + CHALLENGE_MINUTES * 60_000);
  return madeAt <= now.getTime() && now < expiresAt ? expiresAt : undefined;
}

function aboutOf({ purpose, subject }: ChallengeFor): string {
  return `passkey ${purpose} ${subject}`;
}
