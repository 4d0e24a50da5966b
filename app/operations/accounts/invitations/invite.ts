import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { isSameAddress, rolesToInvite } from '#app/domain/accounts/invitation.ts';
import { roleFits } from '#app/domain/organisations/role-fits.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { listHats } from '#db/queries/accounts/hats.ts';
import { insertInvitation, type NewInvitation } from '#db/queries/accounts/invitations.ts';
import { findPersonByEmail } from '#db/queries/accounts/people.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { sendInvitation, type InvitationLink } from './send-invitation.ts';

/** Without a link while a second member of staff has to confirm. */
export type Invited = { id: string; link: InvitationLink | undefined };

/**
 * A member of staff invites somebody to one role in one organisation; nobody is made before they accept. A focal point
 * needs evidence of their authority, and every role a second member of staff before there is a link, a donor's where
 * somebody acts for the organisation already.
 * `not-now` when the organisation has ended or its kind does not have the role, `already-there` when they have it or are invited to it.
 */
export async function invite(by: Wearing, invitation: NewInvitation, now: Date): Promise<Outcome<Invited>> {
  return withActor(actorOf(by), (tx) => inviteWithin(tx, by, invitation, now));
}

/** The same within a transaction of more: accreditation invites the applicant. */
export async function inviteWithin(
  tx: Tx,
  by: Wearing,
  { evidence, ...invitation }: NewInvitation,
  now: Date,
): Promise<Outcome<Invited>> {
  const { organisationId, role, email } = invitation;
  if (!rolesToInvite(by.hat.role).includes(role)) return refuse('not-your-act');
  if (isSameAddress(email, by.person.email)) return refuse('second-person');
  if (role === 'focal_point' && !evidence) return refuse('evidence-needed');
  if ([invitation.post, evidence?.reference ?? ''].some(holdsSecret)) return refuse('secret-found');
  const organisation = await findOrganisation(tx, organisationId);
  if (!organisation) return refuse('not-found');
  if (organisation.ended || !roleFits(role, organisation.kind)) return refuse('not-now');
  if (await hasHat(tx, invitation)) return refuse('already-there');

  const asked = role === 'focal_point' ? { ...invitation, evidence } : invitation;
  const made = await insertInvitation(tx, asked, { personId: by.person.id, at: now });
  if (!made) return refuse('already-there');
  const event = { kind: 'invitation-made' as const, byPersonId: by.person.id, organisationId, role };
  await recordSecurityEvent(tx, { ...event, invitationId: made.id }, now);
  if (made.needsSecond) return done({ id: made.id, link: undefined });
  return done({ id: made.id, link: await sendInvitation(tx, by, { ...invitation, id: made.id }, now) });
}

async function hasHat(
  tx: Tx,
  { email, organisationId, role }: Pick<NewInvitation, 'email' | 'organisationId' | 'role'>,
): Promise<boolean> {
  const person = await findPersonByEmail(tx, email);
  const hats = person ? await listHats(tx, person.id) : [];
  return hats.some((hat) => hat.role === role && hat.organisation.id === organisationId);
}
