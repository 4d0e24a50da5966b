import { WORLD, type Geography } from '#app/domain/geography/geography.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import { placeName, regionShown } from './places.ts';
import type { Translator } from './translate.ts';

/** The title where this audience sees it, else its themes and its place, and nothing else. */
export function viewTitle(
  t: Translator,
  geography: Geography,
  { place, answers }: Pick<NeedView, 'place' | 'answers'>,
): { text: string; lang: string } {
  if (answers.title) return { text: answers.title, lang: answers.textLanguage ?? t.lang };
  const text = t('matches.masked.title', {
    themes: t.list(answers.themes.map((code) => t.label(`codes.themes.${code}`))),
    region:
      place.kind === 'state' ? placeName(geography, place.code, t) : regionShown(geography, place.m49, t),
  });
  return { text, lang: t.lang };
}

/** The State's name, or "A State in" the region that stands for it, if one smaller than the world does. */
export function viewPlace(
  t: Translator,
  geography: Geography,
  { place, pooled }: Pick<NeedView, 'place' | 'pooled'>,
): string {
  if (place.kind === 'state') return placeName(geography, place.code, t);
  if (place.m49 === WORLD) return t(pooled ? 'pools.masked.states_anywhere' : 'needs.masked.state_anywhere');
  const region = placeName(geography, place.m49, t);
  return t(pooled ? 'pools.masked.states' : 'needs.masked.state', { region });
}

/** Whose a need is, for those who know: its State, or what stands for the States of a programme. */
export function needPlace(
  t: Translator,
  geography: Geography,
  { stateCode, pooled }: { stateCode: string; pooled?: true },
): string {
  if (!pooled) return placeName(geography, stateCode, t);
  return viewPlace(t, geography, { place: { kind: 'region', m49: stateCode }, pooled });
}

/** What a list shows of a view: as much as fits a line. */
export function viewLine(t: Translator, geography: Geography, view: NeedView) {
  const { reference, answers } = view;
  return {
    reference,
    title: answers.title ?? t.list(answers.themes.map((code) => t.label(`codes.themes.${code}`))),
    titleLang: answers.title ? (answers.textLanguage ?? t.lang) : t.lang,
    place: viewPlace(t, geography, view),
    size: answers.sizeBand && t.label(`codes.sizes.${answers.sizeBand}`),
  };
}
