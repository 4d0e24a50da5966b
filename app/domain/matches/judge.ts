import type { Catalogue } from './catalogue.ts';
import { eligibility, type Stop } from './eligibility.ts';
import type { NeedFacts, OfferFacts } from './facts.ts';
import { askFor, type Circumstances } from './question.ts';
import { score, type Score, type ScoredCriterion } from './score.ts';
import { WEIGHTS, type Weights } from './weights.ts';

export type Judgement = Score & { stops: Stop[] };

/** One offer and one need, by the same rules as a ranking; the catalogue gives the measure of words. */
export function judgePair(
  need: NeedFacts,
  offer: OfferFacts,
  catalogue: Catalogue,
  circumstances: Circumstances,
  weights: Weights = WEIGHTS,
): Judgement {
  const question = askFor(need, circumstances);
  const text = catalogue.textMatch(catalogue.queryOf(need), offer);
  return { stops: eligibility(question, offer), ...score(question, offer, text, weights) };
}

/**
 * The needs that an offer may serve, best fit first, ties by reference: a donor's side of the same scorer. One that shares
 * no theme with it is nothing that it serves, however well the dates agree.
 */
export function rankNeeds(
  offer: OfferFacts,
  needs: readonly NeedFacts[],
  catalogue: Catalogue,
  circumstances: Circumstances,
  weights: Weights = WEIGHTS,
): (Score & { need: NeedFacts })[] {
  return needs
    .map((need) => ({ need, ...judgePair(need, offer, catalogue, circumstances, weights) }))
    .filter(({ stops, criteria }) => stops.length === 0 && sharesTheme(criteria))
    .map(({ need, points, criteria }) => ({ need, points, criteria }))
    .sort((a, b) => b.points - a.points || (a.need.reference < b.need.reference ? -1 : 1));
}

function sharesTheme(criteria: readonly ScoredCriterion[]): boolean {
  return criteria.some(({ criterion, points }) => criterion === 'theme' && points > 0);
}
