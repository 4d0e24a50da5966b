import { randomBytes } from 'node:crypto';
import { isOfState } from '#app/domain/organisations/of-state.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import type { ActingPerson } from '#app/operations/acting-person.ts';
import type { Tx } from '#db/client.ts';
import { findGiverToAsk, insertRequest, recordRequest } from '#db/queries/matches/requests.ts';

/**
 * A State asks for a published offer: a match `requested`, its request counting as the State's yes. Part of the act
 * that makes the need known to brokers, so it runs in that act's transaction; where the offer is published no longer,
 * comes from that State itself, or the two have an open match already, there is nothing to ask for.
 *
 * @returns whether a match was made
 */
export async function requestMatch(
  tx: Tx,
  by: ActingPerson,
  need: { id: string; stateCode: string },
  offerId: string,
  now: Date,
): Promise<boolean> {
  const giver = await findGiverToAsk(tx, offerId);
  if (!giver || isOfState(giver, need.stateCode)) return false;
  const reference = referenceFrom('M', randomBytes(6));
  const matchId = await insertRequest(tx, { reference, needId: need.id, offerId }, now);
  if (!matchId) return false;
  await recordRequest(tx, by, matchId, now);
  return true;
}
