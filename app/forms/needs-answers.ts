import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { NEED_LIMITS } from '#app/domain/needs/text-limits.ts';

/** A need as its form shows it: every answer as text. A day is shown by `FieldDate` from `YYYY-MM-DD`. */
export type NeedAnswers = {
  revision: string;
  title: string;
  summary: string;
  textLanguage: string;
  themes: string[];
  outcomes: OutcomeAnswers[];
  ownerUnit: string;
  basis: string;
  basisTitle: string;
  basisYear: string;
  basisSection: string;
  norms: string[];
  maturityNow: string;
  maturityTarget: string;
  genderMarker: string;
  modes: string[];
  languages: string[];
  beneficiaries: string[];
  sizeBand: string;
  hubIds: string[];
  startAfter: string;
  startBefore: string;
  durationWeeks: string;
  urgency: string;
  priority: string;
  redLines: string[];
  excludedOrganisations: string;
};
export type OutcomeAnswers = {
  statement: string;
  indicator: string;
  baseline: string;
  target: string;
  by: string;
};

export function needAnswers(need: NeedContent & { revision: number }): NeedAnswers {
  return {
    revision: String(need.revision),
    title: need.title,
    summary: need.summary,
    textLanguage: need.textLanguage,
    themes: [...need.themes],
    outcomes: threeRows(need.outcomes.map(({ by, ...texts }) => ({ ...texts, by: by ?? '' }))),
    ownerUnit: need.ownerUnit,
    basis: need.basis ?? '',
    basisTitle: need.basisTitle,
    basisYear: text(need.basisYear),
    basisSection: need.basisSection,
    norms: [...need.norms],
    maturityNow: need.maturityNow ?? '',
    maturityTarget: need.maturityTarget ?? '',
    genderMarker: text(need.genderMarker),
    modes: [...need.modes],
    languages: [...need.languages],
    beneficiaries: [...need.beneficiaries],
    sizeBand: need.sizeBand ?? '',
    hubIds: [...need.hubIds],
    startAfter: need.startAfter ?? '',
    startBefore: need.startBefore ?? '',
    durationWeeks: text(need.durationWeeks),
    urgency: need.urgency ?? '',
    priority: text(need.priority),
    redLines: [...need.redLines],
    excludedOrganisations: need.excludedOrganisations.join('\n'),
  };
}

/**
 * The form always has three rows for results. Conform forgets rows that were sent empty, and the page would then have
 * no boxes for them: they are put back.
 */
export function withThreeRows<R extends { initialValue?: Record<string, unknown> | null }>(reply: R): R {
  const typed = reply.initialValue?.outcomes;
  if (!reply.initialValue) return reply;
  const rows = Array.isArray(typed) ? typed.map((entry: unknown) => entry ?? EMPTY_ROW) : [];
  return { ...reply, initialValue: { ...reply.initialValue, outcomes: threeRows(rows) } };
}

const EMPTY_ROW: OutcomeAnswers = { statement: '', indicator: '', baseline: '', target: '', by: '' };

function threeRows<T>(rows: readonly T[]): (T | OutcomeAnswers)[] {
  return [...rows, ...Array.from({ length: NEED_LIMITS.outcomes - rows.length }, () => ({ ...EMPTY_ROW }))];
}

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** The answers in words, under the names that the form sends them by: `outcomes[0].statement`. */
export function answerFields({ outcomes, ...answers }: NeedAnswers): [name: string, value: string][] {
  const single = Object.entries(answers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const rows = outcomes.flatMap((row, index) =>
    Object.entries(row).map(([name, value]): [string, string] => [`outcomes[${index}].${name}`, value]),
  );
  return [...single, ...rows];
}
