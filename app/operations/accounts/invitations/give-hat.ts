import { tellColleagues } from '#app/operations/accounts/tell-colleagues.ts';
import type { Tx } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { listHats } from '#db/queries/accounts/hats.ts';
import { saveAcceptance, type InvitationRow } from '#db/queries/accounts/invitations.ts';
import { insertMembership } from '#db/queries/accounts/people.ts';

/**
 * The role an invitation is for, in its organisation, and the invitation used up; its evidence stays with the role. Those who
 * act for the organisation already are told.
 */
export async function giveHat(tx: Tx, invitation: InvitationRow, personId: string, now: Date): Promise<void> {
  const { id, role, organisation } = invitation;
  const wanted = { personId, organisationId: organisation.id, role };
  // Somebody may have been given the role in another way since: then they have it once.
  const given = await insertMembership(tx, wanted, now);
  const membershipId = given ?? (await currentHat(tx, wanted));
  await saveAcceptance(tx, id, membershipId, now);
  const event = { kind: 'invitation-accepted' as const, byPersonId: personId, invitationId: id };
  await recordSecurityEvent(tx, { ...event, ...wanted }, now);
  if (given) await tellColleagues(tx, wanted, now);
}

async function currentHat(
  tx: Tx,
  { personId, organisationId, role }: { personId: string; organisationId: string; role: string },
): Promise<string> {
  const hats = await listHats(tx, personId);
  const hat = hats.find((one) => one.role === role && one.organisation.id === organisationId);
  if (!hat) throw new Error('A membership that could not be added is not there either.');
  return hat.membershipId;
}
