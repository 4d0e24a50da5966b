import { startSession, type StartedSession } from '#app/auth/sessions.ts';
import { hashToken, isToken } from '#app/auth/token.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { letSignInAgain } from '#db/queries/accounts/people.ts';
import { findSignInStep, takeSignInStep, type SignInStep } from '#db/queries/accounts/sign-in-steps.ts';
import { withCode } from './check-code.ts';
import type { Limited } from './sign-in.ts';

/** Whose code is awaited; looking changes nothing. Undefined when the wait is over, or never was. */
export async function findAwaited(token: string | undefined, now: Date): Promise<SignInStep | undefined> {
  if (!isToken(token)) return undefined;
  return withActor({ kind: 'auth' }, (tx) => findSignInStep(tx, hashToken(token), now));
}

/**
 * The second proof after a right password: begins a session of strength two. `not-signed-in` is told as `not-found`:
 * the wait is over, and signing in begins anew.
 */
export async function answerSecondStep(
  input: { token: string | undefined; code: string },
  now: Date,
): Promise<Outcome<StartedSession> | Limited> {
  const awaited = await findAwaited(input.token, now);
  if (!awaited || !input.token) return refuse('not-found');
  const { personId, userAgent } = awaited;
  const tokenHash = hashToken(input.token);
  return withCode(personId, input.code, now, async (tx, kind) => {
    if (!(await takeSignInStep(tx, tokenHash))) return refuse('not-found');
    await letSignInAgain(tx, personId);
    const started = await startSession(tx, personId, { userAgent, strength: 'two' }, now);
    const own = { personId, byPersonId: personId };
    if (kind === 'recovery') await recordSecurityEvent(tx, { kind: 'recovery-code-used', ...own }, now);
    await recordSecurityEvent(tx, { kind: 'signed-in', ...own }, now);
    return done(started);
  });
}
