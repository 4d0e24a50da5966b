import type { Catalogue } from '#app/domain/matches/catalogue.ts';
import type { NeedFacts } from '#app/domain/matches/facts.ts';
import { askFor, type Circumstances } from '#app/domain/matches/question.ts';
import { tally } from '#app/domain/matches/tally.ts';
import { TextPoints } from '#app/domain/matches/text-points.ts';
import { WEIGHTS } from '#app/domain/matches/weights.ts';
import { LEAST_POINTS, type Arc } from './arc.ts';

/** Whose each offer of the catalogue is, by slot: a place in `organisations`, or -1 where it closes no ring. */
export type Givers = { organisations: readonly string[]; of: Int32Array };

/** @param giverOf undefined for an offer that takes part in no ring: its organisation asks for nothing */
export function giversOf({ slots }: Catalogue, giverOf: (offerId: string) => string | undefined): Givers {
  const places = new Map<string, number>();
  const of = new Int32Array(slots.length).fill(-1);
  slots.forEach((offer, slot) => {
    const giver = offer && giverOf(offer.id);
    if (giver === undefined) return;
    const place = places.get(giver) ?? places.size;
    places.set(giver, place);
    of[slot] = place;
  });
  return { organisations: [...places.keys()], of };
}

/**
 * From each giver the best arc to one need: its offer passes every hard stop, shares a theme, and reaches
 * `LEAST_POINTS`, by the rules and weights of the ranking. Ties go to the lower reference.
 */
export function findArcs(
  need: NeedFacts & { organisationId: string },
  catalogue: Catalogue,
  circumstances: Circumstances,
  { organisations, of }: Givers,
): Arc[] {
  const question = askFor(need, circumstances);
  const { points, stops } = tally(question, catalogue, WEIGHTS);
  const text = new TextPoints(catalogue.text, catalogue.queryOf(need), WEIGHTS.text);
  const { most } = text;
  const sharesTheme = themesShared(question, catalogue);
  const itself = organisations.indexOf(need.organisationId);
  const referenceAt = (slot: number) => catalogue.slots[slot]!.reference;
  const best = new Int32Array(organisations.length).fill(-1);
  const reached = new Int32Array(organisations.length).fill(LEAST_POINTS * 100);
  for (let slot = 0; slot < points.length; slot += 1) {
    const giver = of[slot]!;
    if (giver < 0 || giver === itself || stops[slot]! > 0) continue;
    const least = reached[giver]!;
    if (points[slot]! + most < least || !sharesTheme(slot)) continue;
    const hundredths = points[slot]! + text.of(slot);
    if (hundredths < least) continue;
    const before = best[giver]!;
    if (before >= 0 && hundredths === least && referenceAt(slot) > referenceAt(before)) continue;
    best[giver] = slot;
    reached[giver] = hundredths;
  }
  return organisations.flatMap((giverId, giver): Arc[] => {
    if (best[giver]! < 0) return [];
    const { id: offerId } = catalogue.slots[best[giver]!]!;
    const points = reached[giver]! / 100;
    return [{ giverId, receiverId: need.organisationId, offerId, needId: need.id, points }];
  });
}

/** Of all arcs from one organisation to another the best, ties to what comes first. */
export function bestArcs(arcs: Iterable<Arc>): Arc[] {
  const best = new Map<string, Arc>();
  for (const arc of arcs) {
    const key = `${arc.giverId} ${arc.receiverId}`;
    const before = best.get(key);
    if (!before || arc.points > before.points) best.set(key, arc);
  }
  return [...best.values()];
}

/** Judged once for each list of themes that offers which pass so far have, as the ranking does. */
function themesShared(question: ReturnType<typeof askFor>, { criterionColumns }: Catalogue) {
  const { parts } = criterionColumns.find(({ criterion }) => criterion === 'theme')!;
  const [{ part, column }] = parts as [(typeof parts)[0]];
  const shared: (boolean | undefined)[] = new Array<undefined>(column.examples.length);
  return (slot: number) => {
    const id = column.ids[slot]!;
    return (shared[id] ??= part.judge(question, column.examples[id]!).value > 0);
  };
}
