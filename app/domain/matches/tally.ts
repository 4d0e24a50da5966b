import type { Day } from '#app/domain/codes/day.ts';
import { stopsOf, valuesOf } from './answers.ts';
import type { Catalogue, CriterionColumns, StopColumn } from './catalogue.ts';
import { answersFor, newAnswers, type Kept } from './kept-answers.ts';
import type { Question } from './question.ts';
import { keyOf } from './rule.ts';
import { hundredths } from './score.ts';
import type { Weights } from './weights.ts';

export type Tally = {
  /** By slot, in hundredths of a point, without those of the text. */
  points: Int32Array;
  /** By slot: how many hard stops. */
  stops: Uint8Array;
};

/**
 * Points and number of stops of every offer for one need: the same `judge` and `stops` as in the explanation, each
 * called once for every distinct value in its column and looked up for the rest. What no need changes is tallied once
 * a day, and what needs ask again and again is judged once.
 */
export function tally(question: Question, catalogue: Catalogue, weights: Weights): Tally {
  const standing = standingTally(question, catalogue, weights);
  const points = standing.points.slice();
  const stops = standing.stops.slice();
  const criteria = catalogue.criterionColumns.filter((columns) => !isStanding(columns));
  const asked = [question, ...question.members];
  const rules = catalogue.stopColumns.filter(
    ({ rule }) => !rule.standing && !asked.every((each) => rule.idle?.(each)),
  );
  const answers = answersFor(question, catalogue, weights);
  addCriteria(points, question, criteria, weights, answers);
  countStops(stops, question, rules, answers);
  return { points, stops };
}

type Standing = { changes: number; on: Day; weights: Weights; tally: Tally };
const standings = new WeakMap<Catalogue, Standing>();

/** The part of a tally that is the same for every need of the day; kept until an offer changes. */
export function standingTally(question: Question, catalogue: Catalogue, weights: Weights): Tally {
  const { changes, slots } = catalogue;
  const { on } = question;
  const kept = standings.get(catalogue);
  if (kept?.changes === changes && kept.on === on && kept.weights === weights) return kept.tally;
  const points = new Int32Array(slots.length);
  const stops = new Uint8Array(slots.length);
  const answers = newAnswers();
  addCriteria(points, question, catalogue.criterionColumns.filter(isStanding), weights, answers);
  const standingRules = catalogue.stopColumns.filter(({ rule }) => rule.standing);
  countStops(stops, question, standingRules, answers);
  const tally = { points, stops };
  standings.set(catalogue, { changes, on, weights, tally });
  return tally;
}

/** Whether a criterion reads nothing of the need. */
export function isStanding({ parts }: CriterionColumns): boolean {
  return parts.length > 0 && parts.every(({ part }) => part.standing);
}

/** What each slot has by its number in a column. */
type LookUp<Values> = { ids: Int32Array; values: Values };

/** So many slots are taken at a time, through all columns: what is added up stays near the processor meanwhile. */
const BLOCK = 4_096;

/** A rule counts once, whichever States of a pooled need it stops an offer for. */
function countStops(
  stops: Uint8Array,
  question: Question,
  columns: readonly StopColumn[],
  answers: Kept,
): void {
  const asked = [question, ...question.members];
  const lookUps = columns.flatMap((stop): LookUp<Uint8Array>[] => {
    const { rule, column } = stop;
    const values = eitherOf(
      asked.map((each) => answers.stops.get(rule, rule.asks(each), () => stopsOf(stop, each))),
    );
    return values.includes(1) ? [{ ids: column.ids, values }] : [];
  });
  for (let from = 0; from < stops.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, stops.length);
    for (const { ids, values } of lookUps) {
      for (let slot = from; slot < to; slot += 1) stops[slot]! += values[ids[slot]!]!;
    }
  }
}

/** 1 where one of the lists has it; a single list is given back as it is. */
function eitherOf([first, ...others]: readonly Uint8Array[]): Uint8Array {
  if (others.length === 0) return first!;
  return first!.map((value, id) => (others.some((other) => other[id] === 1) ? 1 : value));
}

/** Text has no parts: `TextPoints` gives its points. */
function addCriteria(
  points: Int32Array,
  question: Question,
  criteria: readonly CriterionColumns[],
  weights: Weights,
  answers: Kept,
): void {
  const together: LookUp<Int32Array>[] = [];
  for (const columns of criteria) {
    const weight = weights[columns.criterion];
    if (columns.parts.length === 0) continue;
    if (isJudgedTogether(columns, points.length))
      together.push(judgeTogether(question, columns, weight, answers));
    else addByParts(points, question, columns, weight, answers);
  }
  for (let from = 0; from < points.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, points.length);
    for (const { ids, values } of together) {
      for (let slot = from; slot < to; slot += 1) points[slot]! += values[ids[slot]!]!;
    }
  }
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

function judgeTogether(
  question: Question,
  { whole, parts }: CriterionColumns,
  weight: number,
  answers: Kept,
): LookUp<Int32Array> {
  const { ids, examples } = whole;
  const asks = keyOf(...parts.map(({ part }) => part.asks(question)));
  const values = answers.points.get(whole, asks, () => {
    const judged = new Int32Array(examples.length);
    for (let id = 0; id < judged.length; id += 1) {
      let value = 0;
      for (const { part } of parts) value += part.share * part.judge(question, examples[id]!).value;
      judged[id] = hundredths(weight, value);
    }
    return judged;
  });
  return { ids, values };
}

/** Otherwise each part is judged for its own values, and the sum is rounded for every offer, as `score` does. */
function addByParts(
  points: Int32Array,
  question: Question,
  { parts }: CriterionColumns,
  weight: number,
  answers: Kept,
): void {
  const lookUps = parts.map(({ part, column }): LookUp<Float64Array> => ({
    ids: column.ids,
    values: answers.values.get(part, part.asks(question), () => valuesOf(part, column, question)),
  }));
  const sums = new Float64Array(Math.min(BLOCK, points.length));
  for (let from = 0; from < points.length; from += BLOCK) {
    const count = Math.min(BLOCK, points.length - from);
    sums.fill(0);
    for (const { ids, values } of lookUps) {
      for (let at = 0; at < count; at += 1) sums[at]! += values[ids[from + at]!]!;
    }
    for (let at = 0; at < count; at += 1) points[from + at]! += hundredths(weight, sums[at]!);
  }
}
