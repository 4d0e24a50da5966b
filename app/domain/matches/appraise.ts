import type { Catalogue, CriterionColumns, StopColumn } from './catalogue.ts';
import type { Column } from './column.ts';
import type { OfferFacts } from './facts.ts';
import type { Question } from './question.ts';
import type { Part } from './rule.ts';
import { hundredths } from './score.ts';
import { isStanding, standingTally } from './tally.ts';
import type { Weights } from './weights.ts';

/**
 * What `tally` counts of all offers, for some of them: a rule is judged for what these have in its column, and for
 * nothing else.
 *
 * @param slots of offers that the catalogue holds
 * @returns those that no hard stop stands in the way of, in their order, each with its points in hundredths, without
 *   those of the text
 */
export function appraise(question: Question, slots: Int32Array, catalogue: Catalogue, weights: Weights) {
  const standing = standingTally(question, catalogue, weights);
  let eligible = slots.filter((slot) => standing.stops[slot] === 0);
  for (const column of catalogue.stopColumns)
    if (!column.rule.standing && !column.rule.idle?.(question))
      eligible = eligible.subarray(0, putPassingFirst(eligible, question, column));
  const points = eligible.map((slot) => standing.points[slot]!);
  for (const columns of catalogue.criterionColumns)
    if (columns.parts.length > 0 && !isStanding(columns))
      addPoints(points, eligible, question, columns, weights[columns.criterion]);
  return { eligible, points };
}

const [UNKNOWN, PASSES, STOPS] = [0, 1, 2];

/** @returns how many pass */
function putPassingFirst(slots: Int32Array, question: Question, { rule, column }: StopColumn): number {
  const { ids, examples } = column;
  const ask = (example: OfferFacts) => (rule.stops(question, example) === undefined ? PASSES : STOPS);
  const known = new Uint8Array(examples.length);
  let passing = 0;
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index]!;
    const id = ids[slot]!;
    if (known[id] === UNKNOWN) known[id] = ask(examples[id]!);
    if (known[id] === PASSES) slots[passing++] = slot;
  }
  return passing;
}

/** The parts are added up and rounded once, as `score` does. */
function addPoints(
  points: Int32Array,
  slots: Int32Array,
  question: Question,
  { parts }: CriterionColumns,
  weight: number,
): void {
  const sums = new Float64Array(slots.length);
  for (const { part, column } of parts) addValues(sums, slots, question, part, column);
  for (let index = 0; index < sums.length; index += 1) points[index]! += hundredths(weight, sums[index]!);
}

function addValues(
  sums: Float64Array,
  slots: Int32Array,
  question: Question,
  part: Part,
  { ids, examples }: Column,
): void {
  const known = new Float64Array(examples.length).fill(NaN);
  for (let index = 0; index < slots.length; index += 1) {
    const id = ids[slots[index]!]!;
    let value = known[id]!;
    if (Number.isNaN(value)) {
      value = part.share * part.judge(question, examples[id]!).value;
      known[id] = value;
    }
    sums[index]! += value;
  }
}
