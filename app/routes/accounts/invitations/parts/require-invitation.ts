import type { Wearing } from '#app/auth/viewer.ts';
import { objectionToAct, type InvitationAct } from '#app/domain/accounts/invitation.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { findInvitation, type InvitationRow } from '#db/queries/accounts/invitations.ts';

/** The invitation of an address, as far as this member of staff may handle it. @throws Response 404 */
export async function requireInvitation(by: Wearing, id: string | undefined): Promise<InvitationRow> {
  const wanted = requireUuid(id);
  const found = await withActor(actorOf(by), (tx) => findInvitation(tx, wanted));
  if (!found) throw refusalResponse('not-found');
  return found;
}

/** The same for the page of an act. @throws Response 404, 409 where the act cannot be taken now by this person */
export async function requireInvitationFor(
  by: Wearing,
  id: string | undefined,
  act: InvitationAct,
  now: Date,
): Promise<InvitationRow> {
  const invitation = await requireInvitation(by, id);
  const objection = objectionToAct(act, invitation, by, now);
  if (objection) throw refusalResponse(objection);
  return invitation;
}
