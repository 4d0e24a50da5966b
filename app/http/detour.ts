import type { LoaderFunctionArgs } from '@remix-run/node';
import { flashCookie, type FlashKey } from './flash.ts';
import { DEFAULT_LANGUAGE, isUiLanguage } from './language.ts';

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>;

/** What somebody may have to do before they can go on. */
export type DetourPage = 'sign-in' | 'account/confirm' | 'account/second-factor/new' | 'account/hat';

/** To another page of the account, and back here afterwards, or to `next`. */
export function detour(args: Args, page: DetourPage, next?: string): Response {
  const { pathname, search } = new URL(args.request.url);
  return leadingTo(page, sendOver(args, page, next ?? pathname + search));
}

/** Remembers of a refusal which page would get its reader further, for a form that can be kept meanwhile. */
export function leadingTo(page: DetourPage, answer: Response): Response {
  pages.set(answer, page);
  return answer;
}

/** The page a thrown answer leads to; undefined for every other answer, and for what is none. */
export function findDetour(thrown: unknown): DetourPage | undefined {
  return thrown instanceof Response ? pages.get(thrown) : undefined;
}

/** To `page`, which leads to `next` when it is done. */
export function sendOver(
  { request, params }: Args,
  page: DetourPage,
  next: string,
  flash?: FlashKey,
): Response {
  const lang = isUiLanguage(params.lang) ? params.lang : DEFAULT_LANGUAGE;
  const headers = new Headers({ Location: `/${lang}/${page}?${new URLSearchParams({ next })}` });
  if (flash) headers.append('Set-Cookie', flashCookie(flash));
  return new Response(null, { status: request.method === 'POST' ? 303 : 302, headers });
}

const pages = new WeakMap<Response, DetourPage>();
