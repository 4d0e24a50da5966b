/**
 * What stands in the database for the name of somebody who closed their account: not words of a language, for each
 * reader reads it in their own (`t.person`). It has a character in it that no name may have (own-name.ts), so that
 * nobody can be called so. Migration 0030 writes it.
 */
export const CLOSED_NAME = 'closed\u2060account';

/** Beside what staff did in their office the name stays behind the marker (`app.name_in_office`); undefined for any other. */
export function closedOfficeName(name: string): string | undefined {
  const marker = `${CLOSED_NAME}\u2060`;
  return name.startsWith(marker) ? name.slice(marker.length) : undefined;
}

/** Whether an address is what an account that was closed has in the place of its own: it leads to nobody. */
export function isClosedAddress(email: string): boolean {
  return email.endsWith('@invalid');
}
