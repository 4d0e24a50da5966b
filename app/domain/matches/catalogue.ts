import { TextIndex, type QueryTerm } from '#app/domain/text/text-index.ts';
import { Column } from './column.ts';
import { PARTS } from './criteria.ts';
import { needQuery, offerFields } from './criteria/text.ts';
import { STOP_RULES } from './eligibility.ts';
import type { NeedFacts, OfferFacts } from './facts.ts';
import { keyOf, type Part, type StopRule } from './rule.ts';
import type { TextMatch } from './score.ts';
import { CRITERIA, type CriterionId } from './weights.ts';

/** The offers that can be matched, with what makes ranking them quick. */
export function buildCatalogue(offers: Iterable<OfferFacts>): Catalogue {
  const catalogue = new Catalogue();
  for (const offer of offers) catalogue.put(offer);
  return catalogue;
}

/** A criterion's view of the offers: of all its parts together, and of each where together they differ too much. */
export type CriterionColumns = {
  criterion: CriterionId;
  whole: Column;
  parts: readonly { part: Part; column: Column }[];
};

export type StopColumn = { rule: StopRule; column: Column };

/**
 * A snapshot of offers that takes single changes: a change costs one offer's work, never a rebuild. Offers live in
 * slots, small integers that index every column; a slot that is given up is used again.
 */
export class Catalogue {
  readonly stopColumns: readonly StopColumn[] = STOP_RULES.map((rule) => ({
    rule,
    column: new Column(rule),
  }));
  readonly criterionColumns: readonly CriterionColumns[] = CRITERIA.map((criterion) =>
    columnsOf(criterion, PARTS[criterion]),
  );
  readonly text = new TextIndex();
  /** By slot; undefined where a slot is free. */
  readonly slots: (OfferFacts | undefined)[] = [];
  /** Counts the changes, for whoever keeps something worked out from the offers. */
  changes = 0;
  readonly #slotOf = new Map<string, number>();
  readonly #free: number[] = [];

  get size(): number {
    return this.#slotOf.size;
  }

  get(id: string): OfferFacts | undefined {
    const slot = this.#slotOf.get(id);
    return slot === undefined ? undefined : this.slots[slot];
  }

  /** Where an offer is in `slots` and in every column, until it is taken out. */
  slotOf(id: string): number | undefined {
    return this.#slotOf.get(id);
  }

  offers(): OfferFacts[] {
    return this.slots.filter((offer) => offer !== undefined);
  }

  /** Adds an offer, or puts its changed facts in the place of the old ones. */
  put(offer: OfferFacts): void {
    this.changes += 1;
    const slot = this.#slotOf.get(offer.id) ?? this.#free.pop() ?? this.slots.length;
    this.#slotOf.set(offer.id, slot);
    this.slots[slot] = offer;
    for (const { column } of this.stopColumns) column.set(slot, offer);
    for (const { whole, parts } of this.criterionColumns) {
      whole.set(slot, offer);
      for (const { column } of parts) column.set(slot, offer);
    }
    this.text.put(slot, offerFields(offer));
  }

  remove(id: string): void {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return;
    this.changes += 1;
    this.#slotOf.delete(id);
    this.slots[slot] = undefined;
    this.#free.push(slot);
    this.text.remove(slot);
  }

  /** What a need asks in words. */
  queryOf(need: NeedFacts): QueryTerm[] {
    return needQuery(need);
  }

  /** What one offer's text answers; an offer that is not in the catalogue is measured by the catalogue's words. */
  textMatch(query: readonly QueryTerm[], offer: OfferFacts): TextMatch {
    const slot = this.#slotOf.get(offer.id);
    const listed = slot !== undefined && this.slots[slot] === offer;
    const found = listed
      ? this.text.contributions(query, slot)
      : this.text.contributionsOf(query, offerFields(offer));
    return { found };
  }
}

function columnsOf(criterion: CriterionId, parts: readonly Part[]): CriterionColumns {
  const whole = new Column({ key: (offer) => keyOf(...parts.map((part) => part.key(offer))) });
  return {
    criterion,
    whole,
    parts:
      parts.length < 2
        ? parts.map((part) => ({ part, column: whole }))
        : parts.map((part) => ({ part, column: new Column(part) })),
  };
}
