import { modeGroupsOf } from '#app/domain/codes/mode-groups.ts';
import type { NeedPlace } from '#app/domain/matches/facts.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { placeName, regionShown } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { FactRow } from './offer-rows.ts';

/** What decides about a need, as far as its reader sees it. */
export function needRows(t: Translator, place: NeedPlace, answers: Partial<NeedContent>): FactRow[] {
  const { startAfter, startBefore, urgency, sizeBand } = answers;
  const lang = answers.textLanguage;
  return [
    place.kind === 'state'
      ? { term: t('matches.fact.state'), value: placeName(currentGeography(), place.code, t) }
      : { term: t('matches.fact.region'), value: regionShown(currentGeography(), place.m49, t) },
    ...listed(
      t,
      'themes',
      answers.themes?.map((code) => t.label(`codes.themes.${code}`)),
    ),
    ...(answers.outcomes ?? []).map((outcome) => ({
      term: t('matches.fact.outcome'),
      value: outcome.statement,
      ...(lang && { lang }),
    })),
    ...listed(
      t,
      'preferred',
      answers.modes?.map((mode) => t(`codes.modes.${mode}`)),
    ),
    ...presenceRow(t, answers.modes),
    ...listed(
      t,
      'working',
      answers.languages?.map((code) => t.language(code)),
    ),
    ...stated(t, 'start_after', startAfter && t.day(startAfter)),
    ...stated(t, 'start_before', startBefore && t.day(startBefore)),
    ...stated(t, 'urgency', urgency && t(`codes.urgencies.${urgency}`)),
    ...stated(t, 'size', sizeBand && t(`codes.sizes.${sizeBand}`)),
    ...listed(
      t,
      'red_lines',
      answers.redLines?.map((line) => t(`codes.red_lines.${line}`)),
    ),
  ];
}

/** Short missions, extended presence and regional centres, told apart as on an offer. */
function presenceRow(t: Translator, modes: NeedContent['modes'] = []): FactRow[] {
  const groups = modeGroupsOf(modes).map((group) => t(`codes.mode_groups.${group}`));
  return groups.length > 0 ? [{ term: t('offers.mode_groups'), value: t.list(groups) }] : [];
}

type Term =
  | 'themes'
  | 'preferred'
  | 'working'
  | 'start_after'
  | 'start_before'
  | 'urgency'
  | 'size'
  | 'red_lines';

function listed(t: Translator, term: Term, values: readonly string[] = []): FactRow[] {
  return stated(t, term, values.length > 0 ? t.list([...values]) : undefined);
}

function stated(t: Translator, term: Term, value: string | undefined): FactRow[] {
  return value ? [{ term: t(`matches.fact.${term}`), value }] : [];
}
