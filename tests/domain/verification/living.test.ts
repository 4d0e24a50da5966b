import { expect, test } from 'vitest';
import { openDays, type DayEnd } from '#app/domain/verification/daily-heads.ts';

test.each<[string, DayEnd | undefined, DayEnd[], string, [string, number][]]>([
  ['nothing in the log', undefined, [], '2026-11-24', []],
  ['the first day is not over', undefined, [end('2026-11-24', 3)], '2026-11-24', []],
  [
    'from the first entry on',
    undefined,
    [end('2026-11-22', 3)],
    '2026-11-24',
    [
      ['2026-11-22', 3],
      ['2026-11-23', 3],
    ],
  ],
  [
    'after the last head',
    end('2026-11-20', 2),
    [end('2026-11-22', 5)],
    '2026-11-23',
    [
      ['2026-11-21', 2],
      ['2026-11-22', 5],
    ],
  ],
  [
    'an entry that came late',
    end('2026-11-21', 2),
    [end('2026-11-20', 3)],
    '2026-11-23',
    [['2026-11-22', 3]],
  ],
  [
    'entries of two days that crossed',
    undefined,
    [end('2026-11-20', 5), end('2026-11-21', 4)],
    '2026-11-22',
    [
      ['2026-11-20', 5],
      ['2026-11-21', 5],
    ],
  ],
])('days whose head is to be signed: %s', (_, last, ends, today, expected) => {
  expect(openDays(last, ends, today).map(({ day, n }) => [day, n])).toEqual(expected);
});

function end(day: string, n: number): DayEnd {
  return { day, n, hash: String(n).padStart(64, '0') };
}
