import { expect, test } from 'vitest';
import { shareErrors } from '#app/forms/pools.ts';

const share = (budget: number, seats = 1) => ({ seats, days: 0, budget });

test('shares that are too much together are marked at each part of the budget, with what they come to', () => {
  expect(shareErrors([share(60), share(0), share(60)])).toEqual({
    fieldErrors: { 'shares[0].budget': ['pools.error.over'], 'shares[2].budget': ['pools.error.over'] },
    over: 120,
  });
});

test('a State that gets nothing is marked, and no other', () => {
  expect(shareErrors([share(60), share(0, 0)])).toEqual({
    fieldErrors: { 'shares[1].seats': ['pools.error.no_share'] },
  });
  expect(shareErrors([share(60), share(40, 0)])).toBeUndefined();
});
