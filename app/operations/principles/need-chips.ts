import type { Day } from '#app/domain/codes/day.ts';
import { needInputs } from '#app/domain/needs/need-answers.ts';
import { needPrinciples, type NeedEvidence } from '#app/domain/needs/need-principles.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Tx } from '#db/client.ts';
import { findReview } from '#db/queries/principles/reviews.ts';
import { withReview, type Chips } from './chips.ts';

/** How a need stands to each principle, for its delegation and for brokers. */
export async function needChips(tx: Tx, need: Need, on: Day): Promise<Chips<NeedEvidence>> {
  const review = await findReview(tx, { needId: need.id });
  return withReview(needPrinciples(need, on), needInputs(need), review);
}
