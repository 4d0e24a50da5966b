import type { Wearing } from '#app/auth/viewer.ts';
import { done, type Outcome } from '#app/domain/outcome.ts';
import { handleInvitation } from './handle-invitation.ts';
import { sendInvitation, type InvitationLink } from './send-invitation.ts';

/** Another link for an invitation that was not accepted; the one before dies. */
export async function resendInvitation(by: Wearing, id: string, now: Date): Promise<Outcome<InvitationLink>> {
  return handleInvitation(by, id, 'send', now, async (tx, invitation) =>
    done(await sendInvitation(tx, by, { ...invitation, organisationId: invitation.organisation.id }, now)),
  );
}
