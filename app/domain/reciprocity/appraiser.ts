import { Answers, stopsOf, valuesOf } from '#app/domain/matches/answers.ts';
import type { Catalogue, CriterionColumns, StopColumn } from '#app/domain/matches/catalogue.ts';
import type { Question } from '#app/domain/matches/question.ts';
import { keyOf } from '#app/domain/matches/rule.ts';
import { hundredths } from '#app/domain/matches/score.ts';
import { isStanding, standingTally } from '#app/domain/matches/tally.ts';
import type { Weights } from '#app/domain/matches/weights.ts';
import { addBit, bitsFor, keepCommon, listBits, type Bits } from './bits.ts';

/** Of one rule: more than the different things that needs usually ask of it. */
const MOST_KEPT = 2_000;

/** Good until the next need is appraised. */
export type Appraised = {
  /** Slots of offers that pass every hard stop and share a theme, in rising order. */
  eligible: Int32Array;
  /** Of each its points in hundredths, without those of the text. */
  points: Int32Array;
};

/**
 * What `tally` counts of every offer, for one need after the other, of the same offers, day, places and hubs. What
 * passes a rule is kept for all needs that ask the same of it, as one bit an offer: the offers that pass all of them are
 * found 32 at a time, and points are counted for nothing else.
 */
export class Appraiser {
  readonly #catalogue: Catalogue;
  readonly #weights: Weights;
  readonly #among: Bits;
  readonly #passing = new Answers<Bits>(MOST_KEPT);
  readonly #values = new Answers<Float64Array>(MOST_KEPT);
  readonly #whole = new Answers<Uint16Array>(MOST_KEPT);
  readonly #theme: CriterionColumns;
  /** What no hard stop stands in the way of on that day, whoever asks. */
  #open: Bits | undefined;
  readonly #bits: Bits;
  readonly #slots: Int32Array;
  readonly #points: Int32Array;
  readonly #sums: Float64Array;

  /** @param among slots of the offers that count; those of no others are looked at */
  constructor(catalogue: Catalogue, weights: Weights, among: Iterable<number>) {
    const size = catalogue.slots.length;
    this.#catalogue = catalogue;
    this.#weights = weights;
    this.#among = bitsFor(size);
    for (const slot of among) addBit(this.#among, slot);
    this.#theme = catalogue.criterionColumns.find(({ criterion }) => criterion === 'theme')!;
    this.#bits = bitsFor(size);
    this.#slots = new Int32Array(size);
    this.#points = new Int32Array(size);
    this.#sums = new Float64Array(size);
  }

  appraise(question: Question): Appraised {
    const standing = standingTally(question, this.#catalogue, this.#weights);
    const bits = this.#bits;
    this.#open ??= this.#bitsWhere((slot) => standing.stops[slot] === 0);
    bits.set(this.#open);
    keepCommon(bits, this.#among);
    keepCommon(bits, this.#sharingTheme(question));
    for (const stop of this.#catalogue.stopColumns)
      if (!stop.rule.standing && !stop.rule.idle?.(question))
        keepCommon(bits, this.#passingOf(stop, question));
    const eligible = this.#slots.subarray(0, listBits(bits, this.#slots));
    const points = this.#points.subarray(0, eligible.length);
    for (let index = 0; index < eligible.length; index += 1)
      points[index] = standing.points[eligible[index]!]!;
    for (const columns of this.#catalogue.criterionColumns)
      if (columns.parts.length > 0 && !isStanding(columns))
        this.#addPoints(points, eligible, question, columns);
    return { eligible, points };
  }

  #sharingTheme(question: Question): Bits {
    const [{ part }] = this.#theme.parts as [CriterionColumns['parts'][0]];
    return this.#passing.get(part, part.asks(question), () => {
      const { ids } = this.#theme.whole;
      const points = this.#wholeOf(this.#theme, question);
      return this.#bitsWhere((slot) => points[ids[slot]!]! > 0);
    });
  }

  #passingOf(stop: StopColumn, question: Question): Bits {
    return this.#passing.get(stop.rule, stop.rule.asks(question), () => {
      const stops = stopsOf(stop, question);
      const { ids } = stop.column;
      return this.#bitsWhere((slot) => stops[ids[slot]!] === 0);
    });
  }

  #bitsWhere(holds: (slot: number) => boolean): Bits {
    const size = this.#catalogue.slots.length;
    const bits = bitsFor(size);
    for (let slot = 0; slot < size; slot += 1) if (holds(slot)) addBit(bits, slot);
    return bits;
  }

  #addPoints(points: Int32Array, slots: Int32Array, question: Question, columns: CriterionColumns): void {
    if (columns.whole.examples.length <= MOST_TOGETHER) {
      const { ids } = columns.whole;
      const values = this.#wholeOf(columns, question);
      for (let index = 0; index < slots.length; index += 1) points[index]! += values[ids[slots[index]!]!]!;
    } else this.#addByParts(points, slots, question, columns);
  }

  #wholeOf({ criterion, whole, parts }: CriterionColumns, question: Question): Uint16Array {
    const asks =
      parts.length === 1
        ? parts[0]!.part.asks(question)
        : keyOf(...parts.map(({ part }) => part.asks(question)));
    return this.#whole.get(whole, asks, () => {
      const values = parts.map(({ part }) => valuesOf(part, whole, question));
      const points = new Uint16Array(whole.examples.length);
      for (let id = 0; id < points.length; id += 1) {
        let sum = 0;
        for (const of of values) sum += of[id]!;
        points[id] = hundredths(this.#weights[criterion], sum);
      }
      return points;
    });
  }

  /** Too many combinations for that: the parts are added up and rounded once, as `score` does. */
  #addByParts(
    points: Int32Array,
    slots: Int32Array,
    question: Question,
    { criterion, parts }: CriterionColumns,
  ): void {
    const weight = this.#weights[criterion];
    const sums = this.#sums;
    sums.fill(0, 0, slots.length);
    for (const { part, column } of parts) {
      const values = this.#values.get(part, part.asks(question), () => valuesOf(part, column, question));
      const { ids } = column;
      for (let index = 0; index < slots.length; index += 1) sums[index]! += values[ids[slots[index]!]!]!;
    }
    for (let index = 0; index < slots.length; index += 1) points[index]! += hundredths(weight, sums[index]!);
  }
}

/** Up to so many combinations of a criterion's parts are judged together, which spares a pass over the offers a part. */
const MOST_TOGETHER = 2_000;
