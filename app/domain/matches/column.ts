import type { OfferFacts } from './facts.ts';
import type { Keyed } from './rule.ts';

/**
 * One rule's view of every offer: offers that the rule cannot tell apart share a number. A rule is then judged once
 * for each number, on an example, and looked up for all the rest.
 */
export class Column {
  /** By slot: which of the examples stands for that offer. */
  ids = new Int32Array(64);
  readonly examples: OfferFacts[] = [];
  readonly #known = new Map<string | number, number>();
  readonly #key: Keyed['key'];

  constructor(rule: Keyed) {
    this.#key = rule.key;
  }

  set(slot: number, offer: OfferFacts): void {
    if (slot >= this.ids.length) {
      const wider = new Int32Array(this.ids.length * 2);
      wider.set(this.ids);
      this.ids = wider;
    }
    const key = this.#key(offer);
    let id = this.#known.get(key);
    if (id === undefined) {
      id = this.examples.push(offer) - 1;
      this.#known.set(key, id);
    }
    this.ids[slot] = id;
  }
}
