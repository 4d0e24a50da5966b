import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { Progress } from '#app/domain/matches/delivery/report.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { isParty, tellMoved } from '#app/operations/matches/tell-sides.ts';
import { refuseMilestones } from './refuse-milestones.ts';
import { sayOfMatch } from './say-of-match.ts';

/**
 * The donor's line on how a delivery goes, once a quarter or more often: one word, one sentence, and the days on which
 * milestones of the plan were reached, counted from 0. A day said later takes the place of one said before. The
 * recipient is told where it does not go as it should.
 *
 * @returns how the match stands; or days-refused (`refuseMilestones`), and what
 * `sayOfMatch` refuses
 */
export async function reportDelivery(
  by: Wearing,
  input: { matchId: string; state: Progress; text: string; milestones: Readonly<Record<string, Day>> },
  now: Date,
) {
  const { matchId, ...report } = input;
  return sayOfMatch(
    by,
    {
      matchId,
      action: 'report',
      report,
      textNeeded: true,
      unless: (tx, held) => refuseMilestones(tx, matchId, report.milestones, { ...held, today: dayOf(now) }),
      alongside: async (tx) => {
        await settleForAll(tx, 'match-status-due', `/matches/${matchId}`, now);
        if (report.state === 'on-track') return;
        await tellMoved(tx, matchId, 'delivery-moved', { whom: isParty }, now);
      },
    },
    now,
  );
}
