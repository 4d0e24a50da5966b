import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { judgePair, rankNeeds } from '#app/domain/matches/judge.ts';
import type { Stop } from '#app/domain/matches/eligibility.ts';
import type { ScoredCriterion } from '#app/domain/matches/score.ts';
import { viewFacts } from '#app/domain/needs/need-facts.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { indexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import {
  findView,
  listCirculatingNeeds,
  VIEWS_LOOKED_THROUGH,
  type CirculatingView,
  type ServedView,
} from '#db/queries/needs/views.ts';
import { listEndedMatches, listNeedsMatched, listOpenMatches } from '#db/queries/matches/matches.ts';
import { circumstancesOn } from './whole-need.ts';

/** A circulating need that an offer may serve, by what a donor may know of it. */
export type FittingNeed = {
  need: CirculatingView;
  points: number;
  criteria: ScoredCriterion[];
};

/** How many of those that fit an offer are shown with it. */
const FITTING_SHOWN = 5;

/**
 * For each of this donor's published offers among `offerIds`: the circulating needs that fit it best, by the same
 * scorer as the brokers' ranking, over the masked view and nothing else; but for those with which the offer has an open
 * match already. There is no count of what is hidden.
 */
export async function listFittingNeeds(
  by: Wearing,
  offerIds: readonly string[],
  now: Date,
  shown = FITTING_SHOWN,
): Promise<Map<string, FittingNeed[]>> {
  const on = dayOf(now);
  const { offers, ranking } = await indexedCatalogue(now);
  const own = offerIds.filter((id) => offers.get(id)?.organisation.id === by.hat.organisation.id);
  if (own.length === 0) return new Map();
  const { needs, circumstances, matched } = await withActor(actingPerson(by), async (tx) => ({
    needs: await listCirculatingNeeds(tx, 'registered', on, { limit: VIEWS_LOOKED_THROUGH }),
    circumstances: await circumstancesOn(tx, on),
    matched: await listNeedsMatched(tx, own),
  }));
  const taken = new Set(matched.map(({ needId, offerId }) => `${needId} ${offerId}`));
  const byId = new Map(needs.map((need) => [need.id, need]));
  const facts = needs.map((need) => viewFacts(need.id, need.view));
  return new Map(
    own.flatMap((id) => {
      const offer = ranking.get(id);
      // The catalogue goes on while this waited: what has left it meanwhile fits nothing.
      if (!offer) return [];
      const ranked = rankNeeds(offer, facts, ranking, circumstances)
        .filter(({ need }) => !taken.has(`${need.id} ${id}`))
        .slice(0, shown);
      const fitting = ranked.map(({ need, points, criteria }) => ({
        need: byId.get(need.id)!,
        points,
        criteria,
      }));
      return [[id, fitting] as const];
    }),
  );
}

/** One of the donor's own published offers against one need: what it would stand on, or what stops it. */
export type OwnOfferForNeed = {
  offer: PublishedOffer;
  stops: Stop[];
  points: number;
  criteria: ScoredCriterion[];
  /** The donor's own open match of the two. */
  matchId?: string;
  /** When the last one of the two that is over ended. */
  endedAt?: Date;
  /** It took its interest back, and declares none again while the need goes round. */
  takenBack: boolean;
};

/**
 * A masked need with all published offers of this donor: what an interest can be declared with. Those come first that were
 * not together with the need before, among them the best fit.
 */
export async function findNeedForInterest(
  by: Wearing,
  needId: string,
  now: Date,
): Promise<{ need: ServedView; offers: OwnOfferForNeed[] } | undefined> {
  const on = dayOf(now);
  const { offers, ranking } = await indexedCatalogue(now);
  const found = await withActor(actingPerson(by), async (tx) => {
    const need = await findView(tx, needId, 'registered');
    if (!need?.circulating || !need.circulatesUntil || need.circulatesUntil < on) return undefined;
    return {
      need,
      circumstances: await circumstancesOn(tx, on),
      open: await listOpenMatches(tx, needId),
      ended: await listEndedMatches(tx, needId),
    };
  });
  if (!found) return undefined;
  const matchOf = new Map(found.open.map(({ id, offer }) => [offer.id, id]));
  // The last first: the first of each offer is kept.
  const endOf = new Map(found.ended.toReversed().map((match) => [match.offerId, match]));
  const facts = viewFacts(needId, found.need.view);
  const own = [...offers.values()]
    .filter((offer) => offer.organisation.id === by.hat.organisation.id)
    .flatMap((offer) => {
      const known = ranking.get(offer.id);
      if (!known) return [];
      const judged = judgePair(facts, known, ranking, found.circumstances);
      const ended = endOf.get(offer.id);
      return [
        {
          offer,
          matchId: matchOf.get(offer.id),
          endedAt: ended?.endedAt,
          takenBack: ended?.takenBack === true,
          ...judged,
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(a.stops.length > 0) - Number(b.stops.length > 0) ||
        Number(a.endedAt !== undefined) - Number(b.endedAt !== undefined) ||
        b.points - a.points ||
        (a.offer.reference < b.offer.reference ? -1 : 1),
    );
  return { need: found.need, offers: own };
}
