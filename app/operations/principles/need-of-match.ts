import type { Day } from '#app/domain/codes/day.ts';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import { needInputs } from '#app/domain/needs/need-answers.ts';
import { needPrinciples } from '#app/domain/needs/need-principles.ts';
import type { PrincipleState } from '#app/domain/principles/chip.ts';
import { withActor } from '#db/client.ts';
import { findNeedOfMatch, findNeedReviewOfMatch } from '#db/queries/matches/standings.ts';
import { withReview } from './chips.ts';

/**
 * How the need of a match under design stands to each principle, as its chips say, read by the platform: for what is kept
 * of the match when it is agreed, whichever side agrees last. Nothing but the states leaves this.
 */
export async function needStatesOfMatch(
  matchId: string,
  on: Day,
): Promise<Partial<Record<PrincipleId, PrincipleState>> | undefined> {
  return withActor({ kind: 'system', reason: 'standing of a match' }, async (tx) => {
    const need = await findNeedOfMatch(tx, matchId);
    if (!need) return undefined;
    const review = await findNeedReviewOfMatch(tx, matchId);
    const { chips } = withReview(needPrinciples(need, on), needInputs(need), review);
    return Object.fromEntries(chips.map(({ id, state }) => [id, state]));
  });
}
