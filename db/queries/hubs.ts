import { sql } from 'kysely';
import type { HubFacts } from '#app/domain/matches/facts.ts';
import type { Tx } from '#db/client.ts';

/** Every hub that goes on, as matching knows it, by name. */
export async function listHubFacts(tx: Tx): Promise<HubFacts[]> {
  return tx
    .selectFrom('hubs as h')
    .innerJoin('organisations as o', 'o.id', 'h.organisation_id')
    .select(['o.name', 'h.covers', 'h.languages', 'h.funders'])
    .select(
      sql<
        string[]
      >`array(select n.name from organisation_names n where n.held_by = o.id and n.name <> o.name)`.as(
        'formerNames',
      ),
    )
    .where('o.ended_at', 'is', null)
    .orderBy('o.name')
    .execute();
}
