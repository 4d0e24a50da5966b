import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { followUpOn, followUpsDue, nextReportOn } from '#app/domain/matches/delivery/clocks.ts';
import { FOLLOW_UP_MONTHS } from '#app/domain/matches/delivery/report.ts';
import { eachDue } from '#app/operations/due/each-due.ts';
import { withActor } from '#db/client.ts';
import { listOnClock, takeLetter, type MatchOnClock } from '#db/queries/matches/clocks.ts';
import { writeOfMatch } from './write-of-match.ts';

/**
 * Asks by letter, once each: six and twelve months after a completion what remains, of whoever has not said it; and each
 * quarter how a delivery goes, of its donor, unless a dispute holds it.
 */
export const followUpDue = {
  name: 'match-follow-up',
  run: async (now: Date): Promise<number> =>
    eachDue(await withActor(SYSTEM, listOnClock), async (match) => {
      const [remains, goes] = [whatRemains(match, now), howItGoes(match, now)];
      if (remains.length === 0 && !goes) return 0;
      return withActor(SYSTEM, async (tx) => {
        let written = 0;
        for (const { letter, since, asked } of remains)
          if (await takeLetter(tx, match.id, letter, since, now))
            written += await writeOfMatch(tx, match.id, 'match-follow-up', asked, now);
        if (goes && (await takeLetter(tx, match.id, 'status-due', goes, now)))
          written += await writeOfMatch(tx, match.id, 'match-status-due', ['donor'], now);
        return written;
      });
    }),
};

const SYSTEM = { kind: 'system', reason: 'match follow-up' } as const;

/** The letters on what remains, with the day on which each came due and the sides that have not said it. */
function whatRemains({ completedAt, followed }: MatchOnClock, now: Date) {
  const due = followUpsDue(completedAt, followed, dayOf(now));
  return FOLLOW_UP_MONTHS.flatMap((months) => {
    const asked = due.filter((one) => one.months === months).map(({ party }) => party);
    if (!completedAt || asked.length === 0) return [];
    return [{ letter: `follow-up-${months}` as const, since: followUpOn(completedAt, months), asked }];
  });
}

/** The day on which the donor's next line came due; undefined before it, and while a dispute holds the delivery. */
function howItGoes({ status, disputed, startedOn, reportedAt }: MatchOnClock, now: Date): Day | undefined {
  if (status !== 'in-delivery' || disputed || !startedOn) return undefined;
  const next = nextReportOn(startedOn, reportedAt);
  return dayOf(now) >= next ? next : undefined;
}
