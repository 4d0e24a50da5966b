import { analyse, type Term } from './analyse.ts';
import { fold } from './fold.ts';
import { stripArticle } from './stem-arabic.ts';
import { possibleStems } from './stem.ts';
import { termsOf, TextIndex, type TextField } from './text-index.ts';
import { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/**
 * A thing to be found: give its own text and, as more fields, the labels of its codes in every language a reader
 * may type, so that an Arabic query finds an offer with an English title by its Arabic theme.
 */
export type SearchDocument = { id: string; fields: readonly TextField[] };
export type SearchHit = { id: string; score: number };

/** More words than this is not a search but a paste. */
const MOST_QUERY_WORDS = 16;

/** Search that forgives spelling: exact words first, then beginnings, then words within a slip or two. */
export class SearchIndex {
  readonly #text = new TextIndex();
  readonly #spellings = new Vocabulary<Set<string>>();
  readonly #learned = new WeakSet<Term>();
  readonly #slots = new Map<string, number>();
  readonly #ids: (string | undefined)[] = [];
  readonly #free: number[] = [];

  get size(): number {
    return this.#slots.size;
  }

  put(document: SearchDocument): void {
    const slot = this.#slots.get(document.id) ?? this.#free.pop() ?? this.#ids.length;
    this.#slots.set(document.id, slot);
    this.#ids[slot] = document.id;
    this.#text.put(slot, document.fields);
    for (const field of document.fields) for (const term of termsOf(field)) this.#learn(term);
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.#ids[slot] = undefined;
    this.#free.push(slot);
    this.#text.remove(slot);
  }

  /** Best first, ties by id; a document that answers more of the words comes before one that repeats one of them. */
  search(query: string, limit = Infinity): SearchHit[] {
    const words = [...new Set(queryWords(query))].slice(0, MOST_QUERY_WORDS);
    const totals = new Map<number, { score: number; words: number }>();
    for (const word of words) {
      for (const [slot, score] of this.#answersTo(word)) {
        const total = totals.get(slot) ?? { score: 0, words: 0 };
        totals.set(slot, { score: total.score + score, words: total.words + 1 });
      }
    }
    return [...totals]
      .map(([slot, total]) => ({ id: this.#ids[slot]!, score: (total.score * total.words) / words.length }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  #learn(term: Term): void {
    if (this.#learned.has(term)) return;
    this.#learned.add(term);
    const spelling = spellingOf(term.word);
    const stems = this.#spellings.get(spelling);
    if (stems) stems.add(term.stem);
    else this.#spellings.add(spelling, new Set([term.stem]));
  }

  /** For each document the best of the ways in which it answers one word. */
  #answersTo(word: string): Map<number, number> {
    const closeness = new Map<string, number>();
    const consider = (stemmed: string, value: number) => {
      if (value > (closeness.get(stemmed) ?? 0)) closeness.set(stemmed, value);
    };
    for (const stemmed of possibleStems(word)) if (this.#text.has(stemmed)) consider(stemmed, 1);
    for (const { entry, closeness: value } of this.#spellings.similar(spellingOf(word))) {
      for (const stemmed of entry) consider(stemmed, value);
    }
    const best = new Map<number, number>();
    for (const [stemmed, value] of closeness) {
      for (const [slot, score] of this.#text.scoresOf(stemmed)) {
        if (score * value > (best.get(slot) ?? 0)) best.set(slot, score * value);
      }
    }
    return best;
  }
}

/** Stop words are dropped unless the query has nothing else. */
function queryWords(query: string): string[] {
  const meaningful = analyse(query).map((term) => term.word);
  return meaningful.length > 0 ? meaningful : wordsOf(query);
}

function spellingOf(word: string): string {
  return stripArticle(fold(word));
}
