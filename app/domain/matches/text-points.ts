import type { QueryTerm, TextIndex } from '#app/domain/text/text-index.ts';
import { textValue } from './criteria/text.ts';
import { hundredths } from './score.ts';
import { selectTop } from './select-top.ts';

/** Beyond this share of the offers, reading the text of all at once is quicker than of each by itself. */
const MANY = 1 / 8;

/**
 * The points that text gives. Reading a need's words in every offer takes longer than all the other criteria together,
 * and only those offers need it that text can still bring to the top.
 */
export class TextPoints {
  readonly #index: TextIndex;
  readonly #query: readonly QueryTerm[];
  readonly #weight: number;

  constructor(index: TextIndex, query: readonly QueryTerm[], weight: number) {
    this.#index = index;
    this.#query = query;
    this.#weight = weight;
  }

  /** The most that text can give an offer, in hundredths of a point; one more than it can be, because of rounding. */
  get most(): number {
    return this.#pointsFor(this.#index.most(this.#query)) + 1;
  }

  /** In hundredths of a point. */
  of(slot: number): number {
    return this.#pointsFor(this.#index.score(this.#query, slot));
  }

  /**
   * The `count` best by `worth` and text together, as `selectTop` would find them if the text's points were added to
   * all. Adds them to those slots of `worth` that can be among them.
   */
  selectTop(worth: Int32Array, count: number, referenceOf: (slot: number) => string): number[] {
    if (this.#query.length === 0) return selectTop(worth, count, referenceOf);
    const most = worth.length * MANY;
    const reached = count > most ? -1 : this.#reachedBy(worth, count, referenceOf);
    const near = reached < 0 ? undefined : slotsFrom(worth, reached - this.most, most);
    if (near) for (const slot of near) worth[slot]! += this.of(slot);
    else this.#addToAll(worth);
    return selectTop(worth, count, referenceOf, near);
  }

  /** What `count` slots surely reach: the best without their text, judged with it. Negative if there are fewer. */
  #reachedBy(worth: Int32Array, count: number, referenceOf: (slot: number) => string): number {
    const best = selectTop(worth, count, referenceOf);
    if (best.length < count) return -1;
    return best.reduce((least, slot) => Math.min(least, worth[slot]! + this.of(slot)), Infinity);
  }

  #addToAll(worth: Int32Array): void {
    const scores = new Float64Array(worth.length);
    this.#index.accumulate(this.#query, scores);
    for (let slot = 0; slot < scores.length; slot += 1) {
      if (scores[slot]! > 0 && worth[slot]! >= 0) worth[slot]! += this.#pointsFor(scores[slot]!);
    }
  }

  #pointsFor(score: number): number {
    return hundredths(this.#weight, textValue(score));
  }
}

/** The slots of at least this worth, negative ones left out; undefined if there are more than `most`. */
function slotsFrom(worth: Int32Array, least: number, most: number): number[] | undefined {
  const from = Math.max(0, least);
  const slots: number[] = [];
  for (let slot = 0; slot < worth.length; slot += 1) {
    if (worth[slot]! < from) continue;
    if (slots.push(slot) > most) return undefined;
  }
  return slots;
}
