import { describe, expect, it } from 'vitest';
import { couldBeEligible, couldCover, coversState, isEligible } from '#app/domain/geography/eligibility.ts';
import { smallWorld } from './table.ts';

const ON = '2026-11-23';

describe('eligibility of a State', () => {
  it.each([
    ['all reaches everyone', 'all' as const, 'XI', true],
    ['all in a list reaches everyone', ['all'], 'XI', true],
    ['all does not reach a State that does not exist', 'all' as const, 'ZZ', false],
    ['a State is named', ['XA'], 'XA', true],
    ['an area holds it', ['155', '014'], 'XB', true],
    ['a group holds it', ['LLDC'], 'XB', true],
    ['nothing names it', ['LDC', '155'], 'XC', false],
    ['an empty rule reaches nobody', [], 'XA', false],
  ])('%s', (_, rule, state, expected) => {
    expect(isEligible(smallWorld, rule, state, ON)).toBe(expected);
  });

  it('by group ends with the membership', () => {
    expect(isEligible(smallWorld, ['LDC'], 'XA', '2026-11-23')).toBe(true);
    expect(isEligible(smallWorld, ['LDC'], 'XA', '2026-11-24')).toBe(false);
  });
});

describe('eligibility of a masked need', () => {
  it('is possible if any State of the region is eligible', () => {
    expect(couldBeEligible(smallWorld, ['XA'], '014', ON)).toBe(true);
    expect(couldBeEligible(smallWorld, ['LDC'], '014', ON)).toBe(true);
  });

  it('is impossible if none is', () => {
    expect(couldBeEligible(smallWorld, ['155'], '014', ON)).toBe(false);
    expect(couldBeEligible(smallWorld, ['LDC'], '014', '2026-11-24')).toBe(false);
  });

  it('does not rest on a territory, which posts no need', () => {
    expect(couldBeEligible(smallWorld, ['XG'], '018', ON)).toBe(false);
  });
});

describe('a hub', () => {
  it('covers a State that it names or whose area it names', () => {
    expect(coversState(smallWorld, ['XI', '014'], 'XA', ON)).toBe(true);
    expect(coversState(smallWorld, ['XI', '014'], 'XI', ON)).toBe(true);
    expect(coversState(smallWorld, ['XI', '014'], 'XH', ON)).toBe(false);
  });

  it('may cover a masked need where it covers one State of the region', () => {
    expect(couldCover(smallWorld, ['XB'], '014', ON)).toBe(true);
    expect(couldCover(smallWorld, ['XI'], '014', ON)).toBe(false);
  });
});
