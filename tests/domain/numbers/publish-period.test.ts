import { describe, expect, test } from 'vitest';
import type { ClockCount } from '#app/domain/numbers/clock.ts';
import type { NeedCount } from '#app/domain/numbers/measure.ts';
import { closedPeriods, endOfPeriod, readPeriod } from '#app/domain/numbers/period.ts';
import { publishableCounts, publishableMedians } from '#app/domain/numbers/publish-period.ts';

const AXES = { themes: ['INC', 'POL'], regions: ['014', '029'] };
const need = (
  measure: NeedCount['measure'],
  theme: string,
  region: string,
  quarter: NeedCount['quarter'],
  counted: number,
  year = 2026,
): NeedCount => ({ measure, theme, region, quarter, counted, year });

describe('closedPeriods', () => {
  test.each([
    [2026, '2026-03-31', []],
    [2026, '2026-04-01', ['2026-Q1']],
    [2026, '2026-12-31', ['2026-Q1', '2026-Q2', '2026-Q3']],
    [2025, '2026-01-01', ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2025']],
    [2027, '2026-12-31', []],
  ])('from %i, on %s: %j', (first, on, periods) => {
    expect(closedPeriods(first, on)).toEqual(periods);
  });

  test('a period is read as it is written, and nothing else is one', () => {
    expect(['2026', '2026-Q4', '2026-Q5', '2026-4', '', '026'].map(readPeriod)).toEqual([
      { year: 2026 },
      { year: 2026, quarter: 4 },
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(endOfPeriod({ year: 2026, quarter: 4 })).toBe('2027-01-01');
  });
});

describe('publishableCounts', () => {
  const counted = [
    ...([1, 2, 3, 4] as const).flatMap((quarter) => [
      need('posted', 'INC', '014', quarter, 3),
      need('posted', 'INC', '029', quarter, 4),
      need('posted', 'POL', '014', quarter, 5),
      need('posted', 'POL', '029', quarter, 6),
      need('agreed', 'INC', '014', quarter, 6),
      need('agreed', 'POL', '029', quarter, 5),
    ]),
    need('posted', 'INC', '014', 1, 99, 2025),
    need('unmet', 'INC', '014', 1, 4),
  ];

  test('a quarter is told by its total alone, and not where it is under five, nor of what is agreed', () => {
    expect(publishableCounts('2026-Q1', counted, AXES)).toEqual([
      { measure: 'posted', theme: '', region: '', counted: 18 },
    ]);
  });

  test('a year is told by theme, area and both, and what is agreed by no area', () => {
    const year = publishableCounts('2026', counted, AXES);
    expect(year.filter(({ measure }) => measure === 'posted')).toEqual([
      { measure: 'posted', theme: '', region: '', counted: 72 },
      { measure: 'posted', theme: 'INC', region: '', counted: 28 },
      { measure: 'posted', theme: 'POL', region: '', counted: 44 },
      { measure: 'posted', theme: '', region: '014', counted: 32 },
      { measure: 'posted', theme: '', region: '029', counted: 40 },
      { measure: 'posted', theme: 'INC', region: '014', counted: 12 },
      { measure: 'posted', theme: 'INC', region: '029', counted: 16 },
      { measure: 'posted', theme: 'POL', region: '014', counted: 20 },
      { measure: 'posted', theme: 'POL', region: '029', counted: 24 },
    ]);
    expect(year.filter(({ measure }) => measure === 'agreed')).toEqual([
      { measure: 'agreed', theme: '', region: '', counted: 44 },
      { measure: 'agreed', theme: 'INC', region: '', counted: 24 },
      { measure: 'agreed', theme: 'POL', region: '', counted: 20 },
    ]);
    expect(year.filter(({ measure }) => measure === 'unmet')).toEqual([]);
  });

  test('what is agreed is hidden as if its total could be read elsewhere', () => {
    // With nine and six the three others would be told; so six is hidden with them.
    const few = [
      need('agreed', 'INC', '014', 1, 6),
      need('agreed', 'POL', '014', 2, 2),
      need('agreed', 'CRM', '029', 2, 1),
    ];
    expect(publishableCounts('2026', few, { ...AXES, themes: ['CRM', 'INC', 'POL'] })).toEqual([
      { measure: 'agreed', theme: '', region: '', counted: 9 },
    ]);
  });
});

test('a median is told from five on, each for its own period', () => {
  const took = (ended: number, median: number, quarter?: ClockCount['quarter']): ClockCount => ({
    clock: 'triage',
    year: 2026,
    ended,
    median,
    within: 0,
    ...(quarter && { quarter }),
  });
  const counted = [took(9, 4.5), took(4, 3, 1), took(5, 6, 2)];
  expect(publishableMedians('2026', counted)).toEqual([{ clock: 'triage', days: 4.5 }]);
  expect(publishableMedians('2026-Q1', counted)).toEqual([]);
  expect(publishableMedians('2026-Q2', counted)).toEqual([{ clock: 'triage', days: 6 }]);
});
