import type { HubFacts, NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import { foldName } from '#app/domain/text/fold.ts';

type Row<Facts> = { line: number; facts: Facts };
/** A name in a need's row that stands nowhere in the other sheets: it excludes or prefers nobody. */
export type UnknownName = { line: number; column: 'excluded_organisations' | 'hubs'; name: string };

/** Names go by their letters, and one that is misspelt would do nothing without a word. */
export function unknownNames(
  needs: readonly Row<NeedFacts>[],
  offers: readonly OfferFacts[],
  hubs: readonly HubFacts[],
): UnknownName[] {
  const known = {
    hubs: folded([...offers.flatMap(({ viaHubs = [] }) => viaHubs), ...hubs.map(({ name }) => name)]),
    funders: folded([...offers, ...hubs].flatMap(({ funders = [] }) => funders)),
    organisations: folded(offers.map(({ organisation }) => organisation.name)),
  };
  const excludable = new Set([...known.organisations, ...known.funders, ...known.hubs]);
  return needs.flatMap(({ line, facts: { excludedOrganisations = [], hubs: preferred = [] } }) => [
    ...excludedOrganisations
      .filter((name) => !excludable.has(foldName(name)))
      .map((name) => ({ line, column: 'excluded_organisations' as const, name })),
    ...preferred
      .filter((name) => !known.hubs.has(foldName(name)))
      .map((name) => ({ line, column: 'hubs' as const, name })),
  ]);
}

function folded(names: readonly string[]): Set<string> {
  return new Set(names.map(foldName));
}
