import { dayOf } from '#app/domain/codes/day.ts';
import { isCirculating } from '#app/domain/needs/lifecycle.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { barTo, type Bar } from '#app/domain/offers/open-to-state.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { hasMatchOf } from '#db/queries/matches/requests.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';

/**
 * The offer that a need was begun for. `ahead`: its State asks for it by agreeing to what others see, the first time.
 * `asked`: it did. `not-asked`: when it agreed something stood in the way. `bar` is what does at this moment; without one, a need that circulates may ask now.
 */
export type AskedOffer = {
  id: string;
  state: 'ahead' | 'asked' | 'not-asked';
  bar?: Bar | undefined;
  mayAsk: boolean;
};

/** As its State knows it: whether the donor had declared interest before shows nowhere in it. */
export async function askedOffer(tx: Tx, need: Need, now: Date): Promise<AskedOffer | undefined> {
  const id = need.requestedOfferId;
  if (!id) return undefined;
  const ahead = !need.servedTiers && !need.unmet;
  if (!ahead && (await hasMatchOf(tx, need.id, id))) return { id, state: 'asked', mayAsk: false };
  const [offer] = await listPublishedOffers(tx, [id]);
  const bar = barTo(offer, need.stateCode, currentGeography(), dayOf(now));
  const mayAsk = !ahead && !bar && isCirculating(need.status);
  return { id, state: ahead ? 'ahead' : 'not-asked', bar, mayAsk };
}
