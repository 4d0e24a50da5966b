import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { judgePair } from '#app/domain/matches/judge.ts';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { ScoredCriterion } from '#app/domain/matches/score.ts';
import { needFacts } from '#app/domain/needs/need-facts.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { Arc } from '#app/domain/reciprocity/arc.ts';
import type { Ring } from '#app/domain/reciprocity/find-rings.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { circumstancesOn } from '#app/operations/matches/whole-need.ts';
import { indexedCatalogue, type IndexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { listOpenMatches } from '#db/queries/matches.ts';
import { listCirculatingWhole, type CirculatingNeed } from '#db/queries/reciprocity.ts';
import { currentRings, type World } from './current-rings.ts';

/** One arc with all that a page says of it. */
export type ShownArc = Arc & {
  offer: PublishedOffer;
  need: CirculatingNeed;
  criteria: ScoredCriterion[];
  /** The open match that these two have already. */
  match?: { id: string; status: MatchStatus };
};

export type Exchanges = {
  on: Day;
  rings: { arcs: ShownArc[]; weakest: number }[];
  /** Of all that are kept, the best hundred. */
  total: number;
};

/** More circulating needs than this are not looked at: the oldest are. */
const MOST_NEEDS = 10_000;

/**
 * Simple exchanges and rings of three among what is published and what circulates now, best first, for brokers: under
 * the hard stops and weights of the ranking. Nothing is stored: whoever proposes one proposes ordinary matches.
 *
 * @param shown how many are built with their reasons
 * @param ringsOf a test comes between the pass and what is shown of it
 * @returns undefined for anybody but a broker
 */
export async function findExchanges(
  by: Wearing,
  shown: number,
  now: Date,
  ringsOf = currentRings,
): Promise<Exchanges | undefined> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return undefined;
  const on = dayOf(now);
  const catalogue = await indexedCatalogue(now);
  const world = await withActor(actor, async (tx) => ({
    needs: await listCirculatingWhole(tx, MOST_NEEDS),
    circumstances: await circumstancesOn(tx, on),
  }));
  const found = await ringsOf({ ...world, catalogue });
  // The catalogue changes in its place: an offer may have been taken down while the rings were worked out.
  const isThere = ({ offerId }: Arc) => catalogue.offers.has(offerId) && catalogue.ranking.get(offerId);
  const standing = found.filter(({ arcs }) => arcs.every(isThere));
  const rings = standing.slice(0, shown).map((ring) => showRing(ring, world, catalogue));
  const arcs = rings.flatMap((ring) => ring.arcs);
  const open = await withActor(actor, async (tx) => {
    const matches = [];
    for (const needId of new Set(arcs.map((arc) => arc.needId))) {
      const offerIds = arcs.filter((arc) => arc.needId === needId).map((arc) => arc.offerId);
      for (const match of await listOpenMatches(tx, needId, offerIds)) matches.push({ needId, match });
    }
    return matches;
  });
  for (const arc of arcs) {
    arc.match = open.find(
      ({ needId, match }) => needId === arc.needId && match.offer.id === arc.offerId,
    )?.match;
  }
  return { on, rings, total: standing.length };
}

function showRing(ring: Ring, { needs, circumstances }: World, { offers, ranking }: IndexedCatalogue) {
  const arcs = ring.arcs.map((arc): ShownArc => {
    const need = needs.find(({ id }) => id === arc.needId)!;
    const offer = offers.get(arc.offerId)!;
    const { criteria } = judgePair(needFacts(need, need), ranking.get(arc.offerId)!, ranking, circumstances);
    return { ...arc, need, offer, criteria };
  });
  return { arcs, weakest: ring.weakest };
}
