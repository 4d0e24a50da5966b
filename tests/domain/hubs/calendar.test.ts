import { expect, test } from 'vitest';
import { chosenDates, wrongDays, type ListedDate } from '#app/domain/hubs/calendar.ts';

test.each([
  ['2026-11-23', '2026-11-23', undefined],
  ['2026-11-20', '2026-11-23', undefined],
  ['2026-11-20', '2026-11-22', 'over'],
  ['2026-12-02', '2026-12-01', 'order'],
  ['2026-12-01', '2028-01-05', undefined],
  ['2026-12-01', '2028-01-06', 'long'],
] as const)('from %s to %s is wrong by: %s', (from, until, wrong) => {
  expect(wrongDays(from, until, '2026-11-23')).toBe(wrong);
});

const date = (id: string, hub: string, themes: ListedDate['themes'], languages: string[]): ListedDate => ({
  id,
  hub: { id: hub, name: hub },
  kind: 'course',
  title: id,
  textLanguage: 'en',
  summary: '',
  place: '',
  website: '',
  themes,
  languages,
  startsOn: '2026-12-01',
  endsOn: '2026-12-01',
  addedAt: new Date('2026-11-01T00:00:00Z'),
});

test.each([
  [{}, ['a', 'b', 'c']],
  [{ hub: 'one' }, ['a', 'b']],
  [{ theme: 'CRM' }, ['b', 'c']],
  [{ language: 'fr' }, ['a', 'c']],
  [{ hub: 'one', theme: 'CRM', language: 'fr' }, []],
  [{ hub: 'nowhere' }, []],
] as const)('a reader who looks for %o finds %o', (filter, expected) => {
  const dates = [
    date('a', 'one', ['INC'], ['fr']),
    date('b', 'one', ['CRM-FOR'], ['es']),
    date('c', 'two', ['CRM'], ['fr', 'en']),
  ];
  expect(chosenDates(dates, filter).map(({ id }) => id)).toEqual(expected);
});
