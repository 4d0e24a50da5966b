import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { currentCatalogue, forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { editOffer } from '#app/operations/offers/edit-offer.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { saveOffer } from '#app/operations/offers/save-offer.ts';
import { runDue } from '#app/operations/due/run-due.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { takeBackOffer } from '#app/operations/offers/take-back-offer.ts';
import { withdrawOffer } from '#app/operations/offers/withdraw-offer.ts';
import { withActor } from '#db/client.ts';
import { listReadersOfNewWords } from '#db/queries/offers/versions.ts';
import { cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { stillAsked } from '#tests/support/inbox.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { verdicts } from '#tests/support/principles.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  forgetCatalogue();
});
afterAll(async () => {
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

const refused = (reason: string) => ({ ok: false, reason });
const read = (id: string) =>
  database.owner.selectFrom('offers').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const shown = async (id: string) => {
  forgetCatalogue();
  return (await currentCatalogue()).offers.get(id);
};
const eventsOf = async (id: string) =>
  (
    await database.owner
      .selectFrom('offer_events')
      .select('action')
      .where('offer_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ action }) => action);

/** A published offer and a version of it with these changes. */
async function version(changes: Partial<OfferContent>) {
  const offerId = await arrangeOffer(database, people.donor, { status: 'published', slots: 3 });
  const started = await editOffer(people.donor, { offerId, versionId: randomUUID() }, NOW);
  if (!started.ok) throw new Error(started.reason);
  const { id } = started.value;
  expect(await saveOffer(people.donor, { id, revision: 1, changes }, NOW)).toMatchObject({ ok: true });
  return { offerId, id };
}

test('other words are published at once, and nobody looks them through', async () => {
  const { offerId, id } = await version({ title: 'The same, better said' });
  expect((await shown(offerId))?.title).not.toBe('The same, better said');
  const { revision } = await read(id);
  expect(await sendOffer(people.donor, { id, revision }, NOW)).toMatchObject({ ok: true });
  expect((await shown(offerId))?.title).toBe('The same, better said');
  expect(await shown(id)).toBeUndefined();
  expect([(await read(offerId)).status, (await read(id)).status]).toEqual(['published', 'archived']);
  expect(await eventsOf(offerId)).toEqual(['edit']);
  expect(await eventsOf(id)).toEqual(['start', 'merge']);
});

test('of other words the broker who let the offer be published is told, or every one where that one is gone', async () => {
  const told = async (offerId: string) =>
    (
      await database.owner
        .selectFrom('outbox')
        .select('email')
        .where('kind', '=', 'offer-reworded')
        .where(sql<boolean>`values->>'path' like ${`%${offerId}/manage`}`)
        .orderBy('email')
        .execute()
    ).map(({ email }) => email);
  const publish = async (id: string) => {
    const { revision } = await read(id);
    return sendOffer(people.donor, { id, revision }, NOW);
  };
  const { broker, secondBroker } = people;
  const nobodys = await version({ title: 'Nobody published this one' });
  expect(await publish(nobodys.id)).toEqual({ ok: true, value: 'version-published' });
  expect(await told(nobodys.offerId)).toEqual([broker.person.email, secondBroker.person.email].sort());
  const ones = await version({ title: 'One broker published this one' });
  await database.owner
    .insertInto('offer_events')
    .values({
      offer_id: ones.offerId,
      action: 'publish',
      from_status: 'under-review',
      to_status: 'published',
      person_id: secondBroker.person.id,
      role: 'broker',
      at: NOW,
    })
    .execute();
  expect(await publish(ones.id)).toMatchObject({ ok: true });
  expect(await told(ones.offerId)).toEqual([secondBroker.person.email]);
});

test('who reads new words is told to the donor of the offer alone', async () => {
  const offerId = await arrangeOffer(database, people.donor, { status: 'published' });
  const readers = (who: CastMember) =>
    withActor(actingPerson(who), async (tx) => (await listReadersOfNewWords(tx, offerId)).length);
  expect(await readers(people.donor)).toBe(2);
  const { secondDonor, focalPoint, hubCoordinator, verifier, broker, administrator } = people;
  for (const who of [secondDonor, focalPoint, hubCoordinator, verifier, broker, administrator])
    expect([who.hat.role, await readers(who)]).toEqual([who.hat.role, 0]);
});

test('words that bring in a trace of a system or a person are looked through first', async () => {
  const { offerId, id } = await version({ summary: 'The server 10.0.0.12 is what we renew.' });
  const { revision } = await read(id);
  expect(await sendOffer(people.donor, { id, revision }, NOW)).toEqual({
    ok: true,
    value: 'version-handed-in',
  });
  expect((await shown(offerId))?.summary).not.toContain('10.0.0.12');
  expect((await read(id)).status).toBe('submitted');
});

test('more than words is looked through while what is published stays, and then takes its place', async () => {
  const hub = people.hubCoordinator;
  const { offerId, id } = await version({
    eligible: ['all'],
    slots: 5,
    viaHubIds: [hub.hat.organisation.id],
  });
  const before = await shown(offerId);
  expect(await sendOffer(people.donor, { id, revision: (await read(id)).revision }, NOW)).toMatchObject({
    ok: true,
  });
  expect((await read(id)).status).toBe('submitted');
  expect(await shown(offerId)).toEqual(before);
  const { revision } = await read(id);
  expect(await publishOffer(people.broker, { id, revision }, NOW)).toEqual(refused('chips-unreviewed'));
  expect(await publishOffer(people.donor, { id, revision, verdicts: verdicts() }, NOW)).toEqual(
    refused('not-your-act'),
  );
  expect(await publishOffer(people.broker, { id, revision, verdicts: verdicts() }, NOW)).toMatchObject({
    ok: true,
  });
  expect(await shown(offerId)).toMatchObject({ eligible: ['all'], slots: 5, reference: before?.reference });
  expect(await shown(id)).toBeUndefined();
  expect([(await read(offerId)).status, (await read(id)).status]).toEqual(['published', 'archived']);
  expect(await eventsOf(offerId)).toEqual(['adopt']);
  // A hub that it names from now on is told, of the offer and not of its version.
  expect(await stillAsked(database.owner, 'hub-named', offerId)).toEqual([hub.person.email]);
  expect(await stillAsked(database.owner, 'hub-named', id)).toEqual([]);
});

test('fewer slots than agreements hold is refused, and nothing of it is written', async () => {
  const { offerId, id } = await version({ slots: 1 });
  await sendOffer(people.donor, { id, revision: (await read(id)).revision }, NOW);
  await database.owner.updateTable('offers').set({ slots_taken: 2 }).where('id', '=', offerId).execute();
  const { revision } = await read(id);
  expect(await publishOffer(people.broker, { id, revision, verdicts: verdicts() }, NOW)).toEqual(
    refused('slots-taken'),
  );
  expect(await read(offerId)).toMatchObject({ slots: 3, status: 'published' });
  expect((await read(id)).status).toBe('submitted');
});

test('there is one version at a time, of an offer of one’s own that stands', async () => {
  const { offerId, id } = await version({});
  const start = (who: Cast[keyof Cast], of: string) =>
    editOffer(who, { offerId: of, versionId: randomUUID() }, NOW);
  expect(await start(people.donor, offerId)).toEqual({ ok: true, value: { id } });
  const [one, other] = await Promise.all([start(people.donor, offerId), start(people.donor, offerId)]);
  expect([one, other]).toEqual([
    { ok: true, value: { id } },
    { ok: true, value: { id } },
  ]);
  expect(await start(people.secondDonor, offerId)).toEqual(refused('not-found'));
  expect(await start(people.broker, offerId)).toEqual(refused('not-your-act'));
  expect(await start(people.donor, await arrangeOffer(database, people.donor))).toEqual(refused('not-now'));
  const another = await arrangeOffer(database, people.donor, { status: 'published' });
  // The database refuses what no operation does: a version of another organisation's offer, and one that is published.
  await expect(
    database.owner.updateTable('offers').set({ replaces_id: another }).where('id', '=', id).execute(),
  ).rejects.toMatchObject({ code: '23514' });
  await expect(
    database.owner.updateTable('offers').set({ status: 'published' }).where('id', '=', id).execute(),
  ).rejects.toMatchObject({ constraint: 'offers_versions' });
});

test('a version ends with its offer when the donor withdraws that, and nothing can be done with it any more', async () => {
  const { offerId, id } = await version({ slots: 5 });
  await sendOffer(people.donor, { id, revision: (await read(id)).revision }, NOW);
  const other = await version({});
  expect(await withdrawOffer(people.donor, { id: offerId }, NOW)).toMatchObject({ ok: true });
  expect([(await read(offerId)).status, (await read(id)).status]).toEqual(['withdrawn', 'withdrawn']);
  expect(await lastEventOf(id)).toMatchObject({
    action: 'end-with-offer',
    from_status: 'submitted',
    to_status: 'withdrawn',
    person_id: people.donor.person.id,
    role: 'donor',
  });
  expect(await takeBackOffer(people.donor, { id }, NOW)).toEqual(refused('not-now'));
  const { revision } = await read(id);
  expect(await publishOffer(people.broker, { id, revision, verdicts: verdicts() }, NOW)).toEqual(
    refused('not-now'),
  );
  // A version that is given up ends alone, and so does another offer.
  expect(await withdrawOffer(people.donor, { id: other.id }, NOW)).toMatchObject({ ok: true });
  expect((await read(other.offerId)).status).toBe('published');
});

test('a version ends with its offer when that ends by the clock', async () => {
  const { offerId, id } = await version({ slots: 5 });
  await runDue(new Date('2027-05-23T10:00:00Z'));
  expect([(await read(offerId)).status, (await read(id)).status]).toEqual(['stale', 'draft']);
  expect((await runDue(new Date('2027-06-23T10:00:00Z'))).failed).toEqual([]);
  expect([(await read(offerId)).status, (await read(id)).status]).toEqual(['archived', 'withdrawn']);
  expect(await lastEventOf(id)).toMatchObject({
    action: 'end-with-offer',
    from_status: 'draft',
    person_id: null,
    role: 'platform',
  });
});

async function lastEventOf(id: string) {
  const events = database.owner.selectFrom('offer_events').selectAll().where('offer_id', '=', id);
  return (await events.orderBy('id').execute()).at(-1);
}
