import { clearedSessionCookie } from '#app/auth/session-cookie.ts';
import { goTo } from '#app/http/go-to.ts';
import { clearedLastDeskCookie } from '#app/http/last-desk.ts';

/**
 * To the front page after a session ended, with its cookies forgotten and whatever the browser kept of its pages. Not
 * `"cookies"`, which would take the sentence that says so as well.
 */
export function signedOut(lang: string): Response {
  const answer = goTo(`/${lang}`, {
    cookie: [clearedSessionCookie(), clearedLastDeskCookie()],
    flash: 'accounts.flash.signed_out',
  });
  answer.headers.set('Clear-Site-Data', '"cache", "storage"');
  return answer;
}
