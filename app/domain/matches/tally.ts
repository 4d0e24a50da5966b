import type { QueryTerm } from '#app/domain/text/text-index.ts';
import type { Catalogue } from './catalogue.ts';
import type { Column } from './column.ts';
import { textValue } from './criteria/text.ts';
import type { Question } from './question.ts';
import type { Part } from './rule.ts';
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
 * called once for every distinct value in its column and looked up for the rest.
 */
export function tally(
  question: Question,
  catalogue: Catalogue,
  query: readonly QueryTerm[],
  weights: Weights,
): Tally {
  const size = catalogue.slots.length;
  const points = new Int32Array(size);
  for (const { criterion, parts } of catalogue.criterionColumns) {
    if (criterion === 'text') addText(points, catalogue, query, weights.text);
    else addCriterion(points, question, parts, weights[criterion]);
  }
  return { points, stops: countStops(question, catalogue) };
}

function countStops(question: Question, { slots, stopColumns }: Catalogue): Uint8Array {
  const stops = new Uint8Array(slots.length);
  for (const { rule, column } of stopColumns) {
    const stopped = Uint8Array.from(column.examples, (offer) =>
      rule.stops(question, offer) === undefined ? 0 : 1,
    );
    if (!stopped.includes(1)) continue;
    const { ids } = column;
    for (let slot = 0; slot < stops.length; slot += 1) stops[slot]! += stopped[ids[slot]!]!;
  }
  return stops;
}

function addText(points: Int32Array, { text }: Catalogue, query: readonly QueryTerm[], weight: number): void {
  if (query.length === 0) return;
  const scores = new Float64Array(points.length);
  text.accumulate(query, scores);
  for (let slot = 0; slot < scores.length; slot += 1) {
    if (scores[slot]! > 0) points[slot]! += hundredths(weight, textValue(scores[slot]!));
  }
}

type PartTable = { column: Column; values: Float64Array; constant: boolean };

function addCriterion(
  points: Int32Array,
  question: Question,
  parts: { part: Part; column: Column }[],
  weight: number,
): void {
  const tables = parts.map(({ part, column }) => tableOf(question, part, column));
  const varying = tables.filter((table) => !table.constant);
  if (varying.length <= 1) addByOneColumn(points, tables, varying[0] ?? tables[0]!, weight);
  else addByColumns(points, tables, weight);
}

function tableOf(question: Question, part: Part, column: Column): PartTable {
  const values = Float64Array.from(
    column.examples,
    (offer) => part.share * part.judge(question, offer).value,
  );
  return { column, values, constant: values.every((value) => value === values[0]) };
}

/** Only one part differs between offers: one table already holds the rounded points of all parts together. */
function addByOneColumn(points: Int32Array, tables: PartTable[], varying: PartTable, weight: number): void {
  const worth = Int32Array.from(varying.values, (value) =>
    hundredths(
      weight,
      tables.reduce((sum, table) => sum + (table === varying ? value : table.values[0]!), 0),
    ),
  );
  const { ids } = varying.column;
  for (let slot = 0; slot < points.length; slot += 1) points[slot]! += worth[ids[slot]!]!;
}

function addByColumns(points: Int32Array, tables: PartTable[], weight: number): void {
  const sums = new Float64Array(points.length);
  for (const { column, values } of tables) {
    const { ids } = column;
    for (let slot = 0; slot < sums.length; slot += 1) sums[slot]! += values[ids[slot]!]!;
  }
  for (let slot = 0; slot < sums.length; slot += 1) points[slot]! += hundredths(weight, sums[slot]!);
}
