import { sql } from 'kysely';
import type { HeldIn } from '#app/domain/accounts/held-in.ts';
import type { Tx } from '#db/client.ts';

/** Where whoever acts, or whoever they act for, holds a role at this moment, whichever hat they wear. */
export async function listHeldIn(tx: Tx, now: Date): Promise<HeldIn[]> {
  const { rows } = await sql<HeldIn>`select id, name, names, roles from app.held_in(${now})`.execute(tx);
  return rows;
}

/** An offer, a need, or the two that a match brings together. */
export type OfSides = { offerId?: string | undefined; needId?: string | undefined };

/** The organisations whose record it is, each State of a programme among them; none for whoever decides on no record. */
export async function listSidesOf(tx: Tx, { offerId, needId }: OfSides): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from app.sides_of(${offerId ?? null}::uuid, ${needId ?? null}::uuid) id`.execute(tx);
  return rows.map(({ id }) => id);
}
