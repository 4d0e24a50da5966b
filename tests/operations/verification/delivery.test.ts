import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useNoteKeys } from '#app/auth/note-keys.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { MATCH_STATUSES } from '#app/domain/matches/lifecycle.ts';
import { satisfiesLevel } from '#app/domain/matches/trust-note.ts';
import { AGREED_OR_LATER } from '#app/domain/verification/confirmation.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { matchSubject } from '#app/operations/principles/match-subject.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { answerDispute } from '#app/operations/verification/answer-dispute.ts';
import { confirmDelivery, type SaidOfDelivery } from '#app/operations/verification/confirm-delivery.ts';
import { dailyHeads } from '#app/operations/verification/daily-heads-due.ts';
import { disputeNote } from '#app/operations/verification/dispute-note.ts';
import { proveNote } from '#app/operations/verification/prove-note.ts';
import { readPublishedKeys } from '#app/operations/verification/published-files.ts';
import { listPublicKeys, logLines } from '#app/operations/verification/publish-statuses.ts';
import { revokeNote } from '#app/operations/verification/revoke-note.ts';
import { saveNote } from '#app/operations/verification/save-note.ts';
import { signNote } from '#app/operations/verification/sign-note.ts';
import { startNote } from '#app/operations/verification/start-note.ts';
import { verifyNote } from '#app/operations/verification/verify-note.ts';
import { noteSummed } from '#app/routes/matches/parts/note-summed.ts';
import { withActor } from '#db/client.ts';
import { findMatchOffer } from '#db/queries/matches/standings.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import {
  countConfirmations,
  findConfirmationText,
  listConfirmationsOfMatch,
} from '#db/queries/verification/confirmations.ts';
import { tellRecipients } from '#db/queries/verification/disputes.ts';
import { findOfferStanding } from '#db/queries/verification/notes.ts';
import { addMember, addOrganisation, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { FINISHED_NOTE } from '#tests/support/note-content.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport, ARTEFACT } from '#tests/support/passports.ts';
import { arrangeAccepted } from '#tests/support/plans.ts';
import { verdicts } from '#tests/support/principles.ts';

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const ANONYMOUS = { kind: 'anonymous' } as const;

let database: TestDatabase;
let people: Cast;
let offerId: string;
let note: { id: string; reference: string };

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
  expect(await checkSigning(TEST_KEYS, NOW)).toEqual([]);
  offerId = await arrangeOffer(database, people.donor, { ...TECHNOLOGY, eligible: ['all'], slots: 9 });
  await arrangePassport(database, people.donor, offerId);
  expect(await sendOffer(people.donor, { id: offerId, revision: 1 }, NOW)).toMatchObject({ ok: true });
  expect(
    await publishOffer(people.broker, { id: offerId, revision: 2, verdicts: verdicts() }, NOW),
  ).toMatchObject({ ok: true });
  const row = await database.owner
    .selectFrom('trust_notes')
    .select(['id', 'reference'])
    .where('offer_id', '=', offerId)
    .executeTakeFirstOrThrow();
  note = { id: row.id, reference: row.reference! };
});
afterAll(async () => {
  useNoteKeys(TEST_KEYS);
  await database.drop();
});

/** A match of this recipient with the offer, in a state that its own acts would lead to. */
async function arrange(focalPoint: Wearing, status: 'introduced' | 'agreed'): Promise<string> {
  const needId = await arrangeNeed(database, focalPoint);
  const matchId = await arrangeAccepted(database, { ...people, focalPoint }, { needId, offerId });
  const { owner } = database;
  await owner
    .updateTable('matches')
    .set({ status: 'introduced', introduced_at: NOW })
    .where('id', '=', matchId)
    .execute();
  if (status === 'agreed')
    // The plan and its confirmations are not what this is about.
    await owner.transaction().execute(async (tx) => {
      await sql`alter table matches disable trigger user`.execute(tx);
      await tx.updateTable('matches').set({ status, agreed_at: NOW }).where('id', '=', matchId).execute();
      await sql`alter table matches enable trigger user`.execute(tx);
    });
  return matchId;
}

const said = (matchId: string, changes: Partial<SaidOfDelivery> = {}): SaidOfDelivery => ({
  matchId,
  note: note.reference,
  outcome: 'confirmed',
  received: ARTEFACT.sha256,
  tests: ['installed', 'works-as-described'],
  result: 'It starts and does what it should.',
  limits: 'Nobody looked at the hardware.',
  ...changes,
});

/** Writes and signs a note on the offer. */
async function signBy(by: Wearing, at: Date, findings = FINISHED_NOTE.findings): Promise<string> {
  const begun = await startNote(by, { offerId }, at);
  const id = begun.ok ? begun.value.draftId : '';
  await saveNote(by, { id, revision: 1, content: { ...FINISHED_NOTE, findings } }, at);
  const { version } = (await withActor(actingPerson(people.donor), (tx) => findOfferStanding(tx, offerId)))!;
  const signed = await signNote(by, { id, revision: 2, offerVersion: version }, at);
  if (!signed.ok) throw new Error(signed.reason);
  return signed.value.reference;
}

const listFor = (by: Wearing, matchId: string) =>
  withActor(actingPerson(by), (tx) => listConfirmationsOfMatch(tx, matchId));

test('the recipient of an agreed match confirms what it received, and nobody else does', async () => {
  const { focalPoint, secondFocalPoint, donor, broker } = people;
  const early = await arrange(focalPoint, 'introduced');
  expect(await confirmDelivery(focalPoint, said(early), later(1))).toMatchObject({ reason: 'not-now' });
  const matchId = await arrange(focalPoint, 'agreed');
  const refused = async (by: Wearing, changes: Partial<SaidOfDelivery> = {}) => {
    const outcome = await confirmDelivery(by, said(matchId, changes), later(2));
    return outcome.ok ? 'ok' : outcome.reason;
  };
  expect(await refused(donor)).toBe('not-your-act');
  expect(await refused(broker)).toBe('not-your-act');
  expect(await refused(secondFocalPoint)).toBe('not-found');
  expect(await refused(focalPoint, { received: 'f'.repeat(64) })).toBe('artefact-differs');
  expect(await refused(focalPoint, { received: '' })).toBe('incomplete');
  expect(await refused(focalPoint, { tests: [] })).toBe('incomplete');
  expect(await refused(focalPoint, { result: 'password: hunter2hunter2' })).toBe('secret-found');
  expect(await refused(focalPoint, { note: 'T-ZZZZZZ' })).toBe('stale');
  useNoteKeys(undefined);
  expect(await refused(focalPoint)).toBe('signing-off');
  useNoteKeys(TEST_KEYS);
  expect(await listFor(focalPoint, matchId)).toEqual([]);

  expect(await confirmDelivery(focalPoint, said(matchId), later(3))).toMatchObject({ ok: true });
  const [confirmed] = await listFor(focalPoint, matchId);
  expect(confirmed).toMatchObject({
    note: note.reference,
    outcome: 'confirmed',
    artefact: ARTEFACT,
    tests: ['installed', 'works-as-described'],
    expiresOn: '2028-11-23',
  });
  // Saying more is another one beside it: what was signed stays.
  const other = { outcome: 'not-confirmed', received: 'f'.repeat(64) } as const;
  expect(await confirmDelivery(focalPoint, said(matchId, other), later(4))).toMatchObject({ ok: true });
  const all = await listFor(focalPoint, matchId);
  expect(all.map(({ outcome, artefact }) => [outcome, artefact?.name])).toEqual([
    ['not-confirmed', undefined],
    ['confirmed', ARTEFACT.name],
  ]);
  const changed = sql`update delivery_confirmations set outcome = 'confirmed'`.execute(database.owner);
  await expect(changed).rejects.toMatchObject({ code: '42501' });
});

test('the two sides and brokers read it, the donor once it keeps it confidential; nobody else learns of it', async () => {
  const { focalPoint, secondFocalPoint, donor, secondDonor, broker, verifier } = people;
  const matchId = await arrange(focalPoint, 'agreed');
  const outcome = await confirmDelivery(focalPoint, said(matchId), later(5));
  if (!outcome.ok) throw new Error(outcome.reason);
  const { reference } = outcome.value;
  expect(await listFor(donor, matchId)).toEqual([]);
  const { need_id } = await database.owner
    .selectFrom('matches')
    .select('need_id')
    .where('id', '=', matchId)
    .executeTakeFirstOrThrow();
  await keepIt(need_id, donor);
  for (const by of [donor, focalPoint, broker])
    expect(await listFor(by, matchId), by.hat.role).toHaveLength(1);
  for (const by of [secondFocalPoint, secondDonor, verifier])
    expect(await listFor(by, matchId), by.hat.role).toEqual([]);
  const anonymous = withActor(ANONYMOUS, (tx) => listConfirmationsOfMatch(tx, matchId));
  await expect(anonymous).rejects.toMatchObject({ code: '42501' });
  // Another State cannot enter one for a match that is not its own, whatever the code above does.
  const forged = withActor(actingPerson(secondFocalPoint), (tx) =>
    sql`insert into delivery_confirmations (reference, match_id, note_id, offer_id, outcome, tests, result, limits, expires_on, jws,
      jws_sha256, kid, person_id, role, organisation_id, at) select 'A-000000', match_id, note_id, offer_id, outcome, tests, result, limits,
      expires_on, 'x', ${'0'.repeat(64)}, ${'k'.repeat(43)}, ${secondFocalPoint.person.id}, 'focal_point',
      ${secondFocalPoint.hat.organisation.id}, now() from (select ${matchId}::uuid as match_id, ${note.id}::uuid as note_id,
      ${offerId}::uuid as offer_id, 'confirmed' as outcome, '{installed}'::text[] as tests, 'x' as result, 'x' as limits,
      '2028-01-01'::date as expires_on) said`.execute(tx),
  );
  await expect(forged).rejects.toMatchObject({ code: '42501' });
  // The log has its hash under a reference of its own: neither the note nor the match stands there.
  const lines: string[] = [];
  for await (const line of logLines()) lines.push(line.trim());
  const entry = JSON.parse(lines.at(-1)!) as { act: string; reference: string; sha256: string };
  expect(entry).toMatchObject({ act: 'confirm', reference });
  // It is signed as a note is: everybody who is shown the text can check it.
  const jws = (await withActor(actingPerson(donor), (tx) => findConfirmationText(tx, matchId, reference)))!;
  expect(await verifyNote(jws, undefined, later(6))).toMatchObject({
    verdict: 'valid',
    note: { level: 'L4', reference },
  });
  const published = { keys: readPublishedKeys(await listPublicKeys()), heads: [], lists: [], log: lines };
  expect(await proveNote(jws, published, later(6))).toMatchObject({
    verdict: 'holds',
    proof: 'logged',
    note: { level: 'L4' },
  });
  expect(await proveNote(jws, { ...published, log: lines.slice(0, -1) }, later(6))).toMatchObject({
    verdict: 'not-in-log',
  });
  expect(await dailyHeads.run(later(24 * 60))).toBe(1);
});

test('the public reads how many recipients confirmed a note from five on, and matching counts none of it', async () => {
  const count = () => withActor(ANONYMOUS, (tx) => countConfirmations(tx, note.id));
  // One recipient said "not confirmed" last in one match and "confirmed" in another: what it said last counts.
  for (const index of [1, 2, 3, 4]) {
    expect(await count()).toBeUndefined();
    const organisation = await addOrganisation(database, {
      name: `Ministry ${index}`,
      kind: 'state',
      stateCode: `X${'BCEF'[index - 1]}`,
    });
    const focalPoint = await addMember(database, {
      name: `Fay ${index}`,
      role: 'focal_point',
      organisation,
      now: NOW,
    });
    const matchId = await arrange(focalPoint, 'agreed');
    expect(await confirmDelivery(focalPoint, said(matchId), later(10 + index))).toMatchObject({ ok: true });
  }
  expect(await count()).toBe(5);
  const [offer] = await withActor(ANONYMOUS, (tx) => listPublishedOffers(tx, [offerId]));
  expect(offer?.note?.level).toBe('L1');
  expect(satisfiesLevel(offer!.note!.level, 'L3')).toBe(false);
});

test('the database means the same states by "agreed or later" as the rule', async () => {
  const { rows } = await sql<{ status: string; is_agreed: boolean }>`
    select status, app.match_is_agreed(status) as is_agreed
    from unnest(${[...MATCH_STATUSES, 'in-delivery', 'completed']}::text[]) as status`.execute(
    database.owner,
  );
  for (const { status, is_agreed } of rows) expect(AGREED_OR_LATER.has(status), status).toBe(is_agreed);
});

test('States whose matches rest on the offer hear what becomes of a note; nobody else does, and not of their own dispute', async () => {
  const state = async (name: string, stateCode: string) =>
    addMember(database, {
      name,
      role: 'focal_point',
      organisation: await addOrganisation(database, { name: `${name}'s ministry`, kind: 'state', stateCode }),
      now: NOW,
    });
  const [agreed, introduced, proposed] = [
    await state('Ama', 'XG'),
    await state('Ines', 'XH'),
    await state('Pia', 'XI'),
  ];
  await arrange(agreed, 'agreed');
  await arrange(introduced, 'introduced');
  const needId = await arrangeNeed(database, proposed);
  await arrangeAccepted(database, { ...people, focalPoint: proposed }, { needId, offerId });
  const told = async (by: Wearing) => {
    const letters = database.owner.selectFrom('outbox').select('values').where('kind', '=', 'note-moved');
    return (await letters.where('email', '=', by.person.email).orderBy('created_at').execute()).map(
      ({ values }) => values.path,
    );
  };
  const inbox = (by: Wearing) =>
    database.owner.selectFrom('inbox_entries').select('path').where('person_id', '=', by.person.id).execute();
  const first = await signBy(people.verifier, later(40));
  expect(await told(agreed)).toEqual([]);

  const text = 'The papers are of another release.';
  expect(await disputeNote(introduced, { reference: first, text }, later(41))).toMatchObject({ ok: true });
  const path = `/en/notes/${first}`;
  expect([await told(agreed), await told(introduced), await told(proposed)]).toEqual([[path], [], []]);
  const dispute = await database.owner
    .selectFrom('note_disputes')
    .select('id')
    .where('text', '=', text)
    .executeTakeFirstOrThrow();
  const answer = { reference: first, disputeId: dispute.id, outcome: 'stands', text: 'It was 2.4.' } as const;
  expect(await answerDispute(people.verifier, answer, later(42))).toMatchObject({ ok: true });
  expect([await told(agreed), await told(introduced)]).toEqual([[path, path], [path]]);

  const second = await signBy(people.verifier, later(43), 'Read again.');
  const newer = `/en/notes/${second}`;
  expect([await told(agreed), await told(introduced)]).toEqual([
    [path, path, newer],
    [path, newer],
  ]);
  expect(
    await revokeNote(people.verifier, { reference: second, reason: 'Read again.' }, later(44)),
  ).toMatchObject({ ok: true });
  expect([await told(agreed), await told(introduced), await told(proposed)]).toEqual([
    [path, path, newer, newer],
    [path, newer, newer],
    [],
  ]);
  expect(await inbox(introduced)).toContainEqual({ path: `/notes/${second}` });
  // Nobody else's words make a letter: neither about a note that is not one's own, nor leading elsewhere.
  for (const by of [people.focalPoint, people.secondBroker])
    await withActor(actingPerson(by), (tx) =>
      tellRecipients(tx, { id: note.id, reference: second }, later(45)),
    );
  expect(await told(agreed)).toHaveLength(4);
});

test('the pages of a match name a note that is disputed beside the one that counts', async () => {
  const { focalPoint, secondFocalPoint, donor, broker, secondBroker, verifier } = people;
  const counts = await signBy(verifier, later(60), 'Read once more.');
  const beside = await signBy(secondBroker, later(60));
  const matchId = await arrange(focalPoint, 'introduced');
  const shown = (by: Wearing) =>
    withActor(actingPerson(by), async (tx) => {
      const offer = (await findMatchOffer(tx, matchId))!;
      const match = { introduced: true, agreed: false };
      const { note: standing } = matchSubject(match, offer, dayOf(later(61))).subject;
      const summed = await noteSummed(tx, { id: offerId, textLanguage: 'en' }, later(61));
      return [standing, summed?.reference, summed?.disputed, summed?.otherDisputed];
    });
  for (const by of [focalPoint, donor, broker])
    expect(await shown(by)).toEqual(['another', counts, false, undefined]);
  const dispute = { reference: beside, text: 'The papers are of another release.' };
  expect(await disputeNote(secondFocalPoint, dispute, later(61))).toMatchObject({ ok: true });
  for (const by of [focalPoint, donor, broker])
    expect(await shown(by)).toEqual(['disputed', counts, false, beside]);
});
