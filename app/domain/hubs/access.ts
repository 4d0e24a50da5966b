import { isCirculating, type NeedStatus } from '#app/domain/needs/lifecycle.ts';

/**
 * From when its State may let a hub see a need until it no longer can: handed in, and not matched or over. One that nobody
 * met stays among them: a hub may pool it.
 */
export const SHAREABLE = [
  'submitted',
  'validated',
  'circulating',
  'partly-matched',
  'shortlisting',
  'unmet',
] as const satisfies readonly NeedStatus[];

export function isShareable(status: NeedStatus): boolean {
  return (SHAREABLE as readonly NeedStatus[]).includes(status);
}

/** What a State decided about a hub and its need. */
export type HubShare = { hubId: string; endedAt?: Date };

/**
 * How a hub stands with a need: `shared` by a decision of its own, `named` among the need's answers and given it while
 * it circulates, `waiting` named but not circulating yet, `ended` taken back, or `none`. `app.needs_given_to` says the
 * same to the database.
 */
export type HubStanding = 'shared' | 'named' | 'waiting' | 'ended' | 'none';

export function hubStanding(
  need: { status: NeedStatus; hubIds: readonly string[] },
  shares: readonly HubShare[],
  hubId: string,
): HubStanding {
  const decided = shares.filter((share) => share.hubId === hubId);
  if (decided.some(({ endedAt }) => !endedAt)) return isShareable(need.status) ? 'shared' : 'none';
  if (decided.length > 0) return 'ended';
  if (!need.hubIds.includes(hubId)) return 'none';
  return isCirculating(need.status) ? 'named' : isShareable(need.status) ? 'waiting' : 'none';
}

export function isGiven(standing: HubStanding): boolean {
  return standing === 'shared' || standing === 'named';
}
