import type { Need } from '#app/domain/needs/need.ts';
import { foldName } from '#app/domain/text/fold.ts';
import type { Tx } from '#db/client.ts';
import { listDonorsToName, type DonorToName } from '#db/queries/needs/circulation.ts';

/**
 * Whom a need can be circulated to by name: whoever gives, but those with whom its State does not work, under any name they
 * have had: as matching has it (app/domain/matches/stops/organisations.ts).
 */
export async function donorsToName(tx: Tx, need: Need): Promise<DonorToName[]> {
  const excluded = new Set(need.excludedOrganisations.map(foldName));
  return (await listDonorsToName(tx, need.themes)).filter(
    ({ name, formerNames }) => ![name, ...formerNames].some((each) => excluded.has(foldName(each))),
  );
}
