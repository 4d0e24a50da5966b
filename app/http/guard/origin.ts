import type { IncomingHttpHeaders } from 'node:http';
import { refusal, type Refusal } from './refusal.ts';

/**
 * A POST comes from a page of ours or not at all: `Origin` must be present and equal, scheme and port included.
 * Remix alone ignores the scheme, lets a missing Origin pass and skips resource routes.
 */
export function inspectOrigin(headers: IncomingHttpHeaders, publicOrigin: string): Refusal | undefined {
  if (headers.origin !== publicOrigin) return refusal(403, 'foreign-origin');
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' ? undefined : refusal(403, 'foreign-site');
}
