import type { RequestHandler } from 'express';
import { unsubscribe } from '#app/operations/notices/choose-letters.ts';
import { getExchange } from './exchange.ts';
import { preferredLanguage } from './language.ts';

/** As a form of one field, in either of the two encodings of forms. */
const IN_PARTS = /^--[^\r\n]{1,100}\r\n[^\0]*?name="?List-Unsubscribe"?[^\0]*?\r\n\r\nOne-Click\r\n--/i;

/**
 * A mail program ends the letters of whoever a digest went to (RFC 8058): no session, no Origin, the token is the
 * authority. The answer is the same for every token, and says nothing of anybody (PR4).
 */
export const answerOneClick: RequestHandler = (request, response, next) => {
  const body = getExchange(request).form?.toString('latin1') ?? '';
  if (body !== 'List-Unsubscribe=One-Click' && !IN_PARTS.test(body)) {
    response.status(400).type('text/plain').send('List-Unsubscribe=One-Click');
    return;
  }
  unsubscribe(request.params.token, new Date()).then(
    () => response.status(200).type('text/plain').send('OK'),
    next,
  );
};

/** Whoever opens the address in a browser finds the page with a button. */
export const leadToUnsubscribe: RequestHandler = (request, response) => {
  const language = preferredLanguage(request.headers['accept-language']);
  response.redirect(302, `/${language}/unsubscribe/${encodeURIComponent(request.params.token ?? '')}`);
};
