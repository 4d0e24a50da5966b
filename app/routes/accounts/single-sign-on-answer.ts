import type { LoaderFunctionArgs } from '@remix-run/node';
import { clearedAwayCookie, findAway } from '#app/auth/single-sign-on-cookie.ts';
import { goTo } from '#app/http/go-to.ts';
import { isUiLanguage, requireLanguage } from '#app/http/language.ts';
import { getViewer, publicRoute } from '#app/http/viewer.ts';
import { answerSingleSignOn } from '#app/operations/accounts/answer-single-sign-on.ts';
import { afterFirstProof } from './parts/after-first-proof.ts';
import { findNext } from './parts/next-page.ts';

/** Back from the provider. Whatever it was that did not fit, the reader is told the same. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const now = new Date();
  const away = findAway(args.request.headers.get('Cookie'), now);
  const lang = away && isUiLanguage(away.lang) ? away.lang : requireLanguage(args.params.lang);
  const viewer = await getViewer(args);
  const answered = await answerSingleSignOn(
    {
      url: new URL(args.request.url),
      away,
      viewer: viewer.kind === 'person' ? viewer : undefined,
      userAgent: args.request.headers.get('User-Agent') ?? '',
    },
    now,
  );
  const cookie = clearedAwayCookie();
  const back = away?.linkFor === undefined ? 'sign-in' : 'account/single-sign-on';
  if (!answered.ok) return goTo(`/${lang}/${back}`, { cookie, flash: 'sso.flash.refused' });
  if (answered.value === 'linked') return goTo(`/${lang}/${back}`, { cookie, flash: 'sso.flash.linked' });
  return afterFirstProof(lang, answered.value, findNext(away?.next), { cookie });
}
