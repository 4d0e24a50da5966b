import { dayOf } from '#app/domain/codes/day.ts';
import { coversState } from '#app/domain/geography/eligibility.ts';
import type { ActingPerson } from '#db/actor.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { findPublicHub } from '#db/queries/hubs/public.ts';
import { listDelegations, type Delegation } from '#db/queries/needs/state-drafts.ts';

/** Delegations for which this person may draft: for a hub those of the States that it covers, for a broker all. */
export async function statesToDraftFor(tx: Tx, actor: ActingPerson, now: Date): Promise<Delegation[]> {
  const delegations = await listDelegations(tx, now);
  if (actor.role === 'broker') return delegations;
  const covers = (await findPublicHub(tx, actor.organisationId))?.covers ?? [];
  const geography = currentGeography();
  return delegations.filter(({ stateCode }) => coversState(geography, covers, stateCode, dayOf(now)));
}
