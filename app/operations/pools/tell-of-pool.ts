import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { isAgreedUpon } from '#app/domain/matches/statuses.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listToldOfShares, type PoolMatch } from '#db/queries/pools/matches.ts';
import { findPoolOfNeed, listToldOfPool } from '#db/queries/pools/pools.ts';

type PoolKind = Extract<MailKind, `pool-${string}`>;

/** Whom each kind is for. */
const WHOM = {
  'pool-invited': 'invited',
  'pool-match-asked': 'members',
  'pool-changed': 'after-leaving',
} as const satisfies Record<Exclude<PoolKind, 'pool-share-asked'>, Parameters<typeof listToldOfPool>[2]>;

/** Writes a link, and nothing of what is behind it, to those whom it concerns. */
export async function tellOfPool(
  tx: Tx,
  poolId: string,
  kind: keyof typeof WHOM,
  now: Date,
  matchId?: string,
): Promise<void> {
  for (const { matchId: own, ...to } of await listToldOfPool(tx, poolId, WHOM[kind], now)) {
    const place = own ? `matches/${own}` : matchId ? `pools/${poolId}/matches/${matchId}` : `pools/${poolId}`;
    await queueMail(tx, { kind, to, values: { path: `/${to.language}/${place}` } }, now);
  }
}

/** To the States that were asked, whether they joined or have not answered yet: it is over. */
export async function tellAskedOfPool(tx: Tx, poolId: string, now: Date): Promise<void> {
  for (const whom of ['invited', 'members'] as const) await writeTo(tx, poolId, whom, now);
}

/** To its hub alone: a State joined, or said no. Which, stands behind the link. */
export async function tellHubOfPool(tx: Tx, poolId: string, now: Date): Promise<void> {
  await writeTo(tx, poolId, 'hub', now);
}

/** To its hub and the States in it: brokers let it circulate, or say that nobody met it. */
export async function tellPoolOfNeed(tx: Tx, needId: string, now: Date): Promise<void> {
  const pool = await findPoolOfNeed(tx, needId);
  if (pool) for (const whom of ['hub', 'members'] as const) await writeTo(tx, pool.id, whom, now);
}

async function writeTo(
  tx: Tx,
  poolId: string,
  whom: 'hub' | 'invited' | 'members',
  now: Date,
): Promise<void> {
  for (const to of await listToldOfPool(tx, poolId, whom, now)) {
    const path = `/${to.language}/pools/${poolId}`;
    await queueMail(tx, { kind: 'pool-changed', to, values: { path } }, now);
  }
}

/** That the shares of a match are others: its States are asked to agree, or told, with the donor, once that is behind them. */
export async function tellOfShares(
  tx: Tx,
  { id, poolId, status }: Pick<PoolMatch, 'id' | 'poolId' | 'status'>,
  now: Date,
): Promise<void> {
  const agreed = isAgreedUpon(status);
  for (const { own, ...to } of await listToldOfShares(tx, id, agreed)) {
    const path = own ? `/${to.language}/matches/${id}` : `/${to.language}/pools/${poolId}/matches/${id}`;
    await queueMail(tx, { kind: agreed ? 'pool-changed' : 'pool-share-asked', to, values: { path } }, now);
  }
}
