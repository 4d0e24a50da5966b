import { sql } from 'kysely';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import type { Tx } from '#db/client.ts';

/** A need that a State lets the actor's hub see; its view once this person said that they keep it confidential. */
export type GivenNeed = { id: string; view?: NeedView };

/** The needs that the actor's hub is given, the first to close first; for its coordinators, and empty for anybody else. */
export async function listGivenNeeds(tx: Tx, limit: number): Promise<GivenNeed[]> {
  const { rows } = await sql<{ id: string; view: NeedView | null }>`
    select g.id, v.view from app.needs_of_my_hub() as g (id)
    left join need_views v on v.need_id = g.id and v.audience = 'hub'
    order by v.circulates_until nulls last, g.id limit ${limit}`.execute(tx);
  return rows.map(({ id, view }) => ({ id, ...(view && { view }) }));
}
