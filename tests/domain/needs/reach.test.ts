import { expect, it } from 'vitest';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import {
  asFarAsAgreed,
  isSameReach,
  isWithin,
  modeNow,
  modesWithin,
  roundFor,
  tidyReach,
  type Circulation,
  type Reach,
} from '#app/domain/needs/reach.ts';
import { hashOfViews } from '#app/operations/needs/views-of.ts';

const masked = tiersOf({});
const open = tiersOf({ subject: 'T0' });
const named: Reach = { mode: 'named', donors: ['a', 'b'] };
const fits = (donor: string) => donor === 'a';

it.each<[string, Reach | undefined, typeof masked, readonly string[]]>([
  ['no choice and no public view', undefined, masked, ['named', 'themes', 'registered']],
  ['no choice and a public view', undefined, open, ['named', 'themes', 'registered', 'public']],
  ['registered despite a public view', { mode: 'registered' }, open, ['named', 'themes', 'registered']],
  ['donors of its themes', { mode: 'themes' }, open, ['named', 'themes']],
  ['donors that are named', named, open, ['named']],
])('with %s a broker chooses among the ways within it', (_what, reach, tiers, expected) => {
  expect(modesWithin(reach, tiers)).toEqual(expected);
});

it.each<[boolean, Circulation, Reach | undefined]>([
  [true, { mode: 'named', donors: ['c'] }, undefined],
  [true, { mode: 'registered', donors: [] }, undefined],
  [false, { mode: 'public', donors: [] }, undefined],
  [true, { mode: 'named', donors: ['a'] }, named],
  [false, { mode: 'named', donors: ['a', 'c'] }, named],
  [false, { mode: 'themes', donors: [] }, named],
  [true, { mode: 'named', donors: ['a'] }, { mode: 'themes' }],
  [false, { mode: 'named', donors: ['b'] }, { mode: 'themes' }],
  [false, { mode: 'registered', donors: [] }, { mode: 'themes' }],
])('%s: %o within %o', (expected, chosen, reach) => {
  expect(isWithin(chosen, reach, masked, fits)).toBe(expected);
});

it('unasked, goes as far as the State agreed to', () => {
  expect(asFarAsAgreed(named)).toEqual({ mode: 'named', donors: ['a', 'b'] });
  // Also to the public, should its State agree to a public view while it goes round.
  const whole = { mode: 'public', donors: [] };
  expect(roundFor(undefined, undefined, masked)).toEqual(whole);
  expect(roundFor({ mode: 'registered', donors: [] }, undefined, masked)).toEqual(whole);
  const narrower: Circulation = { mode: 'registered', donors: [] };
  expect(roundFor(narrower, undefined, open)).toEqual(narrower);
  expect(roundFor({ mode: 'named', donors: ['a'] }, named, open)).toEqual({ mode: 'named', donors: ['a'] });
});

it('goes no further than its views, whatever it may', () => {
  const whole: Circulation = { mode: 'public', donors: [] };
  expect(modeNow(whole, undefined, masked)).toBe('registered');
  expect(modeNow(whole, undefined, open)).toBe('public');
  expect(modeNow({ mode: 'themes', donors: [] }, undefined, open)).toBe('themes');
});

it('the same donors in another order are the same choice, with the same hash; others are not', () => {
  const turned: Reach = { mode: 'named', donors: ['b', 'a', 'b'] };
  expect(tidyReach(turned)).toEqual(named);
  expect(isSameReach(named, { mode: 'named', donors: ['b', 'a'] })).toBe(true);
  expect(isSameReach(named, { mode: 'named', donors: ['a', 'c'] })).toBe(false);
  expect(hashOfViews({}, turned)).toBe(hashOfViews({}, named));
  const hashes = [undefined, named, { mode: 'themes' }, { mode: 'registered' }].map((reach) =>
    hashOfViews({}, reach as Reach),
  );
  expect(new Set(hashes).size).toBe(4);
});

it('what the State chose since it last agreed is not agreed to', () => {
  const need = { tiers: {}, servedTiers: tiersOf({}), reach: named };
  expect(isAgreed(need)).toBe(false);
  expect(isAgreed({ ...need, agreedReach: named })).toBe(true);
  expect(isAgreed({ ...need, reach: undefined, agreedReach: named })).toBe(false);
});
