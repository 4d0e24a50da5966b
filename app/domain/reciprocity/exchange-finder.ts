import { Catalogue } from '#app/domain/matches/catalogue.ts';
import type { OfferFacts } from '#app/domain/matches/facts.ts';
import { askFor, type Circumstances } from '#app/domain/matches/question.ts';
import { TextPoints } from '#app/domain/matches/text-points.ts';
import { WEIGHTS } from '#app/domain/matches/weights.ts';
import { Appraiser } from './appraiser.ts';
import { LEAST_POINTS, type Arc } from './arc.ts';
import { keepSlots, mayGive, type Asked, type AskedNeed } from './asked.ts';
import { findArcs } from './find-arcs.ts';
import { findRings, type Ring } from './find-rings.ts';
import { Holdings } from './holdings.ts';

export type GivenOffer = { offer: OfferFacts; giverId: string };
export type Changes = {
  offers?: readonly GivenOffer[];
  goneOffers?: readonly string[];
  needs?: readonly AskedNeed[];
  goneNeeds?: readonly string[];
};

const LEAST = LEAST_POINTS * 100;
/** After so many needs the best rings are looked at for the first time, and again after each time as many. */
const FIRST_LOOK = 100;
/** By so much, in hundredths, the last of the best rings may get worse before everything is looked through anew. */
const ROOM = 200;
/** By so much, in hundredths, a need's words may be worth more before all offers are looked through for it anew. */
const ROOM_FOR_WORDS = 50;
/** Of the offers: where more have changed, everything is looked through anew. */
const MANY = 1 / 4;
/** Pairs that are kept; a world with more of them is looked through anew at every change. */
const MOST_KEPT = 10_000_000;

/**
 * The best exchanges among the offers and needs of one day, kept up to date as these change: the same, whatever came
 * before, as if it had begun with what there is now.
 *
 * Once there are rings enough, an arc with fewer points than the weakest of them is in none of the best. So everything
 * is known of the arcs from a floor on, which lies a little below that; where the weakest of the best comes to lie below
 * the floor, everything is looked through anew. A changed offer is asked about each need and no other offer is, but for
 * the points of its words, since what a word is worth depends on all offers; a changed need is asked of all offers, and
 * no other need is.
 */
export class ExchangeFinder {
  readonly #circumstances: Circumstances;
  readonly #most: number;
  readonly #catalogue = new Catalogue();
  readonly #needs = new Map<string, AskedNeed>();
  readonly #given = new Holdings();
  readonly #asking = new Holdings();
  /** By slot. */
  readonly #giverAt: (string | undefined)[] = [];
  /** Who both gives and asks: nobody else closes a ring. */
  #taking = new Set<string>();
  /** By need, of those who take part. */
  #asked = new Map<string, Asked>();
  #floor = LEAST;
  #appraiser: Appraiser | undefined;
  /** What has changed since the rings were worked out. */
  readonly #changedOffers = new Set<string>();
  readonly #changedNeeds = new Set<string>();
  readonly #staleSlots = new Set<number>();
  #rings: Ring[] | undefined;
  #isKept = false;
  /** How often everything was looked through. */
  passes = 0;

  /** @param most how many rings are wanted */
  constructor(circumstances: Circumstances, most: number) {
    this.#circumstances = circumstances;
    this.#most = most;
  }

  take({ offers = [], goneOffers = [], needs = [], goneNeeds = [] }: Changes): void {
    for (const id of goneOffers) this.#removeOffer(id);
    for (const given of offers) this.#putOffer(given);
    for (const id of goneNeeds) this.#removeNeed(id);
    for (const need of needs) this.#putNeed(need);
    this.#rings = undefined;
  }

  /** The best rings of two and three, as many as are wanted. */
  rings(): Ring[] {
    return (this.#rings ??= this.#workOut());
  }

  #putOffer({ offer, giverId }: GivenOffer): void {
    this.#removeOffer(offer.id);
    this.#catalogue.put(offer);
    this.#giverAt[this.#catalogue.slotOf(offer.id)!] = giverId;
    this.#given.put(giverId, offer.id);
    this.#changedOffers.add(offer.id);
  }

  #removeOffer(id: string): void {
    const slot = this.#catalogue.slotOf(id);
    this.#appraiser = undefined;
    this.#changedOffers.add(id);
    if (slot === undefined) return;
    this.#staleSlots.add(slot);
    this.#given.remove(this.#giverAt[slot]!, id);
    this.#catalogue.remove(id);
  }

  #putNeed(need: AskedNeed): void {
    this.#removeNeed(need.id);
    this.#needs.set(need.id, need);
    this.#asking.put(need.organisationId, need.id);
  }

  #removeNeed(id: string): void {
    this.#changedNeeds.add(id);
    const before = this.#needs.get(id);
    if (before) this.#asking.remove(before.organisationId, id);
    this.#needs.delete(id);
  }

  #workOut(): Ring[] {
    this.#settleWhoTakesPart();
    const rings = this.#keepsUp() ? this.#bringUpToDate() : undefined;
    const found = rings ?? this.#lookThroughAll();
    this.#changedOffers.clear();
    this.#changedNeeds.clear();
    this.#staleSlots.clear();
    return found;
  }

  #keepsUp(): boolean {
    return this.#isKept && this.#changedOffers.size <= Math.max(1, this.#catalogue.size * MANY);
  }

  /** All that belongs to somebody who begins or ceases to take part counts as changed. */
  #settleWhoTakesPart(): void {
    const before = this.#taking;
    this.#taking = new Set(this.#asking.owners().filter((id) => this.#given.has(id)));
    const others = [...differing(before, this.#taking)];
    if (others.length > 0) this.#appraiser = undefined;
    for (const id of others) {
      for (const offerId of this.#given.of(id)) {
        this.#changedOffers.add(offerId);
        this.#staleSlots.add(this.#catalogue.slotOf(offerId)!);
      }
      for (const needId of this.#asking.of(id)) this.#changedNeeds.add(needId);
    }
  }

  /** @returns undefined where what is kept does not say enough */
  #bringUpToDate(): Ring[] | undefined {
    for (const id of this.#changedNeeds) this.#asked.delete(id);
    if (this.#changedOffers.size > 0) this.#askOfChangedOffers();
    for (const id of this.#changedNeeds) this.#ask(this.#needs.get(id));
    const rings = this.#best();
    return this.#floor === LEAST || isAtLeast(rings, this.#most, this.#floor) ? rings : undefined;
  }

  #askOfChangedOffers(): void {
    const changed = new Catalogue();
    for (const id of this.#changedOffers) {
      const slot = this.#catalogue.slotOf(id);
      if (slot !== undefined && this.#taking.has(this.#giverAt[slot]!))
        changed.put(this.#catalogue.slots[slot]!);
    }
    const slotIn = changed.slots.map((offer) => this.#catalogue.slotOf(offer!.id)!);
    const appraiser = new Appraiser(changed, WEIGHTS, changed.slots.keys());
    for (const before of this.#asked.values()) {
      const kept = keepSlots(before, (slot) => !this.#staleSlots.has(slot));
      const added = this.#candidates(appraiser, before.need, before.least, slotIn);
      const text = this.#textOf(before.query);
      // Its words may have come to be worth so much that other offers, which were not kept, reach the floor with them.
      if (this.#floor - text.most < before.least) this.#ask(before.need);
      else this.#keep({ ...kept, ...joined(kept, added) }, text);
    }
  }

  /** Looks all offers through for one need of somebody who takes part. */
  #ask(need: AskedNeed | undefined): void {
    if (!need || !this.#taking.has(need.organisationId)) return;
    this.#appraiser ??= new Appraiser(this.#catalogue, WEIGHTS, this.#slotsTakingPart());
    const query = this.#catalogue.queryOf(need);
    const text = this.#textOf(query);
    const least = this.#floor - text.most - ROOM_FOR_WORDS;
    this.#keep({ need, query, least, ...this.#candidates(this.#appraiser, need, least) }, text);
  }

  #keep(asked: Omit<Asked, 'arcs'>, text: TextPoints): void {
    const arcs = findArcs(asked, this.#catalogue, text, this.#giverAt, this.#floor);
    this.#asked.set(asked.need.id, { ...asked, arcs });
  }

  /** @param slotIn where the appraiser's slots are in the catalogue; absent where it is the catalogue's own */
  #candidates(appraiser: Appraiser, need: AskedNeed, least: number, slotIn?: readonly number[]) {
    const { eligible, points } = appraiser.appraise(askFor(need, this.#circumstances));
    const slots: number[] = [];
    const reached: number[] = [];
    for (let index = 0; index < eligible.length; index += 1) {
      if (points[index]! < least) continue;
      const slot = slotIn ? slotIn[eligible[index]!]! : eligible[index]!;
      if (!mayGive(this.#giverAt[slot]!, need)) continue;
      slots.push(slot);
      reached.push(points[index]!);
    }
    return { slots: Int32Array.from(slots), points: Int32Array.from(reached) };
  }

  #textOf(query: Asked['query']): TextPoints {
    return new TextPoints(this.#catalogue.text, query, WEIGHTS.text);
  }

  #slotsTakingPart(): number[] {
    return [...this.#catalogue.slots.keys()].filter(
      (slot) => this.#catalogue.slots[slot] && this.#taking.has(this.#giverAt[slot]!),
    );
  }

  #lookThroughAll(): Ring[] {
    this.passes += 1;
    this.#floor = LEAST;
    this.#asked = new Map();
    let kept = 0;
    let nextLook = FIRST_LOOK;
    for (const need of this.#needs.values()) {
      this.#ask(need);
      if (this.#asked.size < nextLook) continue;
      nextLook *= 2;
      this.#raiseFloor(this.#best());
    }
    const rings = this.#best();
    this.#raiseFloor(rings);
    for (const { slots } of this.#asked.values()) kept += slots.length;
    this.#isKept = kept <= MOST_KEPT;
    if (!this.#isKept) this.#asked = new Map();
    return rings;
  }

  #raiseFloor(rings: readonly Ring[]): void {
    const floor = Math.round((rings.at(-1)?.weakest ?? 0) * 100) - ROOM;
    if (rings.length < this.#most || floor <= this.#floor) return;
    const raised = floor - this.#floor;
    this.#floor = floor;
    for (const [id, asked] of this.#asked) {
      const least = asked.least + raised;
      const kept = keepSlots(asked, (_, points) => points >= least);
      const arcs = asked.arcs.filter(({ points }) => Math.round(points * 100) >= floor);
      this.#asked.set(id, { ...kept, least, arcs });
    }
  }

  /** Of several needs of one receiver the best served stands for it; ties go to the lower reference. */
  #best(): Ring[] {
    const best = new Map<string, Map<string, Arc>>();
    for (const { need, arcs } of this.#asked.values()) {
      let from = best.get(need.organisationId);
      if (!from) best.set(need.organisationId, (from = new Map<string, Arc>()));
      for (const arc of arcs) {
        const before = from.get(arc.giverId);
        if (
          !before ||
          arc.points > before.points ||
          (arc.points === before.points && this.#isBefore(arc, before))
        )
          from.set(arc.giverId, arc);
      }
    }
    return findRings(
      [...best.values()].flatMap((from) => [...from.values()]),
      this.#most,
    );
  }

  #isBefore(one: Arc, other: Arc): boolean {
    return this.#needs.get(one.needId)!.reference < this.#needs.get(other.needId)!.reference;
  }
}

function isAtLeast(rings: readonly Ring[], most: number, floor: number): boolean {
  return rings.length >= most && Math.round(rings.at(-1)!.weakest * 100) >= floor;
}

function joined(one: Pick<Asked, 'slots' | 'points'>, other: Pick<Asked, 'slots' | 'points'>) {
  if (other.slots.length === 0) return { slots: one.slots, points: one.points };
  return {
    slots: Int32Array.from([...one.slots, ...other.slots]),
    points: Int32Array.from([...one.points, ...other.points]),
  };
}

function* differing<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): Generator<T> {
  for (const each of one) if (!other.has(each)) yield each;
  for (const each of other) if (!one.has(each)) yield each;
}
