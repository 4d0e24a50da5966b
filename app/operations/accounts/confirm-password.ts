import { rotateSession } from '#app/auth/sessions.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { checkOwnPassword } from './check-own-password.ts';
import type { Limited } from './sign-in.ts';

/**
 * Step-up: the password typed again vouches for the next five minutes, under a new token.
 *
 * @throws HashingBusy
 */
export async function confirmPassword(
  viewer: SignedIn,
  typed: string,
  address: string,
  now: Date,
): Promise<Outcome<string> | Limited> {
  const checked = await checkOwnPassword(viewer, typed, address, now);
  if (!checked.ok) return checked;
  return withActor({ kind: 'auth' }, async (tx) => {
    const token = await rotateSession(tx, viewer, { confirmedAt: now }, now);
    if (!token) return refuse('not-found');
    await recordSecurityEvent(
      tx,
      { kind: 'confirmed', personId: viewer.person.id, byPersonId: viewer.person.id },
      now,
    );
    return done(token);
  });
}
