import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerBuild } from '@remix-run/node';
import { makeApplication } from '#app/http/application.ts';
import type { AuditSigning } from '#app/http/audit-addresses.ts';
import { trustedProxies } from '#app/http/client-address.ts';
import { makeLog } from '#app/http/log.ts';
import { PageCache } from '#app/http/page-cache.ts';
import { makeRemixHandler } from '#app/http/remix-handler.ts';
import type { RouteRow } from '#app/http/route-row.ts';
import { makeRouteTable } from '#app/http/route-table.ts';
import { makeServer } from '#app/http/server.ts';

type Options = {
  audit?: AuditSigning;
  publicOrigin?: string;
  demonstration?: boolean;
  proxies?: readonly string[];
  routes?: readonly RouteRow[];
  /** Stands where Remix stands; answers 200 `reached` unless given. */
  pages?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Remix with this build, instead of `pages`. */
  build?: ServerBuild;
  catalogueVersion?: () => number;
  securityContact?: string;
};

export type GuardedServer = {
  port: number;
  /** How many requests came through to the pages. */
  reached: () => number;
  /** Every line of the log, parsed. */
  logged: () => Record<string, unknown>[];
  rawLog: () => string;
  stop: () => Promise<void>;
};

/** The layers in front of Remix, real, with a page behind them that only says it was reached. */
export async function startGuarded(options: Options = {}): Promise<GuardedServer> {
  const lines: string[] = [];
  const log = makeLog('info', { write: (line: string) => void lines.push(line) });
  const publicOrigin = options.publicOrigin ?? 'http://localhost:3000';
  const look = { stylesheet: '/assets/main.css', demonstration: options.demonstration ?? false };
  let reached = 0;
  const cache = new PageCache({ version: options.catalogueVersion ?? (() => 1) });
  const remix =
    options.build && makeRemixHandler({ build: options.build, routes: [], publicOrigin, pages: cache, look });
  const pages = async (request: IncomingMessage, response: ServerResponse) => {
    reached += 1;
    if (remix) return remix(request, response);
    if (options.pages) return options.pages(request, response);
    response.end('reached');
  };
  const application = makeApplication({
    assetFolder: 'no-such-folder',
    look,
    readiness: () => Promise.resolve({ database: true, migrations: true }),
    isStopping: () => false,
    security: { publicOrigin, contact: options.securityContact },
    audit: options.audit,
    pages,
    log,
  });
  const server = makeServer({
    publicOrigin,
    demonstration: look.demonstration,
    proxies: trustedProxies(options.proxies ?? []),
    routes: makeRouteTable(options.routes ?? []),
    pages: cache,
    look,
    application,
    log,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    reached: () => reached,
    logged: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    rawLog: () => lines.join(''),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
