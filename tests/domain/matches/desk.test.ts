import { describe, expect, it } from 'vitest';
import { deskClock, DESK_KINDS, type DeskItem, type DeskKind } from '#app/domain/matches/desk.ts';

/** A Monday. */
const SINCE = new Date('2026-11-23T09:00:00Z');
const item = (kind: DeskKind, changes: Partial<DeskItem> = {}): DeskItem => ({
  kind,
  id: '1',
  reference: 'N-000001',
  since: SINCE,
  ...changes,
});

describe('the clock of each kind, for something that came in on Monday 23 November', () => {
  it.each<[DeskKind, string | undefined]>([
    ['offer-new', '2026-11-25'],
    ['offer-review', '2026-12-07'],
    ['passport-review', '2026-12-07'],
    ['suspension-asked', '2026-11-30'],
    ['note-disputed', '2026-12-21'],
    ['offer-noteless', undefined],
    ['need-new', '2026-11-25'],
    ['need-consent', undefined],
    ['need-circulate', '2026-11-25'],
    ['match-propose', '2026-12-07'],
    ['match-answers', '2026-12-14'],
    ['match-introduce', '2026-11-30'],
    ['need-unmet', undefined],
    ['need-recirculate', '2026-11-25'],
    ['match-late', '2026-11-30'],
    ['match-unconfirmed', '2026-11-25'],
    ['match-disputed', '2026-11-25'],
    ['match-silent', '2026-12-23'],
    ['match-conclude', '2026-12-23'],
  ])('%s is due on %s', (kind, by) => {
    const clock = deskClock(item(kind), '2026-11-23');
    expect(clock?.by).toBe(by);
    expect(clock?.left).toBe(DESK_KINDS[kind].days);
  });

  it('counts down from all the days that were promised, where they are more than usual', () => {
    const need = item('need-new', { dueOn: '2026-12-07' });
    expect(deskClock(need, '2026-11-25')).toEqual({ by: '2026-12-07', left: 8, total: 10, unit: 'working' });
  });

  it('keeps the day that was promised already', () => {
    expect(deskClock(item('need-propose', { dueOn: '2026-12-23' }), '2026-11-23')).toEqual({
      by: '2026-12-23',
      left: 30,
      total: 30,
      unit: 'calendar',
    });
  });

  it.each([
    ['2026-11-24', 1],
    ['2026-11-25', 0],
    ['2026-11-26', -1],
    ['2026-11-29', -2],
    ['2026-11-30', -3],
  ])('an offer due on Wednesday the 25th has on %s %i working days left', (on, left) => {
    expect(deskClock(item('offer-new'), on)?.left).toBe(left);
  });

  it('what was due on a Friday is late on the Saturday', () => {
    const due = item('need-new', { dueOn: '2026-11-27' });
    expect(['2026-11-27', '2026-11-28', '2026-11-30'].map((on) => deskClock(due, on)?.left)).toEqual([
      0, -1, -1,
    ]);
  });
});
