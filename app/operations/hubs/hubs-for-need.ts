import { hubStanding, type HubStanding } from '#app/domain/hubs/access.ts';
import { inCommon, proposeHubs, type HubProposal } from '#app/domain/hubs/propose-hubs.ts';
import type { PublicHub } from '#app/domain/hubs/profile.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { listHubShares, type StoredShare } from '#db/queries/hubs/shares.ts';
import { listPublicHubs } from '#db/queries/hubs/public.ts';

export type HubForNeed = Omit<HubProposal<PublicHub>, 'by'> & {
  /** Absent where the hub does not cover the State. */
  by?: string;
  standing: HubStanding;
  /** The decision that holds now. */
  share?: StoredShare;
};

/**
 * The hubs that cover a need's State, and those that the State chose although they do not, each with what the State
 * decided. For the delegation and brokers. With no hub in it brokers take the role of one. A programme for several
 * States is of no one State: its hub proposed it, and no other is chosen.
 */
export async function hubsForNeed(tx: Tx, need: Need, on: Day): Promise<HubForNeed[]> {
  if (need.pooled) return [];
  const hubs = await listPublicHubs(tx);
  const shares = await listHubShares(tx, need.id);
  const proposed = proposeHubs(currentGeography(), need, hubs, on);
  const chosen = hubs.filter(
    (hub) => !proposed.some((each) => each.hub.id === hub.id) && hubStanding(need, shares, hub.id) !== 'none',
  );
  return [...proposed, ...chosen.map((hub) => ({ hub, ...inCommon(need, hub) }))].map((each) => ({
    ...each,
    standing: hubStanding(need, shares, each.hub.id),
    share: shares.find(({ hubId, endedAt }) => hubId === each.hub.id && !endedAt),
  }));
}
