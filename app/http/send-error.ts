import type { IncomingMessage, ServerResponse } from 'node:http';
import { renderErrorPage, type Look } from './error-page.tsx';
import type { Exchange } from './exchange.ts';
import type { Refusal } from './guard/refusal.ts';
import { startingHeaders } from './headers.ts';
import { readerLanguage } from './language.ts';
import { pageAgain } from './page-again.ts';

/** How long the rest of a refused body is read and thrown away, so that the client gets to see the answer. */
const LINGER_MS = 1000;

/** Answers with the product's error page. Does nothing to an answer already begun but cut it off. */
export function sendError(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  refusal: Refusal,
  look: Look,
): void {
  exchange.cause = refusal.cause;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const retryAfter = Number(refusal.headers?.['Retry-After']);
  const page = Buffer.from(
    renderErrorPage({
      status: refusal.status,
      lang: readerLanguage(request.url?.split('?', 1)[0] ?? '', request.headers['accept-language']),
      requestId: exchange.id,
      look,
      retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
      again: pageAgain(exchange, request.method),
    }),
  );
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const unread = !request.complete;
  response.writeHead(refusal.status, {
    ...startingHeaders(exchange.id),
    ...refusal.headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': page.length,
    Vary: 'Accept-Language',
    ...(unread ? { Connection: 'close' } : {}),
  });
  if (!unread) response.end(request.method === 'HEAD' ? undefined : page);
  else endAfterBody(request, response, request.method === 'HEAD' ? undefined : page);
}

/** Closing on a client that is still sending resets the connection and loses the page with the reason. */
function endAfterBody(request: IncomingMessage, response: ServerResponse, page: Buffer | undefined): void {
  if (page) response.write(page);
  else response.flushHeaders();
  const end = () => {
    clearTimeout(patience);
    response.end();
  };
  const patience = setTimeout(end, LINGER_MS);
  request.once('end', end).once('error', end).once('close', end);
  request.resume();
}
