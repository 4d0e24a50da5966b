import { sql } from 'kysely';
import type { Tx } from '../../client.ts';

/** Enters into the log that this actor was refused `what`; nothing where it was refused too often of late. */
export async function enterRefusal(tx: Tx, what: string, status: number): Promise<void> {
  await sql`select app.audit_refusal(${what}, ${String(status)})`.execute(tx);
}
