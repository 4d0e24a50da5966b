import { randomUUID } from 'node:crypto';
import type { Updateable } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bar } from '#app/domain/offers/open-to-state.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { startNeed } from '#app/operations/needs/start-need.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { chooseTiers } from '#app/operations/needs/choose-tiers.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { resumeNeed } from '#app/operations/needs/resume-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { askedOffer } from '#app/operations/needs/asked-offer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { alsoOnOffer } from '#app/operations/offers/also-on-offer.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import type { Database } from '#db/schema/database.ts';
import { withActor } from '#db/client.ts';
import { findWait, listPauses } from '#db/queries/matches/ends.ts';
import { findDeepestView } from '#db/queries/needs/views.ts';
import { addMember, addOrganisation, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { INTEREST } from '#tests/support/matches.ts';
import { needThatIs, NOW, readNeed } from '#tests/support/needs.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  // The cast is of invented States.
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  forgetCatalogue();
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

async function publishedOffer(): Promise<string> {
  const offer = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
  // This process looks again at once, as a notification would make it.
  forgetCatalogue();
  return offer;
}

const matchesOf = (needId: string) =>
  database.owner
    .selectFrom('matches')
    .select(['id', 'status', 'closing_code', 'offer_id'])
    .where('need_id', '=', needId)
    .execute();
const answersOf = (matchId: string) =>
  database.owner
    .selectFrom('match_answers')
    .select(['party', 'answer', 'person_id'])
    .where('match_id', '=', matchId)
    .execute();

test('a need keeps which offer it asks for', async () => {
  const offerId = await publishedOffer();
  const need = await needThatIs('draft', people, { offerId });
  expect(need.requestedOfferId).toBe(offerId);
});

test('what a need takes over from an offer is there from the start', async () => {
  const [id, offerId] = [randomUUID(), await publishedOffer()];
  expect(await startNeed(people.secondFocalPoint, { id, offerId }, NOW)).toMatchObject({ ok: true });
  expect(await readNeed(people.secondFocalPoint, id)).toMatchObject({
    themes: ['INC-CSIRT'],
    modes: ['EMB'],
    languages: ['en', 'fr'],
    requestedOfferId: offerId,
    title: '',
  });
});

test('consent makes the request, once, with the State’s yes', async () => {
  const offerId = await publishedOffer();
  const { id } = await needThatIs('consented', people, { offerId });
  const matches = await matchesOf(id);
  expect(matches).toMatchObject([{ status: 'requested', offer_id: offerId }]);
  expect(
    await withActor(actingPerson(people.focalPoint), async (tx) =>
      askedOffer(tx, await readNeed(people.focalPoint, id), NOW),
    ),
  ).toMatchObject({ state: 'asked' });
  expect(await answersOf(matches[0]!.id)).toEqual([
    { party: 'recipient', answer: 'yes', person_id: people.focalPoint.person.id },
  ]);

  // The State shows more, so it is asked again: the request stays the one it is.
  const { revision } = await readNeed(people.focalPoint, id);
  const chosen = {
    id,
    revision,
    tiers: tiersOf({ priority: 'T1' }),
    outsideContact: '',
    stateWords: [],
    seenWords: [],
  };
  expect(await chooseTiers(people.focalPoint, chosen, NOW)).toMatchObject({ ok: true });
  const { viewHash } = viewsOf(await readNeed(people.focalPoint, id));
  expect(await consentToCirculation(people.focalPoint, { id, viewHash }, NOW)).toMatchObject({ ok: true });
  expect(await matchesOf(id)).toHaveLength(1);
});

test('an offer that was taken down, filled or closed to the State in between is not asked for, and its State reads so', async () => {
  const changes: [Updateable<Database['offers']>, Bar][] = [
    [{ status: 'paused' }, 'not_published'],
    [{ slots: 1, slots_taken: 1 }, 'full'],
    [{ eligible: ['150'] }, 'not_open'],
    // Technology of which nobody states anything: its note was withdrawn, or the offer has changed since.
    [{ modes: ['TEC'] }, 'no_note'],
  ];
  for (const [change, bar] of changes) {
    const offerId = await publishedOffer();
    const need = await needThatIs('validated', people, { offerId });
    const said = async () =>
      withActor(actingPerson(people.focalPoint), async (tx) =>
        askedOffer(tx, await readNeed(people.focalPoint, need.id), NOW),
      );
    expect(await said()).toEqual({ id: offerId, state: 'ahead', bar: undefined, mayAsk: false });
    await database.owner.updateTable('offers').set(change).where('id', '=', offerId).execute();
    expect(await said()).toEqual({ id: offerId, state: 'ahead', bar, mayAsk: false });
    const input = { id: need.id, viewHash: viewsOf(need).viewHash };
    expect(await consentToCirculation(people.focalPoint, input, NOW)).toMatchObject({ ok: true });
    expect([bar, await matchesOf(need.id)]).toEqual([bar, []]);
    expect(await said()).toEqual({ id: offerId, state: 'not-asked', bar, mayAsk: false });
  }
});

test('withdrawing closes every match, those too that the State cannot see, and shuts the donor out', async () => {
  const { id } = await needThatIs('circulating', people);
  const [introduced, interested] = [
    await arrangeOffer(database, people.donor, { status: 'published' }),
    await arrangeOffer(database, people.secondDonor, { status: 'published' }),
  ];
  const insert = (offerId: string, status: string, more: object = {}) =>
    database.owner
      .insertInto('matches')
      .values({
        reference: `M-${offerId
          .replace(/[^0-9a-f]/g, '')
          .slice(0, 6)
          .toUpperCase()}`,
        need_id: id,
        offer_id: offerId,
        status,
        ...more,
      } as never)
      .returning('id')
      .executeTakeFirstOrThrow();
  const match = await insert(introduced, 'proposed', {
    proposed_by: people.broker.person.id,
    proposed_at: NOW,
    answer_by: '2026-12-14',
  });
  for (const [party, by] of [
    ['recipient', people.focalPoint],
    ['donor', people.donor],
  ] as const)
    await database.owner
      .insertInto('match_answers')
      .values({
        match_id: match.id,
        party,
        answer: 'yes',
        person_id: by.person.id,
        organisation_id: by.hat.organisation.id,
        reason_code: null,
      })
      .execute();
  await database.owner
    .updateTable('matches')
    .set({ status: 'introduced', introduced_at: NOW })
    .where('id', '=', match.id)
    .execute();
  await insert(interested, 'interest-declared');

  await keepIt(id, people.donor);
  const donorReads = () =>
    withActor(actingPerson(people.donor), (tx) => findDeepestView(tx, id, '2026-11-23'));
  expect(await donorReads()).toMatchObject({
    view: { audience: 'parties', answers: { title: 'canary-title' } },
  });
  expect(await withdrawNeed(people.focalPoint, { id }, NOW)).toMatchObject({ ok: true });
  expect((await donorReads())?.view).toEqual({
    audience: 'registered',
    reference: expect.stringMatching(/^N-/) as unknown,
    place: { kind: 'region', m49: expect.any(String) as unknown },
    answers: { themes: ['INC-CSIRT', 'POL-NCS'] },
  });
  expect((await matchesOf(id)).map(({ status, closing_code }) => [status, closing_code])).toEqual([
    ['closed', 'withdrawn-by-state'],
    ['closed', 'withdrawn-by-state'],
  ]);
  const events = await database.owner
    .selectFrom('match_events as e')
    .innerJoin('matches as m', 'm.id', 'e.match_id')
    .select(['e.from_status', 'e.role', 'e.reason_code'])
    .where('m.need_id', '=', id)
    .orderBy('e.from_status')
    .execute();
  expect(events).toEqual([
    { from_status: 'interest-declared', role: 'focal_point', reason_code: 'withdrawn-by-state' },
    { from_status: 'introduced', role: 'focal_point', reason_code: 'withdrawn-by-state' },
  ]);
});

test('who took part is told that it closed, by a link and without a word of what or why', async () => {
  const hubIds = [people.hubCoordinator.hat.organisation.id];
  const { id } = await needThatIs('circulating', people, { content: { hubIds } });
  const offerId = await publishedOffer();
  const declared = await declareInterest(people.donor, { needId: id, offerId, interest: INTEREST }, NOW);
  const matchId = declared.ok ? declared.value.matchId : '';
  await database.owner.deleteFrom('outbox').execute();
  expect(await withdrawNeed(people.focalPoint, { id }, NOW)).toMatchObject({ ok: true });
  const letters = await database.owner
    .selectFrom('outbox')
    .select(['kind', 'email', 'values'])
    .orderBy('email')
    .execute();
  const told = new Map(letters.map(({ kind, email, values }) => [email, { kind, values }]));
  expect(Object.fromEntries(told)).toEqual({
    [people.donor.person.email]: { kind: 'record-closed', values: { path: `/en/matches/${matchId}` } },
    [people.hubCoordinator.person.email]: { kind: 'record-closed', values: { path: '/en/needs' } },
  });
});

test('who has a match of a need hears that its State paused it and took it up again, and nothing else', async () => {
  const hubIds = [people.hubCoordinator.hat.organisation.id];
  const { id } = await needThatIs('circulating', people, { content: { hubIds } });
  const offerId = await publishedOffer();
  const declared = await declareInterest(people.donor, { needId: id, offerId, interest: INTEREST }, NOW);
  const matchId = declared.ok ? declared.value.matchId : '';
  const waits = (by: Wearing) => withActor(actingPerson(by), (tx) => findWait(tx, matchId));
  expect(await waits(people.donor)).toBeUndefined();
  for (const [act, wait] of [
    [pauseNeed, 'need-paused'],
    [resumeNeed, undefined],
  ] as const) {
    await database.owner.deleteFrom('outbox').execute();
    expect(await act(people.focalPoint, { id }, NOW)).toMatchObject({ ok: true });
    const letters = await database.owner.selectFrom('outbox').select(['kind', 'email', 'values']).execute();
    expect(letters).toEqual([
      {
        kind: 'record-changed',
        email: people.donor.person.email,
        values: { path: `/en/matches/${matchId}` },
      },
    ]);
    expect([await waits(people.donor), await waits(people.broker)]).toEqual([wait, wait]);
    // Of an interest that is not before it a State knows nothing, and no other donor ever.
    expect([await waits(people.focalPoint), await waits(people.secondDonor)]).toEqual([undefined, undefined]);
  }
  // What it was stands with the match from then on, for whoever was told.
  const pauses = (by: Wearing) =>
    withActor(actingPerson(by), async (tx) => (await listPauses(tx, matchId)).map(({ action }) => action));
  expect(await pauses(people.donor)).toEqual(['pause', 'resume']);
  for (const by of [people.focalPoint, people.secondDonor, people.hubCoordinator])
    expect(await pauses(by), by.hat.role).toEqual([]);
});

test('a donor that reads a need is told who else offers something there, and of itself nothing', async () => {
  const { id } = await needThatIs('circulating', people);
  const view = (await withActor(actingPerson(people.donor), (tx) => findDeepestView(tx, id, '2026-11-23')))!
    .view;
  const own = people.donor.hat.organisation;
  const before = await alsoOnOffer(view, own.id);
  expect(before.organisations).not.toContain(own.name);
  await publishedOffer();
  expect(await alsoOnOffer(view, own.id)).toEqual(before);
  await arrangeOffer(database, people.secondDonor, { status: 'published', eligible: ['all'] });
  await arrangeOffer(database, people.secondDonor, {
    status: 'published',
    eligible: ['all'],
    themes: ['AWR-PUB'],
  });
  forgetCatalogue();
  const after = await alsoOnOffer(view, own.id);
  expect([after.count, after.organisations]).toEqual([
    before.count + 1,
    [people.secondDonor.hat.organisation.name],
  ]);
  expect(after.chosen.theme).toEqual(view.answers.themes);
});

test('a State asks for nothing of its own: neither when it begins, nor with a draft from before', async () => {
  const organisation = await addOrganisation(database, {
    name: 'Motulani Ministry of Works',
    kind: 'state',
    stateCode: 'XA',
  });
  const official = await addMember(database, { name: 'Oona Official', role: 'donor', organisation });
  const own = await arrangeOffer(database, official, { status: 'published' });
  forgetCatalogue();
  expect(await startNeed(people.focalPoint, { id: randomUUID(), offerId: own }, NOW)).toEqual({
    ok: false,
    reason: 'stopped',
  });
  const need = await needThatIs('validated', people);
  await database.owner
    .updateTable('needs')
    .set({ requested_offer_id: own })
    .where('id', '=', need.id)
    .execute();
  const input = { id: need.id, viewHash: viewsOf(need).viewHash };
  expect(await consentToCirculation(people.focalPoint, input, NOW)).toMatchObject({ ok: true });
  expect(await matchesOf(need.id)).toEqual([]);
});
