import type { MatchStatus } from '#app/domain/matches/statuses.ts';

/** A State's share of what a match brings: places, days of advice or teaching, and a part of the budget in percent. */
export type Share = { seats: number; days: number; budget: number };

export const SHARE_LINES = ['seats', 'days', 'budget'] as const satisfies readonly (keyof Share)[];
export type ShareLine = (typeof SHARE_LINES)[number];

/** The most that each line takes; the database checks the same numbers. */
export const SHARE_LIMITS = { seats: 10_000, days: 1_000, budget: 100 } as const satisfies Share;

/** What all shares come to, line by line. */
export function totalOf(shares: readonly Share[]): Share {
  const sum = (line: ShareLine) => shares.reduce((total, share) => total + share[line], 0);
  return { seats: sum('seats'), days: sum('days'), budget: sum('budget') };
}

/** What is wrong with the shares of a match, or nothing: no State without any, and no more than the whole budget. */
export function wrongShares(shares: readonly Share[]): 'empty' | 'over' | undefined {
  if (shares.some((share) => SHARE_LINES.every((line) => share[line] === 0))) return 'empty';
  return totalOf(shares).budget > SHARE_LIMITS.budget ? 'over' : undefined;
}

/**
 * What States that left set free: nobody gets it until the shares are set anew, or after the agreement until the hub gives
 * it to those who stayed. `app.left_to_give` says the same, without what was given since.
 */
export function freed(shares: readonly (Share & { freed: boolean })[]): Share {
  return totalOf(shares.filter((share) => share.freed));
}

/** When the hub divides all of it, and when only what was set free is left to give. */
export function sharesMove(status: MatchStatus, free: Share | undefined): 'all' | 'freed' | undefined {
  if (status === 'introduced' || status === 'designing') return 'all';
  return free && (status === 'agreed' || status === 'in-delivery') ? 'freed' : undefined;
}
