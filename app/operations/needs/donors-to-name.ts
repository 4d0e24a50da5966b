import type { Need } from '#app/domain/needs/need.ts';
import { isOfState } from '#app/domain/organisations/of-state.ts';
import { foldName } from '#app/domain/text/fold.ts';
import type { Tx } from '#db/client.ts';
import { listDonorsToName, type DonorToName } from '#db/queries/needs/circulation.ts';
import { listPooledNeeds } from '#db/queries/pools/pools.ts';

/**
 * Whom a need can be circulated to by name: whoever gives, but those with whom its State does not work, under any name they
 * have had, and that State itself, or those of a programme: as matching has it (app/domain/matches/stops/organisations.ts).
 */
export async function donorsToName(tx: Tx, need: Need): Promise<DonorToName[]> {
  const excluded = new Set(need.excludedOrganisations.map(foldName));
  const states = need.pooled ? await listPooledNeeds(tx, need.id) : [need];
  return (await listDonorsToName(tx, need.themes)).filter(
    (donor) =>
      ![donor.name, ...donor.formerNames].some((each) => excluded.has(foldName(each))) &&
      !states.some(({ stateCode }) => isOfState(donor, stateCode)),
  );
}
