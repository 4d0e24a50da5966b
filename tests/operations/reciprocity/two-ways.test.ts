import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentGeography, useInstallationMode } from '#app/operations/installation.ts';
import { confirmCompletion } from '#app/operations/matches/delivery/answer-completion.ts';
import { giveFeedback } from '#app/operations/matches/delivery/give-feedback.ts';
import { reportCompletion } from '#app/operations/matches/delivery/report-completion.ts';
import { startDelivery } from '#app/operations/matches/delivery/start-delivery.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { editOffer } from '#app/operations/offers/edit-offer.ts';
import { readCouldOffer } from '#app/operations/reciprocity/could-offer.ts';
import { matchCooperation } from '#app/operations/reciprocity/match-cooperation.ts';
import { sayPart } from '#app/operations/reciprocity/say-part.ts';
import { startFromReceived, startFromThemes } from '#app/operations/reciprocity/start-own-offer.ts';
import { readTwoSides } from '#app/operations/reciprocity/two-sides.ts';
import { withActor } from '#db/client.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import { findPublicOrganisation } from '#db/queries/organisations/profiles.ts';
import { listPartiesSaid } from '#db/queries/matches/cooperation.ts';
import { listGivenOffers } from '#db/queries/reciprocity/two-ways.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeMatch } from '#tests/support/introduced.ts';
import { arrangeNeed, CANARIES, NOW } from '#tests/support/matches.ts';
import { arrangeOffer, completeContent } from '#tests/support/offers.ts';
import { arrangeAccepted, arrangeAgreed } from '#tests/support/plans.ts';

let database: TestDatabase;
let people: Cast;
/** Whoever gives in the name of the focal point's State, and in that of the other State. */
let ownDonor: CastMember;
let otherGiver: CastMember;
let delivered: { needId: string; offerId: string; matchId: string };
let ownOffer: string;

beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
  forgetCatalogue();
  const { focalPoint, secondFocalPoint, donor } = people;
  const donorIn = (name: string, organisation: CastMember['hat']['organisation']) =>
    addMember(database, { name, role: 'donor', organisation: { ...organisation, kind: 'state' } as never });
  ownDonor = await donorIn('Olga Own', focalPoint.hat.organisation);
  otherGiver = await donorIn('Otto Other', secondFocalPoint.hat.organisation);
  const needId = await arrangeNeed(database, focalPoint, { durationWeeks: 6 });
  const offerId = await arrangeOffer(database, donor, {
    status: 'published',
    eligible: ['all'],
    modes: ['TTX', 'EMB'],
  });
  const matchId = await arrangeAgreed(database, people, { needId, offerId }, NOW);
  delivered = { needId, offerId, matchId };
  must(await startDelivery(donor, { matchId, startedOn: dayOf(NOW) }, NOW));
  must(await reportCompletion(donor, { matchId, completedOn: dayOf(NOW), text: 'All of it.' }, NOW));
  const answer = { matchId, results: ['reached'], remainder: 'met', text: '' } as const;
  must(await confirmCompletion(focalPoint, answer, NOW));
  must(await giveFeedback(focalPoint, { matchId, text: 'Begin with the posts.', shared: false }, NOW));
  ownOffer = await arrangeOffer(database, ownDonor, { status: 'published', eligible: ['all'] });
});
afterAll(async () => {
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`It was refused: ${outcome.reason}`);
  return outcome.value;
}

const sides = (by: Wearing, of: Wearing = by) => readTwoSides(by, of.hat.organisation.id, NOW);
const words = () => ({ title: 'How we did it', summary: 'Tell it here.', textLanguage: 'en' });

test('each role reads its own side whole, brokers both, and nobody else either', async () => {
  const { focalPoint, donor, broker } = people;
  const receiving = (await sides(focalPoint))!;
  expect(receiving.receive.needs.map(({ id }) => id)).toContain(delivered.needId);
  expect(receiving.receive.matches.map(({ id }) => id)).toEqual([delivered.matchId]);
  expect(receiving.receive.lessons.map(({ text }) => text)).toEqual(['Begin with the posts.']);
  expect(receiving.give).toMatchObject({ shown: 'public', matches: [], lessons: [] });
  expect(receiving.give.offers.map(({ id }) => id)).toEqual([ownOffer]);

  // The same State's giver: nothing of what it asks for, although it is the same organisation.
  const giving = (await sides(ownDonor))!;
  expect(giving.give.offers.map(({ id }) => id)).toContain(ownOffer);
  expect(giving.receive).toEqual({ shown: 'none', needs: [], matches: [], lessons: [] });
  expect(JSON.stringify(giving)).not.toMatch(new RegExp(Object.values(CANARIES).join('|')));

  const given = (await sides(donor))!;
  expect(given.give.matches.map(({ id }) => id)).toEqual([delivered.matchId]);
  // Its author showed it to brokers alone.
  expect(given.give.lessons).toEqual([]);

  const whole = (await sides(broker, focalPoint))!;
  expect(whole.receive.matches).toEqual(receiving.receive.matches);
  expect(whole.give.offers.map(({ id }) => id)).toContain(ownOffer);
  expect(whole.receive.lessons.map(({ text }) => text)).toEqual(['Begin with the posts.']);

  for (const by of [
    donor,
    people.secondFocalPoint,
    people.hubCoordinator,
    people.verifier,
    people.administrator,
  ])
    expect(await sides(by, focalPoint)).toBeUndefined();
  expect(await readTwoSides(broker, randomUUID(), NOW)).toBeUndefined();
});

test('an offer is listed once, whatever versions of it there are', async () => {
  const offerId = await arrangeOffer(database, people.secondDonor, { status: 'published', title: 'Once' });
  must(await editOffer(people.secondDonor, { offerId, versionId: randomUUID() }, NOW));
  const { id } = people.secondDonor.hat.organisation;
  const offers = await withActor(actingPerson(people.secondDonor), (tx) => listGivenOffers(tx, id));
  expect(offers.filter(({ title }) => title === 'Once').map((offer) => offer.id)).toEqual([offerId]);
});

test('a State says itself as what it takes part; what it does not say is not derived, nor told while it is masked', async () => {
  const { focalPoint, secondFocalPoint, donor, broker, hubCoordinator } = people;
  const kinds = async (by: Wearing, matchId = delivered.matchId) =>
    (await matchCooperation(by, matchId)).cooperation;
  expect(await kinds(broker)).toEqual([]);
  must(await sayPart(donor, 'north', NOW));
  expect(await kinds(focalPoint)).toEqual([]);
  must(await sayPart(focalPoint, 'south', NOW));
  for (const by of [focalPoint, donor, broker]) expect(await kinds(by)).toEqual(['NS']);
  expect(await kinds(secondFocalPoint)).toEqual([]);
  expect(await sayPart(hubCoordinator, 'south', NOW)).toEqual({ ok: false, reason: 'not-your-act' });

  // Before the introduction, and until it keeps it confidential, a donor is told nothing of the masked State.
  const needId = await arrangeNeed(database, focalPoint);
  const offerId = await arrangeOffer(database, donor, { status: 'published', eligible: ['all'] });
  const proposed = await arrangeAccepted(database, people, { needId, offerId });
  expect([await kinds(donor, proposed), await kinds(broker, proposed)]).toEqual([[], ['NS']]);
  const introduced = await arrangeMatch(database, people, await arrangeNeed(database, focalPoint));
  expect(await kinds(donor, introduced)).toEqual([]);
  const part = async (by: Wearing) => {
    const said = await withActor(actingPerson(by), (tx) => listPartiesSaid(tx, [introduced]));
    return said.get(introduced)?.receiver?.takesPartAs;
  };
  expect(await Promise.all([part(focalPoint), part(broker), part(donor), part(ownDonor)])).toEqual([
    'south',
    'south',
    undefined,
    undefined,
  ]);

  const shown = () =>
    withActor({ kind: 'anonymous' }, (tx) => findPublicOrganisation(tx, donor.hat.organisation.id));
  expect((await shown())?.takesPartAs).toBe('north');
  must(await sayPart(donor, undefined, NOW));
  expect((await shown())?.takesPartAs).toBeUndefined();
  expect(await kinds(broker)).toEqual([]);
});

test('from what it received a State begins a draft in its own words, which its givers go on with', async () => {
  const { focalPoint, secondFocalPoint, donor } = people;
  const { received } = (await readCouldOffer(focalPoint, NOW))!;
  expect(received.map(({ id }) => id)).toEqual([delivered.matchId]);
  // As it was given, which is not how the need asked for it.
  expect(received[0]).toMatchObject({ modes: ['TTX', 'EMB'], durationWeeks: 6 });

  must(await sayPart(focalPoint, 'south', NOW));
  const id = randomUUID();
  const start = { id, matchId: delivered.matchId, words };
  expect(must(await startFromReceived(focalPoint, start, NOW))).toEqual({ id });
  // The same form again begins nothing more.
  expect(must(await startFromReceived(focalPoint, start, NOW))).toEqual({ id });

  const draft = (await withActor(actingPerson(ownDonor), (tx) => findOffer(tx, id)))!;
  const [area] = currentGeography().countries.get('XA')!.regions;
  expect(draft).toMatchObject({
    status: 'draft',
    authorId: focalPoint.person.id,
    title: 'How we did it',
    themes: ['INC-CSIRT'],
    modes: ['VIS', 'REM', 'TTX'],
    durationWeeks: 6,
    cooperation: ['SS'],
    eligible: [area],
    sizeBand: 'in-kind',
    outcomes: '',
    evidence: '',
    conditions: undefined,
  });
  const { title, summary, outcomes, evidence, exitPlan } = completeContent();
  for (const donors of [title, summary, outcomes, evidence, exitPlan, ...Object.values(CANARIES)])
    expect(JSON.stringify(draft)).not.toContain(donors);
  for (const by of [focalPoint, people.broker, donor])
    expect(await withActor(actingPerson(by), (tx) => findOffer(tx, id))).toBeUndefined();
  const begun = await database.owner
    .selectFrom('offer_events')
    .select(['action', 'to_status', 'role', 'person_id'])
    .where('offer_id', '=', id)
    .execute();
  expect(begun).toEqual([
    { action: 'start', to_status: 'draft', role: 'focal_point', person_id: focalPoint.person.id },
  ]);

  const other = { ...start, id: randomUUID() };
  expect(await startFromReceived(secondFocalPoint, other, NOW)).toEqual({ ok: false, reason: 'not-found' });
  expect(await startFromReceived(ownDonor, other, NOW)).toEqual({ ok: false, reason: 'not-your-act' });
  expect(await startFromReceived(focalPoint, { ...other, matchId: randomUUID() }, NOW)).toEqual({
    ok: false,
    reason: 'not-found',
  });
  // An id that is somebody else's begins nothing and tells nothing.
  expect(await startFromReceived(focalPoint, { ...start, id: delivered.offerId }, NOW)).toEqual({
    ok: false,
    reason: 'not-found',
  });
});

test('whoever gives sees what is asked for nearby as every donor does, with what is offered already', async () => {
  const { secondFocalPoint, hubCoordinator, donor } = people;
  const { organisation } = otherGiver.hat;
  const geography = currentGeography();
  const [area] = geography.countries.get(organisation.stateCode!)!.regions;
  const need = await arrangeNeed(database, secondFocalPoint, { themes: ['AWR-PUB'] });
  const offered = await arrangeOffer(database, otherGiver, {
    status: 'published',
    eligible: ['all'],
    themes: ['AWR-PUB'],
  });
  forgetCatalogue();
  const begun = await arrangeOffer(database, otherGiver, { themes: ['AWR'] });
  const { nearby, received, moreIn } = (await readCouldOffer(otherGiver, NOW))!;
  expect([received, moreIn]).toEqual([[], []]);
  const found = nearby.find(({ need: { id } }) => id === need)!;
  expect(found.need.view.audience).toBe('registered');
  expect(found.need.view.place.kind).toBe('region');
  expect(found.offered.map(({ id }) => id).sort()).toEqual([offered, begun].sort());
  // On a theme that it offers on, so before the others that go round there.
  expect(nearby[0]!.need.id).toBe(need);
  expect(JSON.stringify(nearby)).not.toMatch(new RegExp(Object.values(CANARIES).join('|')));
  // A State elsewhere does not have it near: Western Europe is not around it.
  expect((await readCouldOffer(donor, NOW))!.nearby.map(({ need: { id } }) => id)).not.toContain(need);

  const id = randomUUID();
  must(await startFromThemes(otherGiver, { id, start: { themes: ['AWR-PUB'] }, words }, NOW));
  const draft = (await withActor(actingPerson(otherGiver), (tx) => findOffer(tx, id)))!;
  expect(draft).toMatchObject({ status: 'draft', themes: ['AWR-PUB'], eligible: [area], cooperation: [] });
  expect(await startFromThemes(otherGiver, { id: randomUUID(), start: { themes: [] }, words }, NOW)).toEqual({
    ok: false,
    reason: 'not-found',
  });
  expect(await readCouldOffer(hubCoordinator, NOW)).toBeUndefined();
});

test('a delegation sees what everybody may of what is asked for nearby, beside what it received, and begins a draft on it', async () => {
  const { focalPoint } = people;
  const { stateCode } = focalPoint.hat.organisation;
  const [area, wider] = currentGeography().countries.get(stateCode!)!.regions;
  const organisation = await addOrganisation(database, {
    name: 'Tolumea Office of the Prime Minister',
    kind: 'state',
    stateCode: 'XM',
  });
  const neighbour = await addMember(database, { name: 'Nia Near', role: 'focal_point', organisation });
  const ofNeighbour = async (region: string, themes: ThemeCode[]) => {
    const id = await arrangeNeed(database, neighbour, { themes });
    await showToEverybody(id, region);
    return id;
  };
  const unrelated = await ofNeighbour(area!, ['AWR-PUB']);
  const onTheSame = await ofNeighbour(wider!, ['INC']);
  // Its own, and one that only donors see.
  await showToEverybody(delivered.needId, area!);
  await arrangeNeed(database, neighbour, { themes: ['INC-CSIRT'] });

  const { nearby } = (await readCouldOffer(focalPoint, NOW))!;
  expect(nearby.map(({ need: { id } }) => id)).toEqual([onTheSame, unrelated]);
  expect(nearby.map(({ received }) => received.some(({ id }) => id === delivered.matchId))).toEqual([
    true,
    false,
  ]);
  expect(nearby.every(({ need: { view } }) => view.audience === 'public')).toBe(true);

  const id = randomUUID();
  const start = { themes: ['INC' as const], area: wider! };
  expect(must(await startFromThemes(focalPoint, { id, start, words }, NOW))).toEqual({ id });
  const draft = (await withActor(actingPerson(ownDonor), (tx) => findOffer(tx, id)))!;
  expect(draft).toMatchObject({ status: 'draft', themes: ['INC'], eligible: [wider] });
});

/** The same view as donors get, for everybody, in an area. */
async function showToEverybody(needId: string, m49: string): Promise<void> {
  await database.owner
    .deleteFrom('need_views')
    .where('need_id', '=', needId)
    .where('audience', '=', 'public')
    .execute();
  const { view, themes } = await database.owner
    .selectFrom('need_views')
    .select(['view', 'themes'])
    .where('need_id', '=', needId)
    .where('audience', '=', 'registered')
    .executeTakeFirstOrThrow();
  const shown = { ...view, audience: 'public' as const, place: { kind: 'region' as const, m49 } };
  await database.owner
    .insertInto('need_views')
    .values({
      need_id: needId,
      audience: 'public',
      view: JSON.stringify(shown),
      reference: view.reference,
      themes,
      region: m49,
      circulating: true,
      circulates_until: '2026-12-23',
    })
    .execute();
}

test('what kind of cooperation it is stays said when the last slot is taken and when a giver changes its name or ends', async () => {
  const { focalPoint, secondDonor, broker, donor } = people;
  const told = async (by: Wearing) => (await matchCooperation(by, triangular)).cooperation;
  const hub = people.hubCoordinator.hat.organisation;
  const funder = donor.hat.organisation;
  must(await sayPart(focalPoint, 'south', NOW));
  must(await sayPart(secondDonor, 'south', NOW));
  must(await sayPart(donor, 'north', NOW));
  const needId = await arrangeNeed(database, focalPoint);
  const offerId = await arrangeOffer(database, secondDonor, {
    status: 'published',
    eligible: ['all'],
    slots: 1,
    funders: [funder.name],
    viaHubIds: [hub.id],
  });
  const triangular = await arrangeAgreed(
    database,
    { ...people, donor: secondDonor },
    { needId, offerId },
    NOW,
  );
  const offer = await database.owner
    .selectFrom('offers')
    .select(['status', 'slots_taken'])
    .where('id', '=', offerId)
    .executeTakeFirstOrThrow();
  expect(offer).toEqual({ status: 'fully-committed', slots_taken: 1 });
  for (const by of [focalPoint, secondDonor, broker]) expect(await told(by)).toEqual(['SS', 'TRI', 'REG']);
  const { receive, cooperation } = (await sides(focalPoint))!;
  expect(receive.matches.map(({ id }) => id)).toContain(triangular);
  expect(cooperation.get(triangular)).toEqual(['SS', 'TRI', 'REG']);

  const organisation = (id: string) => database.owner.updateTable('organisations').where('id', '=', id);
  const { id } = secondDonor.hat.organisation;
  await organisation(id).set({ ended_at: NOW, end_code: 'closed' }).execute();
  expect(await told(broker)).toEqual(['SS', 'TRI', 'REG']);
  await organisation(id).set({ ended_at: null, end_code: null }).execute();
  // Nobody who may not read the match is told who gives in it.
  for (const by of [donor, people.secondFocalPoint, people.hubCoordinator, people.verifier])
    expect(await told(by)).toEqual([]);
  must(await sayPart(donor, undefined, NOW));
  must(await sayPart(secondDonor, undefined, NOW));
});
