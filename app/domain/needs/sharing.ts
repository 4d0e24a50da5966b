import { isLive, type MatchStatus } from '#app/domain/matches/lifecycle.ts';

/**
 * Where a State stands with its sealed text and the donor of one match: it may share it from the introduction on
 * (`possible`), shares it, or nothing of it is theirs any more once the match is over.
 */
export type ShareState = 'possible' | 'shared' | 'none';

export function shareState(match: MatchStatus, share: { endedAt?: Date } | undefined): ShareState {
  if (!isLive(match)) return 'none';
  return share && !share.endedAt ? 'shared' : 'possible';
}
