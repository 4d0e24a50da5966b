import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCatalogueVersion, listCatalogueChanges } from '#db/queries/offers/catalogue.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function anOffer(status: 'draft' | 'published') {
  const { owner } = database;
  const organisation = await owner
    .insertInto('organisations')
    .values({ name: `Organisation ${randomUUID()}`, kind: 'state', state_code: 'XA', iati_reference: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const person = await owner
    .insertInto('people')
    .values({ email: `${randomUUID()}@example.org`, name: 'A person', disabled_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const reference = `O-${id.slice(0, 6).toUpperCase()}`;
  await owner
    .insertInto('offers')
    .values({
      id,
      reference,
      organisation_id: organisation.id,
      author_id: person.id,
      status,
      title: 'A title',
      opens_on: '2026-01-31',
    })
    .execute();
  return { id, organisationId: organisation.id };
}

const changesAfter = (version: number) =>
  database.door.withActor({ kind: 'anonymous' }, (tx) => listCatalogueChanges(tx, version));
const version = () => database.door.withActor({ kind: 'anonymous' }, getCatalogueVersion);

test('a draft is in nobody’s catalogue and raises no version', async () => {
  const before = await version();
  const { id } = await anOffer('draft');
  expect(await version()).toBe(before);
  const { put } = await changesAfter(0);
  expect(put.map((offer) => offer.id)).not.toContain(id);
});

test('publishing puts an offer into the catalogue, days as text, and raises its version', async () => {
  const before = await version();
  const { id } = await anOffer('published');
  expect(await version()).toBe(before + 1);
  const { put } = await changesAfter(before);
  expect(put).toMatchObject([{ id, opensOn: '2026-01-31' }]);
});

test('an offer taken down is a removal, and a rename of its organisation reaches it', async () => {
  const { id, organisationId } = await anOffer('published');
  const published = await version();
  await database.owner
    .updateTable('organisations')
    .set({ name: 'A new name' })
    .where('id', '=', organisationId)
    .execute();
  expect((await changesAfter(published)).put).toMatchObject([{ id, organisation: { name: 'A new name' } }]);

  const renamed = await version();
  await database.owner.updateTable('offers').set({ status: 'paused' }).where('id', '=', id).execute();
  expect(await changesAfter(renamed)).toEqual({ put: [], removed: [id] });
});
