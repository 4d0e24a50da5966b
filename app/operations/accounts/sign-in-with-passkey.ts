import { makeChallenge } from '#app/auth/challenges.ts';
import { limitAddress, rewardAddress } from '#app/auth/limit-address.ts';
import { PASSKEYS_FROM } from '#app/auth/limiters.ts';
import { startSession, type StartedSession } from '#app/auth/sessions.ts';
import { requestOptions, type RequestOptions, type Site } from '#app/auth/webauthn.ts';
import { done, type Outcome } from '#app/domain/outcome.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { withPasskey, type PasskeyAnswer } from './check-passkey.ts';
import type { Limited } from './sign-in.ts';

const ASKED = { purpose: 'sign-in', subject: '' } as const;

/** The question for a passkey of whoever is there. It is the same for everybody and names nobody. */
export function askWhoIsThere(site: Site, now: Date): Promise<RequestOptions> {
  return requestOptions(site, undefined, makeChallenge(ASKED, now));
}

/**
 * A passkey whose device verified its owner (by a finger, a face or a PIN) is two proofs of different kinds by itself:
 * it begins a session of strength two.
 */
export async function signInWithPasskey(
  input: PasskeyAnswer & { address: string; userAgent: string },
  now: Date,
): Promise<Outcome<StartedSession> | Limited> {
  const limited = await limitAddress(PASSKEYS_FROM, input.address);
  if (limited) return limited;
  const { userAgent } = input;
  const outcome = await withPasskey(ASKED, input, now, async (tx, personId) => {
    const started = await startSession(tx, personId, { userAgent, strength: 'two' }, now);
    await recordSecurityEvent(tx, { kind: 'signed-in', personId, byPersonId: personId }, now);
    return done(started);
  });
  if (outcome.ok) await rewardAddress(PASSKEYS_FROM, input.address);
  return outcome;
}
