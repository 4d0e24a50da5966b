import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useNoteKeys } from '#app/auth/note-keys.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { withdrawOffer } from '#app/operations/offers/withdraw-offer.ts';
import {
  decideRequest,
  REQUEST_STATUSES,
  type RequestAction,
  type RequestStatus,
} from '#app/domain/verification/note-request.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { endOrganisation } from '#app/operations/organisations/end-organisation.ts';
import { askNote } from '#app/operations/verification/ask-note.ts';
import { beginNote } from '#app/operations/verification/begin-note.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { declineRequest } from '#app/operations/verification/decline-request.ts';
import { lateRequests } from '#app/operations/verification/late-requests-due.ts';
import { listExaminers } from '#app/operations/verification/list-examiners.ts';
import { saveIssuer } from '#app/operations/verification/save-issuer.ts';
import { removeNoteDraft } from '#app/operations/verification/remove-draft.ts';
import { saveNote } from '#app/operations/verification/save-note.ts';
import { signNote } from '#app/operations/verification/sign-note.ts';
import { takeBackRequest } from '#app/operations/verification/take-back-request.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { settleEntry } from '#app/operations/notices/settle-entry.ts';
import { withActor } from '#db/client.ts';
import { findDraftOfOffer } from '#db/queries/verification/drafts.ts';
import { findOpenRequest, listNoteRequests } from '#db/queries/verification/requests.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { mergeByTwo } from '#tests/support/merge.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { stillAsked } from '#tests/support/inbox.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { FINISHED_NOTE } from '#tests/support/note-content.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport } from '#tests/support/passports.ts';
import { verdicts } from '#tests/support/principles.ts';

const on = (day: string) => new Date(`${day}T10:00:00Z`);
let database: TestDatabase;
let people: Cast;
let offerId: string;
/** A second laboratory. */
let otherVerifier: CastMember;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
  expect(await checkSigning(TEST_KEYS, NOW)).toEqual([]);
  offerId = await arrangeOffer(database, people.donor, TECHNOLOGY);
  await arrangePassport(database, people.donor, offerId);
  expect(await sendOffer(people.donor, { id: offerId, revision: 1 }, NOW)).toMatchObject({ ok: true });
  expect(
    await publishOffer(people.broker, { id: offerId, revision: 2, verdicts: verdicts() }, NOW),
  ).toMatchObject({ ok: true });
  otherVerifier = await addVerifier('Karimba Academy');
});
afterAll(async () => {
  useNoteKeys(TEST_KEYS);
  await database.drop();
});

async function addVerifier(name: string): Promise<CastMember> {
  const organisation = await addOrganisation(database, { name, kind: 'academia' });
  return addMember(database, { name: `Vim ${name}`, role: 'verifier', organisation, now: NOW });
}

const orgOf = (by: Wearing) => by.hat.organisation.id;
const ask = (examiner: Wearing, { id = offerId, by = people.donor, question = '', at = NOW } = {}) =>
  askNote(by, { offerId: id, examinerId: orgOf(examiner), question }, at);
async function asked(examiner: Wearing, options: Parameters<typeof ask>[1] = {}): Promise<string> {
  const outcome = await ask(examiner, options);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.id;
}
const published = () => arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
const seenBy = (by: Wearing) => withActor(actingPerson(by), (tx) => listNoteRequests(tx, {}));
const one = async (id: string, by: Wearing = people.donor) =>
  (await withActor(actingPerson(by), (tx) => listNoteRequests(tx, { id })))[0];
const statusOf = async (id: string) => (await one(id, people.broker))?.status;
const begin = (by: Wearing, at = NOW, id = offerId) =>
  beginNote(by, { offerId: id, kind: 'software', examined: 'product' }, at);
const says = (by: Wearing, funders: string[]) =>
  saveIssuer(by, { mandate: 'By law', kinds: ['software'], funders, ties: [] }, NOW);
const competent = (competence: 'none' | 'desk') =>
  database.owner
    .updateTable('hubs')
    .set({ competence })
    .where('organisation_id', '=', orgOf(people.hubCoordinator))
    .execute();
const onHold = (by: CastMember, ended: Date | null) =>
  database.owner
    .updateTable('memberships')
    .set({ ended_at: ended })
    .where('id', '=', by.hat.membershipId)
    .execute();

async function letters(): Promise<string[]> {
  const rows = await database.owner
    .selectFrom('outbox')
    .select(['kind', 'email', 'values'])
    .where('kind', 'in', ['note-asked', 'note-request-moved', 'note-request-late', 'record-closed'])
    .orderBy('id')
    .execute();
  await database.owner.deleteFrom('outbox').execute();
  return rows.map(({ kind, email, values }) => `${kind} ${email} ${(values as { path: string }).path}`);
}
const letter = (kind: string, to: Wearing & { person: { email: string } }, path: string) =>
  `${kind} ${to.person.email} /en/${path}`;
const asks = (id: string) => `verification/requests/${id}`;
const answers = (id = offerId) => `offers/${id}/note-requests`;

test('a donor is shown who could examine its offer, with what each can give and what stands in its way', async () => {
  const { donor, verifier, hubCoordinator, broker, secondBroker } = people;
  const shown = async () => {
    const examiners = await withActor(actingPerson(donor), async (tx) =>
      listExaminers(tx, (await findNoteSubject(tx, offerId))!),
    );
    return Object.fromEntries(
      examiners.map(({ id, role, levels, conflict }) => [
        id,
        [role, ...levels, conflict].filter(Boolean).join(' '),
      ]),
    );
  };
  // A hub that verifies nothing is not among them, nor are people with other roles.
  expect(await shown()).toEqual({
    [orgOf(verifier)]: 'verifier L3 L2',
    [orgOf(otherVerifier)]: 'verifier L3 L2',
    [orgOf(broker)]: 'broker L2',
  });
  await competent('desk');
  expect(await says(otherVerifier, ['asteria COOPERATION agency'])).toMatchObject({ ok: true });
  await onHold(secondBroker, NOW);
  expect(await shown()).toEqual({
    [orgOf(verifier)]: 'verifier L3 L2',
    [orgOf(otherVerifier)]: 'verifier L3 L2 paid-by-donor',
    [orgOf(hubCoordinator)]: 'hub_coordinator L2',
    // The one who is left published it.
    [orgOf(broker)]: 'broker L2 validated',
  });
  expect(await ask(otherVerifier)).toMatchObject({ reason: 'conflict-of-interest' });
  expect(await ask(broker)).toMatchObject({ reason: 'conflict-of-interest' });
  await onHold(secondBroker, null);
  // Nobody else is told who could.
  const { rows } = await withActor(actingPerson(people.secondDonor), (tx) =>
    sql`select * from app.note_examiners(${offerId}::uuid)`.execute(tx),
  );
  expect(rows).toEqual([]);
});

test('a donor asks for its own published offer, nobody twice at once, and only those who can sign are told', async () => {
  const { donor, secondDonor, verifier, broker, secondBroker, focalPoint } = people;
  expect(await ask(verifier, { by: verifier })).toMatchObject({ reason: 'not-your-act' });
  expect(await ask(verifier, { by: secondDonor })).toMatchObject({ reason: 'not-found' });
  expect(await ask(focalPoint)).toMatchObject({ reason: 'not-found' });
  expect(await ask(verifier, { question: 'password: hunter2hunter2' })).toMatchObject({
    reason: 'secret-found',
  });
  const draft = await arrangeOffer(database, donor, {});
  expect(await ask(verifier, { id: draft })).toMatchObject({ reason: 'offer-not-published' });
  expect(await letters()).toEqual([]);

  const [first, second] = await Promise.all([ask(verifier), ask(verifier)]);
  expect([first, second].map(({ ok }) => ok).sort()).toEqual([false, true]);
  const id = (first.ok ? first : second.ok ? second : undefined)!.value.id;
  expect(await ask(verifier)).toMatchObject({ reason: 'already-there' });
  const ofBrokers = await asked(broker, { question: 'The papers alone.' });
  // Whoever published the offer cannot examine it, and is not asked.
  expect((await letters()).sort()).toEqual(
    [letter('note-asked', verifier, asks(id)), letter('note-asked', secondBroker, asks(ofBrokers))].sort(),
  );
  expect(await stillAsked(database.owner, 'note-asked', ofBrokers)).toEqual([secondBroker.person.email]);
  const offer = database.owner.selectFrom('offers').select('reference').where('id', '=', offerId);
  for (const by of [verifier, secondBroker])
    expect((await readInbox(by, NOW)).records).toContainEqual(
      expect.objectContaining(await offer.executeTakeFirstOrThrow()),
    );
  expect(await one(ofBrokers)).toMatchObject({
    ...{ question: 'The papers alone.', answerBy: '2026-12-07', status: 'asked' },
    asker: { name: donor.hat.organisation.name },
    issuer: { name: broker.hat.organisation.name, role: 'broker' },
  });
});

test('its donor, whoever is asked and brokers read it, and nobody else', async () => {
  const { donor, verifier, broker, secondBroker, secondDonor, hubCoordinator, focalPoint, administrator } =
    people;
  const count = async (by: Wearing) => (await seenBy(by)).length;
  expect(await count(verifier)).toBe(1);
  for (const by of [donor, broker, secondBroker]) expect(await count(by)).toBe(2);
  for (const by of [secondDonor, otherVerifier, hubCoordinator, focalPoint, administrator])
    expect(await count(by), by.hat.role).toBe(0);
  await expect(withActor({ kind: 'anonymous' }, (tx) => listNoteRequests(tx, {}))).rejects.toMatchObject({
    code: '42501',
  });
  // What a broker reads of others is not what the desk is asked.
  const open = (by: Wearing) =>
    withActor(actingPerson(by), (tx) => findOpenRequest(tx, actingPerson(by), offerId));
  expect((await open(broker))?.issuer.role).toBe('broker');
  expect(await open(hubCoordinator)).toBeUndefined();
});

test('who begins the note takes the request up; conflicts of interest are asked again, and the donor is told', async () => {
  const { verifier, donor, broker } = people;
  const [request] = await seenBy(verifier);
  const { id } = request!;
  const awaited = async (by: Wearing) =>
    (await readInbox(by, NOW)).records
      .filter(({ lane, path }) => lane === 'others' && path === `/${answers()}`)
      .map((record) => [record.says, record.since, record.by]);
  // The donor waits for it, and nobody else does.
  expect(await awaited(donor)).toContainEqual(['note_requests.waits.asked', '2026-11-23', '2026-12-07']);
  expect(await awaited(people.secondDonor)).toEqual([]);
  expect(await says(verifier, ['Asteria Cooperation Agency'])).toMatchObject({ ok: true });
  expect(await begin(verifier)).toMatchObject({ reason: 'conflict-of-interest' });
  expect(await statusOf(id)).toBe('asked');
  expect(await says(verifier, [])).toMatchObject({ ok: true });
  expect(await begin(broker)).toMatchObject({ reason: 'conflict-of-interest' });
  expect(await letters()).toEqual([]);
  expect(await begin(verifier, on('2026-11-24'))).toMatchObject({ ok: true });
  expect(await one(id)).toMatchObject({ status: 'taken-up', takenUpAt: on('2026-11-24') });
  expect(await awaited(donor)).toContainEqual(['note_requests.waits.taken-up', '2026-11-24', undefined]);
  expect(await stillAsked(database.owner, 'note-asked', id)).toEqual([]);
  expect(await letters()).toEqual([letter('note-request-moved', donor, answers())]);
  // Beginning again changes nothing.
  expect(await begin(verifier, on('2026-11-25'))).toMatchObject({ ok: true });
  expect(await letters()).toEqual([]);
});

test('who is asked may say no with a code, once; the donor reads the code and can ask again', async () => {
  const { secondBroker, broker, verifier, donor, hubCoordinator } = people;
  const [request] = (await seenBy(donor)).filter(({ issuer }) => issuer.role === 'broker');
  const { id } = request!;
  const no = { id, code: 'no-capacity' } as const;
  expect(await declineRequest(verifier, no, NOW)).toMatchObject({ reason: 'not-found' });
  expect(await declineRequest(donor, no, NOW)).toMatchObject({ reason: 'not-your-act' });
  // Also one who could not examine it may answer for the desk.
  expect(await declineRequest(broker, no, on('2026-11-25'))).toMatchObject({ ok: true });
  expect(await declineRequest(secondBroker, no, NOW)).toMatchObject({ reason: 'not-now' });
  expect(await one(id)).toMatchObject({
    status: 'declined',
    reason: 'no-capacity',
    endedAt: on('2026-11-25'),
  });
  expect(await stillAsked(database.owner, 'note-asked', id)).toEqual([]);
  expect(await letters()).toEqual([letter('note-request-moved', donor, answers())]);
  // Of others' requests a broker says nothing.
  const ofHub = await asked(hubCoordinator);
  expect(await declineRequest(broker, { ...no, id: ofHub }, NOW)).toMatchObject({ reason: 'not-your-act' });
  expect(await ask(broker)).toMatchObject({ ok: true });
  await letters();
});

test('a signed note answers its request and leads to the note', async () => {
  const { verifier, donor } = people;
  const [request] = await seenBy(verifier);
  const draft = (await withActor(actingPerson(verifier), (tx) => findDraftOfOffer(tx, offerId)))!;
  const saved = { id: draft.id, revision: draft.revision, content: FINISHED_NOTE };
  expect(await saveNote(verifier, saved, NOW)).toMatchObject({ ok: true });
  const signed = await signNote(
    verifier,
    { id: draft.id, revision: draft.revision + 1, offerVersion: 1 },
    on('2026-11-26'),
  );
  if (!signed.ok) throw new Error(signed.reason);
  expect(await one(request!.id)).toMatchObject({
    status: 'answered',
    note: signed.value.reference,
    endedAt: on('2026-11-26'),
  });
  expect((await one(request!.id))?.noteEnd).toBeUndefined();
  expect(await letters()).toEqual([letter('note-request-moved', donor, answers())]);
  expect(await ask(verifier)).toMatchObject({ ok: true });
});

test('the database lets everybody do to a request what the rules let them, and nothing else', async () => {
  const { verifier, donor, secondDonor, broker, hubCoordinator } = people;
  const [request] = (await seenBy(verifier)).filter(({ status }) => status === 'asked');
  const { id } = request!;
  const note = await database.owner
    .selectFrom('trust_notes')
    .select('id')
    .where('issuer_organisation_id', '=', orgOf(verifier))
    .executeTakeFirstOrThrow();
  const row = (status: RequestStatus) => ({
    status,
    taken_up_at: status === 'taken-up' ? NOW : null,
    ended_at: status === 'asked' || status === 'taken-up' ? null : NOW,
    reason_code: status === 'declined' ? ('other' as const) : null,
    note_id: status === 'answered' ? note.id : null,
  });
  const results = {
    'take-up': 'taken-up',
    decline: 'declined',
    answer: 'answered',
    'take-back': 'taken-back',
    close: 'closed',
  } as const satisfies Record<RequestAction, RequestStatus>;
  const wrong: string[] = [];
  for (const from of REQUEST_STATUSES)
    for (const [action, to] of Object.entries(results) as [RequestAction, RequestStatus][])
      for (const by of [verifier, donor, secondDonor, broker, hubCoordinator, otherVerifier]) {
        await database.owner.updateTable('note_requests').set(row(from)).where('id', '=', id).execute();
        const moved = await withActor(actingPerson(by), (tx) =>
          tx
            .updateTable('note_requests')
            .set({ ...row(to), ...(from === 'asked' && { taken_up_at: to === 'taken-up' ? NOW : null }) })
            .where('id', '=', id)
            .executeTakeFirst(),
        ).then(
          ({ numUpdatedRows }) => numUpdatedRows === 1n,
          () => false,
        );
        const decision = decideRequest(from, action, {
          role: by.hat.role,
          isIssuer: by === verifier,
          isDonor: by === donor,
        });
        // Taking up twice writes the same again: the operation holds the row and asks the rule first.
        if (from === 'taken-up' && to === 'taken-up') continue;
        if (moved !== decision.ok) wrong.push(`${from} ${action} ${by.hat.role}: ${moved}`);
      }
  expect(wrong).toEqual([]);
  await database.owner.updateTable('note_requests').set(row('asked')).where('id', '=', id).execute();
  // Nobody writes one for another, nor of an offer that is not published, nor to somebody who could not sign.
  const draft = await arrangeOffer(database, donor, {});
  const values = {
    ...{ offer_id: offerId, organisation_id: orgOf(donor), issuer_id: orgOf(otherVerifier) },
    ...{ issuer_role: 'verifier' as const, question: '', asked_at: NOW, answer_by: '2026-12-07' },
  };
  for (const [by, changes] of [
    [secondDonor, {}],
    [verifier, {}],
    [donor, { offer_id: draft }],
    [donor, { issuer_id: orgOf(people.focalPoint) }],
    [donor, { issuer_role: 'broker' as const }],
  ] as const) {
    const insert = withActor(actingPerson(by), (tx) =>
      tx
        .insertInto('note_requests')
        .values({ ...values, ...changes })
        .execute(),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
  }
});

test('a donor takes a request back; whoever was at work is told', async () => {
  const { verifier, donor, secondDonor, hubCoordinator } = people;
  const [waiting] = (await seenBy(hubCoordinator)).filter(({ status }) => status === 'asked');
  const [open] = (await seenBy(verifier)).filter(({ status }) => status === 'asked');
  expect(await begin(verifier)).toMatchObject({ ok: true });
  await letters();
  expect(await takeBackRequest(secondDonor, { id: open!.id }, NOW)).toMatchObject({ reason: 'not-found' });
  expect(await takeBackRequest(verifier, { id: open!.id }, NOW)).toMatchObject({ reason: 'not-your-act' });
  for (const { id } of [waiting!, open!])
    expect(await takeBackRequest(donor, { id }, NOW)).toEqual({ ok: true, value: { offerId } });
  expect(await takeBackRequest(donor, { id: open!.id }, NOW)).toMatchObject({ reason: 'not-now' });
  expect(await stillAsked(database.owner, 'note-asked', waiting!.id)).toEqual([]);
  expect(await letters()).toEqual([letter('record-closed', verifier, asks(open!.id))]);
});

test('when ten working days have passed both are reminded, once, and nothing closes', async () => {
  const { verifier, donor, hubCoordinator } = people;
  const id = await published();
  const waiting = await asked(verifier, { id });
  const begun = await asked(hubCoordinator, { id });
  expect(await begin(hubCoordinator, NOW, id)).toMatchObject({ ok: true });
  const [ofBrokers] = (await seenBy(donor)).filter(
    ({ status, issuer }) => status === 'asked' && issuer.role === 'broker',
  );
  expect(await takeBackRequest(donor, { id: ofBrokers!.id }, NOW)).toMatchObject({ ok: true });
  await letters();
  expect(await lateRequests.run(on('2026-12-07'))).toBe(0);
  // While its offer is not public the request waits with it.
  await database.owner.updateTable('offers').set({ status: 'paused' }).where('id', '=', id).execute();
  expect(await lateRequests.run(on('2026-12-08'))).toBe(0);
  await database.owner.updateTable('offers').set({ status: 'published' }).where('id', '=', id).execute();
  expect(await lateRequests.run(on('2026-12-08'))).toBe(1);
  expect(await lateRequests.run(on('2026-12-09'))).toBe(0);
  expect((await letters()).sort()).toEqual(
    [letter('note-asked', verifier, asks(waiting)), letter('note-request-late', donor, answers(id))].sort(),
  );
  // One entry each that still asks, not one a letter.
  expect(await stillAsked(database.owner, 'note-asked', waiting)).toEqual([verifier.person.email]);
  // It waits as the request it is, late, and no tick in the inbox takes it away while it is open.
  const entry = await database.owner
    .selectFrom('inbox_entries')
    .select('id')
    .where('path', '=', `/${asks(waiting)}`)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow();
  const record = { lane: 'me', says: 'note_requests.asks.asked', by: '2026-12-07' };
  const late = on('2026-12-09');
  const inbox = await readInbox(verifier, late);
  expect(inbox.records.filter(({ path }) => path === `/${asks(waiting)}`)).toMatchObject([record]);
  expect(inbox.entries.filter(({ id: told }) => told === entry.id)).toEqual([]);
  expect(await settleEntry(verifier, entry.id, late)).toMatchObject({ ok: true });
  const after = await readInbox(verifier, late);
  expect(after.records.filter(({ path }) => path === `/${asks(waiting)}`)).toMatchObject([record]);
  // Nor does a line say beside it that it waits no more.
  expect(after.entries.filter(({ path }) => path === `/${asks(waiting)}`)).toEqual([]);
  expect((await readInbox(hubCoordinator, late)).records).toContainEqual(
    expect.objectContaining({ path: `/${asks(begun)}`, says: 'note_requests.asks.taken-up' }),
  );
  expect(await statusOf(waiting)).toBe('asked');
  expect(await statusOf(begun)).toBe('taken-up');
  expect(await ask(verifier, { id })).toMatchObject({ reason: 'already-there' });
});

test('a request ends with its offer, by its donor or by the clock', async () => {
  const { verifier, donor } = people;
  const [first, second] = [await published(), await published()];
  const [ofFirst, ofSecond] = [await asked(verifier, { id: first }), await asked(verifier, { id: second })];
  expect(await begin(verifier, NOW, second)).toMatchObject({ ok: true });
  expect(await withdrawOffer(donor, { id: first }, NOW)).toMatchObject({ ok: true });
  for (const status of ['stale', 'archived'] as const)
    await database.owner.updateTable('offers').set({ status }).where('id', '=', second).execute();
  expect(await statusOf(ofFirst)).toBe('closed');
  expect(await statusOf(ofSecond)).toBe('closed');
  expect(await stillAsked(database.owner, 'note-asked', ofFirst)).toEqual([]);
  const events = await database.owner
    .selectFrom('note_request_events')
    .select(['role', 'person_id as person'])
    .where('action', '=', 'close-note-request')
    .orderBy('id')
    .execute();
  expect(events).toEqual([
    { role: 'donor', person: donor.person.id },
    { role: 'platform', person: null },
  ]);
});

test('it follows an organisation that is merged, where nobody would be asked twice, and ends with one that ends', async () => {
  const { administrator, donor } = people;
  const id = await published();
  const [small, big, over] = [
    await addVerifier('Small'),
    await addVerifier('Big'),
    await addVerifier('Over'),
  ];
  const also = await published();
  const moves = await asked(small, { id });
  const twice = [await asked(small, { id: also }), await asked(big, { id: also })];
  const gone = await asked(over, { id });
  await mergeByTwo(database, administrator, { from: orgOf(small), into: orgOf(big) }, NOW);
  expect(await one(moves)).toMatchObject({
    status: 'asked',
    issuer: { id: orgOf(big), name: big.hat.organisation.name },
  });
  expect((await seenBy(big)).map((request) => request.id)).toContain(moves);
  expect(await Promise.all(twice.map(statusOf))).toEqual(['closed', 'asked']);
  const ending = { id: orgOf(over), reason: 'closed' as const };
  expect(await endOrganisation(administrator, ending, NOW)).toMatchObject({ ok: true });
  expect(await one(gone)).toMatchObject({ status: 'closed', issuer: { name: over.hat.organisation.name } });
  // The donor's own: whoever goes on asks from then on, and nobody asks itself.
  const heir = await addOrganisation(database, { name: 'Heir Agency', kind: 'academia' });
  const onward = await addMember(database, {
    name: 'Ola Onward',
    role: 'donor',
    organisation: heir,
    now: NOW,
  });
  await addMember(database, { name: 'Vic Heir', role: 'verifier', organisation: heir, now: NOW });
  const third = await addMember(database, {
    name: 'Dina Third',
    role: 'donor',
    organisation: await addOrganisation(database, { name: 'Third Agency', kind: 'academia' }),
    now: NOW,
  });
  const theirs = await arrangeOffer(database, third, { status: 'published', eligible: ['all'] });
  const itself = await asked(onward, { id: theirs, by: third });
  const kept = await asked(big, { id: theirs, by: third });
  await mergeByTwo(database, administrator, { from: orgOf(third), into: heir.id }, NOW);
  expect(await Promise.all([itself, kept].map(statusOf))).toEqual(['closed', 'asked']);
  expect((await seenBy(onward)).map((request) => request.id)).toEqual([kept]);
  expect((await seenBy(donor)).map((request) => request.id)).not.toContain(kept);
});

test('the log of acts has each step as an act on the offer, with no word that was written', async () => {
  const { rows } = await sql<{
    act: string;
    about: string;
    text: string;
  }>`select distinct act, about, '' as text
    from audit_payloads where act like '%note-request' or act = 'ask-note' order by act`.execute(
    database.owner,
  );
  expect(rows.map(({ act, about }) => `${about} ${act}`)).toEqual([
    'offer answer-note-request',
    'offer ask-note',
    'offer close-note-request',
    'offer decline-note-request',
    'offer take-back-note-request',
    'offer take-up-note-request',
  ]);
  const { rows: said } = await sql<{ n: number }>`select count(*)::int as n from audit_payloads
    where payload::text like '%The papers alone%'`.execute(database.owner);
  expect(said).toEqual([{ n: 0 }]);
});

test('a draft is given up by its own organisation in its own role alone, and the request stays open', async () => {
  const { verifier } = people;
  const lab = await addVerifier('Marsh Laboratory');
  const { organisation } = lab.hat;
  const id = await published();
  const request = await asked(lab, { id });
  expect(await begin(lab, NOW, id)).toMatchObject({ ok: true });
  const draft = (await withActor(actingPerson(lab), (tx) => findDraftOfOffer(tx, id)))!;
  const otherRole = await addMember(database, { name: 'Mo Marsh', role: 'broker', organisation, now: NOW });
  for (const by of [verifier, otherRole])
    expect(await removeNoteDraft(by, draft)).toEqual({ ok: false, reason: 'not-found' });
  const colleague = await addMember(database, {
    name: 'Mia Marsh',
    role: 'verifier',
    organisation,
    now: NOW,
  });
  expect(await removeNoteDraft(colleague, draft)).toMatchObject({ ok: true });
  expect(await removeNoteDraft(lab, draft)).toEqual({ ok: false, reason: 'not-found' });
  expect(await withActor(actingPerson(lab), (tx) => findDraftOfOffer(tx, id))).toBeUndefined();
  expect(await one(request)).toMatchObject({ status: 'taken-up' });
  expect(await begin(lab, NOW, id)).toMatchObject({ ok: true });
  await letters();
});

test('who answered with a conflict of interest signs no note on the offer, whatever was begun; others do', async () => {
  const { donor, verifier } = people;
  const lab = await addVerifier('Reed Laboratory');
  const { organisation } = lab.hat;
  const id = await published();
  const request = await asked(lab, { id });
  const draftOf = async (by: Wearing) => {
    expect(await begin(by, NOW, id)).toMatchObject({ ok: true });
    const draft = (await withActor(actingPerson(by), (tx) => findDraftOfOffer(tx, id)))!;
    const content = { ...draft, content: FINISHED_NOTE };
    expect(await saveNote(by, content, NOW)).toMatchObject({ ok: true });
    return { id: draft.id, revision: draft.revision + 1, offerVersion: 1 };
  };
  const begun = await draftOf(lab);
  const drafts = () => database.owner.selectFrom('note_drafts').selectAll().where('id', '=', begun.id);
  const kept = await drafts().executeTakeFirstOrThrow();
  const of = async (by: Wearing) => {
    const subject = async () =>
      withActor(actingPerson(donor), async (tx) => listExaminers(tx, (await findNoteSubject(tx, id))!));
    return (await subject()).find((examiner) => examiner.id === orgOf(by))?.conflict;
  };
  expect(await of(lab)).toBeUndefined();
  const no = { id: request, code: 'conflict-of-interest' } as const;
  expect(await declineRequest(lab, no, NOW)).toMatchObject({ ok: true });
  const conflict = { ok: false, reason: 'conflict-of-interest' };
  expect(await drafts().execute()).toEqual([]);
  // Not even where a draft is left all the same.
  const content = JSON.stringify(kept.content);
  await database.owner
    .insertInto('note_drafts')
    .values({ ...kept, content, prepared: null })
    .execute();
  expect(await signNote(lab, begun, NOW)).toEqual(conflict);
  expect(await begin(lab, NOW, id)).toEqual(conflict);
  const other = await addMember(database, { name: 'Bo Reed', role: 'broker', organisation, now: NOW });
  expect(await begin(other, NOW, id)).toEqual(conflict);
  expect(await of(lab)).toBe('said-conflict');
  expect(await ask(lab, { id })).toEqual(conflict);
  // Another offer, and another laboratory, are not concerned.
  expect(await begin(lab, NOW, await published())).toMatchObject({ ok: true });
  expect(await of(verifier)).toBeUndefined();
  expect(await signNote(verifier, await draftOf(verifier), NOW)).toMatchObject({ ok: true });
  await letters();
});
