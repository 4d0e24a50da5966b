/** Scripts written without spaces are cut in overlapping pairs: the usual, dictionary-free way to search Chinese. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const HAS_UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Longer runs are keys or noise; their beginning is enough to find them again. */
const LONGEST_WORD = 40;

/** The words of a text as they are written, in order; runs of Chinese as pairs of characters. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  const isMixed = HAS_UNSPACED.test(text);
  for (const word of text.match(WORD) ?? []) {
    if (isMixed && HAS_UNSPACED.test(word)) words.push(...mixedWord(word));
    else words.push(word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word);
  }
  return words;
}

function mixedWord(word: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const run of word.matchAll(UNSPACED)) {
    if (run.index > from) parts.push(word.slice(from, run.index));
    parts.push(...pairs([...run[0]]));
    from = run.index + run[0].length;
  }
  if (from < word.length) parts.push(word.slice(from));
  return parts;
}

function pairs(characters: readonly string[]): string[] {
  if (characters.length < 2) return [...characters];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
