import { allowedSlips, editDistance } from './edit-distance.ts';

export type SimilarWord<T> = {
  entry: T;
  /** 1 for the word itself, less for a beginning or a misspelling. */ closeness: number;
};

/**
 * The known words, found again by spelling: exactly, by their beginning, or with a slip or two. Words are kept by
 * length with a bit mask of their letters; two words within d slips differ in at most 2d bits, which spares nearly
 * every distance computation (30,000 words in about a millisecond, without the memory of a deletion index).
 */
export class Vocabulary<T> {
  readonly #exact = new Map<string, T>();
  readonly #byLength: { words: string[]; masks: number[]; entries: T[] }[] = [];

  get(word: string): T | undefined {
    return this.#exact.get(word);
  }

  add(word: string, entry: T): void {
    if (this.#exact.has(word)) return;
    this.#exact.set(word, entry);
    const bucket = (this.#byLength[word.length] ??= { words: [], masks: [], entries: [] });
    bucket.words.push(word);
    bucket.masks.push(lettersOf(word));
    bucket.entries.push(entry);
  }

  similar(word: string): SimilarWord<T>[] {
    const found: SimilarWord<T>[] = [];
    const exact = this.#exact.get(word);
    if (exact !== undefined) found.push({ entry: exact, closeness: 1 });
    this.#beginningWith(word, found);
    this.#misspelt(word, found);
    return found;
  }

  #beginningWith(word: string, found: SimilarWord<T>[]): void {
    if (word.length < 3) return;
    for (let length = word.length + 1; length < this.#byLength.length; length += 1) {
      const bucket = this.#byLength[length];
      bucket?.words.forEach((known, index) => {
        if (known.startsWith(word))
          found.push({ entry: bucket.entries[index]!, closeness: 0.5 + (0.4 * word.length) / length });
      });
    }
  }

  #misspelt(word: string, found: SimilarWord<T>[]): void {
    const slips = allowedSlips(word.length);
    const letters = lettersOf(word);
    for (let length = word.length - slips; slips > 0 && length <= word.length + slips; length += 1) {
      const bucket = this.#byLength[length];
      if (!bucket) continue;
      for (let index = 0; index < bucket.words.length; index += 1) {
        if (bitCount(bucket.masks[index]! ^ letters) > 2 * slips) continue;
        const distance = editDistance(word, bucket.words[index]!, slips);
        if (distance > 0 && distance <= slips)
          found.push({ entry: bucket.entries[index]!, closeness: distance === 1 ? 0.7 : 0.45 });
      }
    }
  }
}

function lettersOf(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index += 1) mask |= 1 << (word.charCodeAt(index) & 31);
  return mask;
}

function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
