import { acceptAttempt, countAttempt, withdrawAttempt } from '#app/auth/attempts.ts';
import { HashingBusy } from '#app/auth/hash-queue.ts';
import { isPassword } from '#app/auth/password-hash.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { normalisePassword } from '#app/domain/accounts/password.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findPasswordHash } from '#db/queries/accounts/credentials.ts';
import type { Limited } from './sign-in.ts';

/**
 * Whether somebody signed in can type their password again; gives the hash it was checked against. Counts against the
 * same limits as signing in: a session left open is no way around them.
 *
 * @throws HashingBusy
 */
export async function checkOwnPassword(
  { person }: SignedIn,
  typed: string,
  address: string,
  now: Date,
): Promise<Outcome<string> | Limited> {
  const attempt = { account: person.email, address };
  const verdict = await countAttempt(attempt);
  if (!verdict.ok)
    return { ok: false, reason: 'too-many-attempts', retryAfterSeconds: verdict.retryAfterSeconds };

  const password = normalisePassword(typed);
  const hash = await withActor({ kind: 'auth' }, (tx) => findPasswordHash(tx, person.id));
  try {
    if (hash !== undefined && password !== undefined && (await isPassword(password, hash))) {
      await acceptAttempt(attempt);
      return done(hash);
    }
  } catch (error) {
    if (error instanceof HashingBusy) await withdrawAttempt(attempt);
    throw error;
  }
  await withActor({ kind: 'auth' }, (tx) =>
    recordSecurityEvent(tx, { kind: 'confirm-failed', personId: person.id, byPersonId: person.id }, now),
  );
  return refuse('wrong-credentials');
}
