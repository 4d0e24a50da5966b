import type { NeedField } from '#app/domain/needs/check-need.ts';
import type { NeedContent, Outcome } from '#app/domain/needs/need-content.ts';
import { NEED_STEP_IDS, NEED_STEPS, type NeedStep } from '#app/domain/needs/steps.ts';
import type { Translator } from '#app/i18n/translate.ts';

export type AnswerValue =
  /** Our own words, ready to read. */
  | { kind: 'words'; text: string }
  | { kind: 'list'; items: string[] }
  /** The State's own words. */
  | { kind: 'own'; text: string; lang: string }
  | { kind: 'outcomes'; outcomes: readonly Outcome[]; lang: string }
  | { kind: 'evidence'; evidence: readonly { what: string; link: string }[] }
  | { kind: 'unstated' };
export type AnswerRow = { field: NeedField; value: AnswerValue };
export type AnswerSection = { step: NeedStep; rows: AnswerRow[] };

/** A need or what is seen of it, answer by answer in the order of the form, in the reader's language. */
export function answerSections(
  t: Translator,
  need: Partial<NeedContent>,
  hubNames: readonly string[],
): AnswerSection[] {
  const texts: Record<NeedField, AnswerValue> = {
    title: own(need, need.title),
    summary: own(need, need.summary),
    purpose: own(need, need.purpose),
    contextNote: own(need, need.contextNote),
    textLanguage: words(need.textLanguage && t.language(need.textLanguage)),
    themes: list(need.themes?.map((code) => t.label(`codes.themes.${code}`))),
    outcomes:
      need.outcomes && need.outcomes.length > 0
        ? { kind: 'outcomes', outcomes: need.outcomes, lang: need.textLanguage ?? 'en' }
        : { kind: 'unstated' },
    ownerUnit: own(need, need.ownerUnit),
    basis: words(need.basis && t(`needs.basis.${need.basis}`)),
    basisTitle: own(need, need.basisTitle),
    basisYear: words(need.basisYear === undefined ? undefined : String(need.basisYear)),
    basisSection: own(need, need.basisSection),
    evidence: evidenceOf(t, need.evidence),
    norms: list(need.norms?.map((code) => t.label(`codes.norms.${code}`))),
    maturityNow: words(need.maturityNow && t.label(`codes.maturity.${need.maturityNow}`)),
    maturityTarget: words(need.maturityTarget && t.label(`codes.maturity.${need.maturityTarget}`)),
    genderMarker: words(
      need.genderMarker === undefined ? undefined : t.label(`codes.gender.${need.genderMarker}`),
    ),
    modes: list(need.modes?.map((code) => t.label(`codes.modes.${code}`))),
    languages: list(need.languages?.map(t.language)),
    beneficiaries: list(need.beneficiaries?.map((code) => t.label(`codes.beneficiaries.${code}`))),
    sizeBand: words(need.sizeBand && t.label(`codes.sizes.${need.sizeBand}`)),
    hubIds: list(hubNames),
    startAfter: words(need.startAfter && t.day(need.startAfter)),
    startBefore: words(need.startBefore && t.day(need.startBefore)),
    durationWeeks: words(
      need.durationWeeks === undefined ? undefined : t('needs.weeks', { count: need.durationWeeks }),
    ),
    urgency: words(need.urgency && t.label(`codes.urgencies.${need.urgency}`)),
    priority: words(need.priority && t(`needs.priority.${need.priority}`)),
    technologyBarrier: own(need, need.technologyBarrier),
    dataPlace: words(need.dataPlace && t(`codes.data_places.${need.dataPlace}`)),
    redLines: list(need.redLines?.map((code) => t.label(`codes.red_lines.${code}`))),
    excludedOrganisations: list(need.excludedOrganisations),
  };
  return NEED_STEP_IDS.map((step) => ({
    step,
    rows: NEED_STEPS[step].map((field) => ({ field, value: texts[field] })),
  }));
}

/** Of each its kind and year, and where it is: an address, or with the State. */
function evidenceOf(t: Translator, evidence: NeedContent['evidence'] = []): AnswerValue {
  if (evidence.length === 0) return { kind: 'unstated' };
  return {
    kind: 'evidence',
    evidence: evidence.map(({ kind, year, link, held }) => ({
      what: [
        t(`codes.evidence_kinds.${kind}`),
        ...(year === undefined ? [] : [String(year)]),
        ...(held ? [t('needs.evidence_row.held')] : []),
      ].join(t('common.comma')),
      link,
    })),
  };
}

function own(need: Partial<NeedContent>, text = ''): AnswerValue {
  return text.trim() ? { kind: 'own', text, lang: need.textLanguage ?? 'en' } : { kind: 'unstated' };
}

function words(text: string | undefined): AnswerValue {
  return text ? { kind: 'words', text } : { kind: 'unstated' };
}

function list(items: readonly string[] = []): AnswerValue {
  return items.length > 0 ? { kind: 'list', items: [...items] } : { kind: 'unstated' };
}
