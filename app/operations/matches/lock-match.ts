import type { Answers, MatchFactsForDecision } from '#app/domain/matches/lifecycle.ts';
import type { Match } from '#app/domain/matches/match.ts';
import type { ActingPerson } from '#db/actor.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import type { Tx } from '#db/client.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import { findView } from '#db/queries/needs/views.ts';
import { answersOf, listAnswers } from '#db/queries/matches/answers.ts';
import { actedOtherwise } from '#db/queries/matches/roles.ts';
import { findMatch, findMatchForUpdate } from '#db/queries/matches/matches.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';

export type LockedMatch = { match: Match; facts: MatchFactsForDecision };

/**
 * A match with all that a decision about it rests on, locked as far as this actor reaches: the need, then the offer,
 * then the match. Withdrawing a need or an offer locks in the same order, so whichever comes second sees the first.
 */
export async function lockMatch(
  tx: Tx,
  by: ActingPerson,
  id: string,
  now: Date,
): Promise<LockedMatch | undefined> {
  const known = await findMatch(tx, id);
  if (!known) return undefined;
  if (by.role !== 'donor') await findNeedForUpdate(tx, known.needId);
  if (by.role !== 'focal_point') await findOfferForUpdate(tx, known.offer.id);
  const match = await findMatchForUpdate(tx, id);
  if (!match) return undefined;
  const answers: Answers = answersOf(await listAnswers(tx, id));
  const need = await findView(tx, match.needId, 'registered');
  const published = await listPublishedOffers(tx, [match.offer.id]);
  return {
    match,
    facts: {
      role: by.role,
      answers,
      needCirculating: (need?.circulating || need?.choosing) ?? false,
      offerPublished: published.length > 0,
      stopped: false,
      otherRole: await actedOtherwise(tx, match.id),
      ownSide:
        (await findOwnSide(tx, by, { offerId: match.offer.id, needId: match.needId }, now)) !== undefined,
    },
  };
}
