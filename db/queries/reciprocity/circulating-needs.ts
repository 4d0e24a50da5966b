import { sql } from 'kysely';
import { CIRCULATING } from '#app/domain/needs/lifecycle.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Tx } from '#db/client.ts';
import { NEED_COLUMNS, needOf } from '#db/queries/needs/row.ts';

/** A circulating need with what ranking and people read around it. */
export type CirculatingNeed = Need & {
  organisationName: string;
  hubNames: string[];
  /** Live matches of this State's other needs that share a theme. */
  runningInTheme: number;
};

/** A circulating need, and what changes whenever anything of it or around it does. */
export type MarkedNeed = { need: CirculatingNeed; mark: string };

/** A programme of several States gives nothing in exchange: its hub does not need it. */
const TAKES_PART = sql`n.status = any (${[...CIRCULATING]}::text[]) and not n.pooled`;

const HUB_NAMES = sql<
  string[]
>`array(select h.name from organisations h where h.id = any(n.hub_ids) order by h.name)`;

/** Live matches by State, once for all needs. */
const LIVE = sql`live as materialized (
  select other.id, other.state_code, other.themes from matches m join needs other on other.id = m.need_id
    where app.match_is_live(m.status))`;

const RUNNING = sql<number>`(select count(*)::int from live
  where live.state_code = n.state_code and live.themes && n.themes)`;

/** Every write makes another version of a row; what is around it is written out. */
const MARK = sql<string>`concat_ws(' ', n.xmin, ${RUNNING}, array_to_string(${HUB_NAMES}, ','))`;

/** The oldest, no more than so many. */
const circulating = (limit: number) => sql`
  circulating as (select n.id, n.xmin, n.state_code, n.themes, n.hub_ids from needs n where ${TAKES_PART}
    order by n.circulated_at, n.id limit ${limit})`;

/** How many needs circulate, and one mark of the oldest of them, for brokers: it changes whenever one of theirs does. */
export async function markCirculating(tx: Tx, limit: number): Promise<{ total: number; digest: string }> {
  const { rows } = await sql<{ total: number; digest: string }>`
    with ${LIVE}, ${circulating(limit)},
      marked as (select n.id || ' ' || ${MARK} as mark from circulating n)
    select (select count(*)::int from needs n where ${TAKES_PART}) as total,
      encode(sha256(convert_to(coalesce((select string_agg(mark, E'\n' order by mark collate "C") from marked), ''), 'UTF8')), 'hex') as digest
  `.execute(tx);
  return rows[0]!;
}

/** The oldest needs that circulate, by id, each with its mark. For brokers. */
export async function listCirculatingMarks(tx: Tx, limit: number): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; mark: string }>`
    with ${LIVE}, ${circulating(limit)} select n.id, ${MARK} as mark from circulating n`.execute(tx);
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}

/** Of these needs those that circulate, whole, for brokers. */
export async function listCirculatingWhole(tx: Tx, ids: readonly string[]): Promise<MarkedNeed[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .with(
      (cte) => cte('live').materialized(),
      (db) =>
        db
          .selectFrom('matches as m')
          .innerJoin('needs as other', 'other.id', 'm.need_id')
          .select(['other.id', 'other.state_code', 'other.themes'])
          .where(sql<boolean>`app.match_is_live(m.status)`),
    )
    .selectFrom('needs as n')
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .select(NEED_COLUMNS.map((column) => `n.${column}` as const))
    .select([
      'o.name as organisationName',
      HUB_NAMES.as('hubNames'),
      RUNNING.as('runningInTheme'),
      MARK.as('mark'),
    ])
    .where('n.id', 'in', ids)
    .where(sql<boolean>`${TAKES_PART}`)
    .execute();
  return rows.map(({ organisationName, hubNames, runningInTheme, mark, ...row }) => ({
    need: { ...needOf(row), organisationName, hubNames, runningInTheme },
    mark,
  }));
}
