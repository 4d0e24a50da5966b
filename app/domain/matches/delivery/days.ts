import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { milestonesReached, type MatchReport } from './report.ts';

/** What the days of a delivery rest on, and the day on which they are said. */
export type DaysBefore = {
  match: { introducedAt?: Date; agreedAt?: Date; startedOn?: Day };
  reports: readonly Pick<MatchReport, 'milestones'>[];
  today: Day;
};

/** Why a day cannot be one of a delivery. */
export type WrongDay = 'ahead' | 'before-introduction' | 'before-start' | 'before-milestone';

/** A plan that is agreed late may describe what began after the introduction; nothing begins before it. */
export function wrongStart(day: Day, { match, today }: DaysBefore): WrongDay | undefined {
  if (day > today) return 'ahead';
  const introduced = match.introducedAt ?? match.agreedAt;
  return introduced && day < dayOf(introduced) ? 'before-introduction' : undefined;
}

/** By the milestone's place in the plan; those that can be are left out. */
export function wrongMilestones(
  reached: Readonly<Record<string, Day>>,
  { match, today }: DaysBefore,
): Record<string, WrongDay> {
  const wrong: Record<string, WrongDay> = {};
  for (const [place, day] of Object.entries(reached))
    if (day > today) wrong[place] = 'ahead';
    else if (match.startedOn && day < match.startedOn) wrong[place] = 'before-start';
  return wrong;
}

/** All is complete once the last milestone that was reported is reached. */
export function wrongCompletion(day: Day, { match, reports, today }: DaysBefore): WrongDay | undefined {
  if (day > today) return 'ahead';
  if (match.startedOn && day < match.startedOn) return 'before-start';
  return Object.values(milestonesReached(reports)).some((reached) => day < reached)
    ? 'before-milestone'
    : undefined;
}
