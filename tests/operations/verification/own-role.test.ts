import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeNoteKey, signWith } from '#app/auth/note-keys.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { nameDeputy } from '#app/operations/accounts/name-deputy.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { saveNote } from '#app/operations/verification/save-note.ts';
import { signNote } from '#app/operations/verification/sign-note.ts';
import { startNote } from '#app/operations/verification/start-note.ts';
import { uploadSignature } from '#app/operations/verification/upload-signature.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { findConflicts } from '#app/operations/verification/find-conflict.ts';
import { withActor } from '#db/client.ts';
import { beginDraft } from '#db/queries/verification/drafts.ts';
import { insertKey } from '#db/queries/verification/keys.ts';
import { addMember, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { addHat } from '#tests/support/deputies.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { FINISHED_NOTE } from '#tests/support/note-content.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport } from '#tests/support/passports.ts';
import { verdicts } from '#tests/support/principles.ts';

let database: TestDatabase;
let people: Cast;
let offerId: string;
const conflict = { ok: false, reason: 'conflict-of-interest' };

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
  expect(await checkSigning(TEST_KEYS, NOW)).toEqual([]);
  offerId = await arrangeOffer(database, people.donor, TECHNOLOGY);
  await arrangePassport(database, people.donor, offerId);
  expect(await sendOffer(people.donor, { id: offerId, revision: 1 }, NOW)).toMatchObject({ ok: true });
  const published = await publishOffer(
    people.broker,
    { id: offerId, revision: 2, verdicts: verdicts() },
    NOW,
  );
  expect(published).toMatchObject({ ok: true });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.owner.deleteFrom('note_drafts').execute();
  for (const id of given.splice(0))
    await database.owner.deleteFrom('memberships').where('id', '=', id).execute();
});

/** A role of the verifier's besides that in the laboratory, until the next test. */
const given: string[] = [];
async function give(role: Role, organisationId: string): Promise<string> {
  const id = await addHat(database, people.verifier, role, organisationId);
  given.push(id);
  return id;
}
const donors = () => people.donor.hat.organisation.id;
const begin = (by: Wearing) => startNote(by, { offerId }, NOW);

async function written(by: Wearing) {
  const started = await begin(by);
  if (!started.ok) throw new Error(started.reason);
  const id = started.value.draftId;
  expect(await saveNote(by, { id, revision: 1, content: FINISHED_NOTE }, NOW)).toMatchObject({ ok: true });
  const { version } = await database.owner
    .selectFrom('published_offers')
    .select('content_version as version')
    .where('id', '=', offerId)
    .executeTakeFirstOrThrow();
  return { id, revision: 2, offerVersion: version };
}

test('whoever holds a role with the donor begins no note on its offer in another hat', async () => {
  const { verifier } = people;
  await give('donor', donors());
  expect(await begin(verifier)).toEqual(conflict);
  // Neither does the database let it in, whoever forgets to ask.
  const draft = { id: offerId, offerId, content: FINISHED_NOTE };
  const past = withActor(actingPerson(verifier), (tx) => beginDraft(tx, actingPerson(verifier), draft, NOW));
  await expect(past).rejects.toMatchObject({ code: '42501' });
});

test('the list of offers to examine says so before, by the same rule', async () => {
  const { verifier } = people;
  const actor = actingPerson(verifier);
  const offers = [(await currentCatalogue(NOW)).offers.get(offerId)!];
  const listed = () => withActor(actor, (tx) => findConflicts(tx, actor, offers, NOW));
  expect(await listed()).toEqual(new Map());
  await give('donor', donors());
  expect(await listed()).toEqual(new Map([[offerId, 'own-role']]));
});

test('nor one of an organisation that pays for it, carries it out or delivers it', async () => {
  const { verifier } = people;
  await give('verifier', people.hubCoordinator.hat.organisation.id);
  const delivered = (by: string[]) =>
    database.owner.updateTable('offers').set({ via_hub_ids: by }).where('id', '=', offerId).execute();
  await delivered([people.hubCoordinator.hat.organisation.id]);
  expect(await begin(verifier)).toEqual(conflict);
  await delivered([]);
  expect(await begin(verifier)).toMatchObject({ ok: true });
});

test('a role that is given while a note is written keeps it from being signed, here and outside', async () => {
  const { verifier } = people;
  const ready = await written(verifier);
  const hat = await give('donor', donors());
  expect(await signNote(verifier, ready, NOW)).toEqual(conflict);
  const laboratory = verifier.hat.organisation.id;
  const key = await makeNoteKey();
  await database.owner.deleteFrom('memberships').where('id', '=', hat).execute();
  await withActor(actingPerson(verifier), (tx) =>
    insertKey(tx, { ...key, organisationId: laboratory, custody: 'own' }, NOW),
  );
  expect(await signNote(verifier, ready, NOW)).toMatchObject({ ok: true, value: { waits: true } });
  await give('donor', donors());
  const { prepared } = await database.owner
    .selectFrom('note_drafts')
    .select('prepared')
    .where('id', '=', ready.id)
    .executeTakeFirstOrThrow();
  const { signingInput } = prepared!;
  const jws = `${signingInput}.${signWith(key, signingInput)}`;
  expect(await uploadSignature(verifier, { id: ready.id, jws }, NOW)).toEqual(conflict);
  // A colleague who has no role there signs what is written.
  const colleague = await addMember(database, {
    name: 'Val Verifier',
    role: 'verifier',
    organisation: verifier.hat.organisation,
    now: NOW,
  });
  expect(await uploadSignature(colleague, { id: ready.id, jws }, NOW)).toMatchObject({ ok: true });
});

test('a role that is lent for some days counts on those days, and one that has ended does not', async () => {
  const organisation = people.donor.hat.organisation;
  const { verifier } = people;
  const own = await give('verifier', organisation.id);
  const colleague = await addMember(database, { name: 'Dot Donor', role: 'donor', organisation, now: NOW });
  const days = { firstOn: '2026-11-23', lastOn: '2026-11-30' };
  expect(await nameDeputy(colleague, { deputyId: verifier.person.id, ...days }, NOW)).toMatchObject({
    ok: true,
  });
  await database.owner.updateTable('memberships').set({ ended_at: NOW }).where('id', '=', own).execute();
  expect(await begin(verifier)).toEqual(conflict);
  await database.owner.deleteFrom('delegations').execute();
  expect(await begin(verifier)).toMatchObject({ ok: true });
});
