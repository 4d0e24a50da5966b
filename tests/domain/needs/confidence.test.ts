import { describe, expect, test } from 'vitest';
import { isInConfidence, servedAudience } from '#app/domain/needs/confidence.ts';
import { addDays } from '#app/domain/codes/day.ts';
import { openingLapses, openingLastDay, openingState, type Opening } from '#app/domain/needs/opening.ts';
import { shareState } from '#app/domain/needs/sharing.ts';
import { AUDIENCES, type Audience } from '#app/domain/visibility.ts';

describe('what is given in confidence (PA3)', () => {
  test('is what the parties and a chosen hub get, and nothing that others see', () => {
    expect(AUDIENCES.filter(isInConfidence)).toEqual(['hub', 'parties']);
  });

  test.each<[readonly Audience[], boolean, Audience | undefined]>([
    [['registered', 'parties'], false, 'registered'],
    [['registered', 'parties'], true, 'parties'],
    [['parties', 'registered'], true, 'parties'],
    [['public', 'registered', 'hub'], false, 'registered'],
    [['public', 'registered', 'hub'], true, 'hub'],
    [['parties'], false, undefined],
    [['public'], true, 'public'],
    [[], true, undefined],
  ])('of %j, kept confidential: %s, is %s', (within, kept, served) => {
    expect(servedAudience(within, kept)).toBe(served);
  });
});

describe('a wish to open a sealed text', () => {
  test.each([
    // Monday, and the Friday before a weekend; the last of five working days counts whole.
    ['2026-11-23T09:00:00Z', '2026-12-01T00:00:00.000Z'],
    ['2026-11-27T23:59:59Z', '2026-12-05T00:00:00.000Z'],
    ['2026-11-28T12:00:00Z', '2026-12-05T00:00:00.000Z'],
  ])('of %s waits until %s', (asked, lapses) => {
    const at = new Date(asked);
    const opening: Opening = { id: '', needId: '', reason: '', asked: { personId: '', at } };
    expect(openingLapses(at).toISOString()).toBe(lapses);
    expect(`${addDays(openingLastDay(at), 1)}T00:00:00.000Z`).toBe(lapses);
    const end = new Date(lapses);
    expect(openingState(opening, new Date(end.getTime() - 1))).toBe('waiting');
    expect(openingState(opening, end)).toBe('lapsed');
    // What was answered or ended in time stays so.
    expect(openingState({ ...opening, answer: 'refused' }, end)).toBe('refused');
    expect(openingState({ ...opening, endedAt: at }, end)).toBe('ended');
  });
});

test('a sealed text is shared with a donor from the introduction until the match ends, or the State takes it back', () => {
  const share = { endedAt: undefined };
  expect(shareState('proposed', undefined)).toBe('none');
  expect(shareState('introduced', undefined)).toBe('possible');
  expect(shareState('introduced', share)).toBe('shared');
  expect(shareState('introduced', { endedAt: new Date(0) })).toBe('possible');
  expect(shareState('closed', share)).toBe('none');
});
