import { isAnswerable, type NeedStatus } from '#app/domain/needs/lifecycle.ts';

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
 * it circulates and while its State chooses, `waiting` named but not circulating, `ended` taken back, or `none`. A
 * programme names no hub but the one whose it is. `app.needs_given_to` says the same to the database.
 */
export type HubStanding = 'shared' | 'named' | 'waiting' | 'ended' | 'none';

export function hubStanding(
  need: { status: NeedStatus; hubIds: readonly string[]; pooled?: boolean },
  shares: readonly HubShare[],
  hubId: string,
): HubStanding {
  const decided = shares.filter((share) => share.hubId === hubId);
  if (decided.some(({ endedAt }) => !endedAt)) return isShareable(need.status) ? 'shared' : 'none';
  if (decided.length > 0) return 'ended';
  if (need.pooled || !need.hubIds.includes(hubId)) return 'none';
  return isAnswerable(need.status) ? 'named' : isShareable(need.status) ? 'waiting' : 'none';
}

export function isGiven(standing: HubStanding): boolean {
  return standing === 'shared' || standing === 'named';
}
