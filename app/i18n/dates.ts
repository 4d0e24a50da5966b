import type { UiLanguage } from '#app/domain/codes/languages.ts';

/** `ar-u-nu-latn`: Western digits, as most ministries print them. */
export const LOCALES: Record<UiLanguage, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/**
 * January to December. States that write Arabic call the months by one of two names; the United Nations writes both, and
 * every ministry reads its own.
 */
const ARABIC_MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
] as const;

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
