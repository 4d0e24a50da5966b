import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#app/domain/codes/day.ts';
import { CHECKLISTS } from '#app/domain/verification/checklists.ts';
import type { NoteDraftContent } from '#app/domain/verification/draft.ts';
import { makeNoteKey, signWith, useNoteKeys } from '#app/auth/note-keys.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { readMergePlan } from '#app/operations/organisations/merge-plan.ts';
import { answerDispute } from '#app/operations/verification/answer-dispute.ts';
import { disputeNote } from '#app/operations/verification/dispute-note.ts';
import { revokeNote } from '#app/operations/verification/revoke-note.ts';
import { saveIssuer } from '#app/operations/verification/save-issuer.ts';
import { saveNote } from '#app/operations/verification/save-note.ts';
import { signNote } from '#app/operations/verification/sign-note.ts';
import { startNote } from '#app/operations/verification/start-note.ts';
import { changeKey } from '#app/operations/verification/change-key.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { endingNotes } from '#app/operations/verification/ending-notes-due.ts';
import { signDeclaration } from '#app/operations/verification/sign-declaration.ts';
import { uploadSignature } from '#app/operations/verification/upload-signature.ts';
import { verifyNote } from '#app/operations/verification/verify-note.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { stillAsked } from '#tests/support/inbox.ts';
import { mergeByTwo } from '#tests/support/merge.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { FINISHED_NOTE } from '#tests/support/note-content.ts';
import { withActor } from '#db/client.ts';
import { findWhoAnswers, listIssuerHistories, listIssuers } from '#db/queries/verification/issuers.ts';
import { provenBy, TEST_KEYS } from '#tests/support/keys.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport } from '#tests/support/passports.ts';
import { verdicts } from '#tests/support/principles.ts';

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const WHY = 'The laboratory examined another build.';
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
  // What the letter asked is done.
  const asked = database.owner.selectFrom('inbox_entries').select(['path', 'settled_at']);
  expect(await asked.where('kind', '=', 'note-to-renew').execute()).toEqual([
    { path: `/notes/${old!.reference}/issuer`, settled_at: at('2027-04-25') },
  ]);
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
  // A key that somebody else has, or that signed for another organization, is nobody's to register.
  for (const proof of [provenBy(await makeNoteKey(), secondDonor), provenBy(key, people.donor), ''])
    expect(await changeKey(secondDonor, { act: 'register', x: key.x, proof }, NOW)).toEqual({
      ok: false,
      reason: 'wrong-signature',
    });
  expect(
    await changeKey(secondDonor, { act: 'register', x: key.x, proof: provenBy(key, secondDonor) }, NOW),
  ).toMatchObject({ ok: true });
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

test('an offer without technology may carry a note too, on the people who come', async () => {
  const { hubCoordinator } = people;
  const id = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
  const started = await startNote(hubCoordinator, { offerId: id }, NOW);
  const draftId = started.ok ? started.value.draftId : '';
  const content: NoteDraftContent = {
    ...FINISHED_NOTE,
    kind: 'people',
    examined: 'documents',
    checks: Object.fromEntries(CHECKLISTS.people.map((item) => [item, 'confirmed' as const])),
  };
  expect(await saveNote(hubCoordinator, { id: draftId, revision: 1, content }, NOW)).toMatchObject({
    ok: true,
  });
  expect(await signNote(hubCoordinator, { id: draftId, revision: 2, offerVersion: 1 }, NOW)).toMatchObject({
    ok: true,
  });
  const [note] = await notes(id);
  expect(note).toMatchObject({ kind: 'people', level: 'L2', issuer_role: 'hub_coordinator' });
  expect(await verifyNote(note!.jws!, undefined, NOW)).toMatchObject({ verdict: 'valid' });
});

test('merged into another, an issuer’s notes are answered for there, proved as before and explained', async () => {
  const { verifier, administrator, donor } = people;
  const lab = verifier.hat.organisation;
  const academy = await addOrganisation(database, { name: 'Karimba Academy', kind: 'technical-community' });
  const successor = await addMember(database, {
    name: 'Sana Successor',
    role: 'verifier',
    organisation: academy,
    now: NOW,
  });
  const signed = await issue(verifier);
  const key = await database.owner
    .selectFrom('issuer_keys')
    .select(['kid', 'organisation_id'])
    .where('organisation_id', '=', lab.id)
    .executeTakeFirstOrThrow();
  for (const [by, funders] of [
    [verifier, ['Plainsight Commons Foundation']],
    [successor, ['Karimba Treasury']],
  ] as const)
    expect(
      await saveIssuer(by, { mandate: 'By law', kinds: ['software'], funders: [...funders], ties: [] }, NOW),
    ).toMatchObject({ ok: true });
  expect(
    await disputeNote(donor, { reference: signed.reference, text: 'Of which day is the build?' }, NOW),
  ).toMatchObject({ ok: true });

  // What one of the two examined, the other does not come to give.
  const agency = donor.hat.organisation.id;
  const against = await readMergePlan(administrator, agency, lab.id, NOW);
  expect(against?.objections).toContain('examined-by-each-other');
  const after = new Date(NOW.getTime() + 60_000);
  const plan = await readMergePlan(administrator, lab.id, academy.id, after);
  expect(plan).toMatchObject({ notes: 1, objections: [] });
  await mergeByTwo(database, administrator, { from: lab.id, into: academy.id }, after);

  expect(await verifyNote(signed.jws, undefined, after)).toMatchObject({
    verdict: 'disputed',
    note: { issuer: lab.name },
  });
  await withActor({ kind: 'anonymous' }, async (tx) => {
    expect(await findWhoAnswers(tx, key.kid)).toBe(academy.name);
    expect((await listIssuerHistories(tx)).get(lab.id)).toEqual({
      endedOn: dayOf(after),
      answers: { id: academy.id, name: academy.name },
      signedAs: [],
    });
    const registry = await listIssuers(tx);
    expect(registry.find(({ id }) => id === lab.id)).toMatchObject({ name: lab.name, notes: 1 });
    expect(registry.find(({ id }) => id === academy.id)?.funders.sort()).toEqual([
      'Karimba Treasury',
      'Plainsight Commons Foundation',
    ]);
  });
  // Nothing is signed with the old key any more; whoever answers may still say that it was in other hands.
  const kept = await database.owner
    .selectFrom('issuer_keys')
    .selectAll()
    .where('kid', '=', key.kid)
    .executeTakeFirstOrThrow();
  expect([kept.organisation_id, kept.retired_at]).toEqual([lab.id, after]);
  const disputeId = (
    await database.owner
      .selectFrom('note_disputes')
      .select('id')
      .where('note_id', '=', signed.id)
      .executeTakeFirstOrThrow()
  ).id;
  const answer = {
    reference: signed.reference,
    disputeId,
    outcome: 'stands' as const,
    text: 'Of the day it names.',
  };
  expect(await answerDispute(people.hubCoordinator, answer, after)).toMatchObject({ reason: 'not-your-act' });
  expect(await answerDispute(successor, answer, after)).toMatchObject({ ok: true });
  const distrust = { act: 'distrust' as const, kid: key.kid, from: after };
  expect(await changeKey(people.hubCoordinator, distrust, after)).toMatchObject({ reason: 'not-found' });
  expect(await changeKey(successor, distrust, after)).toMatchObject({ ok: true });
  expect(await verifyNote(signed.jws, undefined, after)).toMatchObject({ verdict: 'disputed' });
  expect(await revokeNote(successor, { reference: signed.reference, reason: WHY }, after)).toMatchObject({
    ok: true,
  });
  expect(await verifyNote(signed.jws, undefined, after)).toMatchObject({ verdict: 'revoked' });
});

test('a declaration that somebody disputes is answered first, and the same words signed again are no answer', async () => {
  const { donor, verifier, broker } = people;
  const id = await arrangeTechnology();
  expect(await sendOffer(donor, { id, revision: 1 }, NOW)).toMatchObject({ ok: true });
  expect(await publishOffer(broker, { id, revision: 2, verdicts: verdicts() }, NOW)).toMatchObject({
    ok: true,
  });
  const [note] = await notes(id);
  const reference = note?.reference ?? '';
  const later = new Date(NOW.getTime() + 3_600_000);
  const again = () => signDeclaration(donor, { offerId: id, offerVersion: 1 }, later);
  const text = 'A port answers that the declaration calls closed.';
  expect(await disputeNote(verifier, { reference, text }, NOW)).toMatchObject({ ok: true });
  expect(await again()).toEqual({ ok: false, reason: 'dispute-waits' });
  const { id: disputeId } = await database.owner
    .selectFrom('note_disputes')
    .select('id')
    .where('note_id', '=', note?.id ?? '')
    .executeTakeFirstOrThrow();
  const answer = { reference, disputeId, outcome: 'stands' as const, text: 'It is closed since Monday.' };
  expect(await answerDispute(donor, answer, later)).toMatchObject({ ok: true });
  expect(await again()).toEqual({ ok: false, reason: 'nothing-corrected' });
  expect(await notes(id)).toHaveLength(1);
});

test.each([
  ['withdrawn', true],
  ['withdrawn in answer to one of them', false],
])('a note that is %s waits for no answer, and nobody is told that it stands', async (_how, apart) => {
  const { donor, secondFocalPoint, hubCoordinator, focalPoint, broker } = people;
  const id = await arrangeTechnology();
  expect(await sendOffer(donor, { id, revision: 1 }, NOW)).toMatchObject({ ok: true });
  expect(await publishOffer(broker, { id, revision: 2, verdicts: verdicts() }, NOW)).toMatchObject({
    ok: true,
  });
  const [note] = await notes(id);
  const reference = note?.reference ?? '';
  for (const by of [secondFocalPoint, hubCoordinator, focalPoint])
    expect(await disputeNote(by, { reference, text: 'It is another build.' }, NOW)).toMatchObject({
      ok: true,
    });
  const disputes = () =>
    database.owner
      .selectFrom('note_disputes')
      .select(['id', 'outcome', 'answer'])
      .where('note_id', '=', note?.id ?? '')
      .execute();
  const waits = async (by: CastMember) =>
    (await readInbox(by, later)).records.filter((record) => record.reference === reference);
  const asked = () => stillAsked(database.owner, 'note-disputed', `/notes/${reference}/issuer`);
  const later = new Date(NOW.getTime() + 3_600_000);
  expect([await waits(donor), await waits(secondFocalPoint)]).toMatchObject([
    [{ lane: 'me' }],
    [{ lane: 'others' }],
  ]);
  expect(await asked()).toHaveLength(3);

  const answer = { reference, disputeId: (await disputes())[0]!.id, text: WHY };
  const ended = apart
    ? await revokeNote(donor, { reference, reason: WHY }, later)
    : await answerDispute(donor, { ...answer, outcome: 'withdrawn' }, later);
  expect(ended).toMatchObject({ ok: true });
  expect([await waits(donor), await waits(secondFocalPoint), await asked()]).toEqual([[], [], []]);
  for (const { id: disputeId, ...said } of await disputes()) {
    expect(said).toEqual({ outcome: 'withdrawn', answer: WHY });
    const stands = { reference, disputeId, outcome: 'stands' as const, text: 'It stands.' };
    expect((await answerDispute(donor, stands, later)).ok).toBe(false);
  }
  const told = await database.owner
    .selectFrom('outbox')
    .select('email')
    .where('kind', '=', 'note-moved')
    .where(sql<boolean>`values->>'path' = ${`/en/notes/${reference}`}`)
    .where('created_at', '=', later)
    .orderBy('email')
    .execute();
  const raised = [secondFocalPoint, hubCoordinator, focalPoint].map(({ person }) => person.email).sort();
  expect(told.map(({ email }) => email)).toEqual(raised);
});

test('where a note ended without words, its disputes wait no more and are answered by nobody', async () => {
  const { donor, verifier } = people;
  const note = await database.owner
    .selectFrom('trust_notes')
    .select(['id', 'reference'])
    .where('offer_id', '=', offerId)
    .where('issuer_role', '=', 'donor')
    .where('revoked_at', 'is', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirstOrThrow();
  const reference = note.reference ?? '';
  expect(await disputeNote(verifier, { reference, text: 'It is another build.' }, NOW)).toMatchObject({
    ok: true,
  });
  const waits = async (by: CastMember) =>
    (await readInbox(by, NOW)).records.filter((record) => record.reference === reference);
  expect([await waits(donor), await waits(verifier)]).toMatchObject([[{}], [{}]]);
  const asked = () => stillAsked(database.owner, 'note-disputed', `/notes/${reference}/issuer`);
  expect(await asked()).toContain(donor.person.email);
  await database.owner
    .updateTable('trust_notes')
    .set({ revoked_at: NOW })
    .where('id', '=', note.id)
    .execute();
  expect([await waits(donor), await waits(verifier)]).toEqual([[], []]);
  expect(await asked()).toEqual([]);
  const { id: disputeId } = await database.owner
    .selectFrom('note_disputes')
    .select('id')
    .where('note_id', '=', note.id)
    .executeTakeFirstOrThrow();
  const answer = { reference, disputeId, outcome: 'stands' as const, text: 'It stands.' };
  expect(await answerDispute(donor, answer, NOW)).toEqual({ ok: false, reason: 'not-now' });
});

/** An L3 of a verifier on the offer of these tests. */
async function issue(by: CastMember) {
  const started = await startNote(by, { offerId }, NOW);
  const id = started.ok ? started.value.draftId : '';
  const { revision } = await database.owner
    .selectFrom('note_drafts')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(await saveNote(by, { id, revision, content: FINISHED_NOTE }, NOW)).toMatchObject({ ok: true });
  const outcome = await signNote(by, { id, revision: revision + 1, offerVersion: 1 }, NOW);
  expect(outcome).toMatchObject({ ok: true });
  const row = await database.owner
    .selectFrom('trust_notes')
    .select(['id', 'reference', 'jws'])
    .where('issuer_organisation_id', '=', by.hat.organisation.id)
    .where('jws', 'is not', null)
    .where('jws', '<>', 'x')
    .executeTakeFirstOrThrow();
  return { id: row.id, reference: row.reference!, jws: row.jws! };
}
