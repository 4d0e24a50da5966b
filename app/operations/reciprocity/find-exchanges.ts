import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { judgePair } from '#app/domain/matches/judge.ts';
import type { Circumstances } from '#app/domain/matches/question.ts';
import { isOver, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { ScoredCriterion } from '#app/domain/matches/score.ts';
import { needFacts } from '#app/domain/needs/need-facts.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { LEAST_POINTS, type Arc } from '#app/domain/reciprocity/arc.ts';
import type { Ring } from '#app/domain/reciprocity/find-rings.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { circumstancesOn } from '#app/operations/matches/whole-need.ts';
import { indexedCatalogue, type IndexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { listMatchesOf } from '#db/queries/matches/matches.ts';
import { listCirculatingWhole, type CirculatingNeed } from '#db/queries/reciprocity/circulating-needs.ts';
import { currentRings } from './current-rings.ts';

/** One arc with all that a page says of it. */
export type ShownArc = Arc & {
  offer: PublishedOffer;
  need: CirculatingNeed;
  criteria: ScoredCriterion[];
  /** The open match that these two have already. */
  match?: { id: string; status: MatchStatus };
  /** Where they have none: the last that came to its end, whoever ended it. */
  before?: { id: string; status: MatchStatus };
};

type ShownRing = { arcs: ShownArc[]; weakest: number };

export type Exchanges = {
  on: Day;
  rings: ShownRing[];
  /** Of all that are kept, the best hundred. */
  total: number;
  /** Circulating needs that were not looked at: the newest, where there are more than are looked at. */
  leftOut: number;
};

/**
 * Simple exchanges and rings of three among what is published and what circulates now, best first, for brokers: under
 * the hard stops and weights of the ranking. Nothing is stored: whoever proposes one proposes ordinary matches.
 *
 * What is shown is judged as it is then: a ring is left out of which an offer was taken down or a need changed so much,
 * since the rings were worked out, that it is none any more.
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
  const { rings, leftOut } = await ringsOf({ actor, on, now });
  const found = rings.slice(0, shown);
  const catalogue = await indexedCatalogue(now);
  const around = await withActor(actor, async (tx) => {
    const needIds = [...new Set(found.flatMap(({ arcs }) => arcs.map(({ needId }) => needId)))];
    const needs = await listCirculatingWhole(tx, needIds);
    return {
      needs: new Map(needs.map(({ need }) => [need.id, need])),
      matches: await listMatchesOf(tx, needIds),
      circumstances: await circumstancesOn(tx, on),
    };
  });
  const standing = found.flatMap((ring) => showRing(ring, around, catalogue) ?? []);
  return { on, rings: standing, total: rings.length - found.length + standing.length, leftOut };
}

type Around = {
  needs: ReadonlyMap<string, CirculatingNeed>;
  matches: Awaited<ReturnType<typeof listMatchesOf>>;
  circumstances: Circumstances;
};

/** @returns undefined where a part of it fits no more */
function showRing(ring: Ring, around: Around, catalogue: IndexedCatalogue): ShownRing | undefined {
  const arcs = ring.arcs.flatMap((arc) => showArc(arc, around, catalogue) ?? []);
  if (arcs.length < ring.arcs.length) return undefined;
  return { arcs, weakest: Math.min(...arcs.map(({ points }) => points)) };
}

function showArc(
  arc: Arc,
  { needs, matches, circumstances }: Around,
  { offers, ranking }: IndexedCatalogue,
): ShownArc | undefined {
  const need = needs.get(arc.needId);
  const offer = offers.get(arc.offerId);
  const facts = ranking.get(arc.offerId);
  if (!need || !offer || !facts) return undefined;
  const { stops, points, criteria } = judgePair(needFacts(need, need), facts, ranking, circumstances);
  if (stops.length > 0 || points < LEAST_POINTS) return undefined;
  const theirs = matches.filter(({ needId, offerId }) => needId === arc.needId && offerId === arc.offerId);
  const match = theirs.find(({ status }) => !isOver(status));
  return { ...arc, points, need, offer, criteria, match, before: match ? undefined : theirs[0] };
}
