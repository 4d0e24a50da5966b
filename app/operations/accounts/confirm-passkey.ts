import type { ChallengeFor } from '#app/auth/challenges.ts';
import { rotateSession } from '#app/auth/sessions.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import type { RequestOptions, Site } from '#app/auth/webauthn.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { askForPasskey, withPasskey, type PasskeyAnswer } from './check-passkey.ts';

/** The question for a passkey before an act; undefined for who has none. */
export function askToConfirm(viewer: SignedIn, site: Site, now: Date): Promise<RequestOptions | undefined> {
  return askForPasskey({ ...askedOf(viewer), personId: viewer.person.id }, site, now);
}

/** Step-up by passkey: vouches for the next five minutes, under a new token. */
export async function confirmPasskey(
  viewer: SignedIn,
  input: PasskeyAnswer,
  now: Date,
): Promise<Outcome<string>> {
  const { id: personId } = viewer.person;
  return withPasskey({ ...askedOf(viewer), personId }, input, now, async (tx) => {
    const token = await rotateSession(tx, viewer, { confirmedAt: now, strength: 'two' }, now);
    if (!token) return refuse('not-found');
    await recordSecurityEvent(tx, { kind: 'confirmed', personId, byPersonId: personId }, now);
    return done(token);
  });
}

/** Good for this session only. */
function askedOf({ session }: SignedIn): ChallengeFor {
  return { purpose: 'confirm', subject: session.id };
}
