import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { getExchange } from './exchange.ts';
import { loggedRoute } from './route-table.ts';

/**
 * One line a request: the route, never the address, so that no title, token or search reaches the log. Of a refusal
 * also to whom: an account that tries doors is seen.
 */
export function logRequest(log: Logger, request: IncomingMessage, response: ServerResponse): void {
  response.once('close', () => {
    const { id, startedAt, clientAddress, row, cause, who } = getExchange(request);
    log.info(
      {
        requestId: id,
        method: loggedMethod(request.method),
        route: loggedRoute(row),
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
        client: clientAddress,
        cause,
        ...who,
        cutOff: response.writableFinished ? undefined : true,
      },
      'request',
    );
  });
}

function loggedMethod(method: string | undefined): string {
  return method === 'GET' || method === 'HEAD' || method === 'POST' ? method : 'other';
}
