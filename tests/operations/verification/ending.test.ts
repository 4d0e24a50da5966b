import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNoteKey, signWith, useNoteKeys } from '#app/auth/note-keys.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { changeKey } from '#app/operations/verification/change-key.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { endingNotes } from '#app/operations/verification/ending-notes-due.ts';
import { signDeclaration } from '#app/operations/verification/sign-declaration.ts';
import { uploadSignature } from '#app/operations/verification/upload-signature.ts';
import { verifyNote } from '#app/operations/verification/verify-note.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport } from '#tests/support/passports.ts';
import { verdicts } from '#tests/support/principles.ts';

const at = (day: string) => new Date(`${day}T10:00:00Z`);
let database: TestDatabase;
let people: Cast;
let offerId: string;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
  expect(await checkSigning(TEST_KEYS, NOW)).toEqual([]);
  offerId = await arrangeTechnology();
  expect(await sendOffer(people.donor, { id: offerId, revision: 1 }, NOW)).toMatchObject({ ok: true });
  expect(
    await publishOffer(people.broker, { id: offerId, revision: 2, verdicts: verdicts() }, NOW),
  ).toMatchObject({ ok: true });
});
afterAll(async () => {
  useNoteKeys(TEST_KEYS);
  await database.drop();
});

async function arrangeTechnology(by = people.donor): Promise<string> {
  const id = await arrangeOffer(database, by, TECHNOLOGY);
  await arrangePassport(database, by, id);
  return id;
}

const notes = (id: string) =>
  database.owner
    .selectFrom('trust_notes')
    .selectAll()
    .where('offer_id', '=', id)
    .orderBy('created_at')
    .orderBy('superseded_at')
    .execute();

const letters = () =>
  database.owner
    .selectFrom('outbox')
    .select(['kind', 'email', 'values'])
    .where('kind', 'in', ['note-to-renew', 'note-ends-soon'])
    .execute();

test('thirty days before the end whoever signed is told, once a note', async () => {
  // An L1 of 23 November holds until 23 May.
  expect(await endingNotes.run(at('2027-04-22'))).toBe(0);
  expect(await endingNotes.run(at('2027-04-23'))).toBe(1);
  expect(await endingNotes.run(at('2027-04-24'))).toBe(0);
  const [note] = await notes(offerId);
  expect(await letters()).toEqual([
    {
      kind: 'note-to-renew',
      email: people.donor.person.email,
      values: { path: `/en/notes/${note!.reference}/issuer` },
    },
  ]);
  expect(await verifyNote(note!.jws!, undefined, at('2027-04-23'))).toMatchObject({ verdict: 'expiring' });
  expect(await verifyNote(note!.jws!, undefined, at('2027-05-23'))).toMatchObject({ verdict: 'expiring' });
  expect(await verifyNote(note!.jws!, undefined, at('2027-05-24'))).toMatchObject({ verdict: 'expired' });
});

test('a donor renews its declaration by signing it anew; the one before is replaced and not touched', async () => {
  const [before] = await notes(offerId);
  const input = { offerId, offerVersion: 1 };
  expect(await signDeclaration(people.verifier, input, at('2027-04-25'))).toMatchObject({
    reason: 'not-your-act',
  });
  expect(await signDeclaration(people.secondDonor, input, at('2027-04-25'))).toMatchObject({
    reason: 'not-found',
  });
  expect(await signDeclaration(people.donor, { ...input, offerVersion: 2 }, at('2027-04-25'))).toMatchObject({
    reason: 'stale',
  });
  const renewed = await signDeclaration(people.donor, input, at('2027-04-25'));
  expect(renewed).toMatchObject({ ok: true, value: { waits: false } });
  const [old, fresh] = await notes(offerId);
  expect(old).toEqual({ ...before, superseded_at: at('2027-04-25') });
  expect(fresh).toMatchObject({
    expires_on: '2027-10-25',
    examined: TECHNOLOGY.declaration,
    superseded_at: null,
  });
  expect(await endingNotes.run(at('2027-05-01'))).toBe(0);
  expect(await endingNotes.run(at('2027-10-01'))).toBe(1);
});

test('a note of somebody else is told of to the donor too, each with their own page', async () => {
  const { donor, verifier } = people;
  await database.owner.deleteFrom('outbox').execute();
  await database.owner
    .insertInto('trust_notes')
    .columns([
      ...([
        'offer_id',
        'level',
        'issuer_organisation_id',
        'issuer_name',
        'issued_by',
        'issued_on',
        'expires_on',
      ] as const),
      ...([
        'examined',
        'limits',
        'reference',
        'issuer_role',
        'offer_version',
        'offer_sha256',
        'subject_json',
      ] as const),
      ...(['statement', 'jws', 'jws_sha256', 'kid', 'status_index'] as const),
    ])
    .expression(
      (eb) =>
        eb
          .selectFrom('trust_notes as t')
          .select((one) => [
            'offer_id',
            one.val('L3').as('level'),
            one.val(verifier.hat.organisation.id).as('issuer'),
            one.val('Lab').as('name'),
            one.val(verifier.person.id).as('by'),
            'issued_on',
            one.val('2027-11-15').as('until'),
            ...(['examined', 'limits'] as const),
            one.val('T-0000AA').as('reference'),
            one.val('verifier').as('role'),
            ...(['offer_version', 'offer_sha256', 'subject_json', 'statement'] as const),
            one.val('x').as('jws'),
            one.val('1'.repeat(64)).as('sha256'),
            'kid',
            one.val(77).as('place'),
          ])
          .where('offer_id', '=', offerId)
          .where('superseded_at', 'is', null) as never,
    )
    .execute();
  expect(await endingNotes.run(at('2027-11-01'))).toBe(1);
  expect(Object.fromEntries((await letters()).map(({ email, kind }) => [email, kind]))).toEqual({
    [verifier.person.email]: 'note-to-renew',
    [donor.person.email]: 'note-ends-soon',
  });
});

test('a donor with a key of its own signs its declaration outside, before the offer is handed in', async () => {
  const { secondDonor } = people;
  const id = await arrangeTechnology(secondDonor);
  const key = await makeNoteKey();
  expect(await changeKey(secondDonor, { act: 'register', x: key.x }, NOW)).toMatchObject({ ok: true });
  const unsigned = { ok: false, reason: 'declaration-unsigned' };
  expect(await sendOffer(secondDonor, { id, revision: 1 }, NOW)).toEqual(unsigned);
  const ready = await signDeclaration(secondDonor, { offerId: id, offerVersion: 1 }, NOW);
  expect(ready).toMatchObject({ ok: true, value: { waits: true } });
  expect(await sendOffer(secondDonor, { id, revision: 1 }, NOW)).toEqual(unsigned);
  const draft = await database.owner
    .selectFrom('note_drafts')
    .selectAll()
    .where('offer_id', '=', id)
    .executeTakeFirstOrThrow();
  const { signingInput } = draft.prepared!;
  const jws = `${signingInput}.${signWith(key, signingInput)}`;
  const stray = await makeNoteKey();
  const forged = `${signingInput}.${signWith(stray, signingInput)}`;
  expect(await uploadSignature(secondDonor, { id: draft.id, jws: forged }, NOW)).toMatchObject({
    reason: 'wrong-signature',
  });
  expect(await uploadSignature(people.donor, { id: draft.id, jws }, NOW)).toMatchObject({
    reason: 'not-found',
  });
  expect(await uploadSignature(secondDonor, { id: draft.id, jws }, NOW)).toMatchObject({ ok: true });
  expect(await sendOffer(secondDonor, { id, revision: 1 }, NOW)).toMatchObject({ ok: true });
  // What was signed is the one note there is: handing the offer in made no other.
  expect((await notes(id)).map(({ jws: signed, level, kid }) => ({ signed, level, kid }))).toEqual([
    { signed: jws, level: 'L1', kid: key.kid },
  ]);
  expect(await verifyNote(jws, undefined, NOW)).toMatchObject({ verdict: 'valid' });
});

test('a declaration signed outside for other words or another version does not hand an offer in', async () => {
  const { secondDonor } = people;
  const id = await arrangeTechnology(secondDonor);
  const ready = await signDeclaration(secondDonor, { offerId: id, offerVersion: 1 }, NOW);
  expect(ready).toMatchObject({ ok: true });
  const draft = await database.owner
    .selectFrom('note_drafts')
    .selectAll()
    .where('offer_id', '=', id)
    .executeTakeFirstOrThrow();
  await database.owner.updateTable('offers').set({ title: 'Another offer' }).where('id', '=', id).execute();
  const { signingInput, kid } = draft.prepared!;
  const { x } = await database.owner
    .selectFrom('issuer_keys')
    .select('x')
    .where('kid', '=', kid)
    .executeTakeFirstOrThrow();
  const jws = `${signingInput}.${signWith({ kid, x }, signingInput)}`;
  expect(await uploadSignature(secondDonor, { id: draft.id, jws }, NOW)).toMatchObject({ reason: 'stale' });
  expect(await sendOffer(secondDonor, { id, revision: 1 }, NOW)).toMatchObject({
    reason: 'declaration-unsigned',
  });
});
