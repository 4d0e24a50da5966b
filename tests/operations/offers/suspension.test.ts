import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import { refuse } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { listDesk } from '#app/operations/matches/list-desk.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { answerSuspension } from '#app/operations/offers/answer-suspension.ts';
import { askSuspension } from '#app/operations/offers/ask-suspension.ts';
import { declineAsking } from '#app/operations/offers/decline-asking.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { pauseOffer } from '#app/operations/offers/pause-offer.ts';
import { proposeSuspension } from '#app/operations/offers/propose-suspension.ts';
import { reconfirmOffer } from '#app/operations/offers/reconfirm-offer.ts';
import { resumeOffer } from '#app/operations/offers/resume-offer.ts';
import { withdrawOffer } from '#app/operations/offers/withdraw-offer.ts';
import { withActor } from '#db/client.ts';
import { listActs } from '#db/queries/audit/acts.ts';
import { listOfferEvents } from '#db/queries/offers/events.ts';
import { updateStatus } from '#db/queries/offers/offers.ts';
import { findOwnWish, isOfferSuspended, listOffersToConfirm } from '#db/queries/matches/suspensions.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { stillAsked } from '#tests/support/inbox.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { arrangeOffer, NOW } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
/** Ada is an administrator, and a broker as well. */
let adaAsBroker: CastMember;

const LINE = 'The tie to one supplier was not declared.';
const LATER = new Date(NOW.getTime() + 3_600_000);

beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  const { administrator, broker } = people;
  const { id } = await database.owner
    .insertInto('memberships')
    .values({
      id: crypto.randomUUID(),
      person_id: administrator.person.id,
      organisation_id: broker.hat.organisation.id,
      role: 'broker',
      created_at: NOW,
      ended_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  adaAsBroker = { ...administrator, hat: { ...broker.hat, membershipId: id } };
});
afterAll(async () => {
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

it('is proposed by a broker and confirmed by an administrator who is somebody else, and lifted the same way', async () => {
  const { broker, administrator, donor } = people;
  const id = await arrangeOffer(database, donor, { status: 'published' });
  const propose = { id, act: 'suspend', code: 'undeclared-condition', text: LINE } as const;
  const confirm = { id, act: 'suspend', answer: 'confirm' } as const;

  expect(await answerSuspension(administrator, confirm, NOW)).toEqual(refuse('not-found'));
  expect(await proposeSuspension(donor, propose, NOW)).toEqual(refuse('not-your-act'));
  expect(await proposeSuspension(broker, { ...propose, text: ' ' }, NOW)).toEqual(refuse('reason-needed'));
  expect(await proposeSuspension(broker, { ...propose, act: 'lift', code: 'put-right' }, NOW)).toEqual(
    refuse('not-now'),
  );
  expect(await proposeSuspension(adaAsBroker, propose, NOW)).toEqual({ ok: true, value: undefined });
  expect(await proposeSuspension(broker, propose, NOW)).toEqual(refuse('already-there'));

  // Nothing has changed yet, and the donor reads nothing of it.
  expect([await statusOf(id), await isPublic(id)]).toEqual(['published', true]);
  expect(await actionsRead(donor, id)).toEqual([]);
  expect(await actionsRead(broker, id)).toEqual(['propose-suspension']);
  expect(await stillAsked(database.owner, 'suspension-to-confirm', id)).toEqual([]);
  expect(await answerSuspension(administrator, confirm, NOW)).toEqual(refuse('second-person'));
  expect(await answerSuspension(broker, confirm, NOW)).toEqual(refuse('not-your-act'));
  await asAnother(async (second) => {
    expect(await answerSuspension(second, { ...confirm, act: 'lift' }, NOW)).toEqual(refuse('not-now'));
    expect(await answerSuspension(second, { ...confirm, answer: 'refuse' }, NOW)).toEqual({
      ok: true,
      value: { status: 'published' },
    });
    expect(await answerSuspension(second, confirm, NOW)).toEqual(refuse('not-found'));
  });
  expect(await actionsRead(donor, id)).toEqual([]);

  // Proposed again by somebody else, and confirmed.
  await proposeSuspension(broker, propose, NOW);
  expect(await stillAsked(database.owner, 'suspension-to-confirm', id)).toContain(administrator.person.email);
  expect((await toConfirm(administrator)).includes(id)).toBe(true);
  expect(await answerSuspension(administrator, confirm, NOW)).toEqual({
    ok: true,
    value: { status: 'suspended' },
  });
  expect([await statusOf(id), await isPublic(id)]).toEqual(['suspended', false]);
  expect(await toConfirm(administrator)).toEqual([]);
  expect(await stillAsked(database.owner, 'suspension-to-confirm', id)).toEqual([]);
  expect(await told(donor, 'offer-suspended')).toContain(`/offers/${id}/manage`);
  expect(await eventsRead(donor, id)).toEqual([
    expect.objectContaining({ action: 'suspend', reasonCode: 'undeclared-condition', reasonText: LINE }),
  ]);
  for (const act of [resumeOffer, pauseOffer, reconfirmOffer])
    expect(await act(donor, { id }, NOW)).toEqual(refuse('not-now'));

  const lift = { id, act: 'lift', code: 'put-right', text: 'It is declared now.' } as const;
  expect((await proposeSuspension(broker, lift, NOW)).ok).toBe(true);
  expect(await answerSuspension(administrator, { id, act: 'lift', answer: 'confirm' }, LATER)).toEqual({
    ok: true,
    value: { status: 'published' },
  });
  expect([await statusOf(id), await isPublic(id)]).toEqual(['published', true]);
  expect(await told(donor, 'offer-reinstated')).toContain(`/offers/${id}/manage`);
  expect(await actionsRead(donor, id)).toEqual(['suspend', 'lift']);
  // So in the log of acts.
  expect(await acts(donor, id)).toEqual(['lift', 'suspend']);
  expect(await acts(broker, id)).toEqual([
    ...['lift', 'propose-lifting', 'suspend', 'propose-suspension'],
    ...['refuse-suspension', 'propose-suspension'],
  ]);
});

it('holds proposals and introductions back, leaves matches where they are, and tells both sides no reason', async () => {
  const { broker, administrator, donor, focalPoint } = people;
  const offerId = await arrangeOffer(database, donor, { status: 'published', eligible: ['all'] });
  const needId = await arrangeNeed(database, focalPoint);
  const spare = await arrangeNeed(database, focalPoint);
  forgetCatalogue();
  const sent = await proposeMatches(broker, { needId, offerIds: [offerId] }, NOW);
  const matchId = sent.ok && sent.value[0]?.proposed ? sent.value[0].matchId : '';
  expect(await answerMatch(donor, { matchId, answer: 'yes' }, NOW)).toMatchObject({ ok: true });

  await suspend(offerId);
  forgetCatalogue();
  const yes = { matchId, answer: 'yes' } as const;
  expect(await answerMatch(focalPoint, yes, NOW)).toEqual(refuse('offer-not-published'));
  expect(await introduceMatch(broker, { matchId }, NOW)).toEqual(refuse('offer-not-published'));
  expect(await proposeMatches(broker, { needId: spare, offerIds: [offerId] }, NOW)).toMatchObject({
    value: [{ proposed: false, reason: 'offer-not-published' }],
  });
  expect(await matchStatus(matchId)).toBe('proposed');
  expect(await told(focalPoint, 'offer-suspended')).toEqual([`/matches/${matchId}`]);
  for (const side of [donor, focalPoint, broker]) expect(await knowsSuspended(side, matchId)).toBe(true);
  for (const other of [people.secondDonor, people.secondFocalPoint])
    expect(await knowsSuspended(other, matchId)).toBe(false);

  await lift(offerId);
  forgetCatalogue();
  expect(await knowsSuspended(focalPoint, matchId)).toBe(false);
  expect(await told(focalPoint, 'offer-reinstated')).toEqual([`/matches/${matchId}`]);
  expect(await answerMatch(focalPoint, yes, NOW)).toMatchObject({ ok: true });
  expect(await introduceMatch(broker, { matchId }, NOW)).toMatchObject({ ok: true });

  // Under way it stays, and its sides are told again.
  await suspend(offerId);
  expect(await matchStatus(matchId)).toBe('introduced');
  expect(await told(focalPoint, 'offer-suspended')).toEqual([`/matches/${matchId}`, `/matches/${matchId}`]);

  // Its donor may withdraw it, whatever is proposed meanwhile.
  await proposeSuspension(broker, { id: offerId, act: 'lift', code: 'put-right', text: 'Mended.' }, NOW);
  expect((await withdrawOffer(donor, { id: offerId }, NOW)).ok).toBe(true);
  expect(await statusOf(offerId)).toBe('withdrawn');
  expect(await stillAsked(database.owner, 'suspension-to-confirm', offerId)).toEqual([]);
  expect(await answerSuspension(administrator, { id: offerId, act: 'lift', answer: 'confirm' }, NOW)).toEqual(
    refuse('not-found'),
  );
});

it('is asked for by a verifier, which decides nothing and only brokers read', async () => {
  const { broker, verifier, donor, administrator } = people;
  const id = await arrangeOffer(database, donor, { status: 'published' });
  const draft = await arrangeOffer(database, donor);
  const wish = { id, code: 'note-withdrawn', text: 'The note it rests on was withdrawn.' } as const;
  expect(await askSuspension(broker, wish, NOW)).toEqual(refuse('not-your-act'));
  expect(await askSuspension(verifier, { ...wish, id: draft }, NOW)).toEqual(refuse('not-found'));
  expect(await askSuspension(verifier, { ...wish, text: '' }, NOW)).toEqual(refuse('reason-needed'));
  expect((await askSuspension(verifier, wish, NOW)).ok).toBe(true);
  expect(await askSuspension(verifier, wish, NOW)).toEqual(refuse('already-there'));
  expect(await stillAsked(database.owner, 'suspension-asked', id)).toContain(broker.person.email);
  expect(await eventsRead(broker, id)).toEqual([
    expect.objectContaining({ action: 'ask-suspension', role: 'verifier', reasonText: wish.text }),
  ]);
  expect(await actionsRead(donor, id)).toEqual([]);
  expect(await statusOf(id)).toBe('published');

  // It stands on the desk, with its clock, until a broker answers it; the asker reads that it was looked at, whatever comes of it.
  expect(await onDesk(broker, id)).toEqual(['suspension-asked', '2026-11-30']);
  expect(await ownWish(verifier, id)).toEqual({ askedAt: NOW });
  const elsewhere = await addOrganisation(database, { name: 'Another Laboratory', kind: 'company' });
  const other = await addMember(database, { name: 'Otto Other', role: 'verifier', organisation: elsewhere });
  const waits = await Promise.all([verifier, other, donor, broker].map(waitsForOthers));
  expect(waits).toEqual([[id], [], [], []]);
  expect([await ownWish(donor, id), await ownWish(broker, id)]).toEqual([undefined, undefined]);
  const decline = { id, code: 'no-ground' } as const;
  for (const by of [verifier, donor, administrator])
    expect((await declineAsking(by, decline, NOW)).ok).toBe(false);
  expect((await declineAsking(broker, decline, LATER)).ok).toBe(true);
  expect(await declineAsking(broker, decline, LATER)).toEqual(refuse('not-now'));
  expect(await onDesk(broker, id)).toBeUndefined();
  expect(await stillAsked(database.owner, 'suspension-asked', id)).toEqual([]);
  expect(await ownWish(verifier, id)).toEqual({ askedAt: NOW, answeredAt: LATER });
  expect(await waitsForOthers(verifier)).toEqual([]);
  expect(await told(verifier, 'suspension-wish-answered')).toEqual([`/offers/${id}/suspension`]);
  expect([await actionsRead(donor, id), await actionsRead(verifier, id), await acts(donor, id)]).toEqual([
    [],
    [],
    [],
  ]);
  expect(await actionsRead(broker, id)).toEqual(['ask-suspension', 'decline-asking']);

  // Asked again, and proposed: the same answer.
  const again = new Date(LATER.getTime() + 60_000);
  expect((await askSuspension(verifier, wish, again)).ok).toBe(true);
  expect(await onDesk(broker, id)).toEqual(['suspension-asked', '2026-11-30']);
  await proposeSuspension(broker, { id, act: 'suspend', code: wish.code, text: wish.text }, again);
  expect(await stillAsked(database.owner, 'suspension-asked', id)).toEqual([]);
  expect(await onDesk(broker, id)).toBeUndefined();
  expect(await ownWish(verifier, id)).toEqual({ askedAt: again, answeredAt: again });
  expect(await told(verifier, 'suspension-wish-answered')).toHaveLength(2);

  // What is over asks nobody.
  const ends = await arrangeOffer(database, donor, { status: 'published' });
  await askSuspension(verifier, { ...wish, id: ends }, NOW);
  expect(await onDesk(broker, ends)).toBeDefined();
  await withdrawOffer(donor, { id: ends }, NOW);
  expect(await onDesk(broker, ends)).toBeUndefined();
  expect(await declineAsking(broker, { ...decline, id: ends }, NOW)).toEqual(refuse('not-now'));
});

it('is asked for by a second verifier as if nobody had, where another asked or a broker proposed it', async () => {
  const { broker, verifier, donor, administrator } = people;
  const elsewhere = await addOrganisation(database, { name: 'Third Laboratory', kind: 'company' });
  const other = await addMember(database, { name: 'Ora Other', role: 'verifier', organisation: elsewhere });
  const wishes = async (stands: (id: string) => Promise<unknown>) => {
    const id = await arrangeOffer(database, donor, { status: 'published' });
    const wish = { id, code: 'note-withdrawn', text: 'The note it rests on was withdrawn.' } as const;
    await stands(id);
    const asked = [await askSuspension(other, wish, NOW), await askSuspension(other, wish, NOW)];
    return { id, seen: [asked, await ownWish(other, id), (await waitsForOthers(other)).includes(id)] };
  };
  const code = { code: 'note-withdrawn', text: 'So.' } as const;
  const alone = await wishes(() => Promise.resolve());
  expect(alone.seen).toEqual([
    [{ ok: true, value: undefined }, refuse('already-there')],
    { askedAt: NOW },
    true,
  ]);
  const second = await wishes((id) => askSuspension(verifier, { id, ...code }, NOW));
  const proposed = await wishes((id) => proposeSuspension(broker, { id, act: 'suspend', ...code }, NOW));
  expect([second.seen, proposed.seen]).toEqual([alone.seen, alone.seen]);
  // The proposal stands as it was, and what becomes of it answers the wish.
  const answer = { id: proposed.id, act: 'suspend', answer: 'refuse' } as const;
  expect(await answerSuspension(administrator, answer, LATER)).toMatchObject({ ok: true });
  expect(await ownWish(other, proposed.id)).toEqual({ askedAt: NOW, answeredAt: LATER });
  expect((await declineAsking(broker, { id: second.id, code: 'no-ground' }, LATER)).ok).toBe(true);
  for (const by of [verifier, other])
    expect(await ownWish(by, second.id)).toEqual({ askedAt: NOW, answeredAt: LATER });
});

it('puts what was paused or stale back there, and what is fully committed where its slots are', async () => {
  for (const status of ['paused', 'stale', 'fully-committed'] as const) {
    const id = await arrangeOffer(database, people.donor, { status });
    if (status === 'fully-committed')
      await sql`update offers set slots_taken = slots where id = ${id}`.execute(database.owner);
    await suspend(id);
    expect(await statusOf(id)).toBe('suspended');
    await lift(id);
    expect(await statusOf(id)).toBe(status);
  }
});

it('is not brought about by one person in the database either', async () => {
  const { broker, donor, administrator } = people;
  const id = await arrangeOffer(database, donor, { status: 'published' });
  const move = (by: CastMember, to: OfferStatus) =>
    withActor(actingPerson(by), (tx) => updateStatus(tx, id, to, NOW));
  for (const by of [broker, donor])
    await expect(move(by, 'suspended')).rejects.toMatchObject({ code: '42501' });
  // What nobody proposed is out of an administrator's sight.
  await expect(move(administrator, 'suspended')).rejects.toThrow();
  await proposeSuspension(adaAsBroker, { id, act: 'suspend', code: 'dispute-upheld', text: LINE }, NOW);
  await expect(move(administrator, 'suspended')).rejects.toMatchObject({ code: '42501' });
  await asAnother(async (second) => {
    await answerSuspension(second, { id, act: 'suspend', answer: 'confirm' }, NOW);
  });
  for (const by of [broker, donor])
    await expect(move(by, 'published')).rejects.toMatchObject({ code: '42501' });
  expect(await statusOf(id)).toBe('suspended');
});

async function suspend(id: string): Promise<void> {
  await proposeSuspension(people.broker, { id, act: 'suspend', code: 'dispute-upheld', text: LINE }, NOW);
  const { administrator } = people;
  expect((await answerSuspension(administrator, { id, act: 'suspend', answer: 'confirm' }, NOW)).ok).toBe(
    true,
  );
}

async function lift(id: string): Promise<void> {
  await proposeSuspension(
    people.broker,
    { id, act: 'lift', code: 'not-borne-out', text: 'Looked into.' },
    NOW,
  );
  const { administrator } = people;
  expect((await answerSuspension(administrator, { id, act: 'lift', answer: 'confirm' }, NOW)).ok).toBe(true);
}

/** Bo, who is a broker, as an administrator. */
async function asAnother(act: (second: CastMember) => Promise<void>): Promise<void> {
  const { administrator, secondBroker } = people;
  const { id } = await database.owner
    .insertInto('memberships')
    .values({
      id: crypto.randomUUID(),
      person_id: secondBroker.person.id,
      organisation_id: administrator.hat.organisation.id,
      role: 'administrator',
      created_at: NOW,
      ended_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await act({ ...secondBroker, hat: { ...administrator.hat, membershipId: id } });
  await database.owner.updateTable('memberships').set({ ended_at: NOW }).where('id', '=', id).execute();
}

async function statusOf(id: string): Promise<OfferStatus> {
  const { status } = await database.owner
    .selectFrom('offers')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return status;
}

async function matchStatus(id: string): Promise<MatchStatus> {
  const { status } = await database.owner
    .selectFrom('matches')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return status;
}

/** What the public role finds. */
async function isPublic(id: string): Promise<boolean> {
  const rows = await withActor({ kind: 'anonymous' }, (tx) =>
    tx.selectFrom('published_offers').select('id').where('id', '=', id).execute(),
  );
  return rows.length > 0;
}

function eventsRead(by: CastMember, id: string) {
  return withActor(actingPerson(by), (tx) => listOfferEvents(tx, id));
}

async function actionsRead(by: CastMember, id: string): Promise<string[]> {
  return (await eventsRead(by, id)).map(({ action }) => action);
}

async function acts(by: CastMember, id: string): Promise<string[]> {
  const reader = by.hat.role as 'donor' | 'broker';
  const rows = await withActor(actingPerson(by), (tx) => listActs(tx, reader, {}, NOW));
  return rows.filter(({ record }) => record?.id === id).map(({ act }) => act);
}

async function toConfirm(by: CastMember): Promise<string[]> {
  return (await withActor(actingPerson(by), listOffersToConfirm)).map(({ id }) => id);
}

function knowsSuspended(by: CastMember, matchId: string): Promise<boolean> {
  return withActor(actingPerson(by), (tx) => isOfferSuspended(tx, matchId));
}

async function onDesk(by: CastMember, id: string): Promise<unknown[] | undefined> {
  const { lines } = await listDesk(by, NOW, { whose: 'everyone', kind: 'suspension-asked' });
  const line = lines.find((one) => one.id === id);
  return line && [line.kind, line.due];
}

function ownWish(by: CastMember, id: string) {
  return withActor(actingPerson(by), (tx) => findOwnWish(tx, id));
}

async function told(by: CastMember, kind: MailKind): Promise<string[]> {
  const rows = await database.owner
    .selectFrom('inbox_entries')
    .select('path')
    .where('person_id', '=', by.person.id)
    .where('kind', '=', kind)
    .orderBy('id')
    .execute();
  return rows.map(({ path }) => path ?? '');
}

/** What a person's inbox says of wishes that the brokers are to look at, by the offer. */
async function waitsForOthers(by: CastMember): Promise<string[]> {
  const { records } = await readInbox(by, NOW);
  return records
    .filter(({ says }) => says === 'inbox.suspension_asked')
    .map(({ path }) => path.split('/')[2]!);
}
