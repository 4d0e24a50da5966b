import type { Wearing } from '#app/auth/viewer.ts';
import { unknownNames, type KnownName, type UnknownName } from '#app/domain/organisations/unknown-names.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { listHubFacts } from '#db/queries/hubs/hubs.ts';

/** The organizations that everybody may know of: who gives, who pays for a published offer, through whom it goes, and hubs. */
export async function publicNames(hubs: readonly KnownName[]): Promise<KnownName[]> {
  const { offers } = await currentCatalogue();
  const published = [...offers.values()].flatMap(({ organisation, funders = [], viaHubs = [] }) => [
    organisation,
    ...[...funders, ...viaHubs].map((name) => ({ name })),
  ]);
  return [...published, ...hubs];
}

/**
 * Names in which an organization says whom it is tied to and which are those of nobody here, but nearly. Conflicts of
 * interest are found by name; whoever pays or owns somebody need not be here, so other names are not asked about. What hubs
 * say of whom they are tied to is no proof that anybody is called so: it may be the very slip.
 */
export async function misspelledNames(by: Wearing, names: readonly string[]): Promise<UnknownName[]> {
  if (names.length === 0) return [];
  const known = await publicNames(await withActor(actingPerson(by), listHubFacts));
  return unknownNames(names, known).filter(({ close }) => close.length > 0);
}
