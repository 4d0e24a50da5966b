import { sql } from 'kysely';
import type { Tx } from '#db/client.ts';

/** Whether whoever acts, or whom they act for, did something in this match in another role. */
export async function actedOtherwise(tx: Tx, matchId: string): Promise<boolean> {
  const { rows } = await sql<{
    acted: boolean;
  }>`select app.acted_otherwise(${matchId}::uuid) as acted`.execute(tx);
  return rows[0]?.acted ?? false;
}

/** The same of the open match of a need and an offer, also where the role worn now does not see it. */
export async function actedOtherwiseOnPair(tx: Tx, needId: string, offerId: string): Promise<boolean> {
  const { rows } = await sql<{
    acted: boolean;
  }>`select app.acted_otherwise_on_pair(${needId}::uuid, ${offerId}::uuid) as acted`.execute(tx);
  return rows[0]?.acted ?? false;
}
