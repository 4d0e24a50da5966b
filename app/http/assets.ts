import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

const YEAR = 365 * 24 * 60 * 60;
const DAY = 24 * 60 * 60;

/** sirv names the kind of a text and leaves its encoding to the browser's guess; these are the texts there are. */
const TEXT_KINDS: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/**
 * The built files, compressed beforehand by scripts/ensure-build.ts. Names under /assets/ carry a hash of their content
 * and never change; the few others (the icon) are asked for again after a day.
 */
export function serveAssets(folder: string): RequestHandler {
  if (!existsSync(folder)) return (_request, _response, next) => next();
  const serve = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      const age = pathname.startsWith('/assets/') ? `max-age=${YEAR}, immutable` : `max-age=${DAY}`;
      response.setHeader('Cache-Control', `public, ${age}`);
      const kind = TEXT_KINDS[extname(pathname)];
      if (kind) response.setHeader('Content-Type', `${kind}; charset=utf-8`);
    },
  });
  return (request, response, next) => {
    // sirv answers any method; nothing is ever sent to a file.
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    // Nobody needs a part of one, and parts that are none ("9-3") would be asked of the disk.
    delete request.headers.range;
    // A file may be gone since the start, when another build took its place: this answer breaks off, and nothing else.
    response.once('pipe', (file: Readable) => file.once('error', () => response.destroy()));
    serve(request, response, next);
  };
}
