import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Logger } from 'pino';
import { cameOverHttp, clientAddress, type TrustedProxies } from './client-address.ts';
import { openExchange, type Exchange } from './exchange.ts';
import type { Look } from './error-page.tsx';
import { inspectRequest, PROBES, type GuardRules } from './guard.ts';
import { refusal } from './guard/refusal.ts';
import { startingHeaders } from './headers.ts';
import type { PageCache } from './page-cache.ts';
import { findPublicPage } from './public-page.ts';
import { answerBrokenSocket } from './broken-socket.ts';
import { logRequest } from './request-log.ts';
import type { RouteTable } from './route-table.ts';
import { sendError } from './send-error.ts';
import { sendPage } from './send-page.ts';

export type ServerOptions = {
  publicOrigin: string;
  demonstration: boolean;
  proxies: TrustedProxies;
  routes: RouteTable;
  pages: PageCache;
  look: Look;
  /** Express, with Remix at its end. */
  application: RequestListener;
  log: Logger;
};

/** Node's server with the guard first, then the page cache, then Express. */
export function makeServer(options: ServerOptions): Server {
  const rules: GuardRules = {
    publicOrigin: options.publicOrigin,
    demonstration: options.demonstration,
    findUpload: (path) => {
      const limit = options.routes.find(path)?.uploadLimit;
      return limit === undefined ? undefined : { maximumBytes: limit };
    },
    isOneClick: (path) => options.routes.find(`/en${path}`)?.oneClick === true,
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const exchange = openExchange(request, clientAddress(request, options.proxies));
    logRequest(options.log, request, response);
    if (!admit(request, response, exchange, rules, options)) return;
    if (exchange.publicPage) {
      const page = options.pages.find(exchange.publicPage.key);
      if (page) {
        exchange.cause = 'page-cache';
        void sendPage(request, response, exchange, page, options.pages);
        return;
      }
    }
    if (request.headers.expect !== undefined) response.writeContinue();
    void options.application(request, response);
  };
  const server = createServer({ ...TIMEOUTS, requireHostHeader: false }, answer);
  // A request that asks before it sends is judged by its head like any other, and told to go on only then.
  server.on('checkContinue', answer);
  server.on('checkExpectation', answer);
  server.on('clientError', answerBrokenSocket(options.look, options.log));
  server.on('connect', (_request, socket) => socket.destroy());
  server.timeout = SILENCE_MS;
  return server;
}

/** Either way of a connection silent for this long ends it: slow readers too. */
const SILENCE_MS = 15_000;

const TIMEOUTS = {
  headersTimeout: 5_000,
  // For uploads; forms have 15 seconds (form-body.ts), and nobody may be silent for longer than SILENCE_MS.
  requestTimeout: 30 * 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
};

function admit(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  rules: GuardRules,
  options: ServerOptions,
): boolean {
  const verdict = inspectRequest(request, rules);
  if (verdict.kind === 'refused') {
    sendError(request, response, exchange, verdict.refusal, options.look);
    return false;
  }
  if (verdict.kind === 'elsewhere') {
    sendOn(response, exchange, verdict.redirectTo);
    return false;
  }
  // Only people's browsers are sent on: a probe that asks in the clear is to be noticed, not helped along.
  const isProbe = PROBES.has(verdict.address.path);
  if (!isProbe && rules.publicOrigin.startsWith('https:') && cameOverHttp(request, options.proxies)) {
    if (request.method === 'POST') {
      sendError(request, response, exchange, refusal(403, 'plain-http'), options.look);
    } else sendOn(response, exchange, rules.publicOrigin + (request.url ?? '/'));
    return false;
  }
  exchange.address = verdict.address;
  exchange.upload = verdict.upload;
  exchange.row = options.routes.find(verdict.address.path);
  exchange.publicPage = findPublicPage(request, exchange.row, verdict.address);
  return true;
}

function sendOn(response: ServerResponse, exchange: Exchange, location: string): void {
  response.writeHead(308, { ...startingHeaders(exchange.id), Location: location, 'Content-Length': 0 }).end();
}
