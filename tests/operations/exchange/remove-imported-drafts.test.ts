import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readChosenDrafts, draftValue } from '#app/forms/imported-drafts.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { importActivities } from '#app/operations/exchange/import-activities.ts';
import { removeImportedDrafts } from '#app/operations/exchange/remove-imported-drafts.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { saveOffer } from '#app/operations/offers/save-offer.ts';
import { withActor } from '#db/client.ts';
import { countImportedDrafts, listImportedDrafts } from '#db/queries/offers/imports.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const LATER = new Date('2026-11-23T11:00:00Z');
const asteria = readFileSync(new URL('../../support/fixtures/iati-asteria.xml', import.meta.url));
const refused = (reason: string) => ({ ok: false, reason });

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  database = await testDatabase();
  useInstallationMode('demonstration');
  people = await cast(database);
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});
beforeEach(async () => {
  await sql`truncate offers cascade`.execute(database.owner);
  await database.owner
    .updateTable('organisations')
    .set({ iati_reference: 'XX-TWS-ASTERIA' })
    .where('id', '=', people.donor.hat.organisation.id)
    .execute();
  await bringIn();
});

const bringIn = () => importActivities(people.donor, { bytes: asteria, includeEnded: false }, NOW);
const listed = (by = people.donor, most = 200) =>
  withActor(actingPerson(by), (tx) => listImportedDrafts(tx, by.hat.organisation.id, most));
const statuses = async () =>
  (await database.owner.selectFrom('offers').select('status').execute()).map(({ status }) => status).sort();

it('lists what came from files and was not handed in, of the reader’s own organisation', async () => {
  await arrangeOffer(database, people.donor, { status: 'draft' });
  const drafts = await listed();
  expect(drafts).toHaveLength(6);
  expect(drafts[0]).toMatchObject({ importedAt: NOW, changed: false });
  expect(await listed(people.donor, 2)).toHaveLength(2);
  expect(await listed(people.secondDonor)).toEqual([]);
  const counted = await withActor(actingPerson(people.donor), (tx) =>
    countImportedDrafts(tx, people.donor.hat.organisation.id),
  );
  expect(counted).toBe(6);
});

it('removes those that were chosen, and a later import of the file makes nothing of them', async () => {
  const [one, two] = await listed();
  expect(await removeImportedDrafts(people.donor, [one!, two!], LATER)).toEqual({
    ok: true,
    value: { removed: 2 },
  });
  expect(await statuses()).toEqual(['draft', 'draft', 'draft', 'draft', 'withdrawn', 'withdrawn']);
  const events = await database.owner
    .selectFrom('offer_events')
    .select(['action', 'person_id', 'to_status'])
    .where('offer_id', '=', one!.id)
    .orderBy('id')
    .execute();
  expect(events).toEqual([
    { action: 'import', person_id: people.donor.person.id, to_status: 'draft' },
    { action: 'withdraw', person_id: people.donor.person.id, to_status: 'withdrawn' },
  ]);
  await bringIn();
  expect(await listed()).toHaveLength(4);
});

it('removes none where one was changed, handed in or withdrawn since, is another’s, or is no import', async () => {
  const [one, two, three] = await listed();
  const removing = (chosen: { id: string; revision: number }[], by = people.donor) =>
    removeImportedDrafts(by, chosen, LATER);
  await saveOffer(
    people.donor,
    { id: two!.id, revision: two!.revision, changes: { title: 'Written since' } },
    LATER,
  );
  expect(await removing([one!, two!, three!])).toEqual(refused('stale'));
  const own = await arrangeOffer(database, people.donor, { status: 'draft' });
  expect(await removing([one!, { id: own, revision: 1 }])).toEqual(refused('not-now'));
  expect(await removing([one!], people.secondDonor)).toEqual(refused('not-found'));
  expect(await removing([one!], people.broker)).toEqual(refused('not-your-act'));
  expect(new Set(await statuses())).toEqual(new Set(['draft']));
  const again = await listed();
  expect(again.find(({ id }) => id === two!.id)).toMatchObject({ changed: true, title: 'Written since' });
  await removing([three!]);
  expect(await removing([one!, three!])).toEqual(refused('not-now'));
});

it('reads what its page sends, and nothing else', () => {
  const id = '0b8f7f6e-1f0a-4f6e-9d52-6a3c1d2e4f50';
  const form = (...drafts: string[]) => {
    const sent = new FormData();
    for (const draft of drafts) sent.append('draft', draft);
    return readChosenDrafts(sent);
  };
  expect(form()).toEqual([]);
  const value = draftValue({ id, revision: 3 });
  expect(form(value, value)).toEqual([{ id, revision: 3 }]);
  expect(form(id)).toBeUndefined();
  expect(form(`${id} -1`)).toBeUndefined();
  expect(form(`${id} 1 or 1=1`)).toBeUndefined();
});
