import type { Day } from '#app/domain/codes/day.ts';
import type { Plan } from '#app/domain/matches/plan/plan.ts';
import { milestonesReached, type MatchReport } from './report.ts';

/** A row of the drawing and of its table: what was planned, and the day on which it happened. */
export type DrawnRow = {
  number?: number;
  title?: string;
  what: 'begins' | 'milestone' | 'ends';
  planned?: Day;
  reached?: Day;
};
export type Drawn = { from: Day; to: Day; today: Day; rows: DrawnRow[] };

/**
 * A plan beside what happened, from its first day to its last, or further where something happened outside: the first day
 * of the delivery, each milestone, the last one as the donor reported it, unless the State did not confirm it. All of it
 * may be one day; undefined where there is no day at all.
 */
export function drawDelivery(
  plan: Pick<Plan, 'milestones' | 'startsOn' | 'endsOn'>,
  reports: readonly MatchReport[],
  startedOn: Day | undefined,
  today: Day,
): Drawn | undefined {
  const reached = milestonesReached(reports);
  const completion = reports.findLast(
    ({ action }) => action === 'complete' || action === 'refuse-completion',
  );
  const rows: DrawnRow[] = [
    { what: 'begins', planned: plan.startsOn, reached: startedOn },
    ...plan.milestones.map(({ title, on }, index): DrawnRow => ({
      what: 'milestone',
      number: index + 1,
      title,
      planned: on,
      reached: reached[String(index)],
    })),
    { what: 'ends', planned: plan.endsOn, reached: completion?.happenedOn },
  ];
  const days = rows
    .flatMap((row) => [row.planned, row.reached])
    .filter((day) => day !== undefined)
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  return from && to ? { from, to, today, rows } : undefined;
}
