/** Why an organisation ends, as an administrator says it; `merged` is said by merging alone. */
export const END_REASONS = ['closed', 'replaced', 'duplicate', 'mistake'] as const;
export type EndReason = (typeof END_REASONS)[number];
const END_CODES = [...END_REASONS, 'merged'] as const;
export type EndCode = (typeof END_CODES)[number];

/** How much an organisation has here. "Open" is not withdrawn or closed; "under way" is what others see or wait for. */
export type Holdings = {
  people: number;
  offersOpen: number;
  offersUnderWay: number;
  needsOpen: number;
  needsUnderWay: number;
  matchesOpen: number;
};

const IN_THE_WAY = ['matches', 'offers', 'needs'] as const;
export type InTheWay = { what: (typeof IN_THE_WAY)[number]; count: number };

/**
 * What has to be closed, withdrawn or handed over before an organisation ends. More than is public or circulates: what
 * was handed in could still be published in its name. A draft or a returned record stands in nobody's way, because
 * only its own people could hand it in, and they are gone.
 */
export function standingInTheWay(holdings: Holdings): InTheWay[] {
  const counts = {
    matches: holdings.matchesOpen,
    offers: holdings.offersUnderWay,
    needs: holdings.needsUnderWay,
  };
  return IN_THE_WAY.map((what) => ({ what, count: counts[what] })).filter(({ count }) => count > 0);
}
