import { milestonesOutside, type GapCode } from '#app/domain/matches/plan/gaps.ts';
import type { PlanContent } from '#app/domain/matches/plan/plan.ts';
import { isolated } from './isolated.ts';
import type { Translator } from './translate.ts';

/** What is missing from a plan, in a sentence; milestones that lie outside its days are named. */
export function gapWords(t: Translator, code: GapCode, plan: PlanContent): string {
  if (code !== 'milestone-outside') return t(`plans.gap.${code}`);
  const outside = milestonesOutside(plan).map(({ place, title }) =>
    title ? isolated(title) : t('plans.milestone', { number: t.number(place + 1) }),
  );
  return t('plans.gap.milestone-outside', { count: outside.length, milestones: t.list(outside) });
}
