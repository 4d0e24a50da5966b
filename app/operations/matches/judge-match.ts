import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { judgePair, type Judgement } from '#app/domain/matches/judge.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { indexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { circumstancesOn, wholeNeed } from './whole-need.ts';

/**
 * What a proposal of these two would be judged by today (`proposeMatches`), for a broker to see before proposing.
 *
 * @returns undefined where the reader may not see the need whole, or the offer is not published
 */
export async function judgeMatch(
  by: Wearing,
  { needId, offerId }: { needId: string; offerId: string },
  now: Date,
): Promise<Judgement | undefined> {
  const { ranking } = await indexedCatalogue(now);
  const offer = ranking.get(offerId);
  if (!offer) return undefined;
  return withActor(actingPerson(by), async (tx) => {
    const need = await findNeed(tx, needId);
    if (!need) return undefined;
    return judgePair(await wholeNeed(tx, need), offer, ranking, await circumstancesOn(tx, dayOf(now)));
  });
}
