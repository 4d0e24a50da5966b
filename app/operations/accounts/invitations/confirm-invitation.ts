import type { Wearing } from '#app/auth/viewer.ts';
import { done, type Outcome } from '#app/domain/outcome.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { saveConfirmation } from '#db/queries/accounts/invitations.ts';
import { handleInvitation } from './handle-invitation.ts';
import { sendInvitation, type InvitationLink } from './send-invitation.ts';

/** The second member of staff has looked, of a focal point at the evidence: only now there is a link. */
export async function confirmInvitation(
  by: Wearing,
  id: string,
  now: Date,
): Promise<Outcome<InvitationLink>> {
  return handleInvitation(by, id, 'confirm', now, async (tx, invitation) => {
    const { organisation, role } = invitation;
    await saveConfirmation(tx, id, { personId: by.person.id, at: now });
    const event = { byPersonId: by.person.id, organisationId: organisation.id, role, invitationId: id };
    await recordSecurityEvent(tx, { kind: 'invitation-confirmed', ...event }, now);
    return done(await sendInvitation(tx, by, { ...invitation, organisationId: organisation.id }, now));
  });
}
