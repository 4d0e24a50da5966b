import { refusalResponse } from '#app/http/outcome.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of an address. @throws Response 404 before any query for what cannot be one */
export function requireId(params: { id?: string }): string {
  if (params.id && isId(params.id)) return params.id;
  throw refusalResponse('not-found');
}

export function isId(text: string): boolean {
  return UUID.test(text);
}
