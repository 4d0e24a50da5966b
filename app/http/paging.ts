import { isDay } from '#app/domain/codes/day.ts';
import { isUuid } from './uuid.ts';

const MAXIMUM_LENGTH = 400;

/** Where a keyset page starts: the sort values of the last row seen and its id, as text. */
export type Cursor = readonly string[];

/** `?after=` as a cursor of exactly `parts` values; anything else is the first page, as an old link should be. */
export function findCursor(query: URLSearchParams, parts: number): Cursor | undefined {
  const text = query.get('after');
  if (!text || text.length > MAXIMUM_LENGTH) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const fits = Array.isArray(values) && values.length === parts;
    return fits && values.every((value) => typeof value === 'string') ? values : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a text is a moment as PostgreSQL writes it in UTC, to the microsecond: `2026-11-23 10:15:00.123456+00`. One that
 * only looks like it (a month 13) would be an error of the database, and not a page.
 */
export function isMoment(text: string): boolean {
  return (
    isDay(text.slice(0, 10)) && /^ (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?\+00$/.test(text.slice(10))
  );
}

/** Where a list that is ordered by its last change goes on; undefined on the first page, and for whatever no page of ours has. */
export function findChangeCursor(query: URLSearchParams): { updatedAt: string; id: string } | undefined {
  const [updatedAt = '', id = ''] = findCursor(query, 2) ?? [];
  return isMoment(updatedAt) && isUuid(id) ? { updatedAt, id } : undefined;
}

/** The same address one page on, its filters kept; without a cursor, its first page. */
export function pageAddress(url: URL, cursor?: Cursor): string {
  const query = new URLSearchParams(url.search);
  if (cursor) query.set('after', Buffer.from(JSON.stringify(cursor)).toString('base64url'));
  else query.delete('after');
  const text = query.toString();
  return text ? `${url.pathname}?${text}` : url.pathname;
}
