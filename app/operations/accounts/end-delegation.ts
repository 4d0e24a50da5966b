import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { endDelegationRow } from '#db/queries/accounts/delegations.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';

/** The giver takes a hat back, or the deputy lays it down; whoever wears it is without it at their next request. */
export async function endDelegation(
  { person }: SignedIn,
  delegationId: string,
  now: Date,
): Promise<Outcome<undefined>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    const ended = await endDelegationRow(tx, person.id, delegationId, now);
    if (!ended) return refuse('not-found');
    const { giverId, deputyId, organisationId, role } = ended;
    for (const personId of [giverId, deputyId]) {
      const event = {
        kind: 'delegation-ended' as const,
        personId,
        byPersonId: person.id,
        organisationId,
        role,
      };
      await recordSecurityEvent(tx, event, now);
    }
    return done(undefined);
  });
}
