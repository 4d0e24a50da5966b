import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import { SESSION_COOKIE } from '#app/auth/session-cookie.ts';
import type { Look } from './error-page.tsx';
import { errorStatus } from './error-status.ts';
import { getExchange, type Exchange } from './exchange.ts';
import { findCookie, hasOwnCookie } from './guard/cookies.ts';
import { ATTACHMENT_POLICY, contentSecurityPolicy, NO_STORE, startingHeaders } from './headers.ts';
import './load-context.ts';
import { makeCachedPage, type PageCache } from './page-cache.ts';
import { makeRemixRequest } from './remix-request.ts';
import { makePageHandlers } from './page-handlers.ts';
import { parksForms } from './parked-form.ts';
import { pageAgain } from './page-again.ts';
import type { RecordRefusal } from './refusals.ts';
import type { RouteRow } from './route-row.ts';
import { sendError } from './send-error.ts';
import { sendPage } from './send-page.ts';
import { whoAsked } from './viewer.ts';

export type RemixHandlerOptions = {
  build: ServerBuild;
  routes: readonly RouteRow[];
  publicOrigin: string;
  /** Said on the page about security. */
  securityContact?: string | undefined;
  helpContact?: string | undefined;
  pages: PageCache;
  look: Look;
  /** Called with what a page of the table answered; undefined where nobody keeps it. */
  recordRefusal?: RecordRefusal;
};

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Hands an admitted request to Remix and its Response to the socket. */
export function makeRemixHandler(options: RemixHandlerOptions): Handler {
  const { publicOrigin, pages, look, recordRefusal } = options;
  const handlerFor = makePageHandlers(options.build, options.routes);
  return async (request, response) => {
    const exchange = getExchange(request);
    const context = makeLoadContext(request, response, options);
    const madeAt = pages.version();
    const answer = await handlerFor(exchange.row)(makeRemixRequest(request, exchange, publicOrigin), context);
    if (answer.status >= 400) exchange.who = await whoAsked(context);
    if (exchange.row && answer.status >= 400) {
      const { path: route } = exchange.row;
      await recordRefusal?.(context, { method: request.method ?? '', route, status: answer.status });
    }
    const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') ?? false;
    if (answer.status >= 400 && !isPage) {
      const status = context.unavailable ? 503 : errorStatus(answer.status);
      sendError(
        request,
        response,
        exchange,
        {
          status,
          cause: 'route',
          headers: { ...kept(answer.headers, ['Retry-After']), ...allowed(answer.status) },
        },
        look,
      );
    } else if (!isPage && exchange.publicPage && answer.status === 200 && !answer.headers.has('Set-Cookie')) {
      // Asked for by GET, whatever the reader sent (remix-request.ts): the body is there.
      const page = makeCachedPage(Buffer.from(await answer.arrayBuffer()), {
        ...publicHeaders(),
        ...downloadHeaders(answer.headers),
      });
      pages.keep(exchange.publicPage.key, page, madeAt);
      await sendPage(request, response, exchange, page, pages);
    } else if (!isPage) {
      const headers = answerHeaders(request, exchange, context, answer);
      // The answer to HEAD comes without the body whose length it would be.
      const isBare = !answer.body && (request.method !== 'HEAD' || answer.status >= 300);
      if (isBare && answer.status !== 204) headers['Content-Length'] = '0';
      response.writeHead(answer.status, headers);
      await sendStream(request, response, answer.body);
    } else {
      const body =
        context.html === undefined ? Buffer.from(await answer.arrayBuffer()) : Buffer.from(context.html);
      const headers = answerHeaders(request, exchange, context, answer);
      if (exchange.publicPage && answer.status === 200 && !answer.headers.has('Set-Cookie')) {
        const page = makeCachedPage(body, publicHeaders());
        pages.keep(exchange.publicPage.key, page, madeAt);
        await sendPage(request, response, exchange, page, pages);
      } else {
        response.writeHead(answer.status, { ...headers, 'Content-Length': body.length });
        response.end(request.method === 'HEAD' ? undefined : body);
      }
    }
  };
}

function makeLoadContext(
  request: IncomingMessage,
  response: ServerResponse,
  { look, securityContact, helpContact }: RemixHandlerOptions,
): AppLoadContext {
  const exchange = getExchange(request);
  const { id, clientAddress, row, form } = exchange;
  const sessionToken = findCookie(request.headers.cookie, SESSION_COOKIE) || undefined;
  return {
    requestId: id,
    clientAddress,
    sessionToken,
    sentFields: row && parksForms(row) ? form : undefined,
    isForm: request.method === 'POST',
    demonstration: look.demonstration,
    again: pageAgain(exchange, request.method),
    securityContact,
    helpContact,
    // Pages for anonymous readers run no script, but for the few whose row says so.
    nonce: sessionToken !== undefined || row?.script ? randomBytes(16).toString('base64') : undefined,
    isAbandoned: () => response.destroyed && !response.writableFinished,
  };
}

/** A shared cache must ask us each time, and must never give a signed-in reader the anonymous page. */
function publicHeaders(): Record<string, string> {
  const { 'X-Request-Id': _, ...headers } = startingHeaders('');
  return {
    ...headers,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    Vary: 'Accept-Encoding, Cookie',
  };
}

/** What a download says of itself. */
function downloadHeaders(given: Headers): Record<string, string> {
  return {
    ...kept(given, ['Content-Type', 'Content-Disposition', 'Last-Modified']),
    ...(given.has('Content-Disposition') && { 'Content-Security-Policy': ATTACHMENT_POLICY }),
  };
}

function answerHeaders(
  request: IncomingMessage,
  exchange: Exchange,
  context: AppLoadContext,
  { headers: given, status }: Response,
): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = startingHeaders(exchange.id);
  // A page with a nonce is one reader's, whoever they are.
  const shared =
    exchange.row?.access === 'public' && context.nonce === undefined && !hasOwnCookie(request.headers.cookie);
  for (const [name, value] of given) {
    if (!OURS_TO_SET.has(name)) headers[name] = value;
  }
  Object.assign(headers, allowed(status));
  const cacheControl = given.get('Cache-Control');
  headers['Cache-Control'] = shared && cacheControl !== null ? cacheControl : NO_STORE;
  headers['Content-Security-Policy'] = given.has('Content-Disposition')
    ? ATTACHMENT_POLICY
    : contentSecurityPolicy(context.nonce);
  const cookies = given.getSetCookie();
  if (cookies.length > 0) headers['Set-Cookie'] = cookies;
  return headers;
}

/** What the server decides, whatever a route says. Node merges names without regard to case only in setHeader. */
const OURS_TO_SET = new Set([
  ...Object.keys(startingHeaders('')).map((name) => name.toLowerCase()),
  'set-cookie',
  'content-length',
  'connection',
]);

/** RFC 9110 asks of every 405 that it says what would do; Remix's own is about a POST where nothing is sent to. */
function allowed(status: number): Record<string, string> {
  return status === 405 ? { Allow: 'GET, HEAD' } : {};
}

function kept(headers: Headers, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

async function sendStream(
  request: IncomingMessage,
  response: ServerResponse,
  body: ReadableStream<Uint8Array> | null,
): Promise<void> {
  if (!body || request.method === 'HEAD') {
    await body?.cancel();
    response.end();
    return;
  }
  await pipeline(Readable.fromWeb(body as unknown as NodeReadableStream), response);
}
