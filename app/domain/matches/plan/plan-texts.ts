import { PARTNERS, STAGES, type PlanContent } from './plan.ts';

/** Everything in a plan that people wrote freely. */
export function planTexts(plan: Partial<PlanContent>): string[] {
  const { outcomes = [], milestones = [], remains = '', monitoring = '', responsibilities, annex } = plan;
  return [
    ...outcomes.flatMap(({ statement, indicator, baseline, target }) => [
      statement,
      indicator,
      baseline,
      target,
    ]),
    ...milestones.map(({ title }) => title),
    remains,
    monitoring,
    ...(responsibilities
      ? STAGES.flatMap((stage) => PARTNERS.map((partner) => responsibilities[stage][partner]))
      : []),
    ...Object.values(annex ?? {}),
  ];
}
