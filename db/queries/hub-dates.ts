import type { Day } from '#app/domain/codes/day.ts';
import type { HubDate, ListedDate } from '#app/domain/hubs/calendar.ts';
import type { Tx } from '#db/client.ts';

/** What is coming, or is going on, of every hub that goes on: first to begin first. */
export async function listComingDates(tx: Tx, on: Day, limit: number): Promise<ListedDate[]> {
  const rows = await dates(tx).where('d.ends_on', '>=', on).limit(limit).execute();
  return rows.map(dateOf);
}

/** No hub announces more at once that a page would show. */
const MOST_DATES = 200;

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
      added_by: date.by,
      added_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
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
    .where('d.removed_at', 'is', null)
    .orderBy('d.starts_on')
    .orderBy('d.ends_on')
    .orderBy('d.id');
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
    addedAt: row.added_at,
  };
}
