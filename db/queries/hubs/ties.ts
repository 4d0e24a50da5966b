import { sql } from 'kysely';
import type { HubTies } from '#app/domain/hubs/conflict.ts';
import type { Tx } from '#db/client.ts';

/** Whom an organisation is tied to, under every name that it has or had; undefined where there is none of this id. */
export async function findTies(tx: Tx, organisationId: string): Promise<HubTies | undefined> {
  const { rows } = await sql<HubTies>`select * from app.ties_of(${organisationId}::uuid)`.execute(tx);
  return rows[0];
}

/** Of an issuer of trust notes, what everybody may read of its ties; undefined of an organisation that is none. */
export async function findPublishedTies(tx: Tx, organisationId: string): Promise<HubTies | undefined> {
  const { rows } = await sql<{ name: string; funders: string[]; ties: string[] }>`
    select * from app.published_ties(${organisationId}::uuid)`.execute(tx);
  const [entry] = rows;
  return (
    entry && { names: [entry.name], funders: entry.funders, owners: [], partners: [], declared: entry.ties }
  );
}
