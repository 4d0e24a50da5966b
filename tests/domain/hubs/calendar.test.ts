import type { Day } from '#app/domain/codes/day.ts';
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
  expect(wrongDays({ kind: 'course', startsOn: from, endsOn: until }, '2026-11-23')).toBe(wrong);
});

test('a deadline is one day', () => {
  const [startsOn, next] = ['2026-12-01', '2026-12-02'] as const;
  const wrong = (endsOn: Day) => wrongDays({ kind: 'deadline', startsOn, endsOn }, '2026-11-23');
  expect([wrong(startsOn), wrong(next)]).toEqual([undefined, 'deadline']);
});
