import { z } from 'zod';
import {
  BENEFICIARY_LEVELS,
  MATURITY_STAGES,
  MODES,
  SIZE_BANDS,
  URGENCIES,
} from '#app/domain/codes/delivery.ts';
import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import { DATA_PLACES, EVIDENCE_KINDS, NORMS, RED_LINES } from '#app/domain/codes/terms.ts';
import { THEME_CODES } from '#app/domain/codes/themes.ts';
import type { Day } from '#app/domain/codes/day.ts';
import { isYearAhead } from '#app/domain/needs/check-need.ts';
import type { Evidence, NeedContent } from '#app/domain/needs/need-content.ts';
import { UNMET_CODES, UNMET_NEXT } from '#app/domain/needs/unmet.ts';
import { RETURN_CODES } from '#app/domain/needs/return-codes.ts';
import type { NeedStep } from '#app/domain/needs/steps.ts';
import { NEED_LIMITS } from '#app/domain/needs/text-limits.ts';
import { readWebsite } from '#app/domain/organisations/profile.ts';
import { comparing } from './comparing.ts';
import { codes, date, line, lines, oneOf, ordered, revision } from './needs-fields.ts';
import { wholeNumber } from './typed.ts';
import { words } from './words.ts';

const year = wholeNumber(1990, 2100, 'needs.error.year');

const row = z.object({
  statement: line(NEED_LIMITS.statement),
  indicator: line(NEED_LIMITS.indicator),
  baseline: line(NEED_LIMITS.baseline),
  target: line(NEED_LIMITS.target),
  by: date,
});

/** Of one piece of evidence its kind says that there is one; the rest may be left out. */
const proof = z
  .object({
    kind: oneOf(EVIDENCE_KINDS),
    year,
    link: z
      .string()
      .trim()
      .max(NEED_LIMITS.evidenceLink, 'needs.error.too_long')
      .refine((link) => link === '' || readWebsite(link) !== undefined, 'needs.error.link')
      .default(''),
    held: z.literal('yes').optional(),
  })
  .superRefine(
    ({ kind, year, link, held }, context) => {
      if (!kind && (year !== undefined || link !== '' || held))
        context.addIssue({ code: 'custom', path: ['kind'], message: 'needs.error.evidence_kind' });
    },
    comparing('kind', 'year', 'link', 'held'),
  );

/**
 * The steps of the form, each with its shape alone: every answer may be left out, so that a draft can be saved at any
 * time. What a need must have before it is handed in is `checkNeed`.
 */
export const NEED_STEP_SCHEMAS = {
  what: z.object({
    revision,
    title: line(NEED_LIMITS.title),
    summary: line(NEED_LIMITS.summary),
    textLanguage: z.enum(DELIVERY_LANGUAGES as [string, ...string[]], { error: 'needs.error.choice' }),
    themes: ordered(THEME_CODES, NEED_LIMITS.themes),
    contextNote: line(NEED_LIMITS.contextNote),
  }),
  results: z.object({
    revision,
    purpose: line(NEED_LIMITS.purpose),
    outcomes: z
      .array(row.optional())
      .max(NEED_LIMITS.outcomes)
      .default([])
      .transform((rows) => rows.filter((entry) => entry !== undefined).filter(isWritten)),
    ownerUnit: line(NEED_LIMITS.ownerUnit),
    basis: oneOf(['cited', 'in-preparation']),
    basisTitle: line(NEED_LIMITS.basisTitle),
    basisYear: year,
    basisSection: line(NEED_LIMITS.basisSection),
    evidence: z
      .array(proof.optional())
      .max(NEED_LIMITS.evidence)
      .default([])
      .transform((rows) => rows.flatMap((entry) => (entry ? (proofOf(entry) ?? []) : []))),
    norms: codes(NORMS),
    maturityNow: oneOf(MATURITY_STAGES),
    maturityTarget: oneOf(MATURITY_STAGES),
    genderMarker: oneOf(['0', '1', '2']).transform((value) => numeral<0 | 1 | 2>(value)),
  }),
  how: z.object({
    revision,
    modes: ordered(MODES, NEED_LIMITS.modes),
    languages: codes(DELIVERY_LANGUAGES, 40),
    beneficiaries: codes(BENEFICIARY_LEVELS),
    sizeBand: oneOf(SIZE_BANDS),
    technologyBarrier: line(NEED_LIMITS.technologyBarrier),
    hubIds: z
      .array(z.uuid('needs.error.choice').optional())
      .max(40)
      .default([])
      .transform((ids) => [...new Set(ids.filter((id) => id !== undefined))]),
  }),
  when: z
    .object({
      revision,
      startAfter: date,
      startBefore: date,
      durationWeeks: wholeNumber(1, NEED_LIMITS.durationWeeks, 'needs.error.weeks'),
      urgency: oneOf(URGENCIES),
      priority: oneOf(['1', '2', '3', '4', '5']).transform((value) => numeral<1 | 2 | 3 | 4 | 5>(value)),
    })
    .refine(({ startAfter, startBefore }) => !startAfter || !startBefore || startAfter <= startBefore, {
      path: ['startBefore'],
      error: 'needs.error.window',
      ...comparing('startAfter', 'startBefore'),
    }),
  limits: z.object({
    revision,
    redLines: codes(RED_LINES),
    dataPlace: oneOf(DATA_PLACES),
    excludedOrganisations: lines(NEED_LIMITS.excludedOrganisations, NEED_LIMITS.organisationName),
  }),
} as const satisfies Record<NeedStep, z.ZodType<Partial<NeedContent> & { revision: number }>>;

/** What of a step is a matter of time, row by row as the page has them. */
const inTime = z.object({
  outcomes: z.array(z.object({ by: date }).optional()).default([]),
  basisYear: year,
  evidence: z.array(z.object({ year }).optional()).default([]),
  startBefore: date,
});

/**
 * A day that is over where something is still to come, and the year of a document that is still to come, each as an error
 * of its own box; undefined where there are none.
 *
 * @param payload what the form of a step sent, as conform reads it
 */
export function needTimeErrors(payload: unknown, today: Day): Record<string, string[]> | undefined {
  const read = inTime.safeParse(payload);
  if (!read.success) return undefined;
  const { outcomes, basisYear, evidence, startBefore } = read.data;
  const isOver = (day: Day | undefined) => day !== undefined && day < today;
  const wrong: [name: string, error: string][] = [
    ...outcomes.flatMap((entry, index): [string, string][] =>
      isOver(entry?.by) ? [[`outcomes[${index}].by`, 'needs.error.passed']] : [],
    ),
    ...(isYearAhead(basisYear, today) ? [['basisYear', 'needs.error.year_ahead'] as [string, string]] : []),
    ...evidence.flatMap((entry, index): [string, string][] =>
      isYearAhead(entry?.year, today) ? [[`evidence[${index}].year`, 'needs.error.year_ahead']] : [],
    ),
    ...(isOver(startBefore) ? [['startBefore', 'needs.error.passed'] as [string, string]] : []),
  ];
  return wrong.length > 0 ? Object.fromEntries(wrong.map(([name, error]) => [name, [error]])) : undefined;
}

/** A need begins with an id that the page made, and with the offer it asks for if it asks for one. */
export const startNeedSchema = z.object({ id: z.uuid(), offer: z.uuid().optional() });

/** Why nobody met a need, and what comes next. */
export const unmetSchema = z.object({
  code: z.enum(UNMET_CODES, { error: 'unmet.form.choose' }),
  next: z.enum(UNMET_NEXT, { error: 'unmet.form.choose' }),
  text: words('deliveries.text_needed').min(1, 'deliveries.text_needed').max(2000, 'needs.error.too_long'),
});

export const returnNeedSchema = z.object({
  code: z.enum(RETURN_CODES, { error: 'needs.error.reason' }),
  text: words('needs.error.reason_text')
    .min(1, 'needs.error.reason_text')
    .max(NEED_LIMITS.reason, 'needs.error.too_long'),
});

export const consentSchema = z.object({
  viewHash: z.string().regex(/^[0-9a-f]{64}$/),
  agree: z.literal('yes', { error: 'needs.error.agree' }),
  /** The words that could name the State were read, and may stay. */
  words: z.literal('left').optional(),
});

/** An act about exactly the text that a page showed. */
export const revisionSchema = z.object({ revision });

export const pauseSchema = z.object({ act: z.enum(['pause', 'resume']) });

function proofOf({ kind, year, link, held }: z.output<typeof proof>): Evidence | undefined {
  return kind && { kind, link: link && readWebsite(link)!, held: held === 'yes', ...(year && { year }) };
}

function isWritten(entry: z.output<typeof row>): boolean {
  return Object.values(entry).some((value) => value !== undefined && value !== '');
}

function numeral<N extends number>(value: `${N}` | undefined): N | undefined {
  return value === undefined ? undefined : (Number(value) as N);
}
