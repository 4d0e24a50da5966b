import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf, type Day } from '#app/domain/codes/day.ts';
import { DELIVERY_CLOCKS } from '#app/domain/matches/delivery/clocks.ts';
import { wrongCompletion } from '#app/domain/matches/delivery/days.ts';
import type { Participants } from '#app/domain/matches/delivery/report.ts';
import { updateMatch } from '#db/queries/matches/matches.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { isParty, tellMoved } from '#app/operations/matches/tell-sides.ts';
import { refuseMilestones } from './refuse-milestones.ts';
import { sayOfMatch } from './say-of-match.ts';

/**
 * The donor says that everything is delivered. The match stays in delivery until the recipient confirms it, who is
 * asked to, by a day. With it go the days on which milestones of the plan were reached: after it there is no report in which
 * they could be said.
 *
 * @param input.milestones by their place in the plan, counted from 0; a day takes the place of one reported before
 * @returns how the match stands; or days-refused (`wrongCompletion`, `refuseMilestones`), and what `sayOfMatch` refuses
 */
export async function reportCompletion(
  by: Wearing,
  input: {
    matchId: string;
    completedOn: Day;
    participants?: Participants;
    milestones?: Readonly<Record<string, Day>>;
    text: string;
  },
  now: Date,
) {
  const { matchId, completedOn, participants, milestones = {}, text } = input;
  return sayOfMatch(
    by,
    {
      matchId,
      action: 'complete',
      report: { happenedOn: completedOn, participants, milestones, text },
      unless: (tx, { match, reports }) => {
        const before = { match, reports: [...reports, { milestones }], today: dayOf(now) };
        return wrongCompletion(completedOn, before)
          ? 'days-refused'
          : refuseMilestones(tx, matchId, milestones, before);
      },
      alongside: async (tx, { match }) => {
        await updateMatch(tx, match.id, { status: 'in-delivery', reported: true }, now);
        // It says more than the line of the quarter would.
        await settleForAll(tx, 'match-status-due', `/matches/${match.id}`, now);
        const until = addDays(dayOf(now), DELIVERY_CLOCKS.feedbackDays);
        await tellMoved(tx, match.id, 'completion-to-confirm', { whom: isParty, until }, now);
      },
    },
    now,
  );
}
