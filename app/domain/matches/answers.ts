import type { StopColumn } from './catalogue.ts';
import type { Column } from './column.ts';
import type { Question } from './question.ts';
import type { Part } from './rule.ts';

/**
 * What a rule answered to needs that ask the same of it (`asks`), so that it answers each but once.
 * Good for one day, one table of places and one list of hubs, which no rule's `asks` names.
 */
export class Answers<Answer> {
  readonly #of = new Map<object, Map<string | number, Answer>>();
  readonly #most: number;

  /** @param most how many answers of one rule are kept at a time */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param rule what answers; the same object every time */
  get(rule: object, asks: string | number, work: () => Answer): Answer {
    let kept = this.#of.get(rule);
    if (!kept) this.#of.set(rule, (kept = new Map<string | number, Answer>()));
    let answer = kept.get(asks);
    if (answer === undefined) {
      if (kept.size >= this.#most) kept.clear();
      kept.set(asks, (answer = work()));
    }
    return answer;
  }
}

/** By the number of an example: 1 where the rule stops it. */
export function stopsOf({ rule, column }: StopColumn, question: Question): Uint8Array {
  const stops = new Uint8Array(column.examples.length);
  for (let id = 0; id < stops.length; id += 1)
    if (rule.stops(question, column.examples[id]!) !== undefined) stops[id] = 1;
  return stops;
}

/** By the number of an example: the part's share times its value. */
export function valuesOf(part: Part, { examples }: Column, question: Question): Float64Array {
  const values = new Float64Array(examples.length);
  for (let id = 0; id < values.length; id += 1)
    values[id] = part.share * part.judge(question, examples[id]!).value;
  return values;
}
