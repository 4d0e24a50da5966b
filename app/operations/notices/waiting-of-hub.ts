import { dayOf } from '#app/domain/codes/day.ts';
import { canHandIn, cannotGather, memberStatus } from '#app/domain/pools/membership.ts';
import { phaseOf, stageOf, type Pool } from '#app/domain/pools/pool.ts';
import { sharesMove } from '#app/domain/pools/shares.ts';
import type { Tx } from '#db/client.ts';
import { listOpinionsOfMyHub } from '#db/queries/hubs/opinions.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import { listDraftsForStates } from '#db/queries/needs/state-drafts.ts';
import { listPoolMatches, listShares } from '#db/queries/pools/matches.ts';
import { listPoolMembers, listPools } from '#db/queries/pools/pools.ts';
import { namesOfPool } from './names-of-pool.ts';
import type { WaitingRecord } from './waiting-record.ts';
import { secondOpinionsOf } from './waiting-second-opinions.ts';

/** No list of it is longer: the rest is on the hub's desk. */
const MOST = 50;

/**
 * What a hub's coordinators have to do, and what their hub waits for: opinions, drafts for States, programmes.
 *
 * @param isShown false where it is only counted: then nobody has read what it is about
 */
export async function waitingOfHub(tx: Tx, now: Date, isShown: boolean): Promise<WaitingRecord[]> {
  return [
    ...(await opinionsOf(tx, now, isShown)),
    ...(await secondOpinionsOf(tx, 'me')),
    ...(await draftsOf(tx)),
    ...(await programmesOf(tx)),
  ];
}

/** Under the offer's title, or the need's; where this reader sees neither yet, the letter that asked stands alone. */
async function opinionsOf(tx: Tx, now: Date, isShown: boolean): Promise<WaitingRecord[]> {
  const waiting = (await listOpinionsOfMyHub(tx, MOST)).filter(({ answeredAt }) => !answeredAt);
  const named = waiting.flatMap(({ id, needId, view, offer, askedAt, answerBy }) => {
    const { title, textLanguage = 'und' } = view?.answers ?? {};
    const about = offer ?? (title ? { title, textLanguage, reference: view!.reference } : undefined);
    if (!about) return [];
    return {
      needId: offer ? undefined : needId,
      record: {
        lane: 'me' as const,
        path: `/opinions/${id}`,
        ...{ title: about.title, titleLanguage: about.textLanguage, reference: about.reference },
        says: 'hubs.waits.opinion',
        since: dayOf(askedAt),
        by: answerBy,
      },
    };
  });
  const read = named.flatMap(({ needId }) => needId ?? []);
  if (isShown) await recordViewReadings(tx, read, 'hub', now);
  return named.map(({ record }) => record);
}

async function draftsOf(tx: Tx): Promise<WaitingRecord[]> {
  return (await listDraftsForStates(tx)).map((need) => ({
    lane: need.adoption === 'offered' ? ('others' as const) : ('me' as const),
    path: `/needs/${need.id}/adoption`,
    ...{ title: need.title, titleLanguage: need.textLanguage, reference: need.reference },
    says: `adoption.waits.${need.adoption ?? 'drafting'}`,
    since: dayOf(need.adoptionAt ?? need.createdAt),
  }));
}

/** A programme while its States are asked; after an introduction until the shares are said. */
async function programmesOf(tx: Tx): Promise<WaitingRecord[]> {
  const pools = await listPools(tx, MOST);
  const members = await listPoolMembers(
    tx,
    pools.map(({ id }) => id),
  );
  const gathering = pools.flatMap((pool): WaitingRecord[] => {
    const statuses = members.filter(({ poolId }) => poolId === pool.id).map(memberStatus);
    const joined = statuses.filter((status) => status === 'joined').length;
    const phase = phaseOf(pool);
    const ready = canHandIn(joined, phase);
    if (phase !== 'gathering' || cannotGather(statuses, phase)) return [];
    return [
      {
        lane: ready ? 'me' : 'others',
        path: `/pools/${pool.id}`,
        ...namesOfPool(pool),
        says: ready ? 'pools.waits.hand_in' : 'pools.waits.asked',
        since: dayOf(pool.proposedAt),
      },
    ];
  });
  return [...gathering, ...pools.flatMap(withOthers), ...(await sharesOf(tx, pools))];
}

/** What a hub handed in waits for brokers, and for donors once it goes round; then its matches stand by themselves. */
function withOthers(pool: Pool): WaitingRecord[] {
  const stage = stageOf(pool);
  if (stage !== 'with-brokers' && stage !== 'circulating') return [];
  return [
    {
      lane: 'others',
      path: `/pools/${pool.id}`,
      ...namesOfPool(pool),
      says: `pools.phase_lead.${stage}`,
      since: dayOf(pool.handedInAt ?? pool.proposedAt),
    },
  ];
}

async function sharesOf(tx: Tx, pools: readonly Pool[]): Promise<WaitingRecord[]> {
  const unset: WaitingRecord[] = [];
  for (const { id, poolId, offer, reference, status } of await listPoolMatches(tx)) {
    const pool = pools.find((one) => one.id === poolId);
    if (!pool || sharesMove(status, undefined) !== 'all') continue;
    if ((await listShares(tx, id)).every(({ share }) => share)) continue;
    unset.push({
      lane: 'me',
      path: `/pools/${poolId}/shares/${id}`,
      ...{ title: offer.title, titleLanguage: offer.textLanguage, reference },
      says: 'pools.waits.shares',
      since: dayOf(pool.handedInAt ?? pool.proposedAt),
    });
  }
  return unset;
}
