import type { IncomingMessage } from 'node:http';
import type { Address } from './guard/address.ts';
import { hasOwnCookie } from './guard/cookies.ts';
import type { RouteRow } from './route-row.ts';

/** A page that may be shared: its key in the cache, and the address the page itself gets to see. */
export type PublicPage = { key: string };

/**
 * Whether this request is for a page that is the same for every anonymous reader. The key is the address with only
 * the parameters the page reads, in order of name; it is also the only address the page is given, so nothing that
 * is not in the key can be in the page.
 */
export function findPublicPage(
  request: IncomingMessage,
  row: RouteRow | undefined,
  address: Address,
): PublicPage | undefined {
  if (!row?.cached || request.method === 'POST' || hasOwnCookie(request.headers.cookie)) return undefined;
  if (address.query.size === 0) return { key: address.path };
  if (!row.query) return undefined;
  const known = [...address.query].filter(([name, value]) => row.query?.includes(name) && value !== '');
  const query = new URLSearchParams(known.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
  return { key: query ? `${address.path}?${query}` : address.path };
}
