import { randomBytes } from 'node:crypto';
import { isOfState } from '#app/domain/organisations/of-state.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { tookBackPair } from '#db/queries/matches/matches.ts';
import { findGiverToAsk, insertRequest, joinInterest, recordRequest } from '#db/queries/matches/requests.ts';

/**
 * A State asks for a published offer: a match `requested`, its request counting as the State's yes. Where the offer's
 * donor has declared interest in this need, the request joins it, and the State cannot tell. Runs in the transaction of
 * the act it is part of; where the offer is published no longer, has no place left, comes from that State itself, or the
 * State has an open match of the two already or took it back while the need goes round, there is nothing to ask for.
 *
 * @returns the match
 */
export async function requestMatch(
  tx: Tx,
  by: ActingPerson,
  need: { id: string; stateCode: string },
  offerId: string,
  now: Date,
): Promise<string | undefined> {
  const giver = await findGiverToAsk(tx, offerId);
  if (!giver || isOfState(giver, need.stateCode)) return undefined;
  const reference = referenceFrom('M', randomBytes(6));
  if (await tookBackPair(tx, need.id, offerId)) return undefined;
  const begun = await insertRequest(tx, { reference, needId: need.id, offerId }, now);
  const matchId = begun ?? (await joinInterest(tx, need.id, offerId));
  if (!matchId) return undefined;
  await recordRequest(tx, by, { matchId, joined: !begun }, now);
  return matchId;
}
