import { refusalResponse } from '#app/http/outcome.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of an address. @throws Response 404 before any query for what cannot be one */
export function requireNeedId(params: { id?: string }): string {
  if (params.id && isNeedId(params.id)) return params.id;
  throw refusalResponse('not-found');
}

export function isNeedId(text: string): boolean {
  return UUID.test(text);
}
