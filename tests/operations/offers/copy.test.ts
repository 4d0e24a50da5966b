import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { contentOf } from '#app/domain/offers/editing.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { copyOffer } from '#app/operations/offers/copy-offer.ts';
import { withActor } from '#db/client.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(() => database.drop());

const find = (by: Wearing, id: string) => withActor(actingPerson(by), (tx) => findOffer(tx, id));

test.each(['published', 'withdrawn'] as const)(
  'a draft begins with the answers of an offer that is %s, and without what was declared of it',
  async (status) => {
    const from = await arrangeOffer(database, people.donor, { ...TECHNOLOGY, status });
    const id = randomUUID();
    // A form that is sent twice begins one.
    for (let sent = 0; sent < 2; sent += 1)
      expect(await copyOffer(people.donor, { from, id }, NOW)).toEqual({ ok: true, value: { id } });
    const [known, draft] = [(await find(people.donor, from))!, (await find(people.donor, id))!];
    expect(known.declaration).not.toBe('');
    expect(contentOf(draft)).toEqual({ ...contentOf(known), declaration: '', declarationLimits: '' });
    expect([draft.status, draft.slotsTaken, draft.replacesId]).toEqual(['draft', 0, undefined]);
    expect(draft.reference).not.toBe(known.reference);
  },
);

test('nobody copies what is another’s: it is like what is not there', async () => {
  const from = await arrangeOffer(database, people.donor, { status: 'draft' });
  for (const by of [people.secondDonor])
    expect(await copyOffer(by, { from, id: randomUUID() }, NOW)).toEqual({ ok: false, reason: 'not-found' });
  for (const by of [people.broker, people.focalPoint])
    expect(await copyOffer(by, { from, id: randomUUID() }, NOW)).toEqual({
      ok: false,
      reason: 'not-your-act',
    });
  const published = await arrangeOffer(database, people.donor, { status: 'published' });
  expect(await copyOffer(people.secondDonor, { from: published, id: randomUUID() }, NOW)).toEqual({
    ok: false,
    reason: 'not-found',
  });
});
