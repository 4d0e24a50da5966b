import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { fold } from './fold.ts';
import { stemArabic } from './stem-arabic.ts';

const STEMMERS: Record<string, (word: string) => string> = {
  en: english,
  fr: french,
  es: spanish,
  pt: portuguese,
  ru: russian,
};
const ARABIC = /\p{Script=Arabic}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;

/** Words repeat; a corpus has some tens of thousands of them, and a hostile one no more than this. */
const REMEMBERED = 100_000;
const memory = new Map<string, string>();

/** Stem of one written word, folded. The script outranks the stated language: a Latin word in Arabic text is Latin. */
export function stem(word: string, language: string): string {
  const key = `${language}:${word}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= REMEMBERED) memory.clear();
  const made = makeStem(word, language);
  memory.set(key, made);
  return made;
}

function makeStem(word: string, language: string): string {
  if (ARABIC.test(word)) return stemArabic(fold(word));
  const lower = word.normalize('NFKC').toLowerCase();
  if (CYRILLIC.test(lower)) return fold(russian(lower.replace(/ё/g, 'е')));
  if (!LATIN.test(lower)) return fold(lower);
  const stemmer =
    language === 'ru' ? english : (STEMMERS[language] ?? (language === 'ar' ? english : undefined));
  return fold(stemmer ? stemmer(lower) : lower);
}

/** Every stem a Latin word may have in the languages we know: for a query of one word, whose language nobody can tell. */
export function possibleStems(word: string): string[] {
  return [...new Set([...Object.keys(STEMMERS).map((language) => stem(word, language)), fold(word)])];
}
