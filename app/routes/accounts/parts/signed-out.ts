import { clearedSessionCookie } from '#app/auth/session-cookie.ts';
import { goTo } from '#app/http/go-to.ts';

/**
 * To the front page after a session ended, with its cookie forgotten and whatever the browser kept of its pages. Not
 * `"cookies"`, which would take the sentence that says so as well.
 */
export function signedOut(lang: string): Response {
  const answer = goTo(`/${lang}`, { cookie: clearedSessionCookie(), flash: 'accounts.flash.signed_out' });
  answer.headers.set('Clear-Site-Data', '"cache", "storage"');
  return answer;
}
