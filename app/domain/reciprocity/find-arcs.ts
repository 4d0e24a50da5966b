import { appraise } from '#app/domain/matches/appraise.ts';
import type { Catalogue } from '#app/domain/matches/catalogue.ts';
import type { NeedFacts } from '#app/domain/matches/facts.ts';
import { askFor, type Circumstances, type Question } from '#app/domain/matches/question.ts';
import { TextPoints } from '#app/domain/matches/text-points.ts';
import { WEIGHTS } from '#app/domain/matches/weights.ts';
import { LEAST_POINTS, type Arc } from './arc.ts';

/** Whose each offer of the catalogue is that can close a ring. */
export type Givers = {
  organisations: readonly string[];
  /** By slot: a place in `organisations`, or -1. */
  of: Int32Array;
  /** The slots of givers' offers that share a theme with a need. */
  sharingTheme: (question: Question) => Int32Array;
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
  const taking = Int32Array.from(of.keys()).filter((slot) => of[slot]! >= 0);
  return { organisations: [...places.keys()], of, sharingTheme: sharingTheme(catalogue, taking) };
}

/** Needs ask for the same few lists of themes again and again: each is judged once, as the ranking judges it. */
function sharingTheme({ criterionColumns }: Catalogue, among: Int32Array): Givers['sharingTheme'] {
  const { parts } = criterionColumns.find(({ criterion }) => criterion === 'theme')!;
  const { part, column } = parts[0]!;
  const known = new Map<string, Int32Array>();
  return (question) => {
    const key = question.need.themes.join(' ');
    let slots = known.get(key);
    if (!slots) {
      const shares = column.examples.map((example) => part.judge(question, example).value > 0);
      slots = among.filter((slot) => shares[column.ids[slot]!]);
      known.set(key, slots);
    }
    return slots;
  };
}

/**
 * From each giver the best arc to one need: its offer passes every hard stop, shares a theme, and reaches
 * `LEAST_POINTS`, by the rules and weights of the ranking. Ties go to the lower reference.
 */
export function findArcs(
  need: NeedFacts & { organisationId: string },
  catalogue: Catalogue,
  circumstances: Circumstances,
  { organisations, of, sharingTheme }: Givers,
): Arc[] {
  const question = askFor(need, circumstances);
  const { eligible, points } = appraise(question, sharingTheme(question), catalogue, WEIGHTS);
  const text = new TextPoints(catalogue.text, catalogue.queryOf(need), WEIGHTS.text);
  const { most } = text;
  const itself = organisations.indexOf(need.organisationId);
  const referenceAt = (slot: number) => catalogue.slots[slot]!.reference;
  /** By giver: the slot of its best offer so far, and its points in hundredths. */
  const best = new Map<number, { slot: number; reached: number }>();
  eligible.forEach((slot, index) => {
    const giver = of[slot]!;
    const before = best.get(giver);
    const least = before?.reached ?? LEAST_POINTS * 100;
    if (giver === itself || points[index]! + most < least) return;
    const reached = points[index]! + text.of(slot);
    if (reached < least) return;
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
