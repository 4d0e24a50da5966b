import type { Contribution } from '#app/domain/text/text-index.ts';
import { PARTS } from './criteria.ts';
import { isTextHidden, textReason, textValue } from './criteria/text.ts';
import type { OfferFacts } from './facts.ts';
import type { Question } from './question.ts';
import { joined } from './reason-values.ts';
import type { Reason } from './reason.ts';
import { CRITERIA, WEIGHTS, type CriterionId, type Weights } from './weights.ts';

export type ScoredCriterion = {
  criterion: CriterionId;
  points: number;
  /** The most it can give: its weight. */
  of: number;
  /** How many of these compare with what a masked need does not show: nobody can say yet whether they are given. */
  hidden?: number;
  reason: Reason;
};

/** `points` is the sum of the criteria's points and nothing else; it is never rescaled. */
export type Score = { points: number; criteria: ScoredCriterion[] };

/** Which words of the need the offer's text answers, in the order of the need, and what each is worth in BM25. */
export type TextMatch = { found: readonly Contribution[] };

/** Points of an offer for a need, criterion by criterion, each with the sentence that explains it. */
export function score(
  question: Question,
  offer: OfferFacts,
  text: TextMatch,
  weights: Weights = WEIGHTS,
): Score {
  const criteria = CRITERIA.map((criterion): ScoredCriterion => {
    const of = weights[criterion];
    const { value, hidden, reason } =
      criterion === 'text' ? judgeText(question, text) : judge(question, offer, criterion);
    return {
      criterion,
      points: hundredths(of, value) / 100,
      of,
      ...(hidden > 0 && { hidden: hundredths(of, hidden) / 100 }),
      reason,
    };
  });
  const total = criteria.reduce((sum, { points }) => sum + Math.round(points * 100), 0);
  return { points: total / 100, criteria };
}

/** The most that points could be given of, without what is not shown: all of the weights for a whole need. */
export function mostPoints(criteria: readonly Pick<ScoredCriterion, 'of' | 'hidden'>[]): number {
  return criteria.reduce((sum, { of, hidden = 0 }) => sum + Math.round((of - hidden) * 100), 0) / 100;
}

/**
 * Points are given in whole hundredths, so that the parts shown add up to the total shown, and the order is the
 * order of the totals shown.
 */
export function hundredths(weight: number, value: number): number {
  return Math.round(weight * 100 * value);
}

/** `value` and `hidden` are shares of the criterion's weight. */
type Judged = { value: number; hidden: number; reason: Reason };

function judge(question: Question, offer: OfferFacts, criterion: Exclude<CriterionId, 'text'>): Judged {
  let value = 0;
  let hidden = 0;
  const reasons: Reason[] = [];
  for (const part of PARTS[criterion]) {
    const verdict = part.judge(question, offer);
    value += part.share * verdict.value;
    if (verdict.hidden) hidden += part.share;
    reasons.push({ code: verdict.code, values: part.values(question, offer) });
  }
  return { value, hidden, reason: joined(reasons) };
}

function judgeText({ need }: Question, { found }: TextMatch): Judged {
  const sum = found.reduce((total, { score: part }) => total + part, 0);
  return { value: textValue(sum), hidden: isTextHidden(need) ? 1 : 0, reason: textReason(need, found) };
}
