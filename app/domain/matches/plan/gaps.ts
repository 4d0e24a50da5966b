import type { Day } from '#app/domain/codes/day.ts';
import {
  ANNEX_FIELDS,
  STAGES,
  type AnnexField,
  type PlanContent,
  type PlanPart,
  type Stage,
} from './plan.ts';

/** What makes a result one that can be measured, in the order of its form. */
const OUTCOME_PARTS = ['statement', 'indicator', 'target', 'by'] as const;
type OutcomePart = (typeof OUTCOME_PARTS)[number];

/** What is missing; the sentence is the message `plans.gap.<code>`. */
export type GapCode =
  | 'no-outcome'
  | `outcome-no-${OutcomePart}`
  | 'outcome-before-start'
  | 'no-milestone'
  | 'milestone-untitled'
  | 'milestone-undated'
  | 'milestone-outside'
  | 'no-dates'
  | 'start-before-introduction'
  | 'end-past'
  | 'no-remains'
  | 'no-monitoring'
  | `no-recipient-${Stage}`
  | `no-annex-${AnnexField}`;
export type PlanGap = { part: PlanPart; code: GapCode };

/**
 * What stands between a joint plan and an agreement: a measurable result (PP2), dated milestones, dates of delivery, what
 * remains after the end (PP1), joint monitoring and a word of the recipient's part in each stage (PA2: A/75/816, annex I,
 * para. 56), and for technology the annex (PP5). Empty when nothing does. What was begun before `on` may be agreed then, what
 * is over is planned no more; nothing begins before the two sides knew each other (`wrongStart`).
 *
 * @param introducedOn absent for what was introduced before that day was kept
 */
export function planGaps(
  plan: PlanContent,
  hasTechnology: boolean,
  on: Day,
  introducedOn: Day | undefined,
): PlanGap[] {
  const { outcomes, milestones, startsOn, endsOn } = plan;
  const found: (PlanGap | false)[] = [
    outcomes.length === 0 && { part: 'outcomes', code: 'no-outcome' },
    ...OUTCOME_PARTS.map(
      (part): PlanGap | false =>
        outcomes.some((outcome) => !outcome[part]) && { part: 'outcomes', code: `outcome-no-${part}` },
    ),
    outcomes.some(({ by }) => by !== undefined && startsOn !== undefined && by < startsOn) && {
      part: 'outcomes',
      code: 'outcome-before-start',
    },
    milestones.length === 0 && { part: 'milestones', code: 'no-milestone' },
    milestones.some(({ title }) => !title) && { part: 'milestones', code: 'milestone-untitled' },
    milestones.some(({ on }) => !on) && { part: 'milestones', code: 'milestone-undated' },
    milestonesOutside(plan).length > 0 && {
      part: 'milestones',
      code: 'milestone-outside',
    },
    (!startsOn || !endsOn) && { part: 'delivery', code: 'no-dates' },
    startsOn !== undefined &&
      introducedOn !== undefined &&
      startsOn < introducedOn && { part: 'delivery', code: 'start-before-introduction' },
    endsOn !== undefined && endsOn < on && { part: 'delivery', code: 'end-past' },
    !plan.remains && { part: 'delivery', code: 'no-remains' },
    !plan.monitoring && { part: 'delivery', code: 'no-monitoring' },
    ...STAGES.map(
      (stage): PlanGap | false =>
        !plan.responsibilities[stage].recipient && {
          part: 'responsibilities',
          code: `no-recipient-${stage}`,
        },
    ),
    ...ANNEX_FIELDS.map(
      (field): PlanGap | false =>
        hasTechnology && !plan.annex[field] && { part: 'annex', code: `no-annex-${field}` },
    ),
  ];
  return found.filter((gap) => gap !== false);
}

/** Of a plan alone, for who does not read its offer: technology shows by its annex having been begun. */
export function gapsInPlan(plan: PlanContent, on: Day, introducedOn: Day | undefined): PlanGap[] {
  return planGaps(
    plan,
    ANNEX_FIELDS.some((field) => plan.annex[field] !== ''),
    on,
    introducedOn,
  );
}

/** The milestones before the first day or after the last one, each by its place in the plan, counted from 0. */
export function milestonesOutside({
  milestones,
  startsOn,
  endsOn,
}: Pick<PlanContent, 'milestones' | 'startsOn' | 'endsOn'>): { place: number; title: string }[] {
  return milestones.flatMap(({ title, on }, place) =>
    isOutside(on, startsOn, endsOn) ? [{ place, title }] : [],
  );
}

function isOutside(on: string | undefined, startsOn: string | undefined, endsOn: string | undefined) {
  return on !== undefined && ((startsOn && on < startsOn) || (endsOn && on > endsOn));
}
