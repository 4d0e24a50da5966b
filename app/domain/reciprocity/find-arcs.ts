import type { Catalogue } from '#app/domain/matches/catalogue.ts';
import type { TextPoints } from '#app/domain/matches/text-points.ts';
import type { Arc } from './arc.ts';
import type { Asked } from './asked.ts';

/**
 * From each giver the best arc to one need, of the offers that are kept for it: at least `floor` hundredths of a point with
 * those of the text. Ties go to the lower reference.
 */
export function findArcs(
  { need, slots, points }: Omit<Asked, 'arcs'>,
  { slots: offers }: Catalogue,
  text: TextPoints,
  giverAt: readonly (string | undefined)[],
  floor: number,
): Arc[] {
  const { most } = text;
  const referenceAt = (slot: number) => offers[slot]!.reference;
  /** By giver: the slot of its best offer so far, and its points in hundredths. */
  const best = new Map<string, { slot: number; reached: number }>();
  for (let index = 0; index < slots.length; index += 1) {
    if (points[index]! + most < floor) continue;
    const slot = slots[index]!;
    const giver = giverAt[slot]!;
    const before = best.get(giver);
    const toReach = before?.reached ?? floor;
    if (points[index]! + most < toReach) continue;
    const reached = points[index]! + text.of(slot);
    if (reached < toReach) continue;
    if (before?.reached === reached && referenceAt(slot) > referenceAt(before.slot)) continue;
    best.set(giver, { slot, reached });
  }
  return Array.from(best, ([giverId, { slot, reached }]) => ({
    giverId,
    receiverId: need.organisationId,
    offerId: offers[slot]!.id,
    needId: need.id,
    points: reached / 100,
  }));
}
