import type { IncomingHttpHeaders } from 'node:http';
import { refusal, type Refusal } from './refusal.ts';

export type HostRules = { publicOrigin: string; demonstration: boolean };
export type Elsewhere = { redirectTo: string };

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Only the configured Host is answered: links in mails and redirects are built from it.
 *
 * In demonstration mode a reader who typed another name of this machine is sent on, because a `__Host-` cookie
 * over plain http is kept for `localhost` alone.
 */
export function inspectHost(
  request: { method: string; target: string; headers: IncomingHttpHeaders; rawHeaders: readonly string[] },
  rules: HostRules,
): Refusal | Elsewhere | undefined {
  const { host } = request.headers;
  if (!host || occurrences(request.rawHeaders, 'host') !== 1) return refusal(400, 'host-missing-or-repeated');
  if (sameHost(host, rules.publicOrigin)) return undefined;
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (rules.demonstration && reading && LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase())) {
    return { redirectTo: rules.publicOrigin + request.target };
  }
  return refusal(421, 'unknown-host');
}

function occurrences(rawHeaders: readonly string[], name: string): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === name) count += 1;
  }
  return count;
}

function sameHost(host: string, publicOrigin: string): boolean {
  const [scheme = '', authority = ''] = publicOrigin.split('://');
  const defaultPort = scheme === 'https' ? ':443' : ':80';
  const given = host.toLowerCase();
  return given === authority || given === authority + defaultPort;
}
