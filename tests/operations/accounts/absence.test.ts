import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { clearAbsence } from '#app/operations/accounts/clear-absence.ts';
import { setAbsence } from '#app/operations/accounts/set-absence.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { listDesk } from '#app/operations/matches/list-desk.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { listAwayContacts } from '#db/queries/accounts/absences.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangePair, NOW } from '#tests/support/matches.ts';

let database: TestDatabase;
let people: Cast;
let colleague: CastMember;
let matchId: string;
const days = { firstOn: '2026-11-23', lastOn: '2026-11-30' };

beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
});
afterEach(() => forgetCatalogue());
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});
beforeEach(async () => {
  await sql`truncate organisations, people, catalogue_removals cascade`.execute(database.owner);
  people = await cast(database, NOW);
  const { organisation } = people.focalPoint.hat;
  colleague = await addMember(database, { name: 'Cora Colleague', role: 'donor', organisation, now: NOW });
  const { needId, offerId } = await arrangePair(database, people);
  const proposed = await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW);
  const [result] = proposed.ok ? proposed.value : [];
  if (!result?.proposed) throw new Error('Not proposed.');
  matchId = result.matchId;
});

const introduce = async () => {
  for (const by of [people.focalPoint, people.donor]) await answerMatch(by, { matchId, answer: 'yes' }, NOW);
  await introduceMatch(people.broker, { matchId }, NOW);
};
const seenBy = (by: Wearing, today = '2026-11-23') =>
  database.door.withActor(actorOf(by), (tx) => listAwayContacts(tx, matchId, today));
const leave = (changes: { colleagueId?: string } = {}) =>
  setAbsence(people.focalPoint, { ...days, ...changes }, NOW);

describe('out of office', () => {
  test('is seen by the other side once it may see the contact, and not before', async () => {
    expect(await leave({ colleagueId: colleague.person.id })).toMatchObject({ ok: true });
    expect(await seenBy(people.donor)).toEqual([]);
    await introduce();
    const { name, email } = colleague.person;
    expect(await seenBy(people.donor)).toEqual([
      { party: 'recipient', lastOn: '2026-11-30', colleague: { name, email } },
    ]);
    for (const by of [people.secondDonor, people.secondFocalPoint, people.verifier, people.administrator])
      expect(await seenBy(by)).toEqual([]);
  });

  test('is seen by brokers, on the match and on the desk, before the introduction too', async () => {
    await leave();
    expect(await seenBy(people.broker)).toMatchObject([{ party: 'recipient', lastOn: '2026-11-30' }]);
    const { lines } = await listDesk(people.broker, NOW);
    expect(lines.find(({ id }) => id === matchId)?.awayUntil).toBe('2026-11-30');
  });

  test('is seen on its own days only', async () => {
    await leave();
    await introduce();
    for (const [day, seen] of [
      ['2026-11-22', 0],
      ['2026-11-30', 1],
      ['2026-12-01', 0],
    ] as const)
      expect(await seenBy(people.donor, day)).toHaveLength(seen);
  });

  test('names no colleague who has left the organisation or was disabled', async () => {
    await leave({ colleagueId: colleague.person.id });
    await introduce();
    await sql`update memberships set ended_at = ${NOW} where id = ${colleague.hat.membershipId}`.execute(
      database.owner,
    );
    expect(await seenBy(people.donor)).toEqual([
      { party: 'recipient', lastOn: '2026-11-30', colleague: undefined },
    ]);
  });

  test('gives the colleague no right', async () => {
    await leave({ colleagueId: colleague.person.id });
    const needs = await database.door.withActor(actorOf(colleague), (tx) =>
      tx.selectFrom('needs').select('id').execute(),
    );
    expect(needs).toEqual([]);
  });

  test('can be changed and cleared, and is recorded', async () => {
    expect(await clearAbsence(people.focalPoint, NOW)).toEqual({ ok: false, reason: 'not-found' });
    await leave();
    await leave({ colleagueId: colleague.person.id });
    expect(await clearAbsence(people.focalPoint, NOW)).toMatchObject({ ok: true });
    expect(await seenBy(people.broker)).toEqual([]);
    const events = await database.owner.selectFrom('security_events').select('kind').orderBy('id').execute();
    expect(events.map(({ kind }) => kind)).toEqual(['away-set', 'away-set', 'away-cleared']);
  });

  test('is refused with a stranger for a colleague, and on days that cannot be', async () => {
    expect(await leave({ colleagueId: people.donor.person.id })).toEqual({ ok: false, reason: 'not-found' });
    expect(await leave({ colleagueId: people.focalPoint.person.id })).toEqual({
      ok: false,
      reason: 'not-found',
    });
    for (const lastOn of ['2026-11-22', '2027-12-01'])
      expect(await setAbsence(people.focalPoint, { ...days, lastOn }, NOW)).toEqual({
        ok: false,
        reason: 'days-refused',
      });
  });

  test('is read by nobody else from the table itself', async () => {
    await leave();
    for (const by of [people.donor, colleague, people.administrator]) {
      const rows = await database.door.withActor(actorOf(by), (tx) =>
        tx.selectFrom('absences').select('person_id').execute(),
      );
      expect(rows).toEqual([]);
    }
  });
});
