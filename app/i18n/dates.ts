import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { ARABIC_MONTHS } from '#app/domain/text/month-names.ts';

/** `ar-u-nu-latn`: Western digits, as most ministries print them. */
export const LOCALES: Record<UiLanguage, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/** What writes days ("23 November 2026"), or months, in a language; in UTC. */
export function dateWriter(
  lang: UiLanguage,
  parts: Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'month' | 'year'>,
): (at: Date) => string {
  const format = new Intl.DateTimeFormat(LOCALES[lang], { ...parts, timeZone: 'UTC' });
  if (lang !== 'ar') return (at) => format.format(at);
  return (at) =>
    format
      .formatToParts(at)
      .map(({ type, value }) => (type === 'month' ? ARABIC_MONTHS[at.getUTCMonth()] : value))
      .join('');
}
