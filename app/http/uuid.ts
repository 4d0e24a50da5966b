import { refusalResponse } from './outcome.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** An id from an address. @throws Response 404 before any query for what cannot be one */
export function requireUuid(text: string | undefined): string {
  if (text && isUuid(text)) return text;
  throw refusalResponse('not-found');
}
