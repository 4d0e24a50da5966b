import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import { THEME_CODES, themeOf } from '#app/domain/codes/themes.ts';
import { MOST_DATES, type DateFilter, type HubDate, type ListedDate } from '#app/domain/hubs/calendar.ts';
import type { Tx } from '#db/client.ts';

/** What is coming, or is going on, of every hub that goes on, as far as it is looked for: first to begin first. */
export async function listComingDates(
  tx: Tx,
  on: Day,
  { hub, theme, language }: DateFilter = {},
): Promise<ListedDate[]> {
  let query = dates(tx).where('d.ends_on', '>=', on).limit(MOST_DATES);
  if (hub !== undefined) query = query.where('d.hub_id', '=', hub);
  if (theme !== undefined) {
    const codes = THEME_CODES.filter((code) => themeOf(code) === theme);
    query = query.where(sql<boolean>`d.themes && ${codes}::text[]`);
  }
  if (language !== undefined) query = query.where(sql<boolean>`${language} = any (d.languages)`);
  return (await query.execute()).map(dateOf);
}

/** Which hubs announce something that is coming, by name, and in which languages. */
export async function listDateChoices(
  tx: Tx,
  on: Day,
): Promise<{ hubs: { id: string; name: string }[]; languages: string[] }> {
  const coming = tx
    .selectFrom('hub_dates as d')
    .innerJoin('public_hubs as h', 'h.id', 'd.hub_id')
    .where('d.removed_at', 'is', null)
    .where('d.ends_on', '>=', on);
  const hubs = await coming.select(['h.id', 'h.name']).distinct().orderBy('h.name').orderBy('h.id').execute();
  const languages = await coming
    .select(sql<string>`unnest(d.languages)`.as('language'))
    .distinct()
    .orderBy('language')
    .execute();
  return { hubs, languages: languages.map(({ language }) => language) };
}

/** The same of one hub. */
export async function listDatesOfHub(
  tx: Tx,
  hubId: string,
  on: Day,
  limit = MOST_DATES,
): Promise<ListedDate[]> {
  const rows = await dates(tx)
    .where('d.hub_id', '=', hubId)
    .where('d.ends_on', '>=', on)
    .limit(limit)
    .execute();
  return rows.map(dateOf);
}

export async function insertHubDate(
  tx: Tx,
  date: HubDate & { hubId: string; by: string },
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('hub_dates')
    .values({
      hub_id: date.hubId,
      ...columnsOf(date),
      added_by: date.by,
      added_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A date of this hub that is in the calendar, and not over. */
export async function findDateOfHub(
  tx: Tx,
  { id, hubId }: { id: string; hubId: string },
  on: Day,
): Promise<ListedDate | undefined> {
  const row = await dates(tx)
    .where('d.id', '=', id)
    .where('d.hub_id', '=', hubId)
    .where('d.ends_on', '>=', on)
    .executeTakeFirst();
  return row && dateOf(row);
}

/** Says a date of the actor's own hub anew; false where somebody did since it was read, or took it away. */
export async function updateHubDate(
  tx: Tx,
  { id, sequence, ...date }: HubDate & { id: string; sequence: number },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('hub_dates')
    .set({ ...columnsOf(date), changed_at: now })
    .where('id', '=', id)
    .where('sequence', '=', sequence)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes a date of the actor's own hub from the calendar; false where there is none. */
export async function removeHubDate(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('hub_dates')
    .set({ removed_at: now })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function dates(tx: Tx) {
  return tx
    .selectFrom('hub_dates as d')
    .innerJoin('public_hubs as h', 'h.id', 'd.hub_id')
    .select(['d.id', 'd.hub_id', 'h.name', 'd.kind', 'd.title', 'd.text_language', 'd.summary', 'd.place'])
    .select(['d.website', 'd.themes', 'd.languages', 'd.starts_on', 'd.ends_on', 'd.added_at'])
    .select(['d.sequence', 'd.changed_at'])
    .where('d.removed_at', 'is', null)
    .orderBy('d.starts_on')
    .orderBy('d.ends_on')
    .orderBy('d.id');
}

function columnsOf(date: HubDate) {
  return {
    kind: date.kind,
    title: date.title,
    text_language: date.textLanguage,
    summary: date.summary,
    place: date.place,
    website: date.website,
    themes: [...date.themes],
    languages: [...date.languages],
    starts_on: date.startsOn,
    ends_on: date.endsOn,
  };
}

function dateOf(row: Awaited<ReturnType<ReturnType<typeof dates>['execute']>>[number]): ListedDate {
  return {
    id: row.id,
    hub: { id: row.hub_id, name: row.name },
    kind: row.kind,
    title: row.title,
    textLanguage: row.text_language,
    summary: row.summary,
    place: row.place,
    website: row.website,
    themes: row.themes,
    languages: row.languages,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    sequence: row.sequence,
    saidAt: row.changed_at ?? row.added_at,
  };
}
