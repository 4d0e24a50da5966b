import type { NeedFacts } from '#app/domain/matches/facts.ts';
import type { QueryTerm } from '#app/domain/text/text-index.ts';
import type { Arc } from './arc.ts';

/** A need that circulates, whose it is, and whom it may be put before. */
export type AskedNeed = NeedFacts & {
  organisationId: string;
  /** Ids of the only organisations that its State agreed to; absent where it named none. */
  named?: readonly string[];
};

/**
 * What is known of one need, so that a change elsewhere costs no new look at all offers: every offer that passes its hard
 * stops, shares a theme, and has at least `least` points without those of its text, in hundredths. Only text points
 * depend on the other offers.
 */
export type Asked = {
  need: AskedNeed;
  query: readonly QueryTerm[];
  least: number;
  slots: Int32Array;
  points: Int32Array;
  /** From each giver the best, as far as it reaches the points that are sought now. */
  arcs: Arc[];
};

/** Whether an organisation can give to this need at all: not to itself, and to nobody whom its State did not name. */
export function mayGive(giverId: string, { organisationId, named }: AskedNeed): boolean {
  return giverId !== organisationId && (named === undefined || named.includes(giverId));
}

/** Leaves out what is not wanted; the same object where all of it is. */
export function keepSlots(asked: Asked, isKept: (slot: number, points: number) => boolean): Asked {
  const { slots, points } = asked;
  const kept = slots.map((slot, index) => (isKept(slot, points[index]!) ? 1 : 0));
  return kept.includes(0)
    ? {
        ...asked,
        slots: slots.filter((_, index) => kept[index] === 1),
        points: points.filter((_, index) => kept[index] === 1),
      }
    : asked;
}
