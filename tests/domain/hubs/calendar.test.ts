import { expect, test } from 'vitest';
import { wrongDays } from '#app/domain/hubs/calendar.ts';

test.each([
  ['2026-11-23', '2026-11-23', undefined],
  ['2026-11-20', '2026-11-23', undefined],
  ['2026-11-20', '2026-11-22', 'over'],
  ['2026-12-02', '2026-12-01', 'order'],
  ['2026-12-01', '2028-01-05', undefined],
  ['2026-12-01', '2028-01-06', 'long'],
] as const)('from %s to %s is wrong by: %s', (from, until, wrong) => {
  expect(wrongDays(from, until, '2026-11-23')).toBe(wrong);
});
