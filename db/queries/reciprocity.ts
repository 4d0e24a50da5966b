import { sql } from 'kysely';
import { CIRCULATING } from '#app/domain/needs/lifecycle.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Tx } from '#db/client.ts';
import { NEED_COLUMNS, needOf } from './need-row.ts';

/** A circulating need with what ranking and people read around it. */
export type CirculatingNeed = Need & {
  organisationName: string;
  hubNames: string[];
  /** Live matches of this State's other needs that share a theme. */
  runningInTheme: number;
};

/** Every need that circulates, whole, for brokers; the oldest first, and no more than `limit`. */
export async function listCirculatingWhole(tx: Tx, limit: number): Promise<CirculatingNeed[]> {
  const rows = await tx
    .selectFrom('needs as n')
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .select(NEED_COLUMNS.map((column) => `n.${column}` as const))
    .select('o.name as organisationName')
    .select(
      sql<string[]>`array(select h.name from organisations h where h.id = any(n.hub_ids) order by h.name)`.as(
        'hubNames',
      ),
    )
    .select(
      sql<number>`(
        select count(*)::int from matches m join needs other on other.id = m.need_id
        where app.match_is_live(m.status) and other.state_code = n.state_code and other.id <> n.id
          and other.themes && n.themes)`.as('runningInTheme'),
    )
    .where('n.status', 'in', CIRCULATING)
    // A programme of several States gives nothing in exchange: its hub does not need it.
    .where('n.pooled', '=', false)
    .orderBy('n.circulated_at')
    .orderBy('n.id')
    .limit(limit)
    .execute();
  return rows.map(({ organisationName, hubNames, runningInTheme, ...row }) => ({
    ...needOf(row),
    organisationName,
    hubNames,
    runningInTheme,
  }));
}
