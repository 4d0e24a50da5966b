import { UI_LANGUAGES, type UiLanguage } from '#app/domain/codes/languages.ts';

export const DEFAULT_LANGUAGE: UiLanguage = 'en';

export function isUiLanguage(code: string | undefined): code is UiLanguage {
  return UI_LANGUAGES.some((known) => known === code);
}

/** The language of a page from its `/:lang`; an address in no language of ours does not exist. */
export function requireLanguage(code: string | undefined): UiLanguage {
  if (isUiLanguage(code)) return code;
  throw new Response(null, { status: 404 });
}

/** The language an address is in, read from its first segment. */
export function findPathLanguage(path: string): UiLanguage | undefined {
  const code = path.split('/', 2)[1];
  return isUiLanguage(code) ? code : undefined;
}

/** The best of our languages by Accept-Language (RFC 9110 section 12.5.4); English when none is asked for. */
export function preferredLanguage(acceptLanguage: string | null | undefined): UiLanguage {
  let best: { language: UiLanguage; weight: number } | undefined;
  for (const range of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = tag.split('-', 1)[0];
    const weight = qualityOf(parameters);
    if (isUiLanguage(language) && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? DEFAULT_LANGUAGE;
}

/** The reader's language, from the address first: also for requests too broken to have been admitted. */
export function readerLanguage(path: string, acceptLanguage: string | null | undefined): UiLanguage {
  return findPathLanguage(path) ?? preferredLanguage(acceptLanguage);
}

/** `/` names no language: send the reader to theirs. Nothing is remembered; the address carries the choice. */
export function redirectToLanguage(request: Request): Response {
  const language = preferredLanguage(request.headers.get('Accept-Language'));
  return new Response(null, { status: 302, headers: { Location: `/${language}`, Vary: 'Accept-Language' } });
}

function qualityOf(parameters: readonly string[]): number {
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
