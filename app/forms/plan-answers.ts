import { PLAN_LIMITS, type PlanContent } from '#app/domain/matches/plan/plan.ts';

export type PlanOutcomeAnswers = {
  statement: string;
  indicator: string;
  baseline: string;
  target: string;
  by: string;
  needOutcome: string;
};
export type MilestoneAnswers = { title: string; on: string };

/** A plan as its forms show it: every answer as text, with empty rows to write in. */
export type PlanAnswers = {
  revision: string;
  outcomes: PlanOutcomeAnswers[];
  milestones: MilestoneAnswers[];
  startsOn: string;
  endsOn: string;
  remains: string;
  monitoring: string;
  responsibilities: PlanContent['responsibilities'];
  annex: PlanContent['annex'];
};

const EMPTY_OUTCOME: PlanOutcomeAnswers = {
  statement: '',
  indicator: '',
  baseline: '',
  target: '',
  by: '',
  needOutcome: '',
};
const EMPTY_MILESTONE: MilestoneAnswers = { title: '', on: '' };

export function planAnswers(plan: PlanContent & { revision: number }): PlanAnswers {
  return {
    revision: String(plan.revision),
    outcomes: withRoom(
      plan.outcomes.map(({ by = '', needOutcome, ...texts }) => ({
        ...texts,
        by,
        needOutcome: needOutcome === undefined ? '' : String(needOutcome),
      })),
      EMPTY_OUTCOME,
      1,
      PLAN_LIMITS.outcomes,
    ),
    milestones: withRoom(
      plan.milestones.map(({ title, on = '' }) => ({ title, on })),
      EMPTY_MILESTONE,
      3,
      PLAN_LIMITS.milestones,
    ),
    startsOn: plan.startsOn ?? '',
    endsOn: plan.endsOn ?? '',
    remains: plan.remains,
    monitoring: plan.monitoring,
    responsibilities: plan.responsibilities,
    annex: plan.annex,
  };
}

/**
 * Conform forgets rows that were sent empty, and the page would then have no boxes for them: they are put back, as many
 * as the page had.
 */
export function withRowsBack<R extends { initialValue?: Record<string, unknown> | null }>(
  reply: R,
  { outcomes, milestones }: PlanAnswers,
): R {
  const typed = reply.initialValue;
  if (!typed) return reply;
  const filled = (name: 'outcomes' | 'milestones', empty: object, had: number) => {
    const sent: unknown[] = Array.isArray(typed[name]) ? typed[name] : [];
    return Array.from({ length: Math.max(had, sent.length) }, (_, index) => sent[index] ?? { ...empty });
  };
  return {
    ...reply,
    initialValue: {
      ...typed,
      outcomes: filled('outcomes', EMPTY_OUTCOME, outcomes.length),
      milestones: filled('milestones', EMPTY_MILESTONE, milestones.length),
    },
  };
}

function withRoom<Row>(rows: readonly Row[], empty: Row, more: number, most: number): Row[] {
  const room = Math.min(more, most - rows.length);
  return [...rows, ...Array.from({ length: room }, () => ({ ...empty }))];
}
