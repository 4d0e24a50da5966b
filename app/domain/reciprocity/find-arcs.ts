import type { Catalogue } from '#app/domain/matches/catalogue.ts';
import type { NeedFacts } from '#app/domain/matches/facts.ts';
import { askFor, type Circumstances } from '#app/domain/matches/question.ts';
import { tally } from '#app/domain/matches/tally.ts';
import { TextPoints } from '#app/domain/matches/text-points.ts';
import { WEIGHTS } from '#app/domain/matches/weights.ts';
import { LEAST_POINTS, type Arc } from './arc.ts';

export type Givers = {
  /** The organisation of an offer; undefined for one that asks for nothing, which closes no ring. */
  giverOf: (offerId: string) => string | undefined;
};

/**
 * From each giver the best arc to one need: its offer passes every hard stop, shares a theme, and reaches
 * `LEAST_POINTS`, by the rules and weights of the ranking. Ties go to the lower reference.
 */
export function findArcs(
  need: NeedFacts & { organisationId: string },
  catalogue: Catalogue,
  circumstances: Circumstances,
  { giverOf }: Givers,
): Arc[] {
  const question = askFor(need, circumstances);
  const { points, stops } = tally(question, catalogue, WEIGHTS);
  const text = new TextPoints(catalogue.text, catalogue.queryOf(need), WEIGHTS.text);
  const sharesTheme = themesShared(question, catalogue);
  const best = new Map<string, { slot: number; hundredths: number }>();
  for (let slot = 0; slot < points.length; slot += 1) {
    const offer = catalogue.slots[slot];
    if (!offer || stops[slot]! > 0 || !sharesTheme(slot)) continue;
    const giver = giverOf(offer.id);
    if (giver === undefined || giver === need.organisationId) continue;
    const before = best.get(giver);
    const least = before?.hundredths ?? LEAST_POINTS * 100;
    if (points[slot]! + text.most < least) continue;
    const hundredths = points[slot]! + text.of(slot);
    if (hundredths < least) continue;
    const isLater = before && hundredths === before.hundredths;
    if (isLater && offer.reference > catalogue.slots[before.slot]!.reference) continue;
    best.set(giver, { slot, hundredths });
  }
  return [...best].map(([giverId, { slot, hundredths }]) => ({
    giverId,
    receiverId: need.organisationId,
    offerId: catalogue.slots[slot]!.id,
    needId: need.id,
    points: hundredths / 100,
  }));
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

/** Judged once for each list of themes that offers have, as the ranking does. */
function themesShared(question: ReturnType<typeof askFor>, { criterionColumns }: Catalogue) {
  const { parts } = criterionColumns.find(({ criterion }) => criterion === 'theme')!;
  const [{ part, column }] = parts as [(typeof parts)[0]];
  const shared = column.examples.map((example) => part.judge(question, example).value > 0);
  return (slot: number) => shared[column.ids[slot]!]!;
}
