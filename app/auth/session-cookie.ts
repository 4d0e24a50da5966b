/** `__Host-`: the browser itself refuses it from any other host, path or plain connection. */
export const SESSION_COOKIE = '__Host-session';
/** No Domain, no lifetime: the browser keeps it for this host alone and forgets it when it closes. */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** `Set-Cookie` for a session's token. */
export function sessionCookie(token: string): string {
  return `${SESSION_COOKIE}=${token}; ${ATTRIBUTES}`;
}

/** `Set-Cookie` that forgets it. */
export function clearedSessionCookie(): string {
  return `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
}
