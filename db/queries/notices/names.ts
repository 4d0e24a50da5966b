import type { Tx } from '#db/client.ts';

/** What a record is called, by its id. */
export type RecordName = { reference: string; title: string; textLanguage: string };

/** Of these records, the names of those that this actor may read as they are; of a match, its offer's title. */
export async function nameRecords(
  tx: Tx,
  records: Readonly<Record<'offers' | 'needs' | 'matches', readonly string[]>>,
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
    .execute();
  return new Map(
    rows.map(({ id, reference, title, text_language }) => [
      id,
      { reference, title, textLanguage: text_language },
    ]),
  );
}

/** No list may be empty in SQL: the nil UUID is nobody's. */
function some(ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'];
}
