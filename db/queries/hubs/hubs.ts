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

/** Every hub that goes on, by name, with what it covers. */
export async function listHubs(tx: Tx): Promise<{ id: string; name: string; covers: string[] }[]> {
  return tx
    .selectFrom('hubs as h')
    .innerJoin('organisations as o', 'o.id', 'h.organisation_id')
    .select(['o.id', 'o.name', 'h.covers'])
    .where('o.ended_at', 'is', null)
    .orderBy('o.name')
    .execute();
}

/** The States and areas that a hub covers; undefined for what is no hub. */
export async function findHubCover(tx: Tx, id: string): Promise<string[] | undefined> {
  const row = await tx
    .selectFrom('hubs')
    .select('covers')
    .where('organisation_id', '=', id)
    .executeTakeFirst();
  return row?.covers;
}
