import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import type { CustomFetch } from 'openid-client';
import { isLoopback, isPublicAddress } from './issuer.ts';

const TIMEOUT_MS = 5_000;
const LONGEST_ANSWER = 256 * 1024;

class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

/**
 * `fetch` for one issuer and nothing else: its origin only, no redirect followed, its name resolved once to a public
 * address to which the connection is then made (a second look could find another), a short wait and a short answer.
 */
export function fetchOnly(issuer: string): CustomFetch {
  const { origin } = new URL(issuer);
  return async (address, { method, headers, body }) => {
    const url = new URL(address);
    if (url.origin !== origin) throw new NotFetched('Not the issuer that was set.');
    const pinned = await resolvePublic(url);
    const sent = body instanceof URLSearchParams ? body.toString() : body;
    if (sent !== undefined && sent !== null && typeof sent !== 'string') throw new NotFetched('Not a form.');
    return send(url, pinned, { method, headers, body: sent ?? undefined });
  };
}

async function resolvePublic(url: URL): Promise<{ address: string; family: number }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true });
  const [first] = found;
  if (!first || (!isLoopback(url) && !found.every(({ address }) => isPublicAddress(address)))) {
    throw new NotFetched('Not a public address.');
  }
  return first;
}

type Sent = { method: string; headers: Record<string, string>; body: string | undefined };

function send(url: URL, pinned: { address: string; family: number }, sent: Sent): Promise<Response> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method: sent.method,
        headers: sent.headers,
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        lookup: (_host, options, callback) =>
          options.all ? callback(null, [pinned]) : callback(null, pinned.address, pinned.family),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let length = 0;
        answer.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > LONGEST_ANSWER) asked.destroy(new NotFetched('The answer is too long.'));
          else chunks.push(chunk);
        });
        answer.on('error', reject);
        answer.on('end', () => {
          const { statusCode: status = 502, headers } = answer;
          const given = new Headers();
          for (const [name, value] of Object.entries(headers))
            if (value !== undefined) given.set(name, [value].flat().join(', '));
          const empty = status === 204 || status === 304;
          resolve(new Response(empty ? null : Buffer.concat(chunks), { status, headers: given }));
        });
      },
    );
    asked.on('error', reject);
    asked.end(sent.body);
  });
}
