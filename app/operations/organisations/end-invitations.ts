import type { Wearing } from '#app/auth/viewer.ts';
import type { Tx } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { holdPendingInvitationsOf, saveRevocation } from '#db/queries/accounts/invitations.ts';

/** Takes back what invites to an organisation that ends: a link to it leads nowhere, and another would as well. */
export async function endInvitations(tx: Tx, by: Wearing, organisationId: string, now: Date): Promise<void> {
  for (const { id, role } of await holdPendingInvitationsOf(tx, organisationId)) {
    await saveRevocation(tx, id, { personId: by.person.id, at: now });
    const event = { byPersonId: by.person.id, organisationId, role, invitationId: id };
    await recordSecurityEvent(tx, { kind: 'invitation-revoked', ...event }, now);
  }
}
