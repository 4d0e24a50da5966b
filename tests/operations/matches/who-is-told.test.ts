import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '#app/domain/outcome.ts';
import { handOverPost } from '#app/operations/accounts/hand-over-post.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposalsLapsing } from '#app/operations/matches/matches-due.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { withdrawOffer } from '#app/operations/offers/withdraw-offer.ts';
import { leavePool } from '#app/operations/pools/leave-pool.ts';
import { type Cast, type CastMember, addMember, cast } from '#tests/support/cast.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { NOW, arrangePair } from '#tests/support/matches.ts';
import { introducedWithoutSecond } from '#tests/support/pools.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});
beforeEach(async () => {
  await sql`truncate organisations, people, outbox cascade`.execute(database.owner);
  people = await cast(database, NOW);
});

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
async function endRole(...members: CastMember[]): Promise<void> {
  for (const { hat } of members)
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: NOW })
      .where('id', '=', hat.membershipId)
      .execute();
  await database.owner.deleteFrom('outbox').execute();
}
const colleagueOf = ({ hat }: CastMember, name: string) =>
  addMember(database, { name, role: hat.role, organisation: hat.organisation, now: NOW });
/** Who got a letter since the roles ended, each with the way of its link. */
async function told(): Promise<Record<string, string>> {
  const rows = await database.owner.selectFrom('outbox').select(['email', 'values']).execute();
  return Object.fromEntries(
    rows.map(({ email, values }) => [email, String(values.path).replace(/[0-9a-f-]{36}/g, '*')]),
  );
}
async function arrange(upTo: 'proposed' | 'introduced' = 'introduced') {
  const pair = await arrangePair(database, people);
  const [put] = must(
    await proposeMatches(people.broker, { needId: pair.needId, offerIds: [pair.offerId] }, NOW),
  );
  if (!put?.proposed) throw new Error('Not proposed.');
  const { matchId } = put;
  must(await answerMatch(people.donor, { matchId, answer: 'yes' }, NOW));
  if (upTo === 'introduced') {
    must(await answerMatch(people.focalPoint, { matchId, answer: 'yes' }, NOW));
    must(await introduceMatch(people.broker, { matchId }, NOW));
  }
  return { ...pair, matchId };
}

describe('whoever lost the role gets no letter, and whoever acts there now does', () => {
  test('when a State withdraws its need', async () => {
    const { needId } = await arrange();
    const colleague = await colleagueOf(people.donor, 'Della Donor');
    await endRole(people.broker, people.donor);
    must(await withdrawNeed(people.focalPoint, { id: needId }, NOW));
    expect(await told()).toEqual({
      [colleague.person.email]: '/en/matches/*',
      [people.secondBroker.person.email]: '/en/needs/*',
    });
  });

  test('when an offer is withdrawn', async () => {
    const { offerId } = await arrange('proposed');
    await endRole(people.broker);
    must(await withdrawOffer(people.donor, { id: offerId }, NOW));
    expect(Object.keys(await told()).sort()).toEqual(
      [people.secondBroker.person.email, people.focalPoint.person.email].sort(),
    );
  });

  test('when nobody answered a proposal in time', async () => {
    await arrange('proposed');
    const colleague = await colleagueOf(people.donor, 'Della Donor');
    await endRole(people.broker, people.donor);
    await proposalsLapsing.run(new Date(NOW.getTime() + 60 * 86_400_000));
    expect(Object.keys(await told()).sort()).toEqual(
      [people.secondBroker.person.email, colleague.person.email].sort(),
    );
  });

  test('when the other side hands its post over', async () => {
    await arrange();
    const successor = await colleagueOf(people.focalPoint, 'Sia Successor');
    const colleague = await colleagueOf(people.donor, 'Della Donor');
    await endRole(people.donor);
    const { membershipId } = people.focalPoint.hat;
    must(await handOverPost(people.focalPoint, { membershipId, successorId: successor.person.id }, NOW));
    expect(await told()).toEqual({
      [successor.person.email]: '/en/account',
      [colleague.person.email]: '/en/matches/*',
    });
  });
});

describe('of a programme', () => {
  test('a State that leaves is told to whoever acts for its donor and its brokers now', async () => {
    const { poolId, first } = await introducedWithoutSecond(database, people);
    const colleague = await colleagueOf(people.donor, 'Della Donor');
    await endRole(people.broker, people.donor);
    must(await leavePool(first, { poolId }, NOW));
    const letters = Object.keys(await told());
    expect(letters).toEqual(
      expect.arrayContaining([colleague.person.email, people.secondBroker.person.email]),
    );
    for (const gone of [people.donor, people.broker]) expect(letters).not.toContain(gone.person.email);
  });

  test('a donor’s post that is handed over is told to its States, where they read it', async () => {
    const { first, second, third } = await introducedWithoutSecond(database, people);
    const successor = await colleagueOf(people.donor, 'Della Donor');
    const colleague = await colleagueOf(third, 'Theo Third');
    await endRole(third);
    const { membershipId } = people.donor.hat;
    must(await handOverPost(people.donor, { membershipId, successorId: successor.person.id }, NOW));
    const letters = await told();
    expect(letters).toEqual({
      [successor.person.email]: '/en/account',
      [first.person.email]: '/en/pools/*/matches/*',
      [colleague.person.email]: '/en/pools/*/matches/*',
    });
    expect(Object.keys(letters)).not.toContain(second.person.email);
  });
});
