import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { Progress } from '#app/domain/matches/delivery/report.ts';
import { refuse } from '#app/domain/outcome.ts';
import { findPlan } from '#db/queries/matches/plans.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { sayOfMatch } from './say-of-match.ts';

/**
 * The donor's line on how a delivery goes, once a quarter or more often: one word, one sentence, and the days on which
 * milestones of the plan were reached, counted from 0. A day said later takes the place of one said before.
 *
 * @returns how the match stands; or days-refused for days that lie ahead and milestones that the plan does not have, and
 * what `sayOfMatch` refuses
 */
export async function reportDelivery(
  by: Wearing,
  input: { matchId: string; state: Progress; text: string; milestones: Readonly<Record<string, Day>> },
  now: Date,
) {
  const { matchId, ...report } = input;
  if (Object.values(report.milestones).some((day) => day > dayOf(now))) return refuse('days-refused');
  return sayOfMatch(
    by,
    {
      matchId,
      action: 'report',
      report,
      textNeeded: true,
      unless: async (tx) => {
        const count = (await findPlan(tx, matchId))?.milestones.length ?? 0;
        const known = Object.keys(report.milestones).every((place) => Number(place) < count);
        return known ? undefined : 'days-refused';
      },
      alongside: (tx) => settleForAll(tx, 'match-status-due', `/matches/${matchId}`, now),
    },
    now,
  );
}
