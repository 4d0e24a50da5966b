import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { unknownNames, type UnknownName } from '#app/domain/organisations/unknown-names.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { publicNames } from '#app/operations/organisations/known-names.ts';
import { withActor } from '#db/client.ts';
import { listHubFacts } from '#db/queries/hubs/hubs.ts';
import { listDonorsToName } from '#db/queries/needs/circulation.ts';

/**
 * The organizations that a State excludes and that nobody here is called, for that State and for brokers. Known is whom
 * matching would stop: who gives, who pays for a published offer, and hubs with whoever pays for them. Besides what is
 * public, a reader is told of those donors alone that it may name anyway when it chooses whom a need goes to.
 */
export async function unknownExclusions(by: Wearing, need: Need): Promise<UnknownName[]> {
  if (need.excludedOrganisations.length === 0) return [];
  const { donors, hubs } = await withActor(actingPerson(by), async (tx) => ({
    donors: await listDonorsToName(tx, []),
    hubs: await listHubFacts(tx),
  }));
  const payers = hubs.flatMap(({ funders = [] }) => funders.map((name) => ({ name })));
  return unknownNames(need.excludedOrganisations, [...donors, ...(await publicNames(hubs)), ...payers]);
}
