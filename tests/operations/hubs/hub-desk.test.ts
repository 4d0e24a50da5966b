import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HubDate } from '#app/domain/hubs/calendar.ts';
import { addHubDate } from '#app/operations/hubs/add-hub-date.ts';
import { NEXT_DATES, readHubDesk } from '#app/operations/hubs/read-hub-desk.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/needs.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

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

const orgOf = ({ hat }: CastMember) => hat.organisation;

it('a desk has the places of the hub’s own offers, and of what others publish that is delivered through it', async () => {
  const teacher = await addMember(database, {
    name: 'Tess Hub',
    role: 'donor',
    organisation: orgOf(people.hubCoordinator),
    now: NOW,
  });
  const own = await arrangeOffer(database, teacher, { title: 'A tabletop', slots: 12, status: 'published' });
  const draft = await arrangeOffer(database, teacher, { title: 'A course', slots: 4 });
  const viaHubIds = [orgOf(people.hubCoordinator).id];
  const through = await arrangeOffer(database, people.donor, { viaHubIds, slots: 3, status: 'published' });
  await arrangeOffer(database, people.donor, { viaHubIds, slots: 9 });
  const elsewhere = await arrangeOffer(database, people.donor, {
    viaHubIds: [orgOf(other).id],
    status: 'published',
  });
  await database.owner.updateTable('offers').set({ slots_taken: 5 }).where('id', '=', own).execute();
  await database.owner.updateTable('offers').set({ slots_taken: 1 }).where('id', '=', through).execute();

  const desk = await readHubDesk(people.hubCoordinator, NOW);
  const places = (offers: readonly { id: string; slots: number; slotsTaken: number }[]) =>
    Object.fromEntries(offers.map(({ id, slots, slotsTaken }) => [id, [slotsTaken, slots]]));
  expect(places(desk.offers)).toEqual({ [own]: [5, 12], [draft]: [0, 4] });
  // What is not published is its donor's; what another hub delivers is on that hub's desk.
  expect(places(desk.through)).toEqual({ [through]: [1, 3] });
  const others = await readHubDesk(other, NOW);
  expect([others.offers, others.through.map(({ id }) => id)]).toEqual([[], [elsewhere]]);
});

it('a desk has what its hub announces next, the first to begin first, and nothing that is over or another’s', async () => {
  const date = (title: string, startsOn: string): HubDate => ({
    kind: 'course',
    title,
    textLanguage: 'en',
    summary: '',
    place: '',
    website: '',
    themes: ['CRM'],
    languages: ['fr'],
    startsOn,
    endsOn: startsOn,
  });
  const add = (by: CastMember, title: string, startsOn: string) => addHubDate(by, date(title, startsOn), NOW);
  await add(people.hubCoordinator, 'Fourth', '2027-04-05');
  await add(people.hubCoordinator, 'Second', '2027-02-05');
  await add(people.hubCoordinator, 'First', '2027-01-05');
  await add(people.hubCoordinator, 'Third', '2027-03-05');
  await add(other, 'Of another hub', '2027-01-04');
  const titles = async (now: Date) =>
    (await readHubDesk(people.hubCoordinator, now)).dates.map(({ title }) => title);
  expect(NEXT_DATES).toBe(3);
  expect(await titles(NOW)).toEqual(['First', 'Second', 'Third']);
  expect(await titles(new Date('2027-02-06T08:00:00Z'))).toEqual(['Third', 'Fourth']);
});
