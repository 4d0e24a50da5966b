import type { Catalogue } from '#app/domain/matches/catalogue.ts';
import type { NeedFacts } from '#app/domain/matches/facts.ts';
import { askFor, type Circumstances } from '#app/domain/matches/question.ts';
import { TextPoints } from '#app/domain/matches/text-points.ts';
import { WEIGHTS } from '#app/domain/matches/weights.ts';
import { Appraiser } from './appraiser.ts';
import { LEAST_POINTS, type Arc } from './arc.ts';

/** Whose each offer of the catalogue is that can close a ring. Good for the catalogue as it was, on one day. */
export type Givers = {
  organisations: readonly string[];
  /** By slot: a place in `organisations`, or -1. */
  of: Int32Array;
  appraiser: Appraiser;
};

/** @param giverOf undefined for an offer that takes part in no ring: its organisation asks for nothing */
export function giversOf(catalogue: Catalogue, giverOf: (offerId: string) => string | undefined): Givers {
  const { slots } = catalogue;
  const places = new Map<string, number>();
  const of = new Int32Array(slots.length).fill(-1);
  slots.forEach((offer, slot) => {
    const giver = offer && giverOf(offer.id);
    if (giver === undefined) return;
    const place = places.get(giver) ?? places.size;
    places.set(giver, place);
    of[slot] = place;
  });
  const taking = [...of.keys()].filter((slot) => of[slot]! >= 0);
  return { organisations: [...places.keys()], of, appraiser: new Appraiser(catalogue, WEIGHTS, taking) };
}

/**
 * From each giver the best arc to one need: its offer passes every hard stop, shares a theme, and reaches `least`
 * points, by the rules and weights of the ranking. Ties go to the lower reference.
 */
export function findArcs(
  need: NeedFacts & { organisationId: string },
  catalogue: Catalogue,
  circumstances: Circumstances,
  { organisations, of, appraiser }: Givers,
  least = LEAST_POINTS,
): Arc[] {
  const { eligible, points } = appraiser.appraise(askFor(need, circumstances));
  const text = new TextPoints(catalogue.text, catalogue.queryOf(need), WEIGHTS.text);
  const { most } = text;
  const itself = organisations.indexOf(need.organisationId);
  const referenceAt = (slot: number) => catalogue.slots[slot]!.reference;
  const leastReached = Math.round(least * 100);
  /** By giver: the slot of its best offer so far, and its points in hundredths. */
  const best = new Map<number, { slot: number; reached: number }>();
  eligible.forEach((slot, index) => {
    if (points[index]! + most < leastReached) return;
    const giver = of[slot]!;
    const before = best.get(giver);
    const toReach = before?.reached ?? leastReached;
    if (giver === itself || points[index]! + most < toReach) return;
    const reached = points[index]! + text.of(slot);
    if (reached < toReach) return;
    if (before?.reached === reached && referenceAt(slot) > referenceAt(before.slot)) return;
    best.set(giver, { slot, reached });
  });
  return [...best].map(([giver, { slot, reached }]) => ({
    giverId: organisations[giver]!,
    receiverId: need.organisationId,
    offerId: catalogue.slots[slot]!.id,
    needId: need.id,
    points: reached / 100,
  }));
}
