import { Catalogue } from '#app/domain/matches/catalogue.ts';
import type { NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import type { Circumstances } from '#app/domain/matches/question.ts';
import type { Arc } from './arc.ts';
import { findArcs, giversOf, type Givers } from './find-arcs.ts';
import { findRings, type Ring } from './find-rings.ts';

export type GivenOffer = { offer: OfferFacts; giverId: string };
export type AskedNeed = NeedFacts & { organisationId: string };

/**
 * Exchanges among the offers and needs that are handed over, some at a time: all offers first, since what a word is
 * worth depends on all of them, then the needs.
 */
export class ExchangeFinder {
  readonly #circumstances: Circumstances;
  readonly #receivers: ReadonlySet<string>;
  readonly #catalogue = new Catalogue();
  readonly #giverOf = new Map<string, string>();
  #givers: Givers | undefined;
  /** By receiver, by giver: the best of all arcs from one to the other, ties to what came first. */
  readonly #best = new Map<string, Map<string, Arc>>();

  /** @param receivers every organisation with a need: who asks for nothing closes no ring */
  constructor(circumstances: Circumstances, receivers: Iterable<string>) {
    this.#circumstances = circumstances;
    this.#receivers = new Set(receivers);
  }

  addOffers(offers: readonly GivenOffer[]): void {
    for (const { offer, giverId } of offers) {
      this.#catalogue.put(offer);
      if (this.#receivers.has(giverId)) this.#giverOf.set(offer.id, giverId);
    }
    this.#givers = undefined;
  }

  addNeeds(needs: readonly AskedNeed[]): void {
    this.#givers ??= giversOf(this.#catalogue, (offerId) => this.#giverOf.get(offerId));
    for (const need of needs)
      for (const arc of findArcs(need, this.#catalogue, this.#circumstances, this.#givers)) this.#lay(arc);
  }

  /** How many pairs of a giver and a receiver there are an arc for. */
  get arcs(): number {
    return [...this.#best.values()].reduce((sum, from) => sum + from.size, 0);
  }

  /** The `most` best rings of two and three. */
  rings(most: number): Ring[] {
    return findRings(
      [...this.#best.values()].flatMap((from) => [...from.values()]),
      most,
    );
  }

  #lay(arc: Arc): void {
    let from = this.#best.get(arc.receiverId);
    if (!from) this.#best.set(arc.receiverId, (from = new Map<string, Arc>()));
    const before = from.get(arc.giverId);
    if (!before || arc.points > before.points) from.set(arc.giverId, arc);
  }
}
