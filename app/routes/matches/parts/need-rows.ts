import type { MaskedView, Need } from '#app/domain/needs/need.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { FactRow } from './offer-rows.ts';

/** All that a donor gets of a need before the introduction. */
export function maskedRows(t: Translator, view: Omit<MaskedView, 'reference'>): FactRow[] {
  return [
    {
      term: t('matches.fact.themes'),
      value: t.list(view.themes.map((code) => t.label(`codes.themes.${code}`))),
    },
    { term: t('matches.fact.region'), value: placeName(currentGeography(), view.region, t) },
    {
      term: t('matches.fact.size'),
      value: view.sizeBand ? t(`codes.sizes.${view.sizeBand}`) : t('common.not_stated'),
    },
  ];
}

/** What decides about a need, for its State, brokers, and a donor after the introduction. */
export function wholeRows(t: Translator, need: Need): FactRow[] {
  const rows: (FactRow | undefined | false)[] = [
    { term: t('matches.fact.state'), value: placeName(currentGeography(), need.stateCode, t) },
    {
      term: t('matches.fact.themes'),
      value: t.list(need.themes.map((code) => t.label(`codes.themes.${code}`))),
    },
    ...need.outcomes.map((outcome) => ({
      term: t('matches.fact.outcome'),
      value: outcome.statement,
      lang: need.textLanguage,
    })),
    need.modes.length > 0 && {
      term: t('matches.fact.preferred'),
      value: t.list(need.modes.map((mode) => t(`codes.modes.${mode}`))),
    },
    need.languages.length > 0 && {
      term: t('matches.fact.working'),
      value: t.list(need.languages.map((code) => t.language(code))),
    },
    need.startAfter !== undefined && { term: t('matches.fact.start_after'), value: t.day(need.startAfter) },
    need.startBefore !== undefined && {
      term: t('matches.fact.start_before'),
      value: t.day(need.startBefore),
    },
    need.urgency && { term: t('matches.fact.urgency'), value: t(`codes.urgencies.${need.urgency}`) },
    need.sizeBand && { term: t('matches.fact.size'), value: t(`codes.sizes.${need.sizeBand}`) },
    need.redLines.length > 0 && {
      term: t('matches.fact.red_lines'),
      value: t.list(need.redLines.map((line) => t(`codes.red_lines.${line}`))),
    },
  ];
  return rows.filter((row) => row !== undefined && row !== false);
}
