import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNoteKey, signWith, useNoteKeys } from '#app/auth/note-keys.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { questionsOf, type PassportAnswers } from '#app/domain/passports/questions.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { currentCatalogue, forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { editOffer } from '#app/operations/offers/edit-offer.ts';
import { noteOfOffer } from '#app/operations/offers/note-of-offer.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { returnOffer } from '#app/operations/offers/return-offer.ts';
import { saveOffer } from '#app/operations/offers/save-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { takeBackOffer } from '#app/operations/offers/take-back-offer.ts';
import { removePassport } from '#app/operations/passports/remove-passport.ts';
import { savePassport } from '#app/operations/passports/save-passport.ts';
import { startPassport } from '#app/operations/passports/start-passport.ts';
import { startVersion } from '#app/operations/passports/start-version.ts';
import { stateAccess } from '#app/operations/passports/state-access.ts';
import { changeKey } from '#app/operations/verification/change-key.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { findDeliveredNote } from '#app/operations/verification/delivered-note.ts';
import { saveNote } from '#app/operations/verification/save-note.ts';
import { signDeclaration } from '#app/operations/verification/sign-declaration.ts';
import { signNote } from '#app/operations/verification/sign-note.ts';
import { startNote } from '#app/operations/verification/start-note.ts';
import { uploadSignature } from '#app/operations/verification/upload-signature.ts';
import { verifyNote } from '#app/operations/verification/verify-note.ts';
import type { Actor } from '#db/actor.ts';
import { withActor } from '#db/client.ts';
import { takeComponents } from '#db/queries/offers/versions.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import { listPublishedPassports } from '#db/queries/passports/published.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { enterVersionDeclaration } from '#db/queries/verification/version-declarations.ts';
import { cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { provenBy, TEST_KEYS } from '#tests/support/keys.ts';
import { FINISHED_NOTE } from '#tests/support/note-content.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { ANSWERS, arrangePassport } from '#tests/support/passports.ts';
import { verdicts } from '#tests/support/principles.ts';

/** Technology as it is: a donor changes it, and everything around it, in a version of the published offer. */
let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  expect(await checkSigning(TEST_KEYS, NOW)).toEqual([]);
  forgetCatalogue();
});
afterAll(async () => {
  useNoteKeys(TEST_KEYS);
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

const refused = (reason: string) => ({ ok: false, reason });
const fine = expect.objectContaining({ ok: true }) as unknown;
const LATER = new Date(NOW.getTime() + 3_600_000);

const read = (id: string) =>
  database.owner.selectFrom('offers').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const notesOf = (id: string) =>
  database.owner
    .selectFrom('trust_notes')
    .selectAll()
    .where('offer_id', '=', id)
    .where('jws', 'is not', null)
    .orderBy('created_at')
    .orderBy('offer_version')
    .execute();
const componentsOf = (id: string) =>
  database.owner
    .selectFrom('passports')
    .select(['n', 'version', 'status', 'answers'])
    .where('offer_id', '=', id)
    .orderBy('n')
    .orderBy('version')
    .execute();
const standing = async (id: string) =>
  (await componentsOf(id)).map(({ n, version, status }) => `${n}.${version} ${status}`);
const shown = async (id: string) => {
  forgetCatalogue();
  return (await currentCatalogue()).offers.get(id);
};
const inPublic = (id: string) => withActor({ kind: 'anonymous' }, (tx) => listPublishedPassports(tx, id));
const told = async (by: CastMember, kind: 'version-published' | 'note-outdated') =>
  (
    await database.owner
      .selectFrom('inbox_entries')
      .select('path')
      .where('person_id', '=', by.person.id)
      .where('kind', '=', kind)
      .execute()
  ).map(({ path }) => path);
const save = async (by: CastMember, id: string, changes: Partial<OfferContent>) =>
  expect(await saveOffer(by, { id, revision: (await read(id)).revision, changes }, NOW)).toEqual(fine);
const send = async (by: CastMember, id: string, now = NOW) =>
  sendOffer(by, { id, revision: (await read(id)).revision }, now);
const publish = async (by: CastMember, id: string, now = LATER) =>
  publishOffer(by, { id, revision: (await read(id)).revision, verdicts: verdicts() }, now);

/** A published offer of technology with these components, declared by its donor. */
async function published(by: CastMember, components = [1]): Promise<string> {
  const id = await arrangeOffer(database, by, { ...TECHNOLOGY, slots: 3 });
  for (const n of components) await arrangePassport(database, by, id, { n });
  expect(await send(by, id)).toEqual(fine);
  expect(await publish(people.broker, id, NOW)).toEqual(fine);
  return id;
}

async function edited(by: CastMember, offerId: string): Promise<string> {
  const started = await editOffer(by, { offerId, versionId: randomUUID() }, NOW);
  if (!started.ok) throw new Error(started.reason);
  return started.value.id;
}

/** What a verifier examined of it. */
async function examine(offerId: string): Promise<string> {
  const started = await startNote(people.verifier, { offerId }, NOW);
  if (!started.ok) throw new Error(started.reason);
  const id = started.value.draftId;
  expect(await saveNote(people.verifier, { id, revision: 1, content: FINISHED_NOTE }, NOW)).toEqual(fine);
  const { content_version: offerVersion } = await read(offerId);
  const signed = await signNote(people.verifier, { id, revision: 2, offerVersion }, NOW);
  if (!signed.ok) throw new Error(signed.reason);
  return signed.value.reference;
}

/** Another build of a component that is being written, and its statement. */
async function rebuild(by: CastMember, offerId: string, n: number, productVersion: string): Promise<void> {
  const { revision } = await database.owner
    .selectFrom('passports')
    .select('revision')
    .where('offer_id', '=', offerId)
    .where('n', '=', n)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow();
  const subject = Object.fromEntries(
    questionsOf('subject').map((field) => [field, ANSWERS[field]]),
  ) as PassportAnswers;
  const answers = { ...subject, productVersion };
  expect(
    await savePassport(by, { offerId, n, revision, block: 'subject', answers, goneThrough: true }, NOW),
  ).toEqual(fine);
  expect(await stateAccess(by, { offerId, n, states: true }, NOW)).toEqual(fine);
}

test('other words are published at once, with the donor’s word signed anew; what others examined is of before', async () => {
  const { donor, verifier } = people;
  const offerId = await published(donor, [1, 2]);
  const examined = await examine(offerId);
  const id = await edited(donor, offerId);
  expect(await standing(id)).toEqual(['1.1 draft', '2.1 draft']);
  await save(donor, id, { title: 'The same, better said' });
  const before = await shown(offerId);
  expect(await send(donor, id, LATER)).toEqual(fine);
  expect([(await read(offerId)).status, (await read(id)).status]).toEqual(['published', 'archived']);
  expect(await shown(offerId)).toMatchObject({
    title: 'The same, better said',
    version: before!.version + 1,
    note: { level: 'L1', signed: true, stale: false },
  });
  expect(await standing(offerId)).toEqual(['1.1 in-force', '2.1 in-force']);
  const [first, second, third] = await notesOf(offerId);
  expect([first?.level, second?.level, third?.level].toSorted()).toEqual(['L1', 'L1', 'L3']);
  const now = (await notesOf(offerId)).filter(({ offer_version }) => offer_version === before!.version + 1);
  expect(now).toMatchObject([{ level: 'L1', issued_by: donor.person.id, superseded_at: null }]);
  expect(await verifyNote(now[0]!.jws!, undefined, LATER)).toMatchObject({ verdict: 'valid' });
  expect(await told(verifier, 'note-outdated')).toEqual([`/notes/${examined}/issuer`]);
});

test('what is the same of a subject keeps its notes: the declaration alone is signed anew', async () => {
  const { donor, broker } = people;
  const offerId = await published(donor);
  const examined = await examine(offerId);
  const { content_version: was } = await read(offerId);
  const id = await edited(donor, offerId);
  await save(donor, id, { declaration: 'We built it twice, and both builds are the same.' });
  expect(await send(donor, id)).toEqual(fine);
  expect((await read(id)).status).toBe('submitted');
  expect(await publish(broker, id)).toEqual(fine);
  expect((await read(offerId)).content_version).toBe(was);
  expect((await shown(offerId))?.note).toMatchObject({ level: 'L3', reference: examined, stale: false });
  const standingNotes = (await notesOf(offerId)).filter(({ superseded_at }) => superseded_at === null);
  expect(standingNotes.map(({ level, offer_version }) => [level, offer_version]).toSorted()).toEqual([
    ['L1', was],
    ['L3', was],
  ]);
});

test('a version whose declaration holds no more when a broker publishes it goes back, and no words stand unsigned', async () => {
  const { donor, broker } = people;
  const offerId = await published(donor);
  const id = await edited(donor, offerId);
  const words = 'We built it three times.';
  await save(donor, id, { declaration: words });
  expect(await send(donor, id)).toEqual(fine);
  const key = await database.owner
    .selectFrom('issuer_keys')
    .select('kid')
    .where('organisation_id', '=', donor.hat.organisation.id)
    .where('retired_at', 'is', null)
    .executeTakeFirstOrThrow();
  expect(await changeKey(donor, { act: 'retire', kid: key.kid }, NOW)).toEqual(fine);
  expect(await publish(broker, id)).toEqual(refused('declaration-outdated'));
  expect((await read(offerId)).declaration).not.toBe(words);
  // Signed anew it is published.
  expect(await takeBackOffer(donor, { id }, LATER)).toEqual(fine);
  expect(await send(donor, id, LATER)).toEqual(fine);
  expect(await publish(broker, id)).toEqual(fine);
  expect((await read(offerId)).declaration).toBe(words);
});

test('what was declared of technology that a broker sent back is nobody’s to read who did not before', async () => {
  const { donor, broker } = people;
  const id = await arrangeOffer(database, donor, { ...TECHNOLOGY, slots: 3 });
  await arrangePassport(database, donor, id, { n: 1 });
  expect(await send(donor, id)).toEqual(fine);
  expect(await returnOffer(broker, { id, code: 'technology', text: 'Name no client.' }, NOW)).toEqual(fine);
  await save(donor, id, { summary: 'Without the name of a client.' });
  expect(await send(donor, id)).toEqual(fine);
  expect(await publish(broker, id, LATER)).toEqual(fine);
  const all = await notesOf(id);
  expect(all).toHaveLength(2);
  const seenBy = async (actor: Actor) =>
    (
      await withActor(actor, (tx) =>
        tx.selectFrom('trust_notes').select('reference').where('offer_id', '=', id).execute(),
      )
    ).length;
  expect(await seenBy({ kind: 'anonymous' })).toBe(1);
  expect(await seenBy(actingPerson(people.focalPoint))).toBe(1);
  expect(await seenBy(actingPerson(donor))).toBe(2);
  expect(await seenBy(actingPerson(broker))).toBe(2);
});

test('an offer that brings no technology any more binds none of what its passports said, before and after', async () => {
  const { donor, broker } = people;
  const id = await arrangeOffer(database, donor, { ...TECHNOLOGY, slots: 3 });
  await arrangePassport(database, donor, id, { n: 1 });
  await save(donor, id, { modes: ['EMB'] });
  expect(await send(donor, id)).toEqual(fine);
  expect(await publish(broker, id, NOW)).toEqual(fine);
  const [note] = await notesOf(id);
  const today = await withActor({ kind: 'anonymous' }, (tx) => findNoteSubject(tx, id));
  expect(today?.canonicalJson).toBe(note?.subject_json);
});

test('eligibility, conditions and components change together, once a broker has looked them through', async () => {
  const { donor, broker, secondBroker } = people;
  const offerId = await published(donor, [1, 2, 3]);
  const { content_version: was, reference } = await read(offerId);
  const id = await edited(donor, offerId);
  await save(donor, id, { eligible: ['all'], conditions: ['publicity'], slots: 5 });
  await rebuild(donor, id, 1, '3.2.0');
  expect(await removePassport(donor, { offerId: id, n: 2 }, NOW)).toEqual(fine);
  // Nobody's next version: a number that was never used.
  expect(await startPassport(donor, { offerId: id }, NOW)).toEqual({ ok: true, value: { n: 4 } });
  expect(await send(donor, id)).toEqual(refused('incomplete'));
  await removePassport(donor, { offerId: id, n: 4 }, NOW);
  await arrangePassport(database, donor, id, { n: 4, answers: { ...ANSWERS, product: 'Anglerfish' } });
  const before = await shown(offerId);
  expect(await send(donor, id)).toEqual(fine);

  // Until then everything published stays, with its note, and nothing of the version is anybody's to read.
  expect(await shown(offerId)).toEqual(before);
  expect(before).toMatchObject({ eligible: ['LDC'], note: { level: 'L1', stale: false } });
  expect(await standing(offerId)).toEqual(['1.1 in-force', '2.1 in-force', '3.1 in-force']);
  expect(await notesOf(id)).toEqual([]);
  expect(await notesOf(offerId)).toHaveLength(1);
  expect(
    await withActor({ kind: 'anonymous' }, (tx) =>
      tx.selectFrom('trust_notes').select('id').where('offer_id', '=', id).execute(),
    ),
  ).toEqual([]);
  await expect(
    withActor(actingPerson(people.secondDonor), (tx) =>
      tx.selectFrom('version_declarations').select('id').execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' });
  // The broker reads the note that it would have.
  const asRead = await withActor(actingPerson(broker), async (tx) =>
    noteOfOffer(tx, (await findOffer(tx, id))!),
  );
  expect(asRead).toMatchObject({ level: 'L1', signed: true, stale: false, examined: TECHNOLOGY.declaration });

  expect(await publishOffer(broker, { id, revision: (await read(id)).revision }, LATER)).toEqual(
    refused('chips-unreviewed'),
  );
  expect(await publish(broker, id)).toEqual(fine);
  expect([(await read(offerId)).status, (await read(id)).status]).toEqual(['published', 'archived']);
  expect(await read(offerId)).toMatchObject({ content_version: was + 1, reference, slots: 5 });
  expect(await shown(offerId)).toMatchObject({
    eligible: ['all'],
    conditions: ['publicity'],
    note: { level: 'L1', signed: true, stale: false },
  });
  expect(await standing(offerId)).toEqual([
    '1.1 superseded',
    '1.2 in-force',
    '2.1 superseded',
    '3.1 in-force',
    '4.1 in-force',
  ]);
  expect(
    (await inPublic(offerId)).map(({ n, answers, statement }) => [
      n,
      answers.product,
      answers.productVersion,
      statement?.by,
    ]),
  ).toEqual([
    [1, 'Lanternfish', '3.2.0', donor.person.name],
    [3, 'Lanternfish', '3.1.2', donor.person.name],
    [4, 'Anglerfish', '3.1.2', donor.person.name],
  ]);
  // The note is the donor's, as it signed it; the one before gave way.
  const notes = await notesOf(offerId);
  expect(
    notes.map(({ offer_version, issued_by, superseded_at }) => [
      offer_version,
      issued_by,
      superseded_at !== null,
    ]),
  ).toEqual([
    [was, donor.person.id, true],
    [was + 1, donor.person.id, false],
  ]);
  expect(await verifyNote(notes[1]!.jws!, undefined, LATER)).toMatchObject({ verdict: 'valid' });
  // What was agreed before is delivered as it was agreed; what is agreed from now on, as it is now.
  const delivered = (agreedAt?: Date) =>
    withActor(actingPerson(donor), (tx) => findDeliveredNote(tx, offerId, LATER, agreedAt));
  expect([(await delivered(NOW))?.offerVersion, (await delivered())?.offerVersion]).toEqual([was, was + 1]);
  const { rows: acts } = await sql<{ act: string; by: string }>`
    select act, payload->>'by' as by from audit_payloads where offer_id = any (${[offerId, id]}::uuid[]) order by n`.execute(
    database.owner,
  );
  const whose = acts.map(({ act, by }) => [act, by]);
  expect(whose).toEqual(
    expect.arrayContaining([
      ['declare-version', donor.person.id],
      ['issue-note', donor.person.id],
      ['supersede-note', donor.person.id],
      ['adopt', broker.person.id],
      ['replace', broker.person.id],
    ]),
  );
  expect(await told(donor, 'version-published')).toContain(`/offers/${offerId}/manage`);
  // Who decided about the version decided about the offer, and does not examine it.
  expect(await startNote(broker, { offerId }, LATER)).toEqual(refused('conflict-of-interest'));
  expect(await startNote(secondBroker, { offerId }, LATER)).toEqual(fine);
});

test('technology comes to an offer that had none, with its passport and its declaration, and goes again', async () => {
  const { donor, broker } = people;
  const offerId = await arrangeOffer(database, donor, { status: 'published', slots: 3 });
  const id = await edited(donor, offerId);
  await save(donor, id, { ...TECHNOLOGY, declaration: '' });
  expect(await send(donor, id)).toEqual(refused('incomplete'));
  await arrangePassport(database, donor, id);
  expect(await send(donor, id)).toEqual(refused('incomplete'));
  await save(donor, id, { declaration: 'We built it from the source.' });
  expect(await send(donor, id)).toEqual(fine);
  expect(await inPublic(offerId)).toEqual([]);
  expect(await publish(broker, id)).toEqual(fine);
  expect(await shown(offerId)).toMatchObject({ modes: ['TEC'], note: { level: 'L1', stale: false } });
  expect(await standing(offerId)).toEqual(['1.1 in-force']);
  expect(await inPublic(offerId)).toHaveLength(1);

  const without = await edited(donor, offerId);
  await save(donor, without, { modes: ['EMB'], declaration: '', declarationLimits: '' });
  expect(await send(donor, without)).toEqual(fine);
  expect(await shown(offerId)).toMatchObject({ modes: ['TEC'], note: { stale: false } });
  expect(await publish(broker, without)).toEqual(fine);
  expect(await shown(offerId)).toMatchObject({ modes: ['EMB'], note: { stale: true } });
  expect([await standing(offerId), await inPublic(offerId)]).toEqual([['1.1 superseded'], []]);
  expect(await read(offerId)).toMatchObject({ binary_equivalence: null });
});

test('a donor with a key of its own signs outside what the offer will be, and nothing else hands it in', async () => {
  const { secondDonor, broker } = people;
  const offerId = await published(secondDonor);
  const key = await makeNoteKey();
  expect(
    await changeKey(secondDonor, { act: 'register', x: key.x, proof: provenBy(key, secondDonor) }, NOW),
  ).toEqual(fine);
  const id = await edited(secondDonor, offerId);
  await save(secondDonor, id, { eligible: ['all'] });
  expect(await send(secondDonor, id)).toEqual(refused('declaration-unsigned'));
  const { content_version: was } = await read(offerId);
  const sign = async () => {
    expect(await signDeclaration(secondDonor, { offerId: id, offerVersion: was + 1 }, NOW)).toMatchObject({
      value: { waits: true, held: true },
    });
    const draft = await database.owner
      .selectFrom('note_drafts')
      .selectAll()
      .where('offer_id', '=', id)
      .executeTakeFirstOrThrow();
    const { signingInput } = draft.prepared!;
    return { id: draft.id, jws: `${signingInput}.${signWith(key, signingInput)}` };
  };
  const early = await sign();
  await save(secondDonor, id, { title: 'Said otherwise meanwhile' });
  expect(await uploadSignature(secondDonor, early, NOW)).toEqual(refused('stale'));
  const signed = await sign();
  expect(await uploadSignature(secondDonor, signed, NOW)).toMatchObject({ value: { held: true } });
  expect(await notesOf(offerId)).toHaveLength(1);
  expect(await send(secondDonor, id)).toEqual(fine);

  // Published under a key that is believed no more it would have no note: then it is not published, and signed again.
  expect(await changeKey(secondDonor, { act: 'retire', kid: key.kid }, NOW)).toEqual(fine);
  expect(await publish(broker, id)).toEqual(refused('incomplete'));
  expect(await returnOffer(broker, { id, code: 'unclear', text: 'The key ended.' }, NOW)).toEqual(fine);
  expect(await send(secondDonor, id, LATER)).toEqual(fine);
  expect(await publish(broker, id)).toEqual(fine);
  expect((await shown(offerId))?.note).toMatchObject({ level: 'L1', stale: false });
});

test('technology changes in one place at a time, and by nobody else', async () => {
  const { donor, broker, secondDonor } = people;
  const [offerId, other] = [await published(donor), await published(donor)];
  const id = await edited(donor, offerId);
  expect(await startVersion(donor, { offerId, n: 1 }, NOW)).toEqual(refused('not-now'));
  expect(await startVersion(donor, { offerId: other, n: 1 }, NOW)).toEqual(fine);
  expect(await editOffer(donor, { offerId: other, versionId: randomUUID() }, NOW)).toEqual(
    refused('not-now'),
  );
  expect(await editOffer(secondDonor, { offerId, versionId: randomUUID() }, NOW)).toEqual(
    refused('not-found'),
  );
  // The database says the same, whatever the code above it does.
  const insert = database.owner
    .insertInto('passports')
    .values({ offer_id: offerId, n: 1, version: 2, created_at: NOW, updated_at: NOW });
  await expect(insert.execute()).rejects.toMatchObject({ code: '23514' });
  const take = (by: CastMember) => withActor(actingPerson(by), (tx) => takeComponents(tx, id, 1, NOW));
  await expect(take(donor)).rejects.toMatchObject({ code: '42501' });
  await expect(take(broker)).rejects.toMatchObject({ code: '23514' });
  expect(await withActor(actingPerson(broker), (tx) => enterVersionDeclaration(tx, id, NOW))).toBe(false);
});
