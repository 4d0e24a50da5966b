import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { Participants } from '#app/domain/matches/delivery/report.ts';
import { refuse } from '#app/domain/outcome.ts';
import { updateMatch } from '#db/queries/matches/matches.ts';
import { sayOfMatch } from './say-of-match.ts';

/**
 * The donor says that everything is delivered. The match stays in delivery until the recipient confirms it.
 *
 * @returns how the match stands; or days-refused for a day that lies ahead or before the start, and what `sayOfMatch`
 * refuses
 */
export async function reportCompletion(
  by: Wearing,
  input: { matchId: string; completedOn: Day; participants?: Participants; text: string },
  now: Date,
) {
  const { matchId, completedOn, participants, text } = input;
  if (completedOn > dayOf(now)) return refuse('days-refused');
  return sayOfMatch(
    by,
    {
      matchId,
      action: 'complete',
      report: { happenedOn: completedOn, participants, text },
      unless: (_tx, { match }) =>
        match.startedOn && completedOn < match.startedOn ? 'days-refused' : undefined,
      alongside: (tx, { match }) => updateMatch(tx, match.id, { status: 'in-delivery', reported: true }, now),
    },
    now,
  );
}
