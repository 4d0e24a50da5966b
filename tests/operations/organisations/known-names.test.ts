import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { useInstallationMode } from '#app/operations/installation.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { misspelledNames } from '#app/operations/organisations/known-names.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
});
afterEach(() => forgetCatalogue());
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

it('whoever writes a name that is nearly somebody’s here is told whose; other names are nobody’s affair', async () => {
  const { name } = people.donor.hat.organisation;
  const slip = `${name.slice(0, -3)}${name.slice(-2)}`;
  const draft = 'Whoever Drafts Only';
  await arrangeOffer(database, people.donor, { status: 'published', funders: ['Lantern Fund of Velmora'] });
  await arrangeOffer(database, people.secondDonor, { status: 'draft', funders: [draft] });
  const written = [
    slip,
    name,
    name.toUpperCase(),
    'Lantern Fnd of Velmora',
    'Ministry of Weather',
    `${draft}s`,
  ];
  // What a hub says of its own ties does not make it a name.
  await database.owner
    .updateTable('hubs')
    .set({ funders: [slip] })
    .where('organisation_id', '=', people.hubCoordinator.hat.organisation.id)
    .execute();
  for (const by of [people.verifier, people.hubCoordinator])
    expect(await misspelledNames(by, written)).toEqual([
      { name: slip, close: [name] },
      { name: 'Lantern Fnd of Velmora', close: ['Lantern Fund of Velmora'] },
    ]);
  expect(await misspelledNames(people.verifier, [])).toEqual([]);
});
