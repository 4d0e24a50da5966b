import { sql } from 'kysely';
import type { HeldIn } from '#app/domain/accounts/held-in.ts';
import type { Tx } from '#db/client.ts';

/** Where whoever acts, or whoever they act for, holds a role at this moment, whichever hat they wear. */
export async function listHeldIn(tx: Tx, now: Date): Promise<HeldIn[]> {
  const { rows } = await sql<HeldIn>`select id, name, names, roles from app.held_in(${now})`.execute(tx);
  return rows;
}
