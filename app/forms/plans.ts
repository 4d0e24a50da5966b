import { z } from 'zod';
import {
  PLAN_LIMITS,
  type Milestone,
  type PlanContent,
  type PlanOutcome,
  type PlanPart,
} from '#app/domain/matches/plan/plan.ts';
import { comparing } from './comparing.ts';
import { date, revision } from './needs-fields.ts';
import { words } from './words.ts';

function line(longest: number) {
  return words().max(longest, 'plans.error.too_long').default('');
}

/** A row that may be left empty; conform leaves out what was sent empty. */
function rows<Row extends z.ZodType>(row: Row, most: number) {
  return z
    .array(row.optional())
    .max(most)
    .default([])
    .transform((sent) => sent.filter((entry) => entry !== undefined) as z.output<Row>[]);
}

const outcome = z
  .object({
    statement: line(PLAN_LIMITS.statement),
    indicator: line(PLAN_LIMITS.indicator),
    baseline: line(PLAN_LIMITS.baseline),
    target: line(PLAN_LIMITS.target),
    by: date,
    needOutcome: z
      .string()
      .regex(/^[0-9]$/)
      .transform(Number)
      .optional(),
  })
  .transform(({ by, needOutcome, ...texts }): PlanOutcome => ({
    ...texts,
    ...(by && { by }),
    ...(needOutcome !== undefined && { needOutcome }),
  }));

const milestone = z
  .object({ title: line(PLAN_LIMITS.milestone), on: date })
  .transform(({ title, on }): Milestone => ({ title, ...(on && { on }) }));

const stage = z
  .object({
    recipient: line(PLAN_LIMITS.responsibility),
    donor: line(PLAN_LIMITS.responsibility),
    hub: line(PLAN_LIMITS.responsibility),
  })
  .default({ recipient: '', donor: '', hub: '' });

/** The parts of a joint plan, each with its shape alone: what must be there before it is agreed is `planGaps`. */
export const PLAN_PART_SCHEMAS = {
  outcomes: z.object({
    revision,
    outcomes: rows(outcome, PLAN_LIMITS.outcomes).transform((sent) =>
      sent.filter(({ statement, indicator, baseline, target, by }) =>
        Boolean(statement || indicator || baseline || target || by),
      ),
    ),
  }),
  milestones: z.object({
    revision,
    milestones: rows(milestone, PLAN_LIMITS.milestones).transform((sent) =>
      sent.filter(({ title, on }) => title || on).sort((a, b) => compare(a.on, b.on)),
    ),
  }),
  delivery: z
    .object({
      revision,
      startsOn: date,
      endsOn: date,
      remains: line(PLAN_LIMITS.remains),
      monitoring: line(PLAN_LIMITS.monitoring),
    })
    .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
      path: ['endsOn'],
      error: 'plans.error.before_start',
      ...comparing('startsOn', 'endsOn'),
    }),
  responsibilities: z.object({
    revision,
    responsibilities: z
      .object({ design: stage, execution: stage, monitoring: stage })
      .default(() => ({ design: { ...NOBODY }, execution: { ...NOBODY }, monitoring: { ...NOBODY } })),
  }),
  annex: z.object({
    revision,
    annex: z
      .object({
        handedOver: line(PLAN_LIMITS.annex),
        dataStays: line(PLAN_LIMITS.annex),
        remoteAccess: line(PLAN_LIMITS.annex),
        exit: line(PLAN_LIMITS.annex),
      })
      .default({ handedOver: '', dataStays: '', remoteAccess: '', exit: '' }),
  }),
} as const satisfies Record<PlanPart, z.ZodType<Partial<PlanContent> & { revision: number }>>;

/** A confirmation of exactly the text that the page showed. */
export const confirmationSchema = z.object({
  revision,
  agree: z.literal('yes', { error: 'plans.agreement.confirm_first' }),
});

const NOBODY = { recipient: '', donor: '', hub: '' };

/** Those without a day come last. */
function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? '9999') < (b ?? '9999') ? -1 : (a ?? '9999') > (b ?? '9999') ? 1 : 0;
}
