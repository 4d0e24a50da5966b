import { refusalResponse } from '#app/http/outcome.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id from an address. @throws Response 404 before any query for what cannot be one */
export function requireUuid(text: string | undefined): string {
  if (text && UUID.test(text)) return text;
  throw refusalResponse('not-found');
}
