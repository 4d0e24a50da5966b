import { sql } from 'kysely';
import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Tx } from '../../client.ts';

/** Takes everything of a person away but what histories rest on, as `tws_auth`; or says why not, and takes nothing. */
export async function closeAccountRow(
  tx: Tx,
  personId: string,
  pseudonym: string,
  at: Date,
): Promise<RefusalReason | undefined> {
  const { rows } = await sql<{ refused: RefusalReason | null }>`
    select app.close_account(${personId}::uuid, ${pseudonym}, ${at}::timestamptz) as refused`.execute(tx);
  return rows[0]?.refused ?? undefined;
}

/** Whether somebody did what is recorded of their office, as `tws_auth`. */
export async function readActedInOffice(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{
    acted: boolean;
  }>`select app.acted_in_office(${personId}::uuid) as acted`.execute(tx);
  return rows[0]?.acted ?? false;
}
