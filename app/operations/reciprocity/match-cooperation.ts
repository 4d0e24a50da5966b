import type { Wearing } from '#app/auth/viewer.ts';
import type { Cooperation } from '#app/domain/codes/delivery.ts';
import { deriveCooperation } from '#app/domain/reciprocity/cooperation.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { listPublishedOffers } from '#db/queries/catalogue.ts';
import { findMatch } from '#db/queries/matches.ts';
import { isPooled } from '#db/queries/pools.ts';
import { findReceiverPart, listPartiesOfMatch, listPartiesSaid } from '#db/queries/two-ways.ts';

export type MatchParties = {
  cooperation: Cooperation[];
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
    const match = await findMatch(tx, matchId);
    if (!match) return { cooperation: [], organisations: [] };
    const organisations = by.hat.role === 'broker' ? await listPartiesOfMatch(tx, matchId) : [];
    const [offer] = await listPublishedOffers(tx, [match.offer.id]);
    const names = offer ? [...offer.funders, ...offer.viaHubs] : [];
    const said = await listPartiesSaid(tx, { ids: [match.donor.organisationId], names });
    const giver = said.find(({ id }) => id === match.donor.organisationId);
    if (!giver) return { cooperation: [], organisations };
    const others = said.filter(({ id }) => id !== giver.id);
    const viaHub = (offer?.viaHubs.length ?? 0) > 0 || (await isPooled(tx, match.needId));
    const hubs = viaHub ? [{ kind: 'hub' as const }] : [];
    const receiver = { kind: 'state' as const, takesPartAs: await findReceiverPart(tx, matchId) };
    return {
      cooperation: deriveCooperation({ giver, receiver, others: [...others, ...hubs] }),
      organisations,
    };
  });
}
