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

/** The same address one page on, its filters kept; without a cursor, its first page. */
export function pageAddress(url: URL, cursor?: Cursor): string {
  const query = new URLSearchParams(url.search);
  if (cursor) query.set('after', Buffer.from(JSON.stringify(cursor)).toString('base64url'));
  else query.delete('after');
  const text = query.toString();
  return text ? `${url.pathname}?${text}` : url.pathname;
}
