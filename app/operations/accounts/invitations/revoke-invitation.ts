import type { Wearing } from '#app/auth/viewer.ts';
import { done, type Outcome } from '#app/domain/outcome.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { saveRevocation } from '#db/queries/accounts/invitations.ts';
import { handleInvitation } from './handle-invitation.ts';

/** Takes an invitation back: its link is worth nothing from now on. */
export async function revokeInvitation(by: Wearing, id: string, now: Date): Promise<Outcome<undefined>> {
  return handleInvitation(by, id, 'revoke', now, async (tx, { organisation, role }) => {
    await saveRevocation(tx, id, { personId: by.person.id, at: now });
    const event = { byPersonId: by.person.id, organisationId: organisation.id, role, invitationId: id };
    await recordSecurityEvent(tx, { kind: 'invitation-revoked', ...event }, now);
    return done(undefined);
  });
}
