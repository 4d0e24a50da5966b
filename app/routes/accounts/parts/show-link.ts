import type { Translator } from '#app/i18n/translate.ts';
import type { HandedLink } from '#app/operations/accounts/make-link.ts';
import type { ShownLink } from './handed-link.tsx';

/** The whole address, on the host the administrator is at, in the language of the person it is for. */
export function showLink(t: Translator, request: Request, lang: string, link: HandedLink): ShownLink {
  return {
    address: new URL(`/${lang}/arrive/${link.token}`, request.url).href,
    until: t.instant(link.expiresAt),
    purpose: link.purpose === 'password' ? 'password' : 'arrival',
  };
}
