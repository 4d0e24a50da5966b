import { hashToken, isToken } from '#app/auth/token.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { isSameAddress } from '#app/domain/accounts/invitation.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { findOpenInvitation } from '#db/queries/accounts/invitations.ts';
import { giveHat } from './give-hat.ts';

/**
 * Somebody who has an account accepts another role, signed in with the address the invitation is bound to; every other is
 * told that the link is not theirs, and so is who invited that address before it was their own.
 */
export async function acceptSignedIn(
  { person }: Pick<SignedIn, 'person'>,
  token: string | undefined,
  now: Date,
): Promise<Outcome<undefined>> {
  if (!isToken(token)) return refuse('link-used-or-expired');
  return withActor({ kind: 'auth' }, async (tx) => {
    const invitation = await findOpenInvitation(tx, hashToken(token), now, { lock: true });
    if (!invitation) return refuse('link-used-or-expired');
    if (!isSameAddress(invitation.email, person.email)) return refuse('not-your-act');
    if (invitation.invitedBy === person.id) return refuse('second-person');
    await giveHat(tx, invitation, person.id, now);
    return done(undefined);
  });
}
