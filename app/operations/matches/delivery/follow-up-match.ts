import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { followUpOn } from '#app/domain/matches/delivery/clocks.ts';
import type { FollowUpMonths, Remains } from '#app/domain/matches/delivery/report.ts';
import { settleOwn } from '#db/queries/notices/inbox.ts';
import { sayOfMatch } from './say-of-match.ts';

/**
 * A side says what remains, six or twelve months after the completion (PP1); both sides and brokers read it.
 *
 * @returns how the match stands; or not-now before its day, already-answered, and what `sayOfMatch` refuses
 */
export async function followUpMatch(
  by: Wearing,
  input: { matchId: string; months: FollowUpMonths; state: Remains; text: string },
  now: Date,
) {
  const { matchId, ...report } = input;
  return sayOfMatch(
    by,
    {
      matchId,
      action: 'follow-up',
      report,
      unless: (_tx, { match }) =>
        match.completedAt && dayOf(now) >= followUpOn(match.completedAt, report.months)
          ? undefined
          : 'not-now',
      // The other side is asked the same at the same page.
      alongside: (tx) => settleOwn(tx, by.person.id, 'match-follow-up', now, `/matches/${matchId}`),
    },
    now,
  );
}
