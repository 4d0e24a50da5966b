import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding } from './compression.ts';
import type { Exchange } from './exchange.ts';
import type { CachedPage, PageCache } from './page-cache.ts';

/** Answers from the bytes of a public page: 304 where the reader has them already, else in an encoding they take. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  page: CachedPage,
  cache: PageCache,
): Promise<void> {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const etag = page.etags[encoding];
  const headers: Record<string, string | number> = {
    ...page.headers,
    'X-Request-Id': exchange.id,
    ETag: etag,
  };
  if (isKnown(request, page, etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = page.bodies[encoding] ?? (await cache.body(exchange.publicPage?.key ?? '', page, encoding));
  headers['Content-Type'] ??= 'text/html; charset=utf-8';
  headers['Content-Length'] = body.length;
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
}

/** RFC 9110 section 13.2.2: a tag says more than a date, and where one is sent the date is not looked at. */
function isKnown(request: IncomingMessage, page: CachedPage, etag: string): boolean {
  const tags = request.headers['if-none-match'];
  const changed = page.headers['Last-Modified'];
  if (tags !== undefined || changed === undefined) return namesTag(tags, etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Date.parse(changed) <= since;
}

/** RFC 9110 section 13.1.2: If-None-Match compares weakly, and a proxy may have weakened our tag. */
function namesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
