import type { OfferDraft, SuggestedField } from '#app/domain/exchange/offer-draft.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

export type Suggestion = { field: SuggestedField; term: string; value: string };

/** What an import read into a draft rather than out of the file, field by field, in the reader's words. */
export function suggestions(t: Translator, { suggested, content }: OfferDraft): Suggestion[] {
  return suggested.map((field) => ({
    field,
    term: t(`imports.suggested.${field}`),
    value: inShort(t, WORDS[field](t, content)),
  }));
}

const codes =
  (table: string, list: (content: OfferDraft['content']) => readonly (string | number | undefined)[]) =>
  (t: Translator, content: OfferDraft['content']) =>
    list(content)
      .filter((code) => code !== undefined)
      .map((code) => t.label(`codes.${table}.${code}`));

const WORDS: Record<SuggestedField, (t: Translator, content: OfferDraft['content']) => string[]> = {
  themes: codes('themes', ({ themes = [] }) => themes),
  modes: codes('modes', ({ modes = [] }) => modes),
  languages: (t, { languages = [] }) => languages.map((code) => t.language(code)),
  eligible: (t, { eligible = [] }) => eligible.map((code) => placeName(currentGeography(), code, t)),
  sizeBand: codes('sizes', ({ sizeBand }) => [sizeBand]),
  genderMarker: codes('gender', ({ genderMarker }) => [genderMarker]),
};

/** The whole list is in the draft; a report of thousands of lines names its beginning. */
const MOST_NAMED = 8;

function inShort(t: Translator, words: readonly string[]): string {
  const list = t.list(words.slice(0, MOST_NAMED));
  const more = words.length - MOST_NAMED;
  return more > 0 ? t('imports.suggested.and-more', { list, count: more }) : list;
}
