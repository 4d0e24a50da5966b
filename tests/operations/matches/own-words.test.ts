import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { askForOffer } from '#app/operations/matches/ask-for-offer.ts';
import { closeMatch } from '#app/operations/matches/close-match.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { reviseInterest } from '#app/operations/matches/revise-interest.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { listOwnWords } from '#db/queries/matches/events.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangePair, INTEREST, NOW } from '#tests/support/matches.ts';

let database: TestDatabase;
let people: Cast;
let colleague: CastMember;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  const { organisation } = people.donor.hat;
  colleague = await addMember(database, { name: 'Runa Colleague', role: 'donor', organisation, now: NOW });
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

test('what a donor told brokers with its acts is for its own people, and for nobody else', async () => {
  const { needId, offerId } = await arrangePair(database, people);
  const { matchId } = must(
    await declareInterest(
      people.donor,
      { needId, offerId, interest: INTEREST, note: 'How many bodies?' },
      NOW,
    ),
  );
  const change = { matchId, revision: 1, interest: INTEREST, note: 'Two more.' };
  must(await reviseInterest(people.donor, change, after(1)));
  const no = { matchId, answer: 'no', code: 'no-funds', text: 'Our budget was cut.' } as const;
  must(await answerMatch(colleague, no, after(2)));

  const said = [
    { action: 'declare-interest', at: NOW, text: 'How many bodies?' },
    { action: 'revise-interest', at: after(1), text: 'Two more.' },
    { action: 'decline', at: after(2), code: 'no-funds', text: 'Our budget was cut.' },
  ];
  expect(await wordsFor(people.donor, matchId)).toEqual(said);
  expect(await wordsFor(colleague, matchId)).toEqual(said);
  for (const other of everybodyBut('donor')) expect(await wordsFor(other, matchId)).toEqual([]);
});

test('what a State asked for and told brokers is for its own people; what brokers wrote is for neither side', async () => {
  const { needId, offerId } = await arrangePair(database, people);
  const { matchId } = must(await askForOffer(people.focalPoint, { needId, offerId }, NOW));
  expect(await wordsFor(people.donor, matchId)).toEqual([]);
  must(
    await proposeMatches(
      people.broker,
      { needId, offerIds: [offerId], note: 'A word of the broker.' },
      after(1),
    ),
  );
  const no = { matchId, answer: 'no', code: 'no-fit', text: 'Not for us.' } as const;
  must(await answerMatch(people.focalPoint, no, after(2)));
  expect(await wordsFor(people.focalPoint, matchId)).toEqual([
    { action: 'request', at: NOW },
    { action: 'decline', at: after(2), code: 'no-fit', text: 'Not for us.' },
  ]);
  for (const other of everybodyBut('focalPoint')) expect(await wordsFor(other, matchId)).toEqual([]);
});

test('of a match that a broker ended a side reads its own yes, and nothing of why', async () => {
  const { needId, offerId } = await arrangePair(database, people);
  const { matchId } = must(await declareInterest(people.donor, { needId, offerId, interest: INTEREST }, NOW));
  must(await closeMatch(people.broker, { matchId, code: 'duplicate', text: 'Seen before.' }, after(1)));
  expect(await wordsFor(people.donor, matchId)).toEqual([{ action: 'declare-interest', at: NOW }]);
  // The State never learned of it.
  expect(await wordsFor(people.focalPoint, matchId)).toEqual([]);
});

function after(days: number): Date {
  return new Date(NOW.getTime() + days * 86_400_000);
}

function wordsFor(by: Wearing, matchId: string) {
  return withActor(actingPerson(by), (tx) => listOwnWords(tx, matchId));
}

function everybodyBut(party: 'donor' | 'focalPoint'): CastMember[] {
  return Object.entries(people).flatMap(([name, who]) => (name === party ? [] : [who]));
}

function must<T>(outcome: Outcome<T>): T {
  forgetCatalogue();
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
