import type { Day } from '#app/domain/codes/day.ts';
import type { QueryTerm } from '#app/domain/text/text-index.ts';
import type { Catalogue, CriterionColumns, StopColumn } from './catalogue.ts';
import { textValue } from './criteria/text.ts';
import type { Question } from './question.ts';
import { hundredths } from './score.ts';
import type { Weights } from './weights.ts';

export type Tally = {
  /** By slot, in hundredths of a point. */
  points: Int32Array;
  /** By slot: how many hard stops. */
  stops: Uint8Array;
};

/**
 * Points and number of stops of every offer for one need: the same `judge` and `stops` as in the explanation, each
 * called once for every distinct value in its column and looked up for the rest. What no need changes is tallied once
 * a day.
 */
export function tally(
  question: Question,
  catalogue: Catalogue,
  query: readonly QueryTerm[],
  weights: Weights,
): Tally {
  const standing = standingTally(question, catalogue, weights);
  const points = standing.points.slice();
  const stops = standing.stops.slice();
  addText(points, catalogue, query, weights.text);
  for (const columns of catalogue.criterionColumns) {
    if (!isStanding(columns)) addCriterion(points, question, columns, weights);
  }
  for (const columns of catalogue.stopColumns) {
    if (!columns.rule.standing) countStops(stops, question, columns);
  }
  return { points, stops };
}

type Standing = { changes: number; on: Day; weights: Weights; tally: Tally };
const standings = new WeakMap<Catalogue, Standing>();

/** The part of a tally that is the same for every need of the day; kept until an offer changes. */
function standingTally(question: Question, catalogue: Catalogue, weights: Weights): Tally {
  const { changes, slots } = catalogue;
  const { on } = question;
  const kept = standings.get(catalogue);
  if (kept?.changes === changes && kept.on === on && kept.weights === weights) return kept.tally;
  const points = new Int32Array(slots.length);
  const stops = new Uint8Array(slots.length);
  for (const columns of catalogue.criterionColumns) {
    if (isStanding(columns)) addCriterion(points, question, columns, weights);
  }
  for (const columns of catalogue.stopColumns) {
    if (columns.rule.standing) countStops(stops, question, columns);
  }
  const tally = { points, stops };
  standings.set(catalogue, { changes, on, weights, tally });
  return tally;
}

function isStanding({ parts }: CriterionColumns): boolean {
  return parts.length > 0 && parts.every(({ part }) => part.standing);
}

function countStops(stops: Uint8Array, question: Question, { rule, column }: StopColumn): void {
  const stopped = new Uint8Array(column.examples.length);
  for (let id = 0; id < stopped.length; id += 1) {
    if (rule.stops(question, column.examples[id]!) !== undefined) stopped[id] = 1;
  }
  if (!stopped.includes(1)) return;
  const { ids } = column;
  for (let slot = 0; slot < stops.length; slot += 1) stops[slot]! += stopped[ids[slot]!]!;
}

function addText(points: Int32Array, { text }: Catalogue, query: readonly QueryTerm[], weight: number): void {
  if (query.length === 0) return;
  const scores = new Float64Array(points.length);
  text.accumulate(query, scores);
  for (let slot = 0; slot < scores.length; slot += 1) {
    if (scores[slot]! > 0) points[slot]! += hundredths(weight, textValue(scores[slot]!));
  }
}

/** Text has no parts: `addText` gives its points. */
function addCriterion(
  points: Int32Array,
  question: Question,
  columns: CriterionColumns,
  weights: Weights,
): void {
  const weight = weights[columns.criterion];
  if (columns.parts.length === 0) return;
  if (isJudgedTogether(columns, points.length)) addTogether(points, question, columns, weight);
  else addByParts(points, question, columns, weight);
}

/**
 * Judging every combination of a criterion's parts takes one pass over the offers instead of one for each part, and
 * more judgements: it pays while these are few against the offers.
 */
function isJudgedTogether({ whole, parts }: CriterionColumns, offers: number): boolean {
  const together = whole.examples.length * parts.length;
  const apart = parts.reduce((sum, { column }) => sum + column.examples.length, 0);
  return together - apart <= offers / OFFERS_PER_JUDGEMENT;
}

/** How many offers can be looked up in the time that one judgement takes. */
const OFFERS_PER_JUDGEMENT = 64;

function addTogether(
  points: Int32Array,
  question: Question,
  { whole, parts }: CriterionColumns,
  weight: number,
): void {
  const { ids, examples } = whole;
  const worth = new Int32Array(examples.length);
  for (let id = 0; id < worth.length; id += 1) {
    let value = 0;
    for (const { part } of parts) value += part.share * part.judge(question, examples[id]!).value;
    worth[id] = hundredths(weight, value);
  }
  for (let slot = 0; slot < points.length; slot += 1) points[slot]! += worth[ids[slot]!]!;
}

/** Otherwise each part is judged for its own values, and the sum is rounded for every offer, as `score` does. */
function addByParts(
  points: Int32Array,
  question: Question,
  { parts }: CriterionColumns,
  weight: number,
): void {
  const sums = new Float64Array(points.length);
  for (const { part, column } of parts) {
    const { ids, examples } = column;
    const values = new Float64Array(examples.length);
    for (let id = 0; id < values.length; id += 1)
      values[id] = part.share * part.judge(question, examples[id]!).value;
    for (let slot = 0; slot < sums.length; slot += 1) sums[slot]! += values[ids[slot]!]!;
  }
  for (let slot = 0; slot < sums.length; slot += 1) points[slot]! += hundredths(weight, sums[slot]!);
}
