import type { Term } from './analyse.ts';
import type { QueryTerm } from './text-index.ts';

/** Words and how much they count: the need's own 1, the taxonomy's synonyms less. */
export type QueryPart = { terms: readonly Term[]; weight: number };

/** Words beyond these many add time and no meaning. */
const MOST_TERMS = 200;

/**
 * The terms of a query, each once, in the order they first appear. A word said again counts a little more; a word
 * that is in several parts counts with the heaviest.
 */
export function textQuery(parts: readonly QueryPart[]): QueryTerm[] {
  const terms = new Map<string, { word: string; weight: number; times: number }>();
  for (const part of parts) {
    for (const { stem, word } of part.terms) {
      const known = terms.get(stem);
      if (known) {
        if (part.weight >= known.weight) known.times += 1;
      } else if (terms.size < MOST_TERMS) {
        terms.set(stem, { word, weight: part.weight, times: 1 });
      }
    }
  }
  return [...terms].map(([stem, { word, weight, times }]) => ({
    stem,
    word,
    weight: weight * (1 + Math.log(times)),
  }));
}
