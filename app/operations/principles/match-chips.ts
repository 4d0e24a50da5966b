import type { Day } from '#app/domain/codes/day.ts';
import type { Match } from '#app/domain/matches/match.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { matchPrinciples, type MatchEvidence } from '#app/domain/principles/match-principles.ts';
import type { AssessedChip } from '#app/domain/principles/review.ts';
import type { Tx } from '#db/client.ts';
import { findPlan } from '#db/queries/match-plans.ts';
import { findMatchOffer } from '#db/queries/match-standings.ts';
import { matchSubject } from './match-subject.ts';
import { needChips } from './need-chips.ts';

/**
 * How a match stands to each principle, for whoever reads its page. The need counts only where the reader may see it
 * whole: for a donor the chips are made of its own offer, the plan it may read, and whether it was introduced, so that
 * none of them tells what the State keeps (DOMAIN section 4).
 */
export async function matchChips(
  tx: Tx,
  match: Pick<Match, 'id' | 'introducedAt' | 'agreedAt'>,
  need: Need | undefined,
  on: Day,
): Promise<AssessedChip<MatchEvidence>[]> {
  const offer = await findMatchOffer(tx, match.id);
  if (!offer) return [];
  const known = need && (await needChips(tx, need, on)).chips;
  const plan = await findPlan(tx, match.id);
  const chips = matchPrinciples(
    matchSubject(
      {
        introduced: match.introducedAt !== undefined,
        agreed: match.agreedAt !== undefined,
        ...(plan && { plan }),
        ...(known && { need: Object.fromEntries(known.map(({ id, state }) => [id, state])) }),
      },
      offer,
      on,
    ),
  );
  // What is taken over from the offer was a broker's word.
  return chips.map((chip) =>
    offer.reviewedAt && chip.evidence.startsWith('offer-')
      ? { ...chip, by: 'broker', reviewed: { at: offer.reviewedAt }, outdated: false }
      : { ...chip, by: 'platform', outdated: false },
  );
}
