import { foldName } from '#app/domain/text/fold.ts';

/** Cyrillic and Greek letters that are drawn like Latin ones, in small letters or in capitals, and those they look like. */
const LOOKALIKES = 'аеорусхіѕјһԛԝԁкмтнвαορνυχικτημβεζ';
const LATIN = 'aeopycxisjhqwdkmthbaopvyxikthmbez';

const latinOf = new Map([...LOOKALIKES].map((letter, index) => [letter, LATIN.charAt(index)]));

/**
 * What two names have in common that a reader takes for one: spelling variants, and letters of another script drawn
 * the same. Never shown. The database has the same rule as `app.name_key()`, for its constraint.
 */
export function nameKey(name: string): string {
  return [...foldName(name)].map((letter) => latinOf.get(letter) ?? letter).join('');
}

/** What two people may write differently in one name: spaces, and the signs between its words. */
export const SIGNS_IN_NAMES = ' .,:;!?\'"`´‘’‚“”„«»‹›()[]{}/\\|_-‐‑‒–—―·•،؛؟';

/**
 * A key without those signs: “U.N. Office (Geneva)” and “UN Office Geneva” are one name to whoever looks whether it is
 * taken. The name itself where nothing else is in it.
 */
export function bareNameKey(name: string): string {
  const key = nameKey(name);
  return [...key].filter((sign) => !SIGNS_IN_NAMES.includes(sign)).join('') || key;
}

/**
 * Whether a text names somebody, as words of their own: in Arabic also with what is written onto a word, while “UN” is not
 * in “funded”.
 */
export function isNamedIn(text: string, name: string): boolean {
  const [words, key] = [nameKey(text), nameKey(name)];
  if (key === '') return false;
  for (let at = words.indexOf(key); at >= 0; at = words.indexOf(key, at + 1))
    if (isFree(words.slice(0, at)) && !BEGINS.test(words.slice(at + key.length))) return true;
  return false;
}

const BEGINS = /^[\p{L}\p{N}]/u;
const ENDS = /[\p{L}\p{N}]$/u;
/** And, so, with, for, like: one letter, written onto the word that follows. */
const ONTO = /[وفبلك]$/;

function isFree(before: string): boolean {
  return !ENDS.test(before) || (ONTO.test(before) && !ENDS.test(before.slice(0, -1)));
}
