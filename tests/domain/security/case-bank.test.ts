import { describe, expect, test } from 'vitest';
import {
  AUTHENTICATION,
  AUTHORISATION,
  CONCURRENCY,
  KEEPING,
  SESSIONS,
  SIDE_CHANNELS,
  UPLOADS,
} from './case-bank.ts';
import { hasTest } from './test-titles.ts';

/** The numbers that the bank has; the others were never given. */
const BANK = {
  AU: [2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 15, 16, 17, 18],
  SE: [1, 2, 4, 5, 6, 7, 8, 9, 10],
  AZ: [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 14, 15, 16, 18],
  SC: [2, 3, 4, 5, 6, 8, 9, 11, 12, 13, 15, 16, 17, 18, 19],
  CO: [1, 2, 3, 4, 6, 7, 8, 10],
  UP: [1, 2, 3, 4, 5, 7, 8],
};

describe('the bank of hostile cases', () => {
  test.each([
    ['AU', AUTHENTICATION],
    ['SE', SESSIONS],
    ['AZ', AUTHORISATION],
    ['SC', SIDE_CHANNELS],
    ['CO', CONCURRENCY],
    ['UP', UPLOADS],
  ] as const)('has every case of %s once, in order', (kind, cases) => {
    expect(cases.map(({ id }) => id)).toEqual(BANK[kind].map((number) => `${kind}${number}`));
  });

  const all = [
    ...AUTHENTICATION,
    ...SESSIONS,
    ...AUTHORISATION,
    ...SIDE_CHANNELS,
    ...CONCURRENCY,
    ...UPLOADS,
    ...KEEPING,
  ];

  test('names only tests that exist', () => {
    expect(all.flatMap(({ tests }) => [...tests]).filter((name) => !hasTest(name))).toEqual([]);
  });

  test('says of what is not tested, whole or in part, what does not exist yet', () => {
    const silent = all.filter(
      ({ tests, missing = '' }) => tests.length === 0 && missing.split(' ').length < 5,
    );
    expect(silent).toEqual([]);
  });
});
