import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Exchange } from './exchange.ts';

/**
 * The request as Remix gets it. Its address is built from the public origin and the admitted path, never from a
 * header, which is why this stands in for @remix-run/express: that one reads Host and X-Forwarded-Host.
 */
export function makeRemixRequest(
  request: IncomingMessage,
  exchange: Exchange,
  publicOrigin: string,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith('x-forwarded-') || name === 'forwarded') continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const address = publicOrigin + (exchange.publicPage?.key ?? request.url ?? '/');
  const method = exchange.publicPage ? 'GET' : (request.method ?? 'GET');
  if (method !== 'POST') return new Request(address, { method, headers });
  const body = exchange.form ?? (Readable.toWeb(request) as unknown as ReadableStream<Uint8Array>);
  return new Request(address, { method, headers, body, duplex: 'half' } as RequestInit);
}
