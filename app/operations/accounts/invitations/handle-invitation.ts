import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { objectionToAct, type InvitationAct } from '#app/domain/accounts/invitation.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findInvitation, type InvitationRow } from '#db/queries/accounts/invitations.ts';

/** What the three acts on an invitation share: whose it is, that it is not being changed at the same time, and whether it may be. */
export async function handleInvitation<T>(
  by: Wearing,
  id: string,
  act: InvitationAct,
  now: Date,
  change: (tx: Tx, invitation: InvitationRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { role } = by.hat;
  if (role !== 'broker' && role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    const invitation = await findInvitation(tx, id, { lock: true });
    // One that has ended cannot be locked any more: no policy lets it change.
    if (!invitation) return refuse((await findInvitation(tx, id)) ? 'not-now' : 'not-found');
    const objection = objectionToAct(act, invitation, by, now);
    return objection ? refuse(objection) : change(tx, invitation);
  });
}
