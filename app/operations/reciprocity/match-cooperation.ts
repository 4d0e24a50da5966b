import type { Wearing } from '#app/auth/viewer.ts';
import type { Cooperation } from '#app/domain/codes/delivery.ts';
import { deriveCooperation, whyNoLane, type NoLane } from '#app/domain/reciprocity/cooperation.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { listPartiesSaid } from '#db/queries/matches/cooperation.ts';
import { listPartiesOfMatch } from '#db/queries/reciprocity/two-ways.ts';

export type MatchParties = {
  cooperation: Cooperation[];
  /** Why it is not said whether it goes from North to South, or otherwise. */
  noLane?: NoLane;
  /** For brokers: both organisations, each with a page of its two sides. */
  organisations: { id: string; name: string }[];
};

/**
 * Which kinds of cooperation a match is, from what its parties say of themselves: as far as this reader may know who
 * receives. A funder or a hub counts as a third where it takes part here under the name that the offer gives it, and so
 * does the hub that brings several States together as the receivers of one programme.
 */
export async function matchCooperation(by: Wearing, matchId: string): Promise<MatchParties> {
  return withActor(actingPerson(by), async (tx) => {
    const said = (await listPartiesSaid(tx, [matchId])).get(matchId);
    return {
      cooperation: said ? deriveCooperation(said) : [],
      noLane: said && whyNoLane(said),
      organisations: by.hat.role === 'broker' ? await listPartiesOfMatch(tx, matchId) : [],
    };
  });
}
