import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '#app/auth/actor.ts';
import { hashToken, newToken } from '#app/auth/token.ts';
import type { Actor } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { addOrganisation, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

/** What the database itself refuses, whatever the code above it does: every statement here is a broker's own. */
const now = new Date('2026-11-23T09:00:00Z');
const denied = { code: '42501' };
const violated = { code: '23514' };

let database: TestDatabase;
let people: Cast;
let newState: string;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, now);
  newState = (await addOrganisation(database, { name: 'Office of Ataveru', kind: 'state', stateCode: 'XB' }))
    .id;
});
afterAll(() => database.drop());

const as = <T>(who: { kind: 'auth' } | Cast[keyof Cast], work: (tx: Tx) => Promise<T>) =>
  database.door.withActor('person' in who ? actorOf(who) : (who as Actor), work);

const row = (more: Record<string, unknown> = {}) => ({
  email: `${randomUUID()}@x.example`,
  name: 'Nia New',
  post: '',
  language: 'en',
  organisation_id: people.donor.hat.organisation.id,
  role: 'donor',
  invited_by: people.broker.person.id,
  invited_at: now,
  ...more,
});
const focal = () =>
  row({
    role: 'focal_point',
    organisation_id: newState,
    evidence_kind: 'note-verbale',
    evidence_on: '2026-11-02',
    evidence_reference: 'NV/1',
  });
const insert = (tx: Tx, values: Record<string, unknown>) =>
  tx
    .insertInto('invitations')
    .values(values as never)
    .returning(['id', 'needs_second'])
    .executeTakeFirstOrThrow();
const set = (tx: Tx, id: string, values: Record<string, unknown>) =>
  tx
    .updateTable('invitations')
    .set(values as never)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const link = (by: { person: { id: string } }) => ({
  token_hash: hashToken(newToken()),
  sent_by: by.person.id,
  sent_at: now,
  expires_at: new Date(now.getTime() + 3_600_000),
});

describe('a broker', () => {
  test.each(['broker', 'administrator'])('writes no invitation of a %s', async (role) => {
    await expect(as(people.broker, (tx) => insert(tx, row({ role })))).rejects.toMatchObject(denied);
  });

  test('writes none in another’s name, none that is confirmed, has a link or needs nobody', async () => {
    const others = [
      { invited_by: people.secondBroker.person.id },
      { needs_second: false },
      { confirmed_by: people.secondBroker.person.id, confirmed_at: now },
      { token_hash: hashToken(newToken()) },
      { accepted_at: now },
    ];
    for (const more of others)
      await expect(as(people.broker, (tx) => insert(tx, row(more)))).rejects.toMatchObject(denied);
  });

  test('gives the first focal point of a State no link alone, nor with somebody’s borrowed name', async () => {
    const { id, needs_second } = await as(people.broker, (tx) => insert(tx, focal()));
    expect(needs_second).toBe(true);
    await expect(as(people.broker, (tx) => set(tx, id, link(people.broker)))).rejects.toMatchObject(violated);
    const own = { confirmed_by: people.broker.person.id, confirmed_at: now };
    await expect(as(people.broker, (tx) => set(tx, id, own))).rejects.toMatchObject(violated);
    const borrowed = { confirmed_by: people.secondBroker.person.id, confirmed_at: now };
    await expect(as(people.broker, (tx) => set(tx, id, borrowed))).rejects.toMatchObject(denied);
    await as(people.secondBroker, (tx) => set(tx, id, borrowed));
    await as(people.broker, (tx) => set(tx, id, link(people.broker)));
  });

  test('a focal point without evidence, and evidence for anybody else, do not exist', async () => {
    const bare = row({ role: 'focal_point', organisation_id: newState });
    await expect(as(people.broker, (tx) => insert(tx, bare))).rejects.toMatchObject(violated);
    const donor = row({ evidence_kind: 'note-verbale', evidence_on: '2026-11-02', evidence_reference: 'x' });
    await expect(as(people.broker, (tx) => insert(tx, donor))).rejects.toMatchObject(violated);
  });

  test('makes no link of more than 72 hours, and accepts for nobody', async () => {
    const { id } = await as(people.broker, (tx) => insert(tx, row()));
    const long = { ...link(people.broker), expires_at: new Date(now.getTime() + 73 * 3_600_000) };
    await expect(as(people.broker, (tx) => set(tx, id, long))).rejects.toMatchObject(violated);
    const accepted = { accepted_at: now, membership_id: people.donor.hat.membershipId };
    await expect(as(people.broker, (tx) => set(tx, id, accepted))).rejects.toMatchObject(denied);
    await expect(as(people.broker, (tx) => set(tx, id, { role: 'broker' }))).rejects.toMatchObject(denied);
  });

  test('reads no token, deletes nothing, and still adds no person, no role and no link', async () => {
    const tries: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => tx.selectFrom('invitations').select('token_hash').execute(),
      (tx) => tx.deleteFrom('invitations').execute(),
      (tx) =>
        tx.insertInto('people').values({ email: 'a@b.example', name: 'A', disabled_at: null }).execute(),
      (tx) =>
        tx
          .insertInto('memberships')
          .values({
            person_id: people.broker.person.id,
            organisation_id: newState,
            role: 'donor',
            ended_at: null,
          })
          .execute(),
      (tx) =>
        tx
          .insertInto('one_time_links')
          .values({
            token_hash: hashToken(newToken()),
            purpose: 'password',
            person_id: people.donor.person.id,
            created_by: people.broker.person.id,
            expires_at: now,
            used_at: null,
          })
          .execute(),
    ];
    for (const work of tries) await expect(as(people.broker, work)).rejects.toMatchObject(denied);
  });
});

test.each(['donor', 'focalPoint', 'hubCoordinator', 'verifier'] as const)(
  'a %s reads and writes no invitation, no application and no recovery',
  async (who) => {
    const { id } = await as(people.broker, (tx) => insert(tx, row()));
    const invited_by = people[who].person.id;
    await expect(as(people[who], (tx) => insert(tx, row({ invited_by })))).rejects.toMatchObject(denied);
    for (const table of ['invitations', 'donor_applications', 'recoveries'] as const)
      expect(await as(people[who], (tx) => tx.selectFrom(table).select('id').execute())).toEqual([]);
    const changed = await as(people[who], (tx) => set(tx, id, { revoked_by: invited_by, revoked_at: now }));
    expect(changed.numUpdatedRows).toBe(0n);
    const recovery = {
      person_id: people.secondDonor.person.id,
      letter_reference: 'x',
      letter_on: '2026-11-01',
    };
    await expect(
      as(people[who], (tx) =>
        tx
          .insertInto('recoveries')
          .values({ ...recovery, opened_by: invited_by, opened_at: now } as never)
          .execute(),
      ),
    ).rejects.toMatchObject(denied);
  },
);

describe('an application', () => {
  const application = (more: Record<string, unknown> = {}) => ({
    id: randomUUID(),
    reference: `D-${randomUUID().slice(0, 6).toUpperCase()}`,
    organisation: 'Plainsight Commons',
    kind: 'civil-society',
    state_code: null,
    website: '',
    name: 'Ana Applicant',
    post: '',
    email: 'ana@plainsight.example',
    language: 'en',
    offer: 'Training for auditors.',
    applied_at: now,
    ...more,
  });
  const apply = (values: Record<string, unknown>) =>
    as({ kind: 'auth' }, (tx) =>
      tx
        .insertInto('donor_applications')
        .values(values as never)
        .execute(),
    );

  test('is taken in by somebody who cannot read it, and cannot come in decided', async () => {
    await apply(application());
    await expect(
      as({ kind: 'auth' }, (tx) => tx.selectFrom('donor_applications').select('id').execute()),
    ).rejects.toMatchObject(denied);
    await expect(apply(application({ status: 'accredited' }))).rejects.toMatchObject(denied);
    await expect(
      database.door.withActor({ kind: 'anonymous' }, (tx) =>
        tx
          .insertInto('donor_applications')
          .values(application() as never)
          .execute(),
      ),
    ).rejects.toMatchObject(denied);
  });

  test('lets a broker add exactly the organisation it names, while it is open', async () => {
    const open = application({ organisation: 'Brightwater Hosting', kind: 'company' });
    await apply(open);
    const organisation = { id: open.id, name: open.organisation, kind: open.kind, state_code: null };
    const add = (more: Record<string, unknown> = {}) =>
      as(people.broker, (tx) =>
        tx
          .insertInto('organisations')
          .values({ ...organisation, iati_reference: null, ...more } as never)
          .execute(),
      );
    const others = [
      { id: randomUUID() },
      { name: 'Another' },
      { kind: 'un' },
      { state_code: 'XQ' },
      { iati_reference: 'X' },
    ];
    for (const more of others) await expect(add(more)).rejects.toMatchObject(denied);
    await add();
    await as(people.broker, (tx) =>
      tx
        .updateTable('donor_applications')
        .set({
          status: 'accredited',
          organisation_id: open.id,
          decided_by: people.broker.person.id,
          decided_at: now,
        })
        .where('id', '=', open.id)
        .execute(),
    );
    const again = await as(people.secondBroker, (tx) =>
      tx
        .updateTable('donor_applications')
        .set({ decided_by: people.secondBroker.person.id })
        .where('id', '=', open.id)
        .executeTakeFirstOrThrow(),
    );
    expect(again.numUpdatedRows).toBe(0n);
  });

  test('is not answered in another’s name', async () => {
    const open = application();
    await apply(open);
    await expect(
      as(people.broker, (tx) =>
        tx
          .updateTable('donor_applications')
          .set({
            status: 'refused',
            refusal_code: 'duplicate',
            refusal_text: 'x',
            decided_by: people.secondBroker.person.id,
            decided_at: now,
          })
          .where('id', '=', open.id)
          .execute(),
      ),
    ).rejects.toMatchObject(denied);
  });
});

describe('a recovery', () => {
  const open = (by: Cast[keyof Cast], personId: string) =>
    as(by, (tx) =>
      tx
        .insertInto('recoveries')
        .values({
          person_id: personId,
          letter_reference: 'PM/9',
          letter_on: '2026-11-20',
          opened_by: by.person.id,
          opened_at: now,
        } as never)
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
  const confirm = (by: Cast[keyof Cast], id: string, name = by.person.id) =>
    as(by, (tx) =>
      tx
        .updateTable('recoveries')
        .set({
          confirmed_by: name,
          confirmed_at: now,
          token_hash: hashToken(newToken()),
          expires_at: new Date(now.getTime() + 3_600_000),
        })
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );

  test('needs two people, neither of whom it is about, each in their own name', async () => {
    const { id } = await open(people.broker, people.focalPoint.person.id);
    await expect(confirm(people.broker, id)).rejects.toMatchObject(violated);
    await expect(confirm(people.broker, id, people.secondBroker.person.id)).rejects.toMatchObject(denied);
    expect((await confirm(people.secondBroker, id)).numUpdatedRows).toBe(1n);
    await expect(confirm(people.secondBroker, id)).rejects.toMatchObject(denied);
    await expect(open(people.administrator, people.administrator.person.id)).rejects.toMatchObject(violated);
  });

  test('of a broker or an administrator is out of brokers’ reach', async () => {
    for (const { person } of [people.secondBroker, people.administrator])
      await expect(open(people.broker, person.id)).rejects.toMatchObject(denied);
    const { id } = await open(people.administrator, people.secondBroker.person.id);
    expect((await confirm(people.broker, id)).numUpdatedRows).toBe(0n);
  });
});
