import type { HubFacts } from '#app/domain/matches/facts.ts';
import type { Tx } from '#db/client.ts';

/** Every hub as matching knows it, by name. */
export async function listHubFacts(tx: Tx): Promise<HubFacts[]> {
  return tx
    .selectFrom('hubs as h')
    .innerJoin('organisations as o', 'o.id', 'h.organisation_id')
    .select(['o.name', 'h.covers', 'h.languages', 'h.funders'])
    .orderBy('o.name')
    .execute();
}
