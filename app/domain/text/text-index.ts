import { analyse, analyseShared, type Term } from './analyse.ts';
import { detectLanguage } from './detect-language.ts';
import { languageBits } from './languages-apart.ts';

/** One part of a document; a word in a field of weight 2 counts as two words of a field of weight 1. */
export type TextField = {
  text: string | undefined;
  weight: number;
  language?: string | undefined;
  /** The same text stands in many documents. */
  shared?: boolean;
};

/** The terms of one field. */
export function termsOf({ text, language, shared }: TextField): readonly Term[] {
  if (!text) return [];
  return shared && language ? analyseShared(text, language) : analyse(text, language);
}

/** A word asked for: what is compared, how it was written, how much it counts, and in texts of which languages. */
export type QueryTerm = { stem: string; word: string; weight: number; among: number };

export type Contribution = { term: QueryTerm; score: number };

/** BM25's usual constants: how fast repeats stop counting, and how much long documents are discounted. */
const SATURATION = 1.2;
const LENGTH_DISCOUNT = 0.75;

type Posting = {
  stem: string;
  /** Its own among the terms that any document has; given on when none has it any more. */
  number: number;
  slots: number[];
  weights: number[];
  packed?: Packed;
};
/** A posting as it is read: what each document gets for the term, but for the term's rarity. Good for these norms. */
type Packed = { norms: Float64Array; slots: Int32Array; scores: Float64Array };
/** A document: the numbers of its terms, each with its weight. */
type Entry = { terms: Int32Array; weights: readonly number[]; length: number; languages: number };

/** A query against the documents of one moment: of its terms, each once, those that any document has, in its order. */
type Asked = { query: readonly QueryTerm[]; terms: QueryTerm[]; numbers: number[]; rarities: number[] };

/**
 * An inverted index scored with BM25 over weighted fields. Documents are numbered by their owner ("slots", small
 * integers that may be used again). Word rarity and mean length are those of the documents in the index at that
 * moment: a document added or taken out moves the text scores of the others a little, and nothing else.
 */
export class TextIndex {
  readonly #postings = new Map<string, Posting>();
  /** By number; undefined where a number is free. */
  readonly #numbered: (Posting | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #entries: (Entry | undefined)[] = [];
  /** By slot: the languages of the document, again, to be read beside its scores. */
  readonly #languages: number[] = [];
  #count = 0;
  #totalLength = 0;
  #norms: Float64Array | undefined;
  #asked: Asked | undefined;
  /** By a term's number: its place in the query that was asked last and one more, 0 where it is not in it. */
  #places = new Int32Array(1_024);
  /** By a term's place in the query: its weight in the document looked at; all zero in between. */
  #found = new Float64Array(0);

  put(slot: number, fields: readonly TextField[]): void {
    this.remove(slot);
    const { weights, length, languages } = weigh(fields);
    const terms = Int32Array.from(weights, ([stem, weight]) => this.#post(stem, slot, weight).number);
    this.#entries[slot] = { terms, weights: [...weights.values()], length, languages };
    this.#languages[slot] = languages;
    this.#count += 1;
    this.#totalLength += length;
    this.#forgetAnswers();
  }

  remove(slot: number): void {
    const entry = this.#entries[slot];
    if (!entry) return;
    for (const number of entry.terms) this.#unpost(this.#numbered[number]!, slot);
    this.#entries[slot] = undefined;
    this.#count -= 1;
    this.#totalLength -= entry.length;
    this.#forgetAnswers();
  }

  has(stem: string): boolean {
    return this.#postings.has(stem);
  }

  /** Adds every document's score to `into[slot]`, term by term in the order of the query. */
  accumulate(query: readonly QueryTerm[], into: Float64Array): void {
    const norms = this.#lengthNorms();
    for (const term of query) {
      const posting = this.#postings.get(term.stem);
      if (!posting) continue;
      const { slots, scores } = packed(posting, norms);
      const rarity = this.#rarity(posting) * term.weight;
      for (let index = 0; index < slots.length; index += 1) {
        const slot = slots[index]!;
        if ((this.#languages[slot]! & term.among) !== 0) into[slot]! += scores[index]! * rarity;
      }
    }
  }

  /** One document's score: the same sum in the same order, for whoever asks about a few. */
  score(query: readonly QueryTerm[], slot: number): number {
    const asked = this.#mark(query, slot);
    if (!asked) return 0;
    const { rarities } = asked;
    const found = this.#found;
    const norm = this.#lengthNorms()[slot]!;
    let sum = 0;
    for (let place = 0; place < rarities.length; place += 1) {
      if (found[place] === 0) continue;
      sum += saturate(found[place]!, norm) * rarities[place]!;
      found[place] = 0;
    }
    return sum;
  }

  /** More than any document can score. */
  most(query: readonly QueryTerm[]): number {
    return this.#ask(query).rarities.reduce((sum, rarity) => sum + (SATURATION + 1) * rarity, 0);
  }

  /** What each term of the query adds to one document's score, in the same order; terms it lacks are left out. */
  contributions(query: readonly QueryTerm[], slot: number): Contribution[] {
    const asked = this.#mark(query, slot);
    if (!asked) return [];
    const norm = this.#lengthNorms()[slot]!;
    return asked.terms.flatMap((term, place) => {
      const weight = this.#found[place]!;
      if (weight === 0) return [];
      this.#found[place] = 0;
      return [{ term, score: saturate(weight, norm) * asked.rarities[place]! }];
    });
  }

  /** Puts the weight of each of the document's terms that is asked for in its place of `#found`. */
  #mark(query: readonly QueryTerm[], slot: number): Asked | undefined {
    const entry = this.#entries[slot];
    if (!entry) return undefined;
    const asked = this.#ask(query);
    const { terms, weights, languages } = entry;
    const [places, found] = [this.#places, this.#found];
    for (let index = 0; index < terms.length; index += 1) {
      const place = places[terms[index]!]!;
      if (place > 0 && (asked.terms[place - 1]!.among & languages) !== 0) found[place - 1] = weights[index]!;
    }
    return asked;
  }

  #ask(query: readonly QueryTerm[]): Asked {
    if (this.#asked?.query === query) return this.#asked;
    this.#forgetQuery();
    const asked: Asked = { query, terms: [], numbers: [], rarities: [] };
    for (const term of query) {
      const posting = this.#postings.get(term.stem);
      if (!posting) continue;
      this.#places[posting.number] = asked.terms.push(term);
      asked.numbers.push(posting.number);
      asked.rarities.push(this.#rarity(posting) * term.weight);
    }
    if (this.#found.length < asked.terms.length) this.#found = new Float64Array(asked.terms.length);
    return (this.#asked = asked);
  }

  /** The same for a document that is not in the index, such as a draft, measured by the index's rarity and lengths. */
  contributionsOf(query: readonly QueryTerm[], fields: readonly TextField[]): Contribution[] {
    const { weights, length, languages } = weigh(fields);
    const norm = this.#lengthNorm(length);
    return query.flatMap((term) => {
      const weight = weights.get(term.stem);
      if (weight === undefined || (term.among & languages) === 0) return [];
      const rarity = this.#rarity(this.#postings.get(term.stem)) * term.weight;
      return [{ term, score: saturate(weight, norm) * rarity }];
    });
  }

  /** The documents that hold a term and the score each gets for it alone. */
  *scoresOf(stem: string): Generator<[slot: number, score: number]> {
    const posting = this.#postings.get(stem);
    if (!posting) return;
    const { slots, scores } = packed(posting, this.#lengthNorms());
    const rarity = this.#rarity(posting);
    for (let index = 0; index < slots.length; index += 1) yield [slots[index]!, scores[index]! * rarity];
  }

  /** Every document counts in every answer: in its rarities, and in the mean length. */
  #forgetAnswers(): void {
    this.#norms = undefined;
    this.#forgetQuery();
  }

  #forgetQuery(): void {
    if (!this.#asked) return;
    for (const number of this.#asked.numbers) this.#places[number] = 0;
    this.#asked = undefined;
  }

  #post(stem: string, slot: number, weight: number): Posting {
    let posting = this.#postings.get(stem);
    if (!posting) this.#postings.set(stem, (posting = this.#newPosting(stem)));
    posting.slots.push(slot);
    posting.weights.push(weight);
    return posting;
  }

  #unpost(posting: Posting, slot: number): void {
    const at = posting.slots.indexOf(slot);
    const lastSlot = posting.slots.pop();
    const lastWeight = posting.weights.pop();
    if (at < posting.slots.length) {
      posting.slots[at] = lastSlot!;
      posting.weights[at] = lastWeight!;
    }
    if (posting.slots.length > 0) return;
    this.#postings.delete(posting.stem);
    this.#numbered[posting.number] = undefined;
    this.#free.push(posting.number);
  }

  #newPosting(stem: string): Posting {
    const number = this.#free.pop() ?? this.#numbered.length;
    const posting: Posting = { stem, number, slots: [], weights: [], packed: undefined };
    this.#numbered[number] = posting;
    if (number >= this.#places.length) {
      const wider = new Int32Array(this.#places.length * 2);
      wider.set(this.#places);
      this.#places = wider;
    }
    return posting;
  }

  /** Inverse document frequency, in the form that is never negative. */
  #rarity(posting: Posting | undefined): number {
    const holders = posting?.slots.length ?? 0;
    return Math.log(1 + (this.#count - holders + 0.5) / (holders + 0.5));
  }

  #lengthNorms(): Float64Array {
    if (this.#norms) return this.#norms;
    const norms = new Float64Array(this.#entries.length);
    this.#entries.forEach((entry, slot) => {
      if (entry) norms[slot] = this.#lengthNorm(entry.length);
    });
    return (this.#norms = norms);
  }

  #lengthNorm(length: number): number {
    const mean = this.#totalLength / Math.max(1, this.#count) || 1;
    return SATURATION * (1 - LENGTH_DISCOUNT + (LENGTH_DISCOUNT * length) / mean);
  }
}

/** Every change of the index makes new norms, so what was packed for others is packed again at its next reading. */
function packed(posting: Posting, norms: Float64Array): Packed {
  if (posting.packed?.norms === norms) return posting.packed;
  const { weights } = posting;
  const slots = Int32Array.from(posting.slots);
  const scores = new Float64Array(slots.length);
  for (let index = 0; index < slots.length; index += 1) {
    scores[index] = saturate(weights[index]!, norms[slots[index]!]!);
  }
  return (posting.packed = { norms, slots, scores });
}

function weigh(fields: readonly TextField[]) {
  const weights = new Map<string, number>();
  let length = 0;
  let languages = 0;
  for (const field of fields) {
    if (!field.text) continue;
    languages |= languageBits(field.language ?? detectLanguage(field.text));
    for (const { stem } of termsOf(field)) {
      weights.set(stem, (weights.get(stem) ?? 0) + field.weight);
      length += field.weight;
    }
  }
  return { weights, length, languages };
}

function saturate(weight: number, norm: number): number {
  return (weight * (SATURATION + 1)) / (weight + norm);
}
