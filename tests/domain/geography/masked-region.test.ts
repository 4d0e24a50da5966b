import { describe, expect, it } from 'vitest';
import { maskedPlace, possibleStates } from '#app/domain/geography/masked-region.ts';
import { smallWorld } from './table.ts';

describe('a masked State is shown as', () => {
  it.each([
    ['its sub-region, with five States counting the observer and the invented one', 'XA', '014'],
    ['the wider area where its own has too few', 'XF', '202'],
    ['the region where the sub-region has too few', 'XH', '002'],
    ['the world where the region has too few', 'XI', '001'],
    ['the world where it lies in no area', 'XL', '001'],
    ['the world where nobody knows it', 'ZZ', '001'],
  ])('%s', (_, state, expected) => {
    expect(maskedPlace(smallWorld, state)).toEqual({ region: expected, hidden: [] });
  });
});

it('the States possible after another attribute are those that share it', () => {
  const speaksFrench = new Set(['XA', 'XB']);
  expect(possibleStates(smallWorld, '014', ({ code }) => speaksFrench.has(code))).toHaveLength(2);
});
