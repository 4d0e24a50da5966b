import type { Term } from './analyse.ts';
import { ANY_LANGUAGE } from './languages-apart.ts';
import type { QueryTerm } from './text-index.ts';

/**
 * Words and how much they count: the need's own 1, the taxonomy's synonyms less. `among`: in texts of which languages they
 * are looked for (`languageBits`), in all where absent.
 */
export type QueryPart = { terms: readonly Term[]; weight: number; among?: number };

/** Words beyond these many add time and no meaning. */
const MOST_TERMS = 200;

/**
 * The terms of a query, each once, in the order they first appear. A word said again counts a little more; a word
 * that is in several parts counts with the heaviest, and is looked for wherever one of them is.
 */
export function textQuery(parts: readonly QueryPart[]): QueryTerm[] {
  const terms = new Map<string, { word: string; weight: number; times: number; among: number }>();
  for (const { terms: asked, weight, among = ANY_LANGUAGE } of parts) {
    for (const { stem, word } of asked) {
      const known = terms.get(stem);
      if (known) {
        if (weight >= known.weight) known.times += 1;
        known.among |= among;
      } else if (terms.size < MOST_TERMS) {
        terms.set(stem, { word, weight, times: 1, among });
      }
    }
  }
  return [...terms].map(([stem, { word, weight, times, among }]) => ({
    stem,
    word,
    weight: weight * (1 + Math.log(times)),
    among,
  }));
}
