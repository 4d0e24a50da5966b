import { z } from 'zod';
import type { Day } from '#app/domain/codes/day.ts';
import {
  wrongCompletion,
  wrongMilestones,
  wrongStart,
  type DaysBefore,
  type WrongDay,
} from '#app/domain/matches/delivery/days.ts';
import {
  MOST_PARTICIPANTS,
  PROGRESS,
  REMAINDERS,
  REMAINS,
  REPORT_LIMITS,
  RESULTS,
  type ReportAction,
} from '#app/domain/matches/delivery/report.ts';
import { comparing } from './comparing.ts';
import { date } from './needs-fields.ts';
import { wholeNumber } from './typed.ts';
import { words } from './words.ts';

const text = words().max(REPORT_LIMITS.text, 'deliveries.too_long').default('');
const needed = (most: number = REPORT_LIMITS.text) =>
  words('deliveries.text_needed').min(1, 'deliveries.text_needed').max(most, 'deliveries.too_long');
const oneOf = <const Code extends string>(codes: readonly Code[]) =>
  z.enum(codes, { error: 'deliveries.state_needed' });
const day = date.refine((given) => given !== undefined, 'deliveries.day_needed');
const count = wholeNumber(0, MOST_PARTICIPANTS, 'deliveries.count_wrong');
const COUNTS = ['women', 'men', 'unsaid'] as const;
const milestones = z
  .array(z.object({ on: date }).optional())
  .max(12)
  .default([]);
const shared = z.literal('yes').optional();

/** What each act of a delivery asks; shape alone, what it means is the lifecycle's. */
export const DELIVERY_FORMS = {
  start: z.object({ happenedOn: day }),
  report: z.object({
    state: oneOf(PROGRESS),
    text: needed(REPORT_LIMITS.line),
    milestones,
  }),
  complete: z
    .object({
      happenedOn: day,
      milestones,
      women: count,
      men: count,
      unsaid: count,
      nobody: z.literal('yes').optional(),
      text,
    })
    .refine(({ nobody, women, men, unsaid }) => !nobody || !(women || men || unsaid), {
      path: ['nobody'],
      error: 'deliveries.nobody_wrong',
      ...comparing('nobody', ...COUNTS),
    })
    // What was left empty is never kept as none.
    .superRefine(
      (counts, context) => {
        if (counts.nobody || COUNTS.every((name) => counts[name] === undefined)) return;
        for (const name of ['women', 'men'] as const)
          if (counts[name] === undefined)
            context.addIssue({ code: 'custom', path: [name], message: 'deliveries.count_needed' });
      },
      comparing('nobody', ...COUNTS),
    ),
  // Whether a need goes before donors again is never guessed.
  'confirm-completion': z
    .object({
      results: z
        .array(z.object({ reached: oneOf(RESULTS) }), { error: 'deliveries.state_needed' })
        .min(1)
        .max(5),
      remainder: oneOf(REMAINDERS).optional(),
      text,
    })
    .refine(({ results, remainder }) => remainder || results.every(({ reached }) => reached === 'reached'), {
      path: ['remainder'],
      error: 'deliveries.remainder_needed',
      ...comparing('results', 'remainder'),
    })
    .refine(
      ({ results, remainder }) =>
        remainder !== 'open' || results.some(({ reached }) => reached !== 'reached'),
      {
        path: ['remainder'],
        error: 'deliveries.remainder_of_nothing',
        ...comparing('results', 'remainder'),
      },
    ),
  'refuse-completion': z.object({ text: needed() }),
  'read-refusal': z.object({}),
  feedback: z.object({ text: needed(), shared }),
  'follow-up': z.object({ months: z.enum(['6', '12']), state: oneOf(REMAINS), text }),
  dispute: z.object({ text: needed(), shared }),
  settle: z.object({}),
  resolve: z.object({ text: needed(REPORT_LIMITS.line) }),
  spoke: z.object({}),
  'more-time': z.object({}),
} as const satisfies Record<ReportAction, z.ZodType>;

type MilestoneRows = z.output<(typeof DELIVERY_FORMS)['report']>['milestones'];

/** By the milestone's place in the plan, counted from 0, the days that were filled in. */
export function milestoneDays(rows: MilestoneRows): Record<string, Day> {
  return Object.fromEntries(
    rows.flatMap((row, place) => (row?.on ? [[String(place), row.on] as const] : [])),
  );
}

/** The days of an act that cannot be, each as an error of its own box. */
export function deliveryDayErrors(
  act: ReportAction,
  said: object,
  before: DaysBefore,
): Record<string, string[]> | undefined {
  const { happenedOn, milestones = [] }: { happenedOn?: Day; milestones?: MilestoneRows } = said;
  const wrong: Record<string, WrongDay | undefined> = {};
  if (act === 'start' && happenedOn) wrong.happenedOn = wrongStart(happenedOn, before);
  const reached = milestoneDays(milestones);
  if (act === 'complete' && happenedOn) {
    const reports = [...before.reports, { milestones: reached }];
    wrong.happenedOn = wrongCompletion(happenedOn, { ...before, reports });
  }
  for (const [place, why] of Object.entries(wrongMilestones(reached, before)))
    wrong[`milestones[${place}].on`] = why;
  const errors = Object.entries(wrong).flatMap(([name, why]): [string, string[]][] =>
    why ? [[name, [`deliveries.day.${why}`]]] : [],
  );
  return errors.length > 0 ? Object.fromEntries(errors) : undefined;
}

/** A verifier tells a broker of a disagreement, by the reference that one of the two sides told. */
export const verifierDisputeForm = z.object({
  reference: z
    .string({ error: 'deliveries.verifier.reference_wrong' })
    .trim()
    .regex(/^[Mm]-[0-9A-Za-z]{6}$/, 'deliveries.verifier.reference_wrong'),
  text: needed(),
});
