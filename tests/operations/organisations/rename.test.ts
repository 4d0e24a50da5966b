import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf } from '#app/auth/actor.ts';
import { findImporters } from '#app/operations/exchange/find-importers.ts';
import { addOrganisation } from '#app/operations/organisations/add-organisation.ts';
import { renameOrganisation } from '#app/operations/organisations/rename-organisation.ts';
import { recordOfferEvent, listOfferEvents } from '#db/queries/offers/events.ts';
import { listFormerNames } from '#db/queries/organisations/names.ts';
import { listOrganisations } from '#db/queries/organisations/organisations.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { addOrganisation as arrange, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
const now = new Date();
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await sql`truncate organisations, people cascade`.execute(database.owner);
  people = await cast(database, now);
});

const agency = () => people.donor.hat.organisation;
const rename = async (name: string, at = later(1), id = agency().id) => {
  const known = await database.owner
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst();
  return renameOrganisation(people.administrator, { id, seen: known?.name ?? '', name }, at);
};
const former = () =>
  database.door.withActor(actorOf(people.administrator), (tx) => listFormerNames(tx, agency().id));
const taken = { ok: false, reason: 'already-there' };

describe('two windows', () => {
  test('do not rename over each other unseen; the same name sent twice is given once', async () => {
    const window = { id: agency().id, seen: agency().name };
    const give = (name: string, seen = window.seen) =>
      renameOrganisation(people.administrator, { ...window, seen, name }, later(1));
    expect(await give('Asteria Aid')).toMatchObject({ ok: true });
    expect(await give('Asteria Aid')).toMatchObject({ ok: true });
    expect(await give('Asteria Partnership')).toEqual({ ok: false, reason: 'stale' });
    expect(await give('Asteria Partnership', 'Asteria Aid')).toMatchObject({ ok: true });
  });
});

describe('a former name', () => {
  test('is kept with the dates it was used', async () => {
    expect(await rename('Asteria Aid', later(1))).toMatchObject({ ok: true });
    expect(await rename('Asteria Partnership', later(5))).toMatchObject({ ok: true });
    expect((await former()).map(({ name, usedUntil }) => [name, usedUntil])).toEqual([
      ['Asteria Aid', later(5)],
      ['Asteria Cooperation Agency', later(1)],
    ]);
    expect((await former())[0]?.usedFrom).toEqual(later(1));
  });

  test('is none that it has again, nor the one under which it ended', async () => {
    await rename('Asteria Aid', later(1));
    await rename('Asteria Cooperation Agency', later(2));
    expect((await former()).map(({ name }) => name)).toEqual(['Asteria Aid']);
    await database.owner
      .updateTable('organisations')
      .set({ ended_at: later(3), end_code: 'closed' })
      .where('id', '=', agency().id)
      .execute();
    expect((await former()).map(({ name }) => name)).toEqual(['Asteria Aid']);
  });

  test('finds the organisation, for an administrator and for an import', async () => {
    await rename('Asteria Aid');
    const found = await database.door.withActor(actorOf(people.administrator), (tx) =>
      listOrganisations(tx, 'COOPERATION agency'),
    );
    expect(found).toMatchObject([{ name: 'Asteria Aid', formerly: ['Asteria Cooperation Agency'] }]);
    expect(await findImporters({ name: 'asteria cooperation agency' })).toHaveLength(1);
    expect(await findImporters({ name: 'Asteria Aid' })).toHaveLength(1);
  });

  test('stands in what happened under it, and the new one in what happens after (DI2)', async () => {
    const offerId = await arrangeOffer(database, people.donor);
    const by = actingPerson(people.donor);
    const event = { action: 'start', from: null, to: 'draft' as const };
    const at = (days: number) =>
      database.door.withActor(by, (tx) => recordOfferEvent(tx, by, offerId, event, later(days)));
    await at(-30);
    await at(0.5);
    await rename('Asteria Aid', later(1));
    await at(2);
    const events = await database.door.withActor(by, (tx) => listOfferEvents(tx, offerId));
    expect(events.map(({ organisation }) => organisation)).toEqual([
      'Asteria Cooperation Agency',
      'Asteria Cooperation Agency',
      'Asteria Aid',
    ]);
  });

  test('is on what everybody reads of a published offer', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'published' });
    await rename('Asteria Aid');
    const offer = await database.owner
      .selectFrom('published_offers')
      .select(['organisation_name', 'organisation_former_names'])
      .where('id', '=', id)
      .executeTakeFirst();
    expect(offer).toEqual({
      organisation_name: 'Asteria Aid',
      organisation_former_names: ['Asteria Cooperation Agency'],
    });
    const shown = await database.owner
      .selectFrom('public_organisations')
      .select(['name', 'former_names'])
      .execute();
    expect(shown).toEqual([{ name: 'Asteria Aid', former_names: ['Asteria Cooperation Agency'] }]);
  });

  test('is nobody else’s to read than the present one', async () => {
    await rename('Asteria Aid');
    const seen = await database.door.withActor(actorOf(people.secondDonor), (tx) =>
      tx.selectFrom('organisation_names').select('name').orderBy('name').execute(),
    );
    // Their own, and hubs.
    expect(seen.map(({ name }) => name)).toEqual(['Isthmus Cyber Centre', 'Nordvale Digital Directorate']);
  });
});

describe('a new name is refused', () => {
  test.each([
    ['another’s present name', 'Nordvale Digital Directorate'],
    ['with other capitals and accents', 'NORDVALÉ digital  directorate'],
    ['with letters drawn the same', 'Nordvale Digital Directоrate'],
    ['with a letter of no width', 'Nordvale Digital Direc\u200Dtorate'],
  ])('that is %s', async (_, name) => {
    expect(await rename(name)).toEqual(taken);
  });

  test('that another had before, also to one that is added', async () => {
    await rename('Asteria Aid');
    expect(
      await rename('Asteria Cooperation Agency', later(2), people.secondDonor.hat.organisation.id),
    ).toEqual(taken);
    const details = { name: 'ASTERIA Cooperation Agency', kind: 'company' as const, covers: [] };
    expect(await addOrganisation(people.administrator, randomUUID(), details, later(2))).toMatchObject(taken);
  });

  test('but its own former one is its own', async () => {
    await rename('Asteria Aid', later(1));
    expect(await rename('Asteria Cooperation Agency', later(2))).toMatchObject({ ok: true });
  });

  test('to whoever is no administrator', async () => {
    const refused = { ok: false, reason: 'not-your-act' };
    const ours = { id: agency().id, seen: agency().name, name: 'Ours now' };
    expect(await renameOrganisation(people.donor, ours, now)).toEqual(refused);
    expect(await renameOrganisation(people.broker, ours, now)).toEqual(refused);
    expect(await rename('Nobody', now, randomUUID())).toEqual({ ok: false, reason: 'not-found' });
  });
});

test('two who want one name at the same moment: one gets it', async () => {
  const other = people.secondDonor.hat.organisation.id;
  const outcomes = await Promise.all([rename('Meridian Office'), rename('MERIDIAN office', later(1), other)]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test('the database keeps names apart whatever the code above does', async () => {
  await expect(
    arrange(database, { name: 'Аsteria Cooperation Agency', kind: 'company' }),
  ).rejects.toMatchObject({ code: '23P01' });
});

test('an organisation that keeps its name has no former one', async () => {
  expect(await rename('Asteria Cooperation Agency')).toMatchObject({ ok: true });
  expect(await former()).toEqual([]);
});
