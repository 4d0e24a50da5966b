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

/** The first day that can be, and what it is the day of. */
export type FirstDay = { day: Day; before: Exclude<WrongDay, 'ahead'> };

/** A plan that is agreed late may describe what began after the introduction; nothing begins before it. */
export function firstStart({ match }: Pick<DaysBefore, 'match'>): FirstDay | undefined {
  const introduced = match.introducedAt ?? match.agreedAt;
  return introduced && { day: dayOf(introduced), before: 'before-introduction' };
}

/** All is complete once the last milestone that was reported is reached. */
export function firstCompletion({
  match,
  reports,
}: Pick<DaysBefore, 'match' | 'reports'>): FirstDay | undefined {
  const last = Object.values(milestonesReached(reports)).toSorted().at(-1);
  const { startedOn } = match;
  if (last && (!startedOn || last > startedOn)) return { day: last, before: 'before-milestone' };
  return startedOn ? { day: startedOn, before: 'before-start' } : undefined;
}

export function wrongStart(day: Day, before: DaysBefore): WrongDay | undefined {
  return wrong(day, firstStart(before), before.today);
}

export function wrongCompletion(day: Day, before: DaysBefore): WrongDay | undefined {
  return wrong(day, firstCompletion(before), before.today);
}

function wrong(day: Day, first: FirstDay | undefined, today: Day): WrongDay | undefined {
  if (day > today) return 'ahead';
  return first && day < first.day ? first.before : undefined;
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
