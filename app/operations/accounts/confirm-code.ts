import { rotateSession } from '#app/auth/sessions.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { withCode } from './check-code.ts';
import type { Limited } from './sign-in.ts';

/**
 * Step-up for somebody with a second factor: a fresh code vouches for the next five minutes, under a new token. A
 * password somebody overlooked is not enough at a screen left open; the telephone is in its owner's hand.
 */
export async function confirmCode(
  viewer: SignedIn,
  typed: string,
  now: Date,
): Promise<Outcome<string> | Limited> {
  const { id: personId } = viewer.person;
  return withCode(personId, typed, now, async (tx) => {
    const token = await rotateSession(tx, viewer, { confirmedAt: now, strength: 'two' }, now);
    if (!token) return refuse('not-found');
    await recordSecurityEvent(tx, { kind: 'confirmed', personId, byPersonId: personId }, now);
    return done(token);
  });
}
