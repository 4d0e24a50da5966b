import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { NEED_LIMITS } from '#app/domain/needs/text-limits.ts';

/** A need as its form shows it: every answer as text. A day is shown by `FieldDate` from `YYYY-MM-DD`. */
export type NeedAnswers = {
  revision: string;
  title: string;
  summary: string;
  purpose: string;
  contextNote: string;
  textLanguage: string;
  themes: string[];
  outcomes: OutcomeAnswers[];
  ownerUnit: string;
  basis: string;
  basisTitle: string;
  basisYear: string;
  basisSection: string;
  evidence: EvidenceAnswers[];
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
  technologyBarrier: string;
  redLines: string[];
  dataPlace: string;
  excludedOrganisations: string;
};
export type OutcomeAnswers = {
  statement: string;
  indicator: string;
  baseline: string;
  target: string;
  by: string;
};

export type EvidenceAnswers = { kind: string; year: string; link: string; held: string };

export function needAnswers(need: NeedContent & { revision: number }): NeedAnswers {
  return {
    revision: String(need.revision),
    title: need.title,
    summary: need.summary,
    purpose: need.purpose,
    contextNote: need.contextNote,
    textLanguage: need.textLanguage,
    themes: [...need.themes],
    outcomes: padded(
      need.outcomes.map(({ by, ...texts }) => ({ ...texts, by: by ?? '' })),
      NEED_LIMITS.outcomes,
      EMPTY_ROW,
    ),
    ownerUnit: need.ownerUnit,
    basis: need.basis ?? '',
    basisTitle: need.basisTitle,
    basisYear: text(need.basisYear),
    basisSection: need.basisSection,
    evidence: padded(
      need.evidence.map(({ kind, year, link, held }) => ({
        kind,
        year: text(year),
        link,
        held: held ? 'yes' : '',
      })),
      NEED_LIMITS.evidence,
      EMPTY_EVIDENCE,
    ),
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
    technologyBarrier: need.technologyBarrier,
    redLines: [...need.redLines],
    dataPlace: need.dataPlace ?? '',
    excludedOrganisations: need.excludedOrganisations.join('\n'),
  };
}

/**
 * The form always has its rows for results and for evidence. Conform forgets rows that were sent empty, and the page would
 * then have no boxes for them: they are put back.
 */
export function withThreeRows<R extends { initialValue?: Record<string, unknown> | null }>(reply: R): R {
  if (!reply.initialValue) return reply;
  const { outcomes, evidence } = reply.initialValue;
  const rows = (typed: unknown): unknown[] => (Array.isArray(typed) ? typed : []);
  return {
    ...reply,
    initialValue: {
      ...reply.initialValue,
      outcomes: padded(
        rows(outcomes).map((row) => row ?? EMPTY_ROW),
        NEED_LIMITS.outcomes,
        EMPTY_ROW,
      ),
      evidence: padded(
        rows(evidence).map((row) => row ?? EMPTY_EVIDENCE),
        NEED_LIMITS.evidence,
        EMPTY_EVIDENCE,
      ),
    },
  };
}

const EMPTY_ROW: OutcomeAnswers = { statement: '', indicator: '', baseline: '', target: '', by: '' };
const EMPTY_EVIDENCE: EvidenceAnswers = { kind: '', year: '', link: '', held: '' };

function padded<T, E>(rows: readonly T[], count: number, empty: E): (T | E)[] {
  return [...rows, ...Array.from({ length: Math.max(0, count - rows.length) }, () => ({ ...empty }))];
}

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** The answers in words, under the names that the form sends them by: `outcomes[0].statement`. */
export function answerFields({
  outcomes,
  evidence,
  ...answers
}: NeedAnswers): [name: string, value: string][] {
  const single = Object.entries(answers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const rows = outcomes.flatMap((row, index) =>
    Object.entries(row).map(([name, value]): [string, string] => [`outcomes[${index}].${name}`, value]),
  );
  const links = evidence.map(({ link }, index): [string, string] => [`evidence[${index}].link`, link]);
  return [...single, ...rows, ...links];
}
