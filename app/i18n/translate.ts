import { IntlMessageFormat } from 'intl-messageformat';
import { CLOSED_NAME, closedOfficeName } from '#app/domain/accounts/closed-account.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import ar from './catalogues/ar/index.ts';
import en from './catalogues/en/index.ts';
import { dateWriter, LOCALES } from './dates.ts';
import { isolated } from './isolated.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

type English = typeof en;
export type MessageKey = keyof English;

/** The argument names of an ICU message, read from its English text: `{count, plural, …}` needs `count`. */
type Identifier<S extends string> = S extends `${infer Name},${string}` ? Name : S;
type Names<S extends string> = S extends `${string}{${infer Inner}}${infer Rest}`
  ? Valid<Identifier<LastOpen<Inner>>> | Names<Rest> | NestedNames<Inner>
  : never;
type LastOpen<S extends string> = S extends `${infer Head}{${string}` ? Head : S;
type NestedNames<S extends string> = S extends `${string}{${infer Inner}`
  ? Valid<Identifier<LastOpen<Inner>>> | NestedNames<Inner>
  : never;
type Valid<S extends string> = S extends '' | `${string} ${string}` | `#${string}` ? never : S;

export type MessageValue = string | number;
export type MessageParams<K extends MessageKey> = { [N in Names<English[K]>]: MessageValue };
type Arguments<K extends MessageKey> = [Names<English[K]>] extends [never] ? [] : [params: MessageParams<K>];

const CATALOGUES: Record<UiLanguage, Record<MessageKey, string>> = { en, ar };

export type Translator = {
  lang: UiLanguage;
  dir: 'ltr' | 'rtl';
  /** The message in the reader's language; a wrong key or a missing parameter does not compile. */
  <K extends MessageKey>(key: K, ...params: Arguments<K>): string;
  /** For keys put together from a code at run time (`codes.themes.INC`); throws on a key that does not exist. */
  label: (key: string, params?: Record<string, MessageValue>) => string;
  has: (key: string) => key is MessageKey;
  number: (value: number) => string;
  /** "23 November 2026". */
  day: (day: Day) => string;
  /** "23 November 2026, 14:05 UTC". */
  instant: (at: Date | string) => string;
  /** "French, Arabic and English". */
  list: (items: readonly string[]) => string;
  /** "French, Arabic or English". */
  either: (items: readonly string[]) => string;
  /** Name of a language by its ISO 639 code, of CLDR but for LANGUAGE_NAMES. (States are never named by CLDR.) */
  language: (code: string) => string;
  /** Somebody’s name; of an account that was closed, that it was. Every name that a page shows comes through here. */
  person: { (name: string): string; (name: string | undefined): string | undefined };
};

const translators = new Map<UiLanguage, Translator>();

export function translator(lang: UiLanguage): Translator {
  const known = translators.get(lang);
  if (known) return known;
  const made = makeTranslator(lang);
  translators.set(lang, made);
  return made;
}

function makeTranslator(lang: UiLanguage): Translator {
  const locale = LOCALES[lang];
  const catalogue: Record<string, string> = CATALOGUES[lang];
  const compiled = new Map<string, IntlMessageFormat | string>();
  const numbers = new Intl.NumberFormat(locale);
  const writeDay = dateWriter(lang, { dateStyle: 'long' });
  // One clock for both languages: with UTC beside it nobody should have to ask which twelve hours.
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' });
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  // Asking for a name costs more than keeping it, and lists ask thousands of times.
  const languageNames = new Map<string, string>();
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });

  const translate = (key: string, params?: Record<string, MessageValue>): string => {
    let message = compiled.get(key);
    if (message === undefined) {
      const text = catalogue[key];
      if (text === undefined) throw new Error(`No message ${key} in ${lang}`);
      message = /[{'<]/.test(text)
        ? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
        : text;
      compiled.set(key, message);
    }
    return typeof message === 'string' ? message : String(message.format(params));
  };

  return Object.assign(translate as Translator, {
    lang,
    dir: lang === 'ar' ? ('rtl' as const) : ('ltr' as const),
    label: translate,
    has: (key: string): key is MessageKey => key in catalogue,
    number: (value: number) => numbers.format(value),
    day: (day: Day) => writeDay(new Date(`${day}T00:00:00Z`)),
    instant: (at: Date | string) =>
      translate('common.instant', { day: writeDay(new Date(at)), time: times.format(new Date(at)) }),
    list: (items: readonly string[]) => and.format(items),
    either: (items: readonly string[]) => or.format(items),
    language: (code: string) => {
      let name = languageNames.get(code);
      if (name === undefined)
        languageNames.set(code, (name = LANGUAGE_NAMES[lang][code] ?? languages.of(code) ?? code));
      return name;
    },
    person: ((name: string | undefined) => {
      if (name === CLOSED_NAME) return translate('common.closed_account');
      const kept = name && closedOfficeName(name);
      return kept ? translate('common.closed_account_of', { name: isolated(kept) }) : name;
    }) as Translator['person'],
  });
}
