import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { rank, type Ranking } from '#app/domain/matches/rank.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { indexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { listEndedMatches, listOpenMatches } from '#db/queries/matches/matches.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { circumstancesOn, wholeNeed } from './whole-need.ts';

export type EndedMatch = Awaited<ReturnType<typeof listEndedMatches>>[number];

export type NeedRanking = Ranking & {
  need: Need;
  on: Day;
  catalogueVersion: number;
  /** By offer: the open match there is already, as far as this reader may know of it. */
  matches: ReadonlyMap<string, { id: string; status: MatchStatus }>;
  /** By offer: the last match that ended, with why where this reader may know. What was declined can be proposed again. */
  ended: ReadonlyMap<string, EndedMatch>;
};

/**
 * Every published offer for one need, ranked on the spot for a broker or the need's own delegation. Nothing is
 * stored: what a broker proposes keeps what it was proposed with.
 *
 * @param shown how many rows of each list are built
 */
export async function rankNeed(
  by: Wearing,
  input: { needId: string; shown: number; stoppedShown: number },
  now: Date,
): Promise<NeedRanking | undefined> {
  const on = dayOf(now);
  const catalogue = await indexedCatalogue(now);
  const asked = await withActor(actingPerson(by), async (tx) => {
    const need = await findNeed(tx, input.needId);
    if (!need) return undefined;
    // Its sentences say what the need says; of its own delegation nothing is recorded.
    await recordViewReadings(tx, [need.id], 'whole', now);
    return {
      need,
      facts: await wholeNeed(tx, need),
      circumstances: await circumstancesOn(tx, on),
      open: await listOpenMatches(tx, need.id),
      ended: await listEndedMatches(tx, need.id),
    };
  });
  if (!asked) return undefined;
  return {
    ...rank(asked.facts, catalogue.ranking, {
      ...asked.circumstances,
      top: input.shown,
      whyNotTop: input.stoppedShown,
    }),
    need: asked.need,
    on,
    catalogueVersion: catalogue.version,
    matches: new Map(asked.open.map(({ id, status, offer }) => [offer.id, { id, status }])),
    // Of several with one offer the last one stands.
    ended: new Map(asked.ended.toReversed().map((match) => [match.offerId, match])),
  };
}
