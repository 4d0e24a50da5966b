import type { Day } from '#app/domain/codes/day.ts';
import type { BinaryEquivalence } from '#app/domain/codes/terms.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { NOT_STATED, PASSPORT_CODES } from './codes.ts';
import type { PassportAnswers } from './questions.ts';

/** The facts that matching and red lines ask of an offer and that its passports answer. */
export type DerivedFacts = Pick<
  OfferContent,
  'remoteAccess' | 'dataLocation' | 'sourceAccess' | 'supportEndsOn'
>;
export const DERIVED_FACTS = [
  'remoteAccess',
  'dataLocation',
  'sourceAccess',
  'supportEndsOn',
] as const satisfies readonly (keyof DerivedFacts)[];

/**
 * What an offer says as a whole, of what its components say one by one: the answer that leaves the recipient least
 * free, the earliest end of support, and nothing where one component did not state it.
 */
export function derivedFacts(components: readonly PassportAnswers[]): DerivedFacts {
  return {
    remoteAccess: worst(components, 'remoteAccess') as DerivedFacts['remoteAccess'],
    dataLocation: worst(components, 'dataLocation', LOCATIONS) as DerivedFacts['dataLocation'],
    sourceAccess: worst(components, 'sourceAccess') as DerivedFacts['sourceAccess'],
    supportEndsOn: earliest(components.map(({ supportEndsOn }) => supportEndsOn)),
  };
}

/** A choice leaves a recipient freer than one place, and "in the country" is freer of red lines than "elsewhere". */
const LOCATIONS = ['choice', 'in-country', 'elsewhere'] as const;

type Ranked = 'remoteAccess' | 'dataLocation' | 'sourceAccess' | 'binaryEquivalence';

function worst(
  components: readonly PassportAnswers[],
  field: Ranked,
  order: readonly string[] = PASSPORT_CODES[field],
): string | undefined {
  const ranks = components.map((answers) => {
    const answer = answers[field];
    return answer === undefined || answer === NOT_STATED ? Infinity : order.indexOf(answer);
  });
  const highest = Math.max(-1, ...ranks);
  return highest < 0 || highest === Infinity ? undefined : order[highest];
}

function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  return days.some((day) => day === undefined) ? undefined : days.toSorted()[0];
}

/** The same of whether the shipped build was shown to come from the source: one component that does not show it decides. */
export function derivedBuild(components: readonly PassportAnswers[]): BinaryEquivalence | undefined {
  return worst(components, 'binaryEquivalence') as BinaryEquivalence | undefined;
}

/** Changes to an offer without what its passports answer: that has one home. */
export function withoutDerived(changes: Partial<OfferContent>): Partial<OfferContent> {
  const derived: readonly string[] = DERIVED_FACTS;
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !derived.includes(field)));
}
