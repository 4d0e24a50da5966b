import type { ListedDate } from '#app/domain/hubs/calendar.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { DateLine } from './date-list.tsx';

/** A date of a hub's in the reader's language. */
export function dateLine(t: Translator, date: ListedDate): DateLine {
  const { saidAt: _saidAt, sequence: _sequence, themes, languages, ...rest } = date;
  return {
    ...rest,
    themes: t.list(themes.map((code) => t.label(`codes.themes.${code}`))),
    languages: t.list(languages.map((code) => t.language(code))),
  };
}
