import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf } from '#app/auth/actor.ts';
import { findSignedIn } from '#app/auth/sessions.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { disablePerson } from '#app/operations/accounts/disable-person.ts';
import { enablePerson } from '#app/operations/accounts/enable-person.ts';
import { endDelegation } from '#app/operations/accounts/end-delegation.ts';
import { endMembership } from '#app/operations/accounts/end-membership.ts';
import { nameDeputy } from '#app/operations/accounts/name-deputy.ts';
import { startNeed } from '#app/operations/needs/start-need.ts';
import { listDelegations } from '#db/queries/accounts/delegations.ts';
import { listNeedEvents } from '#db/queries/needs/events.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { addHat, wearerOf, wearLent } from '#tests/support/deputies.ts';

let database: TestDatabase;
let people: Cast;
let giver: CastMember;
/** Of the same organisation, a donor there. */
let deputy: CastMember;
const now = new Date('2026-11-23T09:00:00Z');
const days = { firstOn: '2026-11-23', lastOn: '2026-12-04' };

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await sql`truncate organisations, people cascade`.execute(database.owner);
  people = await cast(database, now);
  giver = people.focalPoint;
  const { organisation } = giver.hat;
  deputy = await addMember(database, { name: 'Dee Deputy', role: 'donor', organisation, now });
});

const name = (by: Wearing = giver, changes: Partial<typeof days> & { deputyId?: string } = {}) =>
  nameDeputy(by, { deputyId: deputy.person.id, ...days, ...changes }, now);
const lent = async (at = now) =>
  (await findSignedIn(deputy.token, at))?.hats.filter((hat) => hat.deputyFor) ?? [];
const theDelegation = () => database.owner.selectFrom('delegations').selectAll().executeTakeFirstOrThrow();

/** A session of the deputy's that is alive at `at`, wearing the giver's hat. */
async function sessionAt(at: Date): Promise<string> {
  const token = await wearLent(deputy, giver, now);
  await sql`update sessions set created_at = ${at}, ends_at = ${at}::timestamptz + interval '12 hours',
    expires_at = ${at}::timestamptz + interval '1 hour'`.execute(database.owner);
  return token;
}

describe('naming a deputy', () => {
  test('gives a colleague one more hat, which says whose it is and until when', async () => {
    expect(await name()).toMatchObject({ ok: true });
    expect(await lent()).toMatchObject([
      {
        membershipId: giver.hat.membershipId,
        role: 'focal_point',
        deputyFor: { id: giver.person.id, name: giver.person.name },
        lastDay: '2026-12-04',
      },
    ]);
    const events = await database.owner
      .selectFrom('security_events')
      .select(['kind', 'person_id', 'by_person_id', 'role'])
      .orderBy('id')
      .execute();
    expect(events).toEqual([
      {
        kind: 'deputy-named',
        person_id: giver.person.id,
        by_person_id: giver.person.id,
        role: 'focal_point',
      },
      {
        kind: 'made-deputy',
        person_id: deputy.person.id,
        by_person_id: giver.person.id,
        role: 'focal_point',
      },
    ]);
  });

  test('is for somebody else of the same organisation', async () => {
    const refused = { ok: false, reason: 'not-found' };
    expect(await name(giver, { deputyId: people.donor.person.id })).toEqual(refused);
    expect(await name(giver, { deputyId: giver.person.id })).toEqual(refused);
    expect(await name(giver, { deputyId: randomUUID() })).toEqual(refused);
    await disablePerson(people.administrator, deputy.person.id, 'Left the office', now);
    expect(await name()).toEqual(refused);
  });

  test('is for ninety days at most, none of them all past', async () => {
    const refused = { ok: false, reason: 'days-refused' };
    expect(await name(giver, { firstOn: '2026-12-01', lastOn: '2026-11-30' })).toEqual(refused);
    expect(await name(giver, { firstOn: '2026-11-01', lastOn: '2026-11-22' })).toEqual(refused);
    expect(await name(giver, { firstOn: '2026-12-01', lastOn: '2027-03-01' })).toEqual(refused);
    expect(await name(giver, { firstOn: '2026-12-01', lastOn: '2027-02-28' })).toMatchObject({ ok: true });
    const longer = database.owner.updateTable('delegations').set({ last_on: '2027-03-01' });
    await expect(longer.execute()).rejects.toThrow('delegations_ninety_days');
  });

  test('is not for days after the role itself has ended', async () => {
    const roleEnds = new Date('2026-12-01T00:00:00Z');
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: roleEnds })
      .where('id', '=', giver.hat.membershipId)
      .execute();
    const leaving = { ...giver, hat: { ...giver.hat, lastDay: '2026-11-30' } };
    expect(await name(leaving)).toEqual({ ok: false, reason: 'days-refused' });
    expect(await name(leaving, { lastOn: '2026-11-30' })).toMatchObject({ ok: true });
  });

  test('is listed until the role ends, where that is handed over since', async () => {
    expect(await name()).toMatchObject({ ok: true });
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: new Date('2026-12-01T00:00:00Z') })
      .where('id', '=', giver.hat.membershipId)
      .execute();
    const listed = await database.door.withActor({ kind: 'auth' }, (tx) =>
      listDelegations(tx, giver.person.id, now),
    );
    expect(listed).toMatchObject([{ lastOn: '2026-11-30' }]);
  });

  test('is once for the same days, also at the same moment', async () => {
    const outcomes = await Promise.all([name(), name()]);
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    expect(await name(giver, { firstOn: '2026-12-04', lastOn: '2026-12-10' })).toEqual({
      ok: false,
      reason: 'already-there',
    });
    expect(await name(giver, { firstOn: '2026-12-05', lastOn: '2026-12-10' })).toMatchObject({ ok: true });
  });

  test('is not for administrators', async () => {
    expect(await name(people.administrator, { deputyId: people.broker.person.id })).toEqual({
      ok: false,
      reason: 'not-your-act',
    });
  });

  test('is of a broker for brokers only, and ends with the deputy’s own role', async () => {
    const { broker, secondBroker, administrator } = people;
    const { organisation } = broker.hat;
    const puppet = await addMember(database, { name: 'Pia Puppet', role: 'donor', organisation, now });
    for (const { person } of [puppet, administrator])
      expect(await name(broker, { deputyId: person.id })).toEqual({ ok: false, reason: 'not-found' });
    expect(await name(broker, { deputyId: secondBroker.person.id })).toMatchObject({ ok: true });
    await wearLent(secondBroker, broker, now);
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: now })
      .where('id', '=', secondBroker.hat.membershipId)
      .execute();
    await expect(wearLent(secondBroker, broker, now)).rejects.toThrow('This hat is not lent.');
  });

  test('a hat that is lent is not lent on, and the database refuses it too', async () => {
    await name();
    const wearing = await wearerOf(await wearLent(deputy, giver, now), now);
    const third = await addMember(database, {
      name: 'Theo Third',
      role: 'donor',
      organisation: giver.hat.organisation,
      now,
    });
    expect(await name(wearing, { deputyId: third.person.id })).toEqual({
      ok: false,
      reason: 'not-your-act',
    });
    const { rows } = await database.door.withActor(actorOf(wearing), (tx) =>
      sql`select app.name_deputy(${third.person.id}::uuid, '2026-11-23', '2026-11-24', ${now}::timestamptz) as named`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([{ named: { refused: 'not-your-act' } }]);
    const row = { membership_id: deputy.hat.membershipId, deputy_id: third.person.id, ended_at: null };
    await expect(
      database.door.withActor(actorOf(deputy), (tx) =>
        tx
          .insertInto('delegations')
          .values({ ...row, first_on: days.firstOn, last_on: days.lastOn })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('what a deputy does', () => {
  test('is done in one hat, never the sum of both (AZ14)', async () => {
    const id = randomUUID();
    await name();
    expect(await startNeed(deputy, { id }, now)).toEqual({ ok: false, reason: 'not-your-act' });
    expect(await database.door.withActor(actorOf(deputy), (tx) => findNeed(tx, id))).toBeUndefined();
    const lentHat = await wearerOf(await wearLent(deputy, giver, now), now);
    expect(await startNeed(lentHat, { id }, now)).toMatchObject({ ok: true });
    expect(await database.door.withActor(actorOf(lentHat), (tx) => findNeed(tx, id))).toBeDefined();
    const offers = await database.door.withActor(actorOf(lentHat), (tx) =>
      tx.selectFrom('offers').select('id').execute(),
    );
    expect(offers).toEqual([]);
  });

  test('is recorded under their own name with on whose behalf; the giver answers for what was begun', async () => {
    const id = randomUUID();
    await name();
    await startNeed(await wearerOf(await wearLent(deputy, giver, now), now), { id }, now);
    const event = await database.owner
      .selectFrom('need_events')
      .select(['person_id', 'on_behalf_of', 'role'])
      .where('need_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(event).toEqual({
      person_id: deputy.person.id,
      on_behalf_of: giver.person.id,
      role: 'focal_point',
    });
    const need = await database.door.withActor(actorOf(giver), (tx) => findNeed(tx, id));
    expect(need?.authorId).toBe(giver.person.id);
    // Brokers read the names of both; the draft itself they do not see yet.
    await sql`update needs set status = 'submitted', submitted_at = ${now} where id = ${id}`.execute(
      database.owner,
    );
    expect(
      await database.door.withActor(actorOf(people.broker), (tx) => listNeedEvents(tx, id)),
    ).toMatchObject([{ person: deputy.person.name, onBehalfOf: giver.person.name }]);
    const worn = await database.owner
      .selectFrom('security_events')
      .select(['person_id', 'on_behalf_of'])
      .where('kind', '=', 'hat-changed')
      .execute();
    expect(worn).toEqual([{ person_id: deputy.person.id, on_behalf_of: giver.person.id }]);
  });

  test('nobody records in whose name they please', async () => {
    const event = { kind: 'signed-out' as const, by_person_id: deputy.person.id };
    await database.door.withActor(actorOf(deputy), (tx) =>
      tx
        .insertInto('security_events')
        .values({ ...event, on_behalf_of: giver.person.id })
        .execute(),
    );
    const row = await database.owner
      .selectFrom('security_events')
      .select('on_behalf_of')
      .executeTakeFirstOrThrow();
    expect(row.on_behalf_of).toBeNull();
  });
});

describe('a deputy is refused at the next request (SE6, AZ5)', () => {
  test('one millisecond after the last day, not before it, and not before the first', async () => {
    await name(giver, { firstOn: '2026-11-23', lastOn: '2026-11-24' });
    const end = new Date('2026-11-25T00:00:00Z');
    const token = await sessionAt(new Date(end.getTime() - 600_000));
    expect((await findSignedIn(token, new Date(end.getTime() - 1)))?.hat).toMatchObject({
      role: 'focal_point',
    });
    expect(await findSignedIn(token, end)).toMatchObject({ hat: undefined });
    await sql`truncate delegations`.execute(database.owner);
    await name(giver, { firstOn: '2026-11-24', lastOn: '2026-11-25' });
    expect(await lent(now)).toEqual([]);
    await expect(wearLent(deputy, giver, now)).rejects.toThrow();
  });

  test('when it is taken back or laid down', async () => {
    for (const by of [giver, deputy]) {
      await name();
      const token = await wearLent(deputy, giver, now);
      deputy = { ...deputy, token };
      const { id } = await database.owner
        .selectFrom('delegations')
        .select('id')
        .where('ended_at', 'is', null)
        .executeTakeFirstOrThrow();
      expect(await endDelegation(people.donor, id, now)).toEqual({ ok: false, reason: 'not-found' });
      expect(await endDelegation(by, id, now)).toMatchObject({ ok: true });
      expect(await endDelegation(by, id, now)).toEqual({ ok: false, reason: 'not-found' });
      expect(await findSignedIn(token, now)).toMatchObject({ hat: undefined });
    }
  });

  test('when the giver’s hat ends', async () => {
    await name();
    const token = await wearLent(deputy, giver, now);
    const { person, hat } = giver;
    const ended = await endMembership(
      people.administrator,
      { personId: person.id, membershipId: hat.membershipId },
      now,
    );
    expect(ended).toMatchObject({ ok: true });
    expect(await findSignedIn(token, now)).toMatchObject({ hat: undefined });
    expect((await theDelegation()).ended_at).toEqual(now);
  });

  test('when either is disabled, and enabling them again gives nothing back', async () => {
    for (const whom of [giver, deputy]) {
      await sql`truncate delegations`.execute(database.owner);
      await sql`update sessions set membership_id = null where person_id = ${deputy.person.id}`.execute(
        database.owner,
      );
      expect(await name()).toMatchObject({ ok: true });
      const token = await wearLent(deputy, giver, now);
      deputy = { ...deputy, token };
      await disablePerson(people.administrator, whom.person.id, 'Left the office', now);
      expect((await findSignedIn(token, now))?.hat).toBeUndefined();
      expect((await theDelegation()).ended_at).toEqual(now);
      await enablePerson(people.administrator, whom.person.id, now);
      expect((await findSignedIn(token, now))?.hat).toBeUndefined();
    }
  });

  test('when the deputy leaves the organisation', async () => {
    await name();
    const token = await wearLent(deputy, giver, now);
    const elsewhere = people.donor.hat.organisation.id;
    await addHat(database, deputy, 'donor', elsewhere);
    await endMembership(
      people.administrator,
      { personId: deputy.person.id, membershipId: deputy.hat.membershipId },
      now,
    );
    expect(await findSignedIn(token, now)).toMatchObject({ hat: undefined });
  });
});
