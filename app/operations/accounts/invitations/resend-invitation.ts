import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { secondIsNeededNow } from '#db/queries/accounts/invitations.ts';
import { handleInvitation } from './handle-invitation.ts';
import { sendInvitation, type InvitationLink } from './send-invitation.ts';

/**
 * Another link for an invitation that was not accepted; the one before dies.
 *
 * @returns the link; or second-person where it was made while there was nobody to confirm it, and there is now: then it waits
 * for them, and has no link
 */
export async function resendInvitation(by: Wearing, id: string, now: Date): Promise<Outcome<InvitationLink>> {
  return handleInvitation(by, id, 'send', now, async (tx, invitation) => {
    if (await secondIsNeededNow(tx, id, now)) return refuse('second-person');
    const { organisation } = invitation;
    return done(await sendInvitation(tx, by, { ...invitation, organisationId: organisation.id }, now));
  });
}
