import type { Day } from '#app/domain/codes/day.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { modeNow, type CirculationMode } from '#app/domain/needs/reach.ts';
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

/** The last time that a need went round: to whom, since when and until when. */
export type LastRound = { mode: CirculationMode; donors: string[]; since: Date; until: Day };

/** For its State, which agrees to them by name and could have named each, and for brokers; undefined before it went. */
export async function findLastRound(tx: Tx, need: Need): Promise<LastRound | undefined> {
  const { circulation, agreedReach, circulatedAt: since, circulatesUntil: until } = need;
  if (!since || !until) return undefined;
  const mode = modeNow(circulation, agreedReach, tiersOf(need.servedTiers ?? need.tiers));
  const given = mode === 'named' ? await listDonorsToName(tx, need.themes) : [];
  const donors = given.filter(({ id }) => circulation.donors.includes(id)).map(({ name }) => name);
  return { mode, donors, since, until };
}
