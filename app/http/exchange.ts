import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Address } from './guard/address.ts';
import type { PublicPage } from './public-page.ts';
import type { RouteRow } from './route-row.ts';

/** One request and its answer, as the layers in front of Remix tell each other about it. */
export type Exchange = {
  id: string;
  startedAt: number;
  clientAddress: string;
  /** Set once the guard has admitted the request. */
  address?: Address;
  row?: RouteRow | undefined;
  upload?: boolean;
  publicPage?: PublicPage | undefined;
  /** The form's bytes, once read and inspected. */
  form?: Buffer;
  /** Why it was refused, or that the page cache answered: for the log. */
  cause?: string;
  /** Of what was refused to somebody signed in: to whom, in which role. For the log. */
  who?: { person: string; role?: Role } | undefined;
};

const exchanges = new WeakMap<IncomingMessage, Exchange>();

export function openExchange(request: IncomingMessage, clientAddress: string): Exchange {
  const exchange: Exchange = { id: randomUUID(), startedAt: performance.now(), clientAddress };
  exchanges.set(request, exchange);
  return exchange;
}

export function getExchange(request: IncomingMessage): Exchange {
  const exchange = exchanges.get(request);
  if (!exchange) throw new Error('A request reached a handler without passing the server');
  return exchange;
}
