import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf } from '#app/domain/codes/day.ts';
import { MOST_DATES, type DateFilter, type HubDate } from '#app/domain/hubs/calendar.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { addHubDate } from '#app/operations/hubs/add-hub-date.ts';
import { calendarFeed } from '#app/operations/hubs/calendar-feed.ts';
import { changeHubDate } from '#app/operations/hubs/change-hub-date.ts';
import { removeHubDate } from '#app/operations/hubs/remove-hub-date.ts';
import { withActor } from '#db/client.ts';
import { listComingDates, listDateChoices } from '#db/queries/hubs/dates.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/needs.ts';

let database: TestDatabase;
let people: Cast;
let other: CastMember;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
  const organisation = await addOrganisation(database, { name: 'Coral Ring Response Hub', kind: 'hub' });
  other = await addMember(database, { name: 'Otis Hub', role: 'hub_coordinator', organisation, now: NOW });
});
afterAll(() => database.drop());

const COURSE: HubDate = {
  kind: 'course',
  title: 'Evidence; first steps, in French',
  textLanguage: 'en',
  summary: 'Five days.\r\nEND:VEVENT',
  place: 'Room 2',
  website: 'https://school.example/course',
  themes: ['CRM'],
  languages: ['fr'],
  startsOn: '2026-12-07',
  endsOn: '2026-12-11',
};
const coming = () => withActor({ kind: 'anonymous' }, (tx) => listComingDates(tx, dayOf(NOW)));
const refused = (reason: string) => ({ ok: false, reason });

it('a coordinator enters a date that everybody reads until it is over, and takes it back; nobody else does', async () => {
  for (const by of [people.donor, people.broker, people.administrator])
    expect(await addHubDate(by, COURSE, NOW), by.hat.role).toEqual(refused('not-your-act'));
  expect(await addHubDate(people.hubCoordinator, { ...COURSE, endsOn: '2026-12-06' }, NOW)).toEqual(
    refused('days-refused'),
  );
  expect(await addHubDate(people.hubCoordinator, { ...COURSE, place: 'Password: Quill#2026' }, NOW)).toEqual(
    refused('secret-found'),
  );
  const added = await addHubDate(people.hubCoordinator, COURSE, NOW);
  if (!added.ok) throw new Error(added.reason);
  expect(await coming()).toEqual([
    {
      ...COURSE,
      id: added.value.id,
      hub: { id: people.hubCoordinator.hat.organisation.id, name: 'Isthmus Cyber Centre' },
      sequence: 0,
      saidAt: NOW,
    },
  ]);
  const later = (day: string) => withActor({ kind: 'anonymous' }, (tx) => listComingDates(tx, day));
  expect([(await later('2026-12-11')).length, (await later('2026-12-12')).length]).toEqual([1, 0]);

  expect(await removeHubDate(other, added.value, NOW)).toEqual(refused('not-found'));
  expect(await removeHubDate(people.donor, added.value, NOW)).toEqual(refused('not-your-act'));
  expect(await removeHubDate(people.hubCoordinator, added.value, NOW)).toMatchObject({ ok: true });
  expect(await removeHubDate(people.hubCoordinator, added.value, NOW)).toEqual(refused('not-found'));
  expect(await coming()).toEqual([]);
});

it('the feed has whole days to the day after the last, and no line of its own in somebody’s words', async () => {
  await addHubDate(people.hubCoordinator, COURSE, NOW);
  const [date] = await coming();
  const feed = calendarFeed(translator('en'), [date!]);
  const lines = feed.split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'PRODID:-//Two-Way Street//Regional hubs//EN',
      `UID:${date!.id}@two-way-street`,
      'DTSTAMP:20261123T090000Z',
      'DTSTART;VALUE=DATE:20261207',
      'DTEND;VALUE=DATE:20261212',
      String.raw`SUMMARY:Course: Evidence\; first steps\, in French`,
      'LOCATION:Room 2',
      'END:VCALENDAR',
    ]),
  );
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  expect(calendarFeed(translator('en'), [date!])).toBe(feed);
  expect(calendarFeed(translator('ar'), [date!])).toContain('دورة');
});

it('a date that is corrected stays the entry that it was, with the next sequence, and nobody overwrites another’s correction', async () => {
  const added = await addHubDate(people.hubCoordinator, COURSE, NOW);
  if (!added.ok) throw new Error(added.reason);
  const { id } = added.value;
  const later = new Date(NOW.getTime() + 60_000);
  const moved = { ...COURSE, id, startsOn: '2026-12-14', endsOn: '2026-12-18', title: 'Evidence, moved' };
  for (const by of [people.donor, people.broker])
    expect(await changeHubDate(by, { ...moved, sequence: 0 }, later), by.hat.role).toEqual(
      refused('not-your-act'),
    );
  expect(await changeHubDate(other, { ...moved, sequence: 0 }, later)).toEqual(refused('not-found'));
  const at = (changes: Partial<HubDate>, sequence = 0) =>
    changeHubDate(people.hubCoordinator, { ...moved, ...changes, sequence }, later);
  expect(await at({ endsOn: '2026-12-13' })).toEqual(refused('days-refused'));
  expect(await at({ summary: 'Password: Quill#2026' })).toEqual(refused('secret-found'));
  const both = await Promise.all([at({}), at({ place: 'Room 3' })]);
  expect(both.map((outcome) => (outcome.ok ? 'saved' : outcome.reason)).sort()).toEqual(['saved', 'stale']);
  expect(await at({ place: 'Room 4' }, 1)).toMatchObject({ ok: true });

  const corrected = (await coming()).find((date) => date.id === id)!;
  expect(corrected).toMatchObject({ ...moved, place: 'Room 4', sequence: 2, saidAt: later });
  const lines = calendarFeed(translator('en'), [corrected]).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      `UID:${id}@two-way-street`,
      'SEQUENCE:2',
      'DTSTAMP:20261123T090100Z',
      'DTSTART;VALUE=DATE:20261214',
      'SUMMARY:Course: Evidence\\, moved',
      'LOCATION:Room 4',
    ]),
  );

  expect(await removeHubDate(people.hubCoordinator, { id }, later)).toMatchObject({ ok: true });
  expect(await at({}, 2)).toEqual(refused('not-found'));
  // In the database itself: nobody counts for it, and what is out of the calendar stays out.
  const as = (statement: ReturnType<typeof sql>) =>
    withActor(actingPerson(people.hubCoordinator), (tx) => statement.execute(tx));
  await expect(as(sql`update hub_dates set sequence = 9 where id = ${id}`)).rejects.toMatchObject({
    code: '42501',
  });
  await expect(as(sql`update hub_dates set removed_at = null where id = ${id}`)).rejects.toMatchObject({
    code: '42501',
  });
});

it('who looks for a hub, a theme or a language finds all of it, however much else is announced before', async () => {
  const add = async (by: CastMember, changes: Partial<HubDate>) => {
    const added = await addHubDate(by, { ...COURSE, ...changes }, NOW);
    if (!added.ok) throw new Error(added.reason);
    return added.value.id;
  };
  const soon = { startsOn: '2026-12-01', endsOn: '2026-12-01', themes: ['INC'], languages: ['en'] } as const;
  await Promise.all(Array.from({ length: MOST_DATES }, () => add(people.hubCoordinator, soon)));
  const a = await add(other, {
    themes: ['CRM-FOR'],
    languages: ['es'],
    startsOn: '2027-01-01',
    endsOn: '2027-01-01',
  });
  const b = await add(other, {
    themes: ['LAW', 'CRM'],
    languages: ['fr', 'ar'],
    startsOn: '2027-01-02',
    endsOn: '2027-01-02',
  });
  const hub = other.hat.organisation.id;
  const found = async (filter: DateFilter) =>
    (await withActor({ kind: 'anonymous' }, (tx) => listComingDates(tx, dayOf(NOW), filter)))
      .filter(({ title, startsOn }) => title === COURSE.title && startsOn > '2026-12-31')
      .map(({ id }) => id);
  expect(await found({})).toEqual([]);
  expect(await found({ hub })).toEqual([a, b]);
  expect(await found({ theme: 'CRM' })).toEqual([a, b]);
  expect(await found({ theme: 'LAW' })).toEqual([b]);
  expect(await found({ language: 'es' })).toEqual([a]);
  expect(await found({ hub, theme: 'CRM', language: 'ar' })).toEqual([b]);
  expect(await found({ hub: people.hubCoordinator.hat.organisation.id, language: 'es' })).toEqual([]);
  expect(await found({ theme: 'AWR' })).toEqual([]);
  // What can be chosen is of all that is coming, not of the first of it.
  const choices = await withActor({ kind: 'anonymous' }, (tx) => listDateChoices(tx, dayOf(NOW)));
  expect(choices.hubs.map(({ name }) => name)).toEqual(['Coral Ring Response Hub', 'Isthmus Cyber Centre']);
  expect(choices.languages).toEqual(['ar', 'en', 'es', 'fr']);
});
