import { acceptAttempt, countAttempt, withdrawAttempt, type Attempt } from '#app/auth/attempts.ts';
import { HashingBusy } from '#app/auth/hash-queue.ts';
import { hashPassword, isOfAnotherCost, isPassword } from '#app/auth/password-hash.ts';
import { beginSignIn, type Begun } from '#app/auth/sign-in-step.ts';
import { normalisePassword } from '#app/domain/accounts/password.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import {
  findCredential,
  keepPasswordHash,
  replacePasswordHash,
  type Credential,
} from '#db/queries/accounts/credentials.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';

export type SignInInput = { email: string; password: string; address: string; userAgent: string };
export type Limited = { ok: false; reason: 'too-many-attempts'; retryAfterSeconds: number };

/**
 * Checks an address and a password, and begins a session or asks for the second factor. An unknown address, an account that is shut and a wrong password
 * are one answer and take the same time; a password no account can have is not hashed at all.
 *
 * @throws HashingBusy when too many passwords are being checked at once
 */
export async function signIn(input: SignInInput, now: Date): Promise<Outcome<Begun> | Limited> {
  const attempt: Attempt = { account: input.email, address: input.address };
  const verdict = await countAttempt(attempt);
  if (!verdict.ok) {
    if (verdict.isFirst) await recordFailure('sign-in-limited', await findAccount(input.email), now);
    return { ok: false, reason: 'too-many-attempts', retryAfterSeconds: verdict.retryAfterSeconds };
  }
  const account = await findAccount(input.email);
  const started =
    (await isTheirs(account, input.password, attempt)) && (await begin(account, input.userAgent, now));
  if (!started) {
    await recordFailure('sign-in-failed', account, now);
    return refuse('wrong-credentials');
  }
  await acceptAttempt(attempt);
  await renewHash(account, input.password);
  return done(started);
}

/** At today's cost, now that the password is known; where hashing is busy, at another sign-in. */
async function renewHash(account: Credential | undefined, typed: string): Promise<void> {
  const password = normalisePassword(typed);
  const from = account?.passwordHash;
  if (!account || !from || password === undefined || !isOfAnotherCost(from)) return;
  try {
    const to = await hashPassword(password);
    await withActor({ kind: 'auth' }, (tx) => replacePasswordHash(tx, account.personId, { from, to }));
  } catch (error) {
    if (!(error instanceof HashingBusy)) throw error;
  }
}

function findAccount(email: string): Promise<Credential | undefined> {
  return withActor({ kind: 'auth' }, (tx) => findCredential(tx, email.trim()));
}

async function isTheirs(account: Credential | undefined, typed: string, attempt: Attempt): Promise<boolean> {
  const password = normalisePassword(typed);
  if (password === undefined) return false;
  const hash = account?.isShut ? undefined : (account?.passwordHash ?? undefined);
  try {
    return await isPassword(password, hash);
  } catch (error) {
    if (error instanceof HashingBusy) await withdrawAttempt(attempt);
    throw error;
  }
}

/** Undefined when the password was changed while it was being checked. */
function begin(account: Credential | undefined, userAgent: string, now: Date): Promise<Begun | undefined> {
  return withActor({ kind: 'auth' }, async (tx) => {
    if (!account?.passwordHash || !(await keepPasswordHash(tx, account.personId, account.passwordHash)))
      return undefined;
    const begun = await beginSignIn(tx, account.personId, userAgent, now);
    if (begun.next === 'session') {
      const { personId } = account;
      await recordSecurityEvent(tx, { kind: 'signed-in', personId, byPersonId: personId }, now);
    }
    return begun;
  });
}

function recordFailure(
  kind: 'sign-in-failed' | 'sign-in-limited',
  account: Credential | undefined,
  now: Date,
) {
  return withActor({ kind: 'auth' }, (tx) =>
    recordSecurityEvent(tx, { kind, personId: account?.personId }, now),
  );
}
