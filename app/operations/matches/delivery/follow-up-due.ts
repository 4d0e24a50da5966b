import { dayOf } from '#app/domain/codes/day.ts';
import { followUpOn, followUpsDue, nextReportOn } from '#app/domain/matches/delivery/clocks.ts';
import { FOLLOW_UP_MONTHS } from '#app/domain/matches/delivery/report.ts';
import { withActor } from '#db/client.ts';
import { listOnClock, takeLetter } from '#db/queries/matches/clocks.ts';
import { writeOfMatch } from './write-of-match.ts';

/**
 * Asks by letter, once each: six and twelve months after a completion what remains, of whoever has not said it; and each
 * quarter how a delivery goes, of its donor, unless a dispute holds it.
 */
export const followUpDue = {
  name: 'match-follow-up',
  run: (now: Date): Promise<number> =>
    withActor({ kind: 'system', reason: 'match follow-up' }, async (tx) => {
      const on = dayOf(now);
      let written = 0;
      for (const match of await listOnClock(tx)) {
        const { id, completedAt, followed, startedOn, reportedAt } = match;
        const due = followUpsDue(completedAt, followed, on);
        for (const months of FOLLOW_UP_MONTHS) {
          const asked = due.filter((one) => one.months === months).map(({ party }) => party);
          if (!completedAt || asked.length === 0) continue;
          if (await takeLetter(tx, id, `follow-up-${months}`, followUpOn(completedAt, months), now))
            written += await writeOfMatch(tx, id, 'match-follow-up', asked, now);
        }
        if (match.status !== 'in-delivery' || match.disputed || !startedOn) continue;
        const next = nextReportOn(startedOn, reportedAt);
        if (on >= next && (await takeLetter(tx, id, 'status-due', next, now)))
          written += await writeOfMatch(tx, id, 'match-status-due', ['donor'], now);
      }
      return written;
    }),
};
