import { createHash, randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { getCatalogueVersion, listCatalogueChanges } from '#db/queries/offers/catalogue.ts';
import { projectEndedNotes } from '#db/queries/verification/notes.ts';
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

test('when a published offer says something else it is written down, and not while nobody can read it', async () => {
  const { owner } = database;
  const { id } = await anOffer('draft');
  const write = (values: {
    title?: string;
    summary?: string;
    status?: 'published';
    published_at?: Date;
    slots_taken?: number;
  }) => owner.updateTable('offers').set(values).where('id', '=', id).execute();
  await write({ title: 'Another title' });
  await write({ status: 'published', published_at: new Date() });
  const before = await version();
  await write({ slots_taken: 0, title: 'Another title' });
  expect((await changesAfter(before - 1)).put.map((offer) => offer.changedAt)).toEqual([undefined]);
  await write({ summary: 'What it is' });
  expect((await changesAfter(before)).put).toMatchObject([{ id, changedAt: expect.any(Date) as Date }]);
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

test('when the note that counts has ended, the next one that holds is shown, and counted, once', async () => {
  const { owner } = database;
  const today = dayOf(new Date());
  const [endedOn, holdsUntil] = [addDays(today, -1), addDays(today, 180)];
  const noted = async (notes: { level: 'L2' | 'L3'; disputed: boolean; expiresOn: string }[]) => {
    const { id, organisationId } = await anOffer('published');
    const references: string[] = [];
    for (const { level, disputed, expiresOn } of notes) {
      const reference = `T-${randomUUID().slice(0, 6).toUpperCase()}`;
      await aNote(id, organisationId, { reference, level, disputed, expiresOn });
      references.push(reference);
    }
    return { id, references };
  };
  // Two notes, the higher of which counted until yesterday; as the row was written then.
  const two = [
    { level: 'L3', disputed: false, expiresOn: endedOn },
    { level: 'L2', disputed: false, expiresOn: holdsUntil },
  ] as const;
  const { id, references } = await noted([...two]);
  await owner
    .updateTable('published_offers')
    .set({ note_reference: references[0]!, note_level: 'L3', note_expires_on: endedOn })
    .where('id', '=', id)
    .execute();
  // A dispute of a note that ended is named no more, and an ended note without another still counts as such.
  const beside = await noted([
    { level: 'L3', disputed: false, expiresOn: holdsUntil },
    { level: 'L2', disputed: true, expiresOn: endedOn },
  ]);
  await owner
    .updateTable('published_offers')
    .set({ note_other_disputed: beside.references[1]! })
    .where('id', '=', beside.id)
    .execute();
  const alone = await noted([two[0]]);

  const before = await version();
  const project = (most: number) =>
    database.door.withActor({ kind: 'system', reason: 'test' }, (tx) => projectEndedNotes(tx, most));
  expect([await project(1), await project(200), await project(200)]).toEqual([1, 1, 0]);
  const { put } = await changesAfter(before);
  expect(put.map((offer) => offer.id).sort()).toEqual([id, beside.id].sort());
  const shown = owner.selectFrom('published_offers').select(['note_level', 'note_other_disputed']);
  const rows = [id, beside.id, alone.id].map((one) => shown.where('id', '=', one).executeTakeFirst());
  expect(await Promise.all(rows)).toEqual([
    { note_level: 'L2', note_other_disputed: null },
    { note_level: 'L3', note_other_disputed: null },
    { note_level: 'L3', note_other_disputed: null },
  ]);
});

/** A signed one on the first version of an offer; nobody looks at its signature here. */
async function aNote(
  offerId: string,
  organisationId: string,
  note: { reference: string; level: 'L2' | 'L3'; disputed: boolean; expiresOn: string },
): Promise<void> {
  const { reference, level, disputed, expiresOn } = note;
  const hash = createHash('sha256').update(reference).digest('hex');
  const kid = createHash('sha256').update(organisationId).digest('hex').slice(0, 43);
  await sql`insert into issuer_keys (kid, x, organisation_id, custody, registered_at)
    values (${kid}, ${kid}, ${organisationId}, 'own', now()) on conflict do nothing`.execute(database.owner);
  await sql`insert into trust_notes (reference, offer_id, level, issuer_organisation_id, issuer_name, issued_by, issued_on,
      expires_on, examined, disputed_at, issuer_role, kind, offer_version, offer_sha256, subject_json, statement, jws,
      jws_sha256, kid, status_index)
    select ${reference}, o.id, ${level}, ${organisationId}, 'An issuer', o.author_id, ${addDays(expiresOn, -365)}::date,
      ${expiresOn}::date, 'The papers.', ${disputed ? new Date() : null}::timestamptz, 'broker', 'software', o.content_version,
      ${hash}, '{}', '{}', ${`not.${reference}.signed`}, ${hash}, ${kid}, ${randomInt(131_072)}
    from offers o where o.id = ${offerId}::uuid`.execute(database.owner);
}
