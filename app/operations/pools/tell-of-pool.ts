import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listToldOfPool } from '#db/queries/pools.ts';

type PoolKind = Extract<MailKind, `pool-${string}`>;

/** Whom each kind is for. */
const WHOM = {
  'pool-invited': 'invited',
  'pool-match-asked': 'members',
  'pool-share-asked': 'members',
  'pool-changed': 'after-leaving',
} as const satisfies Record<PoolKind, Parameters<typeof listToldOfPool>[2]>;

/** Writes a link, and nothing of what is behind it, to those whom it concerns. */
export async function tellOfPool(
  tx: Tx,
  poolId: string,
  kind: PoolKind,
  now: Date,
  matchId?: string,
): Promise<void> {
  for (const { matchId: own, ...to } of await listToldOfPool(tx, poolId, WHOM[kind], now)) {
    const place = own ? `matches/${own}` : matchId ? `pools/${poolId}/matches/${matchId}` : `pools/${poolId}`;
    await queueMail(tx, { kind, to, values: { path: `/${to.language}/${place}` } }, now);
  }
}
