import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '#app/domain/accounts/role.ts';
import { disablePerson } from '#app/operations/accounts/disable-person.ts';
import { endMembership } from '#app/operations/accounts/end-membership.ts';
import { handOverPost } from '#app/operations/accounts/hand-over-post.ts';
import { nameDeputy } from '#app/operations/accounts/name-deputy.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed, NOW } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
const refused = { ok: false, reason: 'last-able-person' };

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await sql`truncate organisations, people, catalogue_removals cascade`.execute(database.owner);
  people = await cast(database, NOW);
});

const end = ({ person, hat }: CastMember) =>
  endMembership(people.administrator, { personId: person.id, membershipId: hat.membershipId }, NOW);
const disable = ({ person }: CastMember) =>
  disablePerson(people.administrator, person.id, 'Left the office', NOW);
const colleague = ({ hat }: CastMember, role: Role = hat.role) =>
  addMember(database, { name: `Col ${role}`, role, organisation: hat.organisation, now: NOW });

describe('the last able person of an organisation with open work', () => {
  test.each(['published', 'submitted', 'returned', 'paused'] as const)(
    'a donor with an offer that is %s keeps the role and the account',
    async (status) => {
      await arrangeOffer(database, people.donor, { status });
      expect(await end(people.donor)).toEqual(refused);
      expect(await disable(people.donor)).toEqual(refused);
    },
  );

  test.each(['submitted', 'circulating'] as const)(
    'a focal point with a need that is %s does, too',
    async (status) => {
      await arrangeNeed(database, people.focalPoint, { status });
      expect(await end(people.focalPoint)).toEqual(refused);
      expect(await disable(people.focalPoint)).toEqual(refused);
    },
  );

  test('the last broker stays while anything anywhere waits', async () => {
    await arrangeOffer(database, people.donor, { status: 'submitted' });
    expect(await end(people.broker)).toMatchObject({ ok: true });
    expect(await end(people.secondBroker)).toEqual(refused);
  });

  test('leaves where nothing is open, drafts and what is withdrawn included', async () => {
    await arrangeOffer(database, people.donor, { status: 'draft' });
    await arrangeOffer(database, people.donor, { status: 'withdrawn' });
    await arrangeNeed(database, people.focalPoint, { status: 'draft' });
    expect(await end(people.donor)).toMatchObject({ ok: true });
    expect(await disable(people.focalPoint)).toMatchObject({ ok: true });
    expect(await end(people.verifier)).toMatchObject({ ok: true });
  });

  test('leaves when a colleague has the role; one with another role, a disabled or a leaving one does not count', async () => {
    await arrangeOffer(database, people.donor, { status: 'published' });
    await colleague(people.donor, 'verifier');
    const other = await colleague(people.donor);
    await sql`update memberships set ended_at = ${new Date('2026-12-01')} where id = ${other.hat.membershipId}`.execute(
      database.owner,
    );
    expect(await end(people.donor)).toEqual(refused);
    await sql`update memberships set ended_at = null where id = ${other.hat.membershipId}`.execute(
      database.owner,
    );
    await sql`update people set disabled_at = ${NOW} where id = ${other.person.id}`.execute(database.owner);
    expect(await end(people.donor)).toEqual(refused);
    await sql`update people set disabled_at = null where id = ${other.person.id}`.execute(database.owner);
    expect(await end(people.donor)).toMatchObject({ ok: true });
  });

  test('is not replaced by a deputy', async () => {
    await arrangeOffer(database, people.donor, { status: 'published' });
    const { person } = await colleague(people.donor, 'verifier');
    const days = { firstOn: '2026-11-23', lastOn: '2026-12-01' };
    expect(await nameDeputy(people.donor, { deputyId: person.id, ...days }, NOW)).toMatchObject({ ok: true });
    expect(await end(people.donor)).toEqual(refused);
    expect(await disable(people.donor)).toEqual(refused);
  });

  test('hands over first and leaves then', async () => {
    await arrangeOffer(database, people.donor, { status: 'published' });
    const successor = await colleague(people.donor);
    const post = { membershipId: people.donor.hat.membershipId, successorId: successor.person.id };
    expect(await handOverPost(people.administrator, post, NOW)).toMatchObject({ ok: true });
    expect(await disable(people.donor)).toMatchObject({ ok: true });
    expect(await end(successor)).toEqual(refused);
  });

  test.each(['end', 'disable', 'one of each', 'one hands over'] as const)(
    'two who are taken away at the same moment leave one (%s)',
    async (how) => {
      await arrangeOffer(database, people.donor, { status: 'published' });
      const [a, b] = [people.donor, await colleague(people.donor)];
      const post = { membershipId: a.hat.membershipId, successorId: b.person.id };
      const outcomes = await Promise.all([
        how === 'disable' ? disable(a) : how === 'one hands over' ? handOverPost(a, post, NOW) : end(a),
        how === 'end' || how === 'one hands over' ? end(b) : disable(b),
      ]);
      expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    },
  );
});
