import { sql } from 'kysely';
import type { Tx } from '#db/client.ts';

/** What a record is called, by its id. */
export type RecordName = { reference: string; title: string; textLanguage: string };

/**
 * Of these records, the names of those that this actor may read as they are: of a match its offer's title, of a programme
 * the title in the view that the actor has of it; of a need also what was drafted for the actor's State, of a match also that
 * of a programme for several States, which each reads on a page of its own.
 */
export async function nameRecords(
  tx: Tx,
  records: Readonly<Record<'offers' | 'needs' | 'matches' | 'pools', readonly string[]>>,
): Promise<Map<string, RecordName>> {
  const rows = await tx
    .selectFrom('offers')
    .select(['id', 'reference', 'title', 'text_language'])
    .where('id', 'in', some(records.offers))
    .unionAll(
      tx
        .selectFrom('needs')
        .select(['id', 'reference', 'title', 'text_language'])
        .where('id', 'in', some(records.needs)),
    )
    .unionAll(
      tx
        .selectFrom('matches')
        .select(['id', 'reference', 'offer_title as title', 'offer_language as text_language'])
        .where('id', 'in', some(records.matches)),
    )
    .unionAll(
      tx
        .selectFrom(sql<PoolMatch>`app.pool_matches_of_mine()`.as('t'))
        .select(['match_id as id', 'reference', 'offer_title as title', 'offer_language as text_language'])
        .where('match_id', 'in', some(records.matches)),
    )
    .unionAll(
      tx
        .selectFrom(sql<Drafted>`app.drafts_for_my_state()`.as('d'))
        .select(['id', 'reference', 'title', 'text_language'])
        .where('id', 'in', some(records.needs)),
    )
    .unionAll(
      tx
        .selectFrom('pools as p')
        .innerJoin('need_views as v', 'v.need_id', 'p.need_id')
        .select([
          'p.id',
          sql<string>`v.view->>'reference'`.as('reference'),
          sql<string>`v.view->'answers'->>'title'`.as('title'),
          sql<string>`v.view->'answers'->>'textLanguage'`.as('text_language'),
        ])
        .where('p.id', 'in', some(records.pools))
        .where('v.audience', 'in', ['registered', 'parties'])
        .where(sql<boolean>`v.view->'answers' ? 'title'`),
    )
    .execute();
  return new Map(
    rows.map(({ id, reference, title, text_language }) => [
      id,
      { reference, title, textLanguage: text_language },
    ]),
  );
}

/** What notes and what examiners were asked for are about, by a note's reference and by the id of what was asked. */
export async function nameNotes(
  tx: Tx,
  about: Readonly<Record<'notes' | 'requests', readonly string[]>>,
): Promise<Map<string, RecordName>> {
  const rows = await tx
    .selectFrom('trust_notes as n')
    .innerJoin('published_offers as o', 'o.id', 'n.offer_id')
    .select([sql<string>`n.reference`.as('key'), sql<string>`n.reference`.as('reference')])
    .select(['o.title', 'o.text_language as textLanguage'])
    .where('n.reference', 'in', ['', ...about.notes])
    .unionAll(
      tx
        .selectFrom('note_requests as r')
        .innerJoin('published_offers as o', 'o.id', 'r.offer_id')
        .select([
          sql<string>`r.id::text`.as('key'),
          'o.reference',
          'o.title',
          'o.text_language as textLanguage',
        ])
        .where('r.id', 'in', some(about.requests)),
    )
    .execute();
  return new Map(rows.map(({ key, ...name }) => [key, name]));
}

type PoolMatch = { match_id: string; reference: string; offer_title: string; offer_language: string };
type Drafted = { id: string; reference: string; title: string; text_language: string };

/** No list may be empty in SQL: the nil UUID is nobody's. */
function some(ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'];
}
