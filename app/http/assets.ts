import { existsSync } from 'node:fs';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

const YEAR = 365 * 24 * 60 * 60;
const DAY = 24 * 60 * 60;

/**
 * The built files, compressed beforehand by scripts/build.ts. Names under /assets/ carry a hash of their content
 * and never change; the few others (the icon) are asked for again after a day.
 */
export function serveAssets(folder: string): RequestHandler {
  if (!existsSync(folder)) return (_request, _response, next) => next();
  return sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      const age = pathname.startsWith('/assets/') ? `max-age=${YEAR}, immutable` : `max-age=${DAY}`;
      response.setHeader('Cache-Control', `public, ${age}`);
    },
  });
}
