import { allowedSlips, editDistance } from '#app/domain/text/edit-distance.ts';
import { foldName } from '#app/domain/text/fold.ts';
import { wordsOf } from '#app/domain/text/words.ts';

/** An organization under the name it has now; one that is written under an earlier name is meant. */
export type KnownName = { name: string; formerNames?: readonly string[] };

/** A name that nobody here is called, and names that may have been meant, the likeliest first. */
export type UnknownName = { name: string; close: string[] };

const MOST_CLOSE = 3;

/**
 * Which names that somebody wrote are those of nobody known, compared as matching compares them (app/domain/matches/stops).
 * Whoever is meant may not be here yet, so this is something to be told and no mistake.
 */
export function unknownNames(written: readonly string[], known: readonly KnownName[]): UnknownName[] {
  const stopping = new Set(known.flatMap(allNames).map(foldName));
  return written
    .filter((name) => !stopping.has(foldName(name)))
    .map((name) => ({ name, close: closeTo(name, known) }));
}

function closeTo(typed: string, known: readonly KnownName[]): string[] {
  const words = wordsOf(foldName(typed));
  if (words.length === 0) return [];
  const likely = known.flatMap((each) => {
    const extra = allNames(each)
      .map((name) => wordsOf(foldName(name)))
      .filter((name) => holdsAll(name, words) || holdsAll(words, name))
      .map((name) => Math.abs(name.length - words.length));
    return extra.length > 0 ? [{ name: each.name, extra: Math.min(...extra) }] : [];
  });
  likely.sort((a, b) => a.extra - b.extra || (a.name < b.name ? -1 : 1));
  return [...new Set(likely.map(({ name }) => name))].slice(0, MOST_CLOSE);
}

function holdsAll(name: readonly string[], words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => name.some((other) => isSpelledAlike(word, other)));
}

function isSpelledAlike(word: string, other: string): boolean {
  const slips = allowedSlips(word.length);
  return word === other || editDistance(word, other, slips) <= slips;
}

function allNames({ name, formerNames = [] }: KnownName): string[] {
  return [name, ...formerNames];
}
