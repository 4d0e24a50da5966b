import { afterAll, beforeAll, expect, test } from 'vitest';
import { tiersOf, type NeedPart } from '#app/domain/needs/parts.ts';
import type { Audience, Tier } from '#app/domain/visibility.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { chooseTiers } from '#app/operations/needs/choose-tiers.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import type { Actor } from '#db/actor.ts';
import { withActor } from '#db/client.ts';
import { findView } from '#db/queries/needs/views.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { INTEREST } from '#tests/support/matches.ts';
import { needThatIs, NOW, readNeed } from '#tests/support/needs.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

const WORD = 'canary-title';
let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(async () => {
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

const ANYBODY: Actor = { kind: 'anonymous' };
const read = async (reader: Actor, id: string, audience: Audience) =>
  JSON.stringify(await withActor(reader, (tx) => findView(tx, id, audience))) ?? '';

async function choose(id: string, tiers: Partial<Record<NeedPart, Tier>>): Promise<void> {
  const { revision } = await readNeed(people.focalPoint, id);
  const input = { id, revision, tiers: tiersOf(tiers), outsideContact: '', stateWords: [], seenWords: [] };
  expect(await chooseTiers(people.focalPoint, input, NOW)).toMatchObject({ ok: true });
}

async function agree(id: string): Promise<void> {
  const { viewHash } = viewsOf(await readNeed(people.focalPoint, id));
  const agreed = await consentToCirculation(people.focalPoint, { id, viewHash, wordsLeft: true }, NOW);
  expect(agreed).toMatchObject({ ok: true });
}

/** Reads again and again beside an act; what began after the act was done must not hold the word. */
async function readBeside(reader: Actor, id: string, audience: Audience, act: () => Promise<unknown>) {
  let isDone = false;
  const late: string[] = [];
  const reading = (async () => {
    for (let after = 0; after < 3; after += isDone ? 1 : 0) {
      const begunLate = isDone;
      const text = await read(reader, id, audience);
      if (begunLate) late.push(text);
    }
  })();
  await act();
  isDone = true;
  await reading;
  return late;
}

test('what the State takes from the public is in no answer that begins afterwards, 50 rounds', async () => {
  const { id } = await needThatIs('circulating', people);
  for (let round = 0; round < 50; round += 1) {
    await choose(id, { subject: 'T0', title: 'T0' });
    await agree(id);
    expect(await read(ANYBODY, id, 'public')).toContain(WORD);
    const late = await readBeside(ANYBODY, id, 'public', () => choose(id, { title: 'T3' }));
    for (const text of late) expect(text).not.toContain(WORD);
  }
});

test('a hub and an introduced donor read nothing that begins after a withdrawal, 20 rounds', async () => {
  const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
  forgetCatalogue();
  const hubIds = [people.hubCoordinator.hat.organisation.id];
  for (let round = 0; round < 20; round += 1) {
    const { id } = await needThatIs('circulating', people, { content: { hubIds, redLines: [] } });
    await introduce(id, offerId);
    const donor = actingPerson(people.donor);
    const hub = actingPerson(people.hubCoordinator);
    await keepIt(id, people.donor, people.hubCoordinator);
    expect(await read(donor, id, 'parties')).toContain(WORD);
    expect(await read(hub, id, 'hub')).toContain(WORD);
    const withdrawn = withdrawNeed(people.focalPoint, { id }, NOW);
    const late = await Promise.all([
      readBeside(donor, id, 'parties', () => withdrawn),
      readBeside(hub, id, 'hub', () => withdrawn),
    ]);
    expect(late.flat().length).toBeGreaterThanOrEqual(4);
    for (const text of late.flat()) expect(text).not.toContain(WORD);
  }
});

test('a withdrawal and an introduction at once end in one order: nobody is introduced to what is withdrawn, 20 rounds', async () => {
  const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
  forgetCatalogue();
  for (let round = 0; round < 20; round += 1) {
    const { id } = await needThatIs('circulating', people, { content: { redLines: [] } });
    const matchId = await bothSaidYes(id, offerId);
    const [withdrawn] = await Promise.all([
      withdrawNeed(people.focalPoint, { id }, NOW),
      introduceMatch(people.broker, { matchId }, NOW),
    ]);
    expect(withdrawn).toMatchObject({ ok: true });
    const match = await database.owner
      .selectFrom('matches')
      .select('status')
      .where('id', '=', matchId)
      .executeTakeFirstOrThrow();
    expect(match.status).toBe('closed');
    expect(await read(actingPerson(people.donor), id, 'parties')).not.toContain(WORD);
  }
});

async function bothSaidYes(needId: string, offerId: string): Promise<string> {
  const declared = await declareInterest(people.donor, { needId, offerId, interest: INTEREST }, NOW);
  if (!declared.ok) throw new Error(declared.reason);
  const { matchId } = declared.value;
  const proposed = await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW);
  expect(proposed).toMatchObject({ ok: true, value: [{ proposed: true }] });
  expect(await answerMatch(people.focalPoint, { matchId, answer: 'yes' }, NOW)).toMatchObject({ ok: true });
  return matchId;
}

async function introduce(needId: string, offerId: string): Promise<void> {
  const matchId = await bothSaidYes(needId, offerId);
  expect(await introduceMatch(people.broker, { matchId }, NOW)).toMatchObject({ ok: true });
}
