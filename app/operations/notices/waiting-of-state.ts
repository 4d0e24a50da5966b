import { dayOf } from '#app/domain/codes/day.ts';
import { memberActions, memberStatus } from '#app/domain/pools/membership.ts';
import { phaseOf } from '#app/domain/pools/pool.ts';
import type { Tx } from '#db/client.ts';
import { listDraftsForMyState } from '#db/queries/needs/state-drafts.ts';
import { listPoolMembers, listPools } from '#db/queries/pools/pools.ts';
import { namesOfPool } from './names-of-pool.ts';
import type { WaitingRecord } from './waiting-record.ts';

/** No list of it is longer: the rest is where each of them stands. */
const MOST = 50;

/** What others put before a State for its word: drafts written for it, and programmes. */
export async function askedOfState(tx: Tx): Promise<WaitingRecord[]> {
  return [...(await draftsFor(tx)), ...(await programmesFor(tx))];
}

async function draftsFor(tx: Tx): Promise<WaitingRecord[]> {
  const offered = (await listDraftsForMyState(tx)).filter(({ adoption }) => adoption === 'offered');
  return offered.map((need) => ({
    lane: 'me',
    path: `/needs/${need.id}/adoption`,
    ...{ title: need.title, titleLanguage: need.textLanguage, reference: need.reference },
    says: 'adoption.asks',
    since: dayOf(need.adoptionAt ?? need.createdAt),
  }));
}

/** Until the State joins or says no, or its hub hands the programme in without it. */
async function programmesFor(tx: Tx): Promise<WaitingRecord[]> {
  const pools = await listPools(tx, MOST);
  const members = await listPoolMembers(
    tx,
    pools.map(({ id }) => id),
  );
  return members.flatMap((member): WaitingRecord[] => {
    const pool = pools.find(({ id }) => id === member.poolId);
    if (!pool || !memberActions(memberStatus(member), phaseOf(pool)).includes('join')) return [];
    return [
      {
        lane: 'me',
        path: `/pools/${pool.id}`,
        ...namesOfPool(pool),
        says: 'pools.asks.join',
        since: dayOf(member.invitedAt),
      },
    ];
  });
}
