import { canonicalJson } from '#app/domain/canonical-json.ts';
import type { PublicOfferContent } from '#app/domain/offers/published-offer.ts';
import { withoutDerived } from '#app/domain/passports/derived-facts.ts';
import type { BoundComponent } from './subject.ts';

/** A component that is another one than was signed for; only as it was where it is offered no more, only as it is where it is new. */
export type ChangedSince = { n: number; before?: BoundComponent; after?: BoundComponent };

export type ChangesSince = {
  /** Whether the offer itself says something else, apart from what its components say. */
  words: boolean;
  lang: { before: string; after: string };
  components: ChangedSince[];
};

/**
 * What is another now than it was when a note was signed, from the two texts that it binds (`subjectJson`).
 *
 * @returns undefined of a note that was signed before notes bound what the passports say: there is nothing to compare
 */
export function changesSince(signed: string, today: string): ChangesSince | undefined {
  const [before, after] = [signed, today].map((text) => JSON.parse(text) as Bound);
  if (!before || !after || before.components.some(({ answers }) => answers === undefined)) return undefined;
  const numbers = new Set([...before.components, ...after.components].map(({ n }) => n));
  const pairs = [...numbers]
    .sort((a, b) => a - b)
    .map((n) => ({ n, before: componentIn(before, n), after: componentIn(after, n) }));
  return {
    words: canonicalJson(withoutDerived(before.offer)) !== canonicalJson(withoutDerived(after.offer)),
    lang: { before: before.offer.textLanguage, after: after.offer.textLanguage },
    components: pairs.filter(
      (pair) => canonicalJson(pair.before ?? null) !== canonicalJson(pair.after ?? null),
    ),
  };
}

type Bound = { offer: PublicOfferContent; components: readonly BoundComponent[] };

function componentIn({ components }: Bound, n: number): BoundComponent | undefined {
  return components.find((component) => component.n === n);
}
