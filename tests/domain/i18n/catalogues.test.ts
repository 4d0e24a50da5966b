import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import ar from '#app/i18n/catalogues/ar/index.ts';
import en from '#app/i18n/catalogues/en/index.ts';
import { readMessage } from './messages.ts';

const english: Record<string, string> = en;
const arabic: Record<string, string> = ar;
const keys = Object.keys(english);

/** Of the six categories of CLDR; `zero` may be left to `other`, which reads well with the figure 0. */
const ARABIC_FORMS = ['one', 'two', 'few', 'many', 'other'];

/** A language is named in itself; the others hold marks and parameters only. */
const WITHOUT_WORDS_OF_ITS_OWN: readonly string[] = [
  'common.language.en',
  'common.language.ar',
  'common.facet_count',
  'reasons.sentences-2',
  'reasons.sentences-3',
  'common.comma',
  'files.facts',
  'imports.report.sum',
  'posts.hand_over.what',
  'posts.colleague_with_roles',
  'posts.away.of_side',
];

/** Forms name no other messages than what is wrong with an answer. */
const NAMED_BY_FORMS = readdirSync('app/forms', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => readFileSync(`app/forms/${file}`, 'utf8').match(/(?<=')[a-z_-]+\.[\w.-]+(?=')/g) ?? []);

function isError(key: string): boolean {
  return /(^|\.)error(\.|$)/.test(key) || NAMED_BY_FORMS.includes(key);
}

test('nobody is sent to an administrator of their own, whom no page names', () => {
  const told = keys.filter((key) => /your administrator|administrator who/.test(english[key]!));
  expect(told).toEqual([]);
});

test('both languages have the same keys', () => {
  expect(Object.keys(arabic).sort()).toEqual([...keys].sort());
});

test.each(['en', 'ar'])('no two files of a language have a message of one key: %s', (lang) => {
  const named = readdirSync(`app/i18n/catalogues/${lang}`).flatMap(
    (file) => readFileSync(`app/i18n/catalogues/${lang}/${file}`, 'utf8').match(/^ {2}'[^']+'(?=:)/gm) ?? [],
  );
  expect(named.filter((key, at) => named.indexOf(key) !== at)).toEqual([]);
});

describe.each([
  ['English', 'en', english],
  ['Arabic', 'ar', arabic],
] as const)('in %s', (_name, locale, catalogue) => {
  test('every message is well formed and says something', () => {
    const broken = Object.entries(catalogue).filter(
      ([, text]) => text.trim() === '' || !isWellFormed(text, locale),
    );
    expect(broken).toEqual([]);
  });

  test('nothing is left to be written, and no space stands at an end but after a comma', () => {
    const unfinished = Object.entries(catalogue).filter(([, text]) =>
      /\b(TODO|TBD|FIXME|XXX)\b|^\s|[^,،]\s$/.test(text),
    );
    expect(unfinished).toEqual([]);
  });

  test('what is wrong with an answer is said in sentences, each with its full stop', () => {
    const open = Object.entries(catalogue).filter(([key, text]) => isError(key) && !/[.?!؟:]\}*$/.test(text));
    expect(open).toEqual([]);
  });
});

test('both languages of a message take the same parameters', () => {
  const parameters = (catalogue: Record<string, string>, locale: string) =>
    Object.fromEntries(keys.map((key) => [key, readMessage(catalogue[key] ?? '', locale).parameters]));
  expect(parameters(arabic, 'ar')).toEqual(parameters(english, 'en'));
});

test('an Arabic plural has every form that Arabic needs', () => {
  const incomplete = keys.flatMap((key) =>
    readMessage(arabic[key] ?? '', 'ar')
      .plurals.map(({ forms }) => [key, ARABIC_FORMS.filter((form) => !forms.includes(form))] as const)
      .filter(([, missing]) => missing.length > 0),
  );
  expect(incomplete).toEqual([]);
});

test('an English plural has one and other', () => {
  const incomplete = keys.filter((key) =>
    readMessage(english[key] ?? '', 'en').plurals.some(
      ({ forms }) => !forms.includes('other') || !(forms.includes('one') || forms.includes('=1')),
    ),
  );
  expect(incomplete).toEqual([]);
});

test('an Arabic message is written in Arabic and is not the English one', () => {
  const suspects = keys.filter(
    (key) => arabic[key] === english[key] || !/\p{Script=Arabic}/u.test(arabic[key] ?? ''),
  );
  expect(suspects.filter((key) => !WITHOUT_WORDS_OF_ITS_OWN.includes(key))).toEqual([]);
});

test('no button or link says "submit"', () => {
  expect(keys.filter((key) => /\bsubmit\b/i.test(english[key] ?? ''))).toEqual([]);
});

function isWellFormed(text: string, locale: string): boolean {
  try {
    readMessage(text, locale);
    return true;
  } catch {
    return false;
  }
}
