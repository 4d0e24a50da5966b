import { expect, test } from 'vitest';
import { monthName } from '#app/i18n/months.ts';
import { translator } from '#app/i18n/translate.ts';

test('a day is written as its readers write it; in Arabic its month has both of its names', () => {
  const [en, ar] = [translator('en'), translator('ar')];
  expect(en.day('2026-11-23')).toBe('23 November 2026');
  expect(ar.day('2026-11-23')).toBe('23 تشرين الثاني/نوفمبر 2026');
  expect(ar.instant('2027-01-01T00:30:00Z')).toContain('1 كانون الثاني/يناير 2027');
  expect([monthName(en, '2027-06-30'), monthName(ar, '2027-06-30')]).toEqual([
    'June 2027',
    'حزيران/يونيه 2027',
  ]);
});

test('each of the twelve months has its own two names', () => {
  const names = Array.from({ length: 12 }, (_, month) =>
    monthName(translator('ar'), `2026-${String(month + 1).padStart(2, '0')}-15`),
  );
  expect(new Set(names).size).toBe(12);
  expect(names.every((name) => /^\S+( \S+)?\/\S+ 2026$/.test(name))).toBe(true);
});
