import type { ChallengeFor } from '#app/auth/challenges.ts';
import { startSession, type StartedSession } from '#app/auth/sessions.ts';
import { hashToken } from '#app/auth/token.ts';
import type { RequestOptions, Site } from '#app/auth/webauthn.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { letSignInAgain } from '#db/queries/accounts/people.ts';
import { takeSignInStep } from '#db/queries/accounts/sign-in-steps.ts';
import { findAwaited } from './answer-second-step.ts';
import { askForPasskey, withPasskey, type PasskeyAnswer } from './check-passkey.ts';

/** The question for a passkey in the place of a code; undefined where nobody is awaited, or they have none. */
export async function askAwaitedForPasskey(
  token: string | undefined,
  site: Site,
  now: Date,
): Promise<RequestOptions | undefined> {
  const awaited = await findAwaited(token, now);
  if (!awaited || !token) return undefined;
  return askForPasskey({ ...askedOf(token), personId: awaited.personId }, site, now);
}

/** The second proof after a right password, by passkey: begins a session of strength two. */
export async function answerWithPasskey(
  input: PasskeyAnswer & { token: string | undefined },
  now: Date,
): Promise<Outcome<StartedSession>> {
  const { token } = input;
  const awaited = await findAwaited(token, now);
  if (!awaited || !token) return refuse('not-found');
  const { personId, userAgent } = awaited;
  return withPasskey({ ...askedOf(token), personId }, input, now, async (tx) => {
    if (!(await takeSignInStep(tx, hashToken(token)))) return refuse('not-found');
    await letSignInAgain(tx, personId);
    const started = await startSession(tx, personId, { userAgent, strength: 'two' }, now);
    await recordSecurityEvent(tx, { kind: 'signed-in', personId, byPersonId: personId }, now);
    return done(started);
  });
}

/** Good for this step only. */
function askedOf(token: string): ChallengeFor {
  return { purpose: 'second-step', subject: hashToken(token) };
}
