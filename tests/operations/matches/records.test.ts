import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { listRecords, RECORDS_A_PAGE, type RecordSearch } from '#db/queries/desk/records.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeMatch } from '#tests/support/introduced.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
let needId: string;
let matchId: string;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
  needId = await arrangeNeed(database, people.focalPoint, { title: '100% of two_islands' });
  await arrangeNeed(database, people.secondFocalPoint, { status: 'withdrawn', title: 'Over and done' });
  await arrangeNeed(database, people.focalPoint, { status: 'draft' });
  await arrangeOffer(database, people.secondDonor, { status: 'draft' });
  matchId = await arrangeMatch(database, people, needId);
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const read = (search: Partial<RecordSearch>, by: Wearing = people.broker) =>
  withActor(actingPerson(by), (tx) =>
    listRecords(tx, { subject: 'need', text: '', stateCodes: [], ...search }),
  );
const titles = async (search: Partial<RecordSearch>) => (await read(search)).map(({ title }) => title);

it('holds what no queue has any more, and nobody’s drafts', async () => {
  expect((await titles({})).sort()).toEqual(['100% of two_islands', 'Over and done']);
  expect(await read({ subject: 'match' })).toMatchObject([
    { id: matchId, subject: 'match', status: 'introduced', stateCode: 'XA' },
  ]);
  expect(await read({ subject: 'offer' })).toMatchObject([{ subject: 'offer', status: 'published' }]);
});

it('finds by reference with any hyphen, title, organisation and State, and takes signs as they stand', async () => {
  const [need] = await read({ text: 'two_islands' });
  expect(need?.title).toBe('100% of two_islands');
  expect(await titles({ text: '100%' })).toEqual(['100% of two_islands']);
  expect(await titles({ text: 'o_er' })).toEqual([]);
  const { reference } = need!;
  expect(await titles({ text: reference.toLowerCase() })).toEqual(['100% of two_islands']);
  expect(await titles({ text: reference.replace('-', '‑') })).toEqual(['100% of two_islands']);
  // A match is found by the references of its two sides as well.
  expect(await read({ subject: 'match', text: reference })).toMatchObject([{ id: matchId }]);
  expect(await titles({ text: 'no such words', stateCodes: ['XA'] })).toContain('100% of two_islands');
  const { name } = people.secondFocalPoint.hat.organisation;
  expect(await titles({ text: name })).toContain('Over and done');
});

it('goes on where a page ended', async () => {
  const all = await read({});
  const [first, ...rest] = all;
  const after = { updatedAt: first!.at, id: first!.id };
  expect((await read({ after })).map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
  expect(all.length).toBeLessThanOrEqual(RECORDS_A_PAGE + 1);
});
