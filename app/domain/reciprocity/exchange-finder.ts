import { Catalogue } from '#app/domain/matches/catalogue.ts';
import type { NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import type { Circumstances } from '#app/domain/matches/question.ts';
import { LEAST_POINTS, type Arc } from './arc.ts';
import { findArcs, giversOf, type Givers } from './find-arcs.ts';
import { findRings, type Ring } from './find-rings.ts';

export type GivenOffer = { offer: OfferFacts; giverId: string };
export type AskedNeed = NeedFacts & { organisationId: string };

/** After so many needs the best rings are looked at for the first time, and again after each time as many. */
const FIRST_LOOK = 100;

/**
 * The best exchanges among the offers and needs that are handed over, some at a time: all offers first, since what a
 * word is worth depends on all of them, then the needs.
 *
 * What further needs add makes rings better and takes none away. So once there are rings enough, an arc with fewer
 * points than the weakest of them is in none of the best, whatever comes: it is neither sought nor kept.
 */
export class ExchangeFinder {
  readonly #circumstances: Circumstances;
  readonly #receivers: ReadonlySet<string>;
  readonly #most: number;
  readonly #catalogue = new Catalogue();
  readonly #giverOf = new Map<string, string>();
  #givers: Givers | undefined;
  /** By receiver, by giver: the best of all arcs from one to the other, ties to what came first. */
  readonly #best = new Map<string, Map<string, Arc>>();
  #least = LEAST_POINTS;
  #seen = 0;
  #nextLook = FIRST_LOOK;

  /**
   * @param receivers every organisation with a need: who asks for nothing closes no ring
   * @param most how many rings are wanted
   */
  constructor(circumstances: Circumstances, receivers: Iterable<string>, most: number) {
    this.#circumstances = circumstances;
    this.#receivers = new Set(receivers);
    this.#most = most;
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
    for (const need of needs) {
      for (const arc of findArcs(need, this.#catalogue, this.#circumstances, this.#givers, this.#least))
        this.#lay(arc);
      this.#seen += 1;
      if (this.#seen === this.#nextLook) this.#raiseLeast();
    }
  }

  /** The best rings of two and three, as many as are wanted. */
  rings(): Ring[] {
    return findRings(this.#arcs(), this.#most);
  }

  #lay(arc: Arc): void {
    let from = this.#best.get(arc.receiverId);
    if (!from) this.#best.set(arc.receiverId, (from = new Map<string, Arc>()));
    const before = from.get(arc.giverId);
    if (!before || arc.points > before.points) from.set(arc.giverId, arc);
  }

  #arcs(): Arc[] {
    return [...this.#best.values()].flatMap((from) => [...from.values()]);
  }

  #raiseLeast(): void {
    this.#nextLook *= 2;
    const rings = this.rings();
    if (rings.length < this.#most) return;
    this.#least = rings.at(-1)!.weakest;
    for (const from of this.#best.values())
      for (const [giverId, { points }] of from) if (points < this.#least) from.delete(giverId);
  }
}
