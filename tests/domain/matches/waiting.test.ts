import { describe, expect, it } from 'vitest';
import { FILE_BYTES } from '#app/domain/files/file-limits.ts';
import type { SilenceStep } from '#app/domain/matches/delivery/clocks.ts';
import { THREAD_FILE_BYTES, THREAD_FILES, threadExcess } from '#app/domain/matches/thread-files.ts';
import { byWaiting, nextInSilence, type Waits } from '#app/domain/matches/waiting.ts';

describe('what becomes of a silence next', () => {
  it.each([
    ['2026-11-14', undefined],
    ['2026-11-15', { what: 'letter', on: '2026-12-01' }],
    ['2026-11-30', { what: 'letter', on: '2026-12-01' }],
    ['2026-12-01', { what: 'second-letter', on: '2026-12-31' }],
    ['2026-12-30', { what: 'second-letter', on: '2026-12-31' }],
    ['2026-12-31', { what: 'may-lapse', on: '2027-01-30' }],
    ['2027-01-29', { what: 'may-lapse', on: '2027-01-30' }],
    ['2027-01-30', { what: 'may-lapse-now', on: '2027-01-30' }],
    ['2027-06-01', { what: 'may-lapse-now', on: '2027-01-30' }],
  ] as const)('on %s, of a match last heard of on 1 November', (on, next) => {
    expect(nextInSilence('2026-11-01', on)).toEqual(next);
  });
});

it('what waits for a side comes first, and of what is quiet the longest', () => {
  const match = (name: string, who: Waits['step']['who'], by?: Waits['step']['by'], days = 0) => ({
    name,
    waits: { step: { who, by }, silence: { days, step: (days >= 14 ? 14 : 0) as SilenceStep } },
  });
  const given = [
    match('over', 'nobody'),
    match('with the others', 'others', '2026-11-02'),
    match('together', 'both', '2026-12-01', 13),
    match('quiet for a fortnight', 'both', '2026-12-01', 14),
    match('quiet while the other side has it', 'other', undefined, 40),
    match('mine without a day', 'you'),
    match('mine later', 'you', '2026-12-03'),
    match('mine now, and quiet', 'you', '2026-12-02', 20),
    match('with a broker', 'broker'),
  ];
  expect(byWaiting(given).map(({ name }) => name)).toEqual([
    'mine now, and quiet',
    'mine later',
    'mine without a day',
    'quiet while the other side has it',
    'quiet for a fortnight',
    'together',
    'with the others',
    'with a broker',
    'over',
  ]);
});

describe('the files of one side in a thread', () => {
  it.each([
    ['the last that fits', { count: THREAD_FILES - 1, bytes: 0 }, { count: 1, bytes: 9 }, undefined],
    ['one too many', { count: THREAD_FILES, bytes: 0 }, { count: 1, bytes: 9 }, 'too-many'],
    ['two of which one fits', { count: THREAD_FILES - 1, bytes: 0 }, { count: 2, bytes: 9 }, 'too-many'],
    [
      'the last byte',
      { count: 4, bytes: THREAD_FILE_BYTES - FILE_BYTES },
      { count: 1, bytes: FILE_BYTES },
      undefined,
    ],
    ['a byte too much', { count: 4, bytes: THREAD_FILE_BYTES - 9 }, { count: 1, bytes: 10 }, 'too-much'],
  ] as const)('%s', (_what, held, coming, excess) => {
    expect(threadExcess(held, coming)).toBe(excess);
  });
});
