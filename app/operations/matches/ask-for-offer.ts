import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { judgePair } from '#app/domain/matches/judge.ts';
import { decideRequest } from '#app/domain/matches/lifecycle.ts';
import { isCirculating } from '#app/domain/needs/lifecycle.ts';
import { factsOfPublished } from '#app/domain/offers/published-offer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { indexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { actedOtherwiseOnPair } from '#db/queries/matches/roles.ts';
import { tookBackPair } from '#db/queries/matches/matches.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import { requestMatch } from './request-match.ts';
import { circumstancesOn, wholeNeed } from './whole-need.ts';

/**
 * A State asks for a published offer with a need of its own that circulates: its yes, which a broker puts before the
 * donor. Also for an offer of a donor whom the State had not agreed to reach: asking for it is agreeing to that. Whether a
 * donor has declared interest, it cannot tell from the answer.
 *
 * @returns the match; or not-your-act, not-found, need-not-circulating, offer-not-published, stopped, other-role,
 * took-back, already-there where the State has an open match of the two, or the offer's last place is taken
 */
export async function askForOffer(
  by: Wearing,
  { needId, offerId }: { needId: string; offerId: string },
  now: Date,
): Promise<Outcome<{ matchId: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  const catalogue = await indexedCatalogue(now);
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, needId);
    if (!need || need.organisationId !== actor.organisationId) return refuse('not-found');
    const [published] = await listPublishedOffers(tx, [offerId]);
    const judged =
      published &&
      judgePair(
        await wholeNeed(tx, need),
        factsOfPublished(published, catalogue.records.get(offerId)),
        catalogue.ranking,
        await circumstancesOn(tx, dayOf(now)),
      );
    const allowed = decideRequest({
      role: actor.role,
      answers: {},
      needCirculating: isCirculating(need.status),
      offerPublished: published !== undefined,
      stopped: (judged?.stops.length ?? 0) > 0,
      otherRole: await actedOtherwiseOnPair(tx, need.id, offerId),
    });
    if (!allowed.ok) return allowed;
    if (await tookBackPair(tx, need.id, offerId)) return refuse('took-back');
    const matchId = await requestMatch(tx, actor, need, offerId, now);
    return matchId ? done({ matchId }) : refuse('already-there');
  });
}
