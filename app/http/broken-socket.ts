import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { STATUS_CODES } from 'node:http';
import type { Logger } from 'pino';
import { renderErrorPage, type Look } from './error-page.tsx';
import type { ErrorStatus } from './error-status.ts';
import { startingHeaders } from './headers.ts';
import { DEFAULT_LANGUAGE } from './language.ts';

/**
 * Answers what never became a request: bytes that are not HTTP, headers too large, a head that took too long. Node
 * hands over the bare socket; the page and the headers are the usual ones, in English, for no language was read.
 */
export function answerBrokenSocket(look: Look, log: Logger) {
  return (error: NodeJS.ErrnoException, socket: Duplex): void => {
    const begun = (socket as Duplex & { _httpMessage?: { headersSent?: boolean } })._httpMessage?.headersSent;
    if (error.code === 'ECONNRESET' || !socket.writable || begun) {
      socket.destroy();
      return;
    }
    const status = statusOf(error.code);
    const requestId = randomUUID();
    // The code is Node's own word, never the client's.
    log.info({ requestId, status, cause: error.code }, 'request');
    const page = renderErrorPage({ status, lang: DEFAULT_LANGUAGE, requestId, look });
    const headers = {
      ...startingHeaders(requestId),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(page)),
      Connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const reason = STATUS_CODES[status] ?? '';
    socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('\r\n')}\r\n\r\n${page}`, () =>
      socket.destroy(),
    );
  };
}

function statusOf(code: string | undefined): ErrorStatus {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}
