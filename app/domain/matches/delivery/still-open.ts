import type { Day } from '#app/domain/codes/day.ts';
import type { Plan } from '#app/domain/matches/plan/plan.ts';
import { milestonesReached, type MatchReport } from './report.ts';

export type StillOpen = {
  /** The milestones that nobody reported as reached, by their place in the plan, counted from 0. */
  milestones: { place: number; title: string; on: Day | undefined }[];
  /** The last day by the plan, where that is still to come. */
  endsOn: Day | undefined;
};

/** What speaks against a plan's being complete on a day; undefined where nothing does. Nothing is refused for it. */
export function stillOpen(
  plan: Pick<Plan, 'milestones' | 'endsOn'>,
  reports: readonly Pick<MatchReport, 'milestones'>[],
  on: Day,
): StillOpen | undefined {
  const reached = milestonesReached(reports);
  const milestones = plan.milestones
    .map(({ title, on: planned }, place) => ({ place, title, on: planned }))
    .filter(({ place }) => reached[String(place)] === undefined);
  const endsOn = plan.endsOn && plan.endsOn > on ? plan.endsOn : undefined;
  return milestones.length > 0 || endsOn ? { milestones, endsOn } : undefined;
}
