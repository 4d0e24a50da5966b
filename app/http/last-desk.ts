import { findCookie } from './guard/cookies.ts';

const COOKIE = '__Host-desk';
/** No lifetime: like the session, it ends with the browser, and signing out forgets it. */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/**
 * `Set-Cookie` that remembers how a broker last narrowed the desk, so that `/desk` alone leads back there from whatever
 * page. It is read as an address is: what the desk does not know is not asked, so it needs no signature.
 */
export function lastDeskCookie(query: URLSearchParams): string {
  return `${COOKIE}=${query.toString()}; ${ATTRIBUTES}`;
}

export function findLastDesk(request: Request): URLSearchParams {
  return new URLSearchParams(findCookie(request.headers.get('Cookie') ?? undefined, COOKIE));
}

/** `Set-Cookie` that forgets it. */
export function clearedLastDeskCookie(): string {
  return `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
}
