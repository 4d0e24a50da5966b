import { hashToken, newToken } from '#app/auth/token.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { invitationExpiry } from '#app/domain/accounts/invitation.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { findApplication } from '#db/queries/accounts/applications.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { saveLink } from '#db/queries/accounts/invitations.ts';

/** The link of an invitation: this is the only moment at which its token is known. */
export type InvitationLink = { token: string; expiresAt: Date; language: UiLanguage; email: string };

/** Gives an invitation a link and mails it, in the transaction of whoever sends it; the link it had before dies. */
export async function sendInvitation(
  tx: Tx,
  by: Wearing,
  invitation: {
    id: string;
    email: string;
    language: UiLanguage;
    organisationId: string;
    role: Role;
    applicationId?: string | undefined;
  },
  now: Date,
): Promise<InvitationLink> {
  const { id, email, language, organisationId, role, applicationId } = invitation;
  const token = newToken();
  const expiresAt = invitationExpiry(now);
  await saveLink(tx, id, { tokenHash: hashToken(token), expiresAt }, { personId: by.person.id, at: now });
  const link = `/${language}/invited/${token}`;
  const reference = applicationId && (await findApplication(tx, applicationId))?.reference;
  const values = { until: expiresAt.toISOString(), ...(reference && { reference }) };
  await queueMail(tx, { kind: 'invitation', to: { email, language }, values, link }, now);
  const event = { kind: 'invitation-sent' as const, byPersonId: by.person.id, organisationId, role };
  await recordSecurityEvent(tx, { ...event, invitationId: id }, now);
  return { token, expiresAt, language, email };
}
