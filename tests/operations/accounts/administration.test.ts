import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { disablePerson } from '#app/operations/accounts/disable-person.ts';
import { enablePerson } from '#app/operations/accounts/enable-person.ts';
import { endMembership } from '#app/operations/accounts/end-membership.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
import { addOrganisation } from '#app/operations/organisations/add-organisation.ts';
import { changeOrganisation } from '#app/operations/organisations/change-organisation.ts';
import { profileSeen } from '#app/operations/organisations/profile-seen.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findDisabling } from '#db/queries/accounts/people.ts';

let database: TestDatabase;
let people: Cast;
const now = new Date();

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await sql`truncate organisations, people cascade`.execute(database.owner);
  people = await cast(database, now);
});

const secondAdministrator = () =>
  addMember(database, {
    name: 'Ali Administrator',
    role: 'administrator',
    organisation: people.administrator.hat.organisation,
    now,
  });

const administratorsLeft = async () =>
  (
    await database.owner
      .selectFrom('memberships')
      .innerJoin('people', 'people.id', 'memberships.person_id')
      .select('memberships.id')
      .where('role', '=', 'administrator')
      .where('ended_at', 'is', null)
      .where('disabled_at', 'is', null)
      .execute()
  ).length;

const UNDESCRIBED = { description: '', website: '', languages: [], contactLine: '' };

const hatOf = ({ person, hat }: CastMember) => ({ personId: person.id, membershipId: hat.membershipId });

describe('the last administrator (CO7)', () => {
  test('neither leaves nor is disabled', async () => {
    const { administrator } = people;
    const refused = { ok: false, reason: 'last-administrator' };
    expect(await endMembership(administrator, hatOf(administrator), now)).toEqual(refused);
    expect(await disablePerson(administrator, administrator.person.id, 'Left the office', now)).toEqual(
      refused,
    );
    expect(await findSignedIn(administrator.token, now)).toMatchObject({ hat: { role: 'administrator' } });
  });

  test.each(['end', 'disable', 'one of each'] as const)(
    'two who do it to each other at the same moment leave one (%s)',
    async (how) => {
      const [a, b] = [people.administrator, await secondAdministrator()];
      const end = (by: Wearing, whom: CastMember) => endMembership(by, hatOf(whom), now);
      const disable = (by: Wearing, whom: CastMember) =>
        disablePerson(by, whom.person.id, 'Left the office', now);
      const outcomes = await Promise.all([
        how === 'disable' ? disable(a, b) : end(a, b),
        how === 'end' ? end(b, a) : disable(b, a),
      ]);
      expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
      expect(await administratorsLeft()).toBe(1);
    },
  );
});

describe('shutting somebody out', () => {
  test('ends their sessions at once, and letting them in again gives none back', async () => {
    const { administrator, donor } = people;
    expect(await disablePerson(administrator, donor.person.id, 'Left the office', now)).toMatchObject({
      ok: true,
    });
    expect(await findSignedIn(donor.token, now)).toBeUndefined();
    expect(await disablePerson(administrator, donor.person.id, 'Left the office', now)).toEqual({
      ok: false,
      reason: 'not-now',
    });
    expect(await enablePerson(administrator, donor.person.id, now)).toMatchObject({ ok: true });
    expect(await findSignedIn(donor.token, now)).toBeUndefined();
    const events = await database.owner
      .selectFrom('security_events')
      .select(['kind', 'by_person_id'])
      .where('person_id', '=', donor.person.id)
      .orderBy('id')
      .execute();
    const by_person_id = administrator.person.id;
    expect(events).toEqual([
      { kind: 'person-disabled', by_person_id },
      { kind: 'person-enabled', by_person_id },
    ]);
  });

  test('asks for a reason, which administrators read with who gave it, and nobody else', async () => {
    const { administrator, secondDonor, broker } = people;
    const { id } = secondDonor.person;
    expect(await disablePerson(administrator, id, '  ', now)).toEqual({ ok: false, reason: 'reason-needed' });
    expect(await disablePerson(administrator, id, 'Left for a company', now)).toMatchObject({ ok: true });
    const read = (by: Wearing) => withActor(actorOf(by), (tx) => findDisabling(tx, id));
    expect(await read(administrator)).toEqual({
      at: now,
      by: 'Ada Administrator',
      reason: 'Left for a company',
    });
    for (const by of [broker, secondDonor]) expect(await read(by)).toBeUndefined();
    for (const by of [administrator, secondDonor])
      await expect(
        withActor(actorOf(by), (tx) => tx.selectFrom('security_events').select('reason').execute()),
      ).rejects.toMatchObject({ code: '42501' });
    // It is no word of the log.
    const { rows } = await sql<{ said: string }>`select payload::text as said from audit_payloads`.execute(
      database.owner,
    );
    expect(JSON.stringify(rows)).not.toContain('Left for');
    expect(await enablePerson(administrator, id, now)).toMatchObject({ ok: true });
    expect(await read(administrator)).toBeUndefined();
  });

  test('is nobody’s act on themselves: a colleague does it', async () => {
    const second = await secondAdministrator();
    const refused = { ok: false, reason: 'second-person' };
    expect(await disablePerson(second, second.person.id, 'Left the office', now)).toEqual(refused);
    expect(await findSignedIn(second.token, now)).toMatchObject({ hat: { role: 'administrator' } });
    expect(await disablePerson(people.administrator, second.person.id, 'Left the office', now)).toMatchObject(
      { ok: true },
    );
  });

  test('is the act of administrators only', async () => {
    const refused = { ok: false, reason: 'not-your-act' };
    expect(await disablePerson(people.broker, people.donor.person.id, 'Left the office', now)).toEqual(
      refused,
    );
    expect(await endMembership(people.broker, hatOf(people.donor), now)).toEqual(refused);
  });
});

describe('roles', () => {
  test('only a State has focal points, only the United Nations brokers', async () => {
    const { email, name } = people.donor.person;
    const asked = (role: 'broker' | 'focal_point', { hat }: CastMember) =>
      invite(
        people.administrator,
        {
          ...{ email, name, post: '', language: 'en', role, organisationId: hat.organisation.id },
          evidence: { kind: 'note-verbale', on: '2026-11-02', reference: 'NV/2026/117' },
        },
        now,
      );
    expect(await asked('focal_point', people.broker)).toEqual({ ok: false, reason: 'not-now' });
    expect(await asked('broker', people.focalPoint)).toEqual({ ok: false, reason: 'not-now' });
  });

  test('whoever loses one is told, unless they laid it down themselves', async () => {
    const told = () => database.owner.selectFrom('outbox').select(['kind', 'email']).execute();
    await database.owner.deleteFrom('outbox').execute();
    expect(await endMembership(people.administrator, hatOf(people.hubCoordinator), now)).toMatchObject({
      ok: true,
    });
    const letter = { kind: 'roles-changed', email: people.hubCoordinator.person.email };
    expect(await told()).toEqual([letter]);
    const second = await secondAdministrator();
    expect(await endMembership(second, hatOf(second), now)).toMatchObject({ ok: true });
    expect(await told()).toEqual([letter]);
  });

  test("a role cannot be taken from somebody by another's address", async () => {
    const mixed = { personId: people.donor.person.id, membershipId: people.broker.hat.membershipId };
    expect(await endMembership(people.administrator, mixed, now)).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('organisations', () => {
  const details = { name: 'Lusmara Justice Ministry', kind: 'state' as const, stateCode: 'XF', covers: [] };

  test('a form sent twice adds one; another with the name is refused', async () => {
    const id = crypto.randomUUID();
    expect(await addOrganisation(people.administrator, id, details, now)).toEqual({ ok: true, value: id });
    expect(await addOrganisation(people.administrator, id, details, now)).toEqual({ ok: true, value: id });
    for (const name of [
      'LUSMARA justice ministry',
      'Lusmara – Justice-Ministry.',
      'Lusmara (JusticeMinistry)',
    ]) {
      const namesake = { ...details, name };
      expect(await addOrganisation(people.administrator, crypto.randomUUID(), namesake, now)).toEqual({
        ok: false,
        reason: 'already-there',
        field: 'name',
      });
    }
    const other = { ...details, name: 'Lusmara Justice Ministries' };
    const reporting = { ...other, iatiReference: 'XM-DAC-7' };
    expect(await addOrganisation(people.administrator, crypto.randomUUID(), reporting, now)).toMatchObject({
      ok: true,
    });
    const same = { ...details, name: 'Another', iatiReference: 'XM-DAC-7' };
    expect(await addOrganisation(people.administrator, crypto.randomUUID(), same, now)).toMatchObject({
      field: 'iatiReference',
    });
  });

  test('two at once with one name are one', async () => {
    const add = () => addOrganisation(people.administrator, crypto.randomUUID(), details, now);
    const outcomes = await Promise.all([add(), add()]);
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
  });

  test('a hub covers what it is said to cover', async () => {
    const hub = people.hubCoordinator.hat.organisation;
    const known = await database.door.withActor(actorOf(people.administrator), (tx) =>
      findOrganisation(tx, hub.id),
    );
    const changed = { ...UNDESCRIBED, covers: ['029', 'XM'], seen: known ? profileSeen(known) : '' };
    expect(await changeOrganisation(people.administrator, hub.id, changed, now)).toMatchObject({ ok: true });
    const row = await database.owner
      .selectFrom('hubs')
      .select('covers')
      .where('organisation_id', '=', hub.id)
      .executeTakeFirstOrThrow();
    expect(row.covers).toEqual(['029', 'XM']);
  });
});

describe('what the database itself refuses', () => {
  const looks: [string, (tx: Tx) => Promise<object[]>, number][] = [
    ['a donor reads nobody else', (tx: Tx) => tx.selectFrom('people').select('email').execute(), 1],
    ['a donor sees no link', (tx: Tx) => tx.selectFrom('one_time_links').select('purpose').execute(), 0],
    ['a donor sees no session', (tx: Tx) => tx.selectFrom('sessions').select('id').execute(), 0],
    [
      'a donor sees no credential',
      (tx: Tx) => tx.selectFrom('credentials').select('changed_at').execute(),
      0,
    ],
  ];

  test.each(looks)('%s', async (_, look, rows) => {
    expect(await database.door.withActor(actorOf(people.donor), look)).toHaveLength(rows);
  });

  const secrets: [string, (tx: Tx) => Promise<object[]>][] = [
    ['a hash', (tx: Tx) => tx.selectFrom('credentials').select('password_hash').execute()],
    ['a token', (tx: Tx) => tx.selectFrom('sessions').select('token_hash').execute()],
    ['a link', (tx: Tx) => tx.selectFrom('one_time_links').select('token_hash').execute()],
  ];

  test.each(secrets)('not even an administrator reads %s', async (_, look) => {
    await expect(database.door.withActor(actorOf(people.administrator), look)).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('nobody adds a role, an administrator neither, and nobody records in another name', async () => {
    const { donor, administrator, broker } = people;
    const by = actorOf(donor);
    for (const actor of [donor, broker, administrator])
      for (const role of ['broker', 'focal_point'] as const) {
        const hat = { person_id: actor.person.id, organisation_id: donor.hat.organisation.id, role };
        await expect(
          database.door.withActor(actorOf(actor), (tx) =>
            tx
              .insertInto('memberships')
              .values({ ...hat, ended_at: null })
              .execute(),
          ),
        ).rejects.toMatchObject({ code: '42501' });
      }
    const event = { kind: 'signed-out' as const, by_person_id: people.broker.person.id };
    await expect(
      database.door.withActor(by, (tx) => tx.insertInto('security_events').values(event).execute()),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
