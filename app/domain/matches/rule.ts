import type { OfferFacts } from './facts.ts';
import type { Question } from './question.ts';
import type { ReasonValues } from './reason-values.ts';

/**
 * Stops and criteria are written against one offer and one need. To rank 100,000 offers, the catalogue judges each
 * distinct `key` once and looks the answer up for the rest: a key must therefore hold everything of the offer that
 * `stops` or `judge` reads. Sentences are built from the offer itself, and only for the rows shown.
 */
export type Keyed = { key: (offer: OfferFacts) => string | number };

/**
 * Everything of the need that `stops` or the value of `judge` reads, besides the day, the places and the hubs: two needs
 * that ask the same are answered the same, and whoever judges many of them judges each distinct one once.
 */
type Asking = { asks: (question: Question) => string | number };

/** For a rule that reads nothing of the need. */
export const NOTHING = () => '';

/** Of a preference or a fact that a masked need may not show: what nobody stated is answered otherwise there. */
export function asked(question: Question, value: string | number | undefined): string {
  return value === undefined ? String(question.need.masked === true) : `=${value}`;
}

/**
 * True for a rule that reads the offer and the day and nothing of the need: its answers stand for every need of that
 * day, and a ranking begins with them.
 */
type Standing = { standing?: true };

export type StopRule<Code extends string = string> = Keyed &
  Asking &
  Standing & {
    code: Code;
    /** Which sentence says why the offer is stopped; undefined if it is not. */
    stops: (question: Question, offer: OfferFacts) => string | undefined;
    /** True for a need that the rule can stop no offer for, so that none has to be asked. */
    idle?: (question: Question) => boolean;
    values: (question: Question, offer: OfferFacts) => ReasonValues;
  };

export type Verdict = {
  /** From 0 to 1. */
  value: number;
  /** Which sentence says so. */
  code: string;
  /** Nothing can be said of it: what it compares with is not shown. */
  hidden?: true;
};

/** One part of a criterion; the shares of a criterion's parts add up to 1. */
export type Part = Keyed &
  Asking &
  Standing & {
    share: number;
    judge: (question: Question, offer: OfferFacts) => Verdict;
    /** Both sides' values, as far as they are stated. */
    values: (question: Question, offer: OfferFacts) => ReasonValues;
  };

/** A part's verdict where the need does not state what the part compares with. */
export function unstatedNeed(question: Question, subject: string, meaning: 'preference' | 'fact'): Verdict {
  if (question.need.masked) return { value: 0, code: `${subject}.not-shown`, hidden: true };
  if (meaning === 'fact') return { value: 0, code: `${subject}.need-not-stated` };
  return { value: 1, code: `${subject}.no-preference` };
}

/** A key of several values; undefined differs from every stated value. */
export function keyOf(
  ...values: readonly (string | number | boolean | readonly string[] | undefined)[]
): string {
  return values.map((value) => (Array.isArray(value) ? value.join('\u0001') : String(value))).join('\u0002');
}
