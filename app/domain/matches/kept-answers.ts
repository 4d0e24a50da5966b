import type { Day } from '#app/domain/codes/day.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { Answers } from './answers.ts';
import type { Catalogue } from './catalogue.ts';
import type { Question } from './question.ts';
import type { Weights } from './weights.ts';

/** What the rules answered, for each of the examples in their columns. */
export type Kept = {
  stops: Answers<Uint8Array>;
  points: Answers<Int32Array>;
  values: Answers<Float64Array>;
};

/** Of one rule; a few hundred kilobytes each at the most. */
const MOST_KEPT = 100;

export function newAnswers(): Kept {
  return {
    stops: new Answers(MOST_KEPT),
    points: new Answers(MOST_KEPT),
    values: new Answers(MOST_KEPT),
  };
}

type Answered = {
  changes: number;
  on: Day;
  geography: Geography;
  hubs: string;
  weights: Weights;
  kept: Kept;
};
const answered = new WeakMap<Catalogue, Answered>();

/** What was answered to other needs of the day, while no offer and no hub changes. */
export function answersFor(question: Question, catalogue: Catalogue, weights: Weights): Kept {
  const { changes } = catalogue;
  const { on, geography } = question;
  const hubs = JSON.stringify(question.hubs);
  const before = answered.get(catalogue);
  if (
    before?.changes === changes &&
    before.on === on &&
    before.geography === geography &&
    before.hubs === hubs &&
    before.weights === weights
  )
    return before.kept;
  const kept = newAnswers();
  answered.set(catalogue, { changes, on, geography, hubs, weights, kept });
  return kept;
}
