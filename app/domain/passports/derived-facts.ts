import type { Day } from '#app/domain/codes/day.ts';
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
    remoteAccess: worst(components, 'remoteAccess'),
    dataLocation: worst(components, 'dataLocation', LOCATIONS),
    sourceAccess: worst(components, 'sourceAccess'),
    supportEndsOn: earliest(components.map(({ supportEndsOn }) => supportEndsOn)),
  };
}

/** A choice leaves a recipient freer than one place, and "in the country" is freer of red lines than "elsewhere". */
const LOCATIONS = ['choice', 'in-country', 'elsewhere'] as const;

type Ranked = 'remoteAccess' | 'dataLocation' | 'sourceAccess';

function worst<F extends Ranked>(
  components: readonly PassportAnswers[],
  field: F,
  order: readonly string[] = PASSPORT_CODES[field],
): DerivedFacts[F] {
  const ranks = components.map((answers) => {
    const answer = answers[field];
    return answer === undefined || answer === NOT_STATED ? Infinity : order.indexOf(answer);
  });
  const highest = Math.max(-1, ...ranks);
  return (highest < 0 || highest === Infinity ? undefined : order[highest]) as DerivedFacts[F];
}

function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  return days.some((day) => day === undefined) ? undefined : days.toSorted()[0];
}

/** Changes to an offer without what its passports answer: that has one home. */
export function withoutDerived(changes: Partial<OfferContent>): Partial<OfferContent> {
  const derived: readonly string[] = DERIVED_FACTS;
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !derived.includes(field)));
}
