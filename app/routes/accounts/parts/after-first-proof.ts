import { sessionCookie } from '#app/auth/session-cookie.ts';
import { stepCookie, type Begun } from '#app/auth/sign-in-step.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { FlashKey } from '#app/http/flash.ts';
import { goTo } from '#app/http/go-to.ts';
import { pageAfterSignIn } from './next-page.ts';

/** Where a right password leads: to the reader's work, or to the question for their code. */
export function afterFirstProof(
  lang: UiLanguage,
  begun: Begun,
  next: string | undefined,
  { flash, cookie: also = [] }: { flash?: FlashKey; cookie?: string | readonly string[] } = {},
) {
  if (begun.next === 'session') {
    return goTo(pageAfterSignIn(lang, begun.hat?.role, next), {
      cookie: [sessionCookie(begun.token), ...[also].flat()],
      flash,
    });
  }
  const query = next ? `?${new URLSearchParams({ next })}` : '';
  return goTo(`/${lang}/sign-in/second-step${query}`, {
    cookie: [stepCookie(begun.token), ...[also].flat()],
    flash,
  });
}
