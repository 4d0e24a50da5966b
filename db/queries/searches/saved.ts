import { sql, type Selectable } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { LetterChoice } from '#app/domain/notices/notice.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';

/** As it is stored; what its parts may be is `needFilter`'s to say. */
export type SavedSearchRow = {
  id: string;
  name: string;
  theme: string | null;
  region: string | null;
  mode: string | null;
  from: Day | null;
  until: Day | null;
  /** Whether letters and the inbox tell of new needs. */
  letters: boolean;
  /** When its address as a feed was made; absent where it has none. */
  feedMadeAt?: Date;
};

export type SavedSearchContent = Omit<SavedSearchRow, 'id' | 'feedMadeAt'>;

const COLUMNS = [
  'id',
  'name',
  'theme',
  'region',
  'mode',
  'from_on',
  'until_on',
  'letters',
  'feed_made_at',
] as const satisfies readonly (keyof Database['saved_searches'])[];

/** The actor's own, as the hat has them that is worn now, by name. */
export async function listSavedSearches(tx: Tx): Promise<SavedSearchRow[]> {
  const rows = await tx.selectFrom('saved_searches').select(COLUMNS).orderBy('name').orderBy('id').execute();
  return rows.map(rowOf);
}

export async function findSavedSearch(tx: Tx, id: string): Promise<SavedSearchRow | undefined> {
  const row = await tx.selectFrom('saved_searches').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && rowOf(row);
}

export async function insertSavedSearch(
  tx: Tx,
  by: { personId: string; organisationId: string },
  content: SavedSearchContent,
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('saved_searches')
    .values({
      ...columnsOf(content),
      person_id: by.personId,
      organisation_id: by.organisationId,
      created_at: now,
      changed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** False where the actor has none with this id. */
export async function updateSavedSearch(
  tx: Tx,
  id: string,
  content: SavedSearchContent,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('saved_searches')
    .set({ ...columnsOf(content), changed_at: now })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function deleteSavedSearch(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('saved_searches')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Gives a search the one address that reads it, or takes it away. */
export async function putFeed(tx: Tx, id: string, hash: string | null, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('saved_searches')
    .set({ feed_hash: hash, feed_made_at: hash === null ? null : now })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/**
 * Marks needs as told of by a search, or as fitting where there is none, and says which of them are new: not told of in
 * this round of their circulation. Of two at once the second finds nothing new.
 */
export async function takeNewNeeds(
  tx: Tx,
  personId: string,
  searchId: string | undefined,
  needs: readonly { id: string; circulatesUntil: Day }[],
  now: Date,
): Promise<string[]> {
  if (needs.length === 0) return [];
  const { rows } = await sql<{ need_id: string }>`
    insert into needs_told (person_id, search_id, need_id, circulates_until, told_at)
    select ${personId}::uuid, ${searchId ?? null}::uuid, n.id, n.until, ${now}::timestamptz
      from unnest(${needs.map(({ id }) => id)}::uuid[], ${needs.map((need) => need.circulatesUntil)}::date[]) as n(id, until)
      order by n.id
    on conflict on constraint needs_told_once do update
      set circulates_until = excluded.circulates_until, told_at = excluded.told_at
      where needs_told.circulates_until < excluded.circulates_until
    returning need_id`.execute(tx);
  return rows.map((row) => row.need_id);
}

/** When each need that a search found was first told of, by need. */
export async function findToldAt(tx: Tx, searchId: string): Promise<Map<string, Date>> {
  const rows = await tx
    .selectFrom('needs_told')
    .select(['need_id', 'told_at'])
    .where('search_id', '=', searchId)
    .execute();
  return new Map(rows.map((row) => [row.need_id, row.told_at]));
}

/** Somebody who may be told of needs, in the hat of one donor. */
export type WatchingDonor = {
  personId: string;
  organisationId: string;
  membershipId: string;
  to: { email: string; language: UiLanguage };
  letters: LetterChoice;
  hasSearches: boolean;
  hasOffers: boolean;
};

/** As the worker. */
export async function listWatchingDonors(tx: Tx, now: Date): Promise<WatchingDonor[]> {
  const { rows } = await sql<{
    person_id: string;
    organisation_id: string;
    membership_id: string;
    email: string;
    language: UiLanguage;
    letters: LetterChoice;
    searches: boolean;
    offers: boolean;
  }>`select * from app.watching_donors(${now}::timestamptz)`.execute(tx);
  return rows.map((row) => ({
    personId: row.person_id,
    organisationId: row.organisation_id,
    membershipId: row.membership_id,
    to: { email: row.email, language: row.language },
    letters: row.letters,
    hasSearches: row.searches,
    hasOffers: row.offers,
  }));
}

/** As the worker: whose feed has this hash, while they act for that donor. */
export async function findNeedsFeed(
  tx: Tx,
  hash: string,
  now: Date,
): Promise<{ searchId: string; personId: string; organisationId: string; membershipId: string } | undefined> {
  const { rows } = await sql<{
    search_id: string;
    person_id: string;
    organisation_id: string;
    membership_id: string;
  }>`select * from app.find_needs_feed(${hash}, ${now}::timestamptz)`.execute(tx);
  const [row] = rows;
  return (
    row && {
      searchId: row.search_id,
      personId: row.person_id,
      organisationId: row.organisation_id,
      membershipId: row.membership_id,
    }
  );
}

/** As the worker: what is of nobody any more, and of circulations that are over. */
export async function tidySavedSearches(tx: Tx, on: Day, now: Date): Promise<void> {
  await sql`select app.tidy_saved_searches(${now}::timestamptz)`.execute(tx);
  await tx.deleteFrom('needs_told').where('circulates_until', '<', on).execute();
}

function columnsOf({ from, until, ...content }: SavedSearchContent) {
  return { ...content, from_on: from, until_on: until };
}

function rowOf(row: Pick<Selectable<Database['saved_searches']>, (typeof COLUMNS)[number]>): SavedSearchRow {
  const { from_on, until_on, feed_made_at, ...rest } = row;
  return { ...rest, from: from_on, until: until_on, feedMadeAt: feed_made_at ?? undefined };
}
