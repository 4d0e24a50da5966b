import { sql } from 'kysely';
import type { ChainRow, Link } from '#app/domain/audit/chain.ts';
import type { Tx } from '../../client.ts';

/** Where the chain ends now. For our own worker. */
export async function findAuditHead(tx: Tx): Promise<Link> {
  const { rows } = await sql<{ n: string; hash: string }>`select n, hash from app.audit_head()`.execute(tx);
  const [head] = rows;
  if (!head) throw new Error('The log of acts has no head.');
  return { n: Number(head.n), hash: head.hash };
}

/** Rows of the log in order, whole, from the one after `after`: at most 5,000. For our own worker. */
export async function exportAudit(tx: Tx, after: number, count: number): Promise<ChainRow[]> {
  const { rows } = await sql<Exported>`select * from app.export_audit(${after}, ${count})`.execute(tx);
  return rows.map(({ n, salt, payload, ...row }) => ({
    n: Number(n),
    ...row,
    salt: salt ?? undefined,
    payload: payload ?? undefined,
  }));
}

type Exported = {
  n: string;
  at: string;
  commitment: string;
  hash: string;
  salt: string | null;
  payload: string | null;
};
