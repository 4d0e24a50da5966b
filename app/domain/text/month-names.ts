import { OFFICIAL_LANGUAGES } from '#app/domain/codes/languages.ts';
import { fold } from './fold.ts';

/**
 * January to December. States that write Arabic call the months by one of two names; the United Nations writes both, and
 * every ministry reads its own.
 */
export const ARABIC_MONTHS = [
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

/** As names are compared: "Sept.", "СЕНТЯБРЯ" and "septembre" without case, accents or the dot that shortens. */
const plain = (name: string) => fold(name).replace(/\.$/, '');

/** Long and short, alone and beside a day, in the six official languages. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  OFFICIAL_LANGUAGES.flatMap((language) =>
    ARABIC_MONTHS.flatMap((arabic, index) => {
      const day = new Date(Date.UTC(2027, index, 1));
      const names = (['long', 'short'] as const).flatMap((month) => {
        const inTheMiddle = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
        const alone = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
        return [
          alone.format(day),
          inTheMiddle.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '',
        ];
      });
      return [...names, ...(language === 'ar' ? [arabic, ...arabic.split('/')] : [])]
        .filter((name) => !/^\d*$/.test(name))
        .map((name) => [plain(name), index + 1] as const);
    }),
  ),
);

/** 9 for "September", "sept.", "أيلول", "сентября": the number of a month called by its name; undefined for anything else. */
export function monthCalled(name: string): number | undefined {
  return MONTHS.get(plain(name));
}
