import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { randomBytes } from 'node:crypto';
import { loadAccountKey, useAccountKey } from '#app/auth/sealing.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { readSealedDetail } from '#app/operations/needs/read-sealed-detail.ts';
import { sealDetail } from '#app/operations/needs/seal-detail.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { withActor } from '#db/client.ts';
import { listReadings } from '#db/queries/needs/sealed-readings.ts';
import { findSealedState, openSealed } from '#db/queries/needs/sealed-texts.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { needThatIs, NOW } from '#tests/support/needs.ts';
import {
  agreedOpening,
  DETAIL,
  REASON,
  SEALED_CANARY,
  sealedNeed,
  valueOf,
  writeDetail,
} from '#tests/support/sealed.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(() => database.drop());

const refused = (reason: string) => ({ ok: false, reason });
const read = (by: Wearing, id: string, now = NOW) => readSealedDetail(by, { id }, now);
const readingsOf = (by: Wearing, id: string) => withActor(actingPerson(by), (tx) => listReadings(tx, id));
const countReadings = async (id: string) =>
  (await database.owner.selectFrom('sealed_readings').select('id').where('need_id', '=', id).execute())
    .length;

/** Every row of every table as text, bytes as text and as they are: what a dump of the database would hold. */
async function dump(): Promise<string> {
  const tables = await database.owner.introspection.getTables();
  const parts: string[] = [];
  for (const { name } of tables.filter(({ schema }) => schema === 'public')) {
    const { rows } = await sql<{ all: string }>`
      select coalesce(string_agg(t::text, E'\n'), '') as all from ${sql.table(name)} t`.execute(
      database.owner,
    );
    parts.push(rows[0]?.all ?? '');
  }
  const sealed = await database.owner.selectFrom('sealed_texts').select('sealed').execute();
  return [...parts, ...sealed.map(({ sealed: bytes }) => bytes?.toString('latin1') ?? '')].join('\n');
}

describe('at rest', () => {
  it('there is nothing but ciphertext, in whichever table one looks', async () => {
    const id = await sealedNeed(people);
    await agreedOpening(people, id);
    valueOf(await read(people.broker, id));
    const all = await dump();
    expect(all).toContain(REASON);
    expect(all).not.toContain(SEALED_CANARY);
    expect(all).not.toContain(Buffer.from(SEALED_CANARY).toString('hex'));
    expect(all).not.toContain(Buffer.from(SEALED_CANARY).toString('base64').slice(0, 12));
  });

  it('the same words are other bytes each time', async () => {
    const [one, other] = [await sealedNeed(people), await sealedNeed(people)];
    const rows = await database.owner
      .selectFrom('sealed_texts')
      .select('sealed')
      .where('need_id', 'in', [one, other])
      .execute();
    expect(rows[0]?.sealed?.subarray(0, 12).equals(rows[1]!.sealed!.subarray(0, 12))).toBe(false);
  });

  it('no role of an actor may select the bytes', async () => {
    for (const by of [people.focalPoint, people.broker, people.administrator])
      await expect(
        withActor(actingPerson(by), (tx) => tx.selectFrom('sealed_texts').select('sealed').execute()),
      ).rejects.toMatchObject({ code: '42501' });
    for (const kind of ['anonymous', 'auth'] as const)
      await expect(
        withActor({ kind }, (tx) => tx.selectFrom('sealed_texts').select('version').execute()),
      ).rejects.toMatchObject({ code: '42501' });
    await expect(
      withActor({ kind: 'anonymous' }, (tx) => openSealed(tx, people.broker.person.id, NOW)),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('its delegation', () => {
  it('reads it back, and writes another in its place', async () => {
    const id = await sealedNeed(people);
    expect(await read(people.focalPoint, id)).toEqual({ ok: true, value: { version: 1, detail: DETAIL } });
    valueOf(await writeDetail(people.focalPoint, id, 'Another.'));
    expect(await read(people.focalPoint, id)).toEqual({
      ok: true,
      value: { version: 2, detail: 'Another.' },
    });
  });

  it('does not overwrite unseen what a colleague wrote', async () => {
    const id = await sealedNeed(people);
    const stale = { id, version: 0, detail: 'Mine' };
    expect(await sealDetail(people.focalPoint, stale, NOW)).toEqual(refused('stale'));
    const both = await Promise.all(
      ['one', 'two'].map((detail) => sealDetail(people.focalPoint, { id, version: 1, detail }, NOW)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is stopped by a secret, and not by a trace, which its form asks about', async () => {
    const { id } = await needThatIs('draft', people);
    const write = (detail: string) => writeDetail(people.focalPoint, id, detail);
    expect(await write('password: hunter22')).toEqual(refused('secret-found'));
    expect(await write('The host 10.1.2.3 is open')).toMatchObject({ ok: true });
    expect(await write(' ')).toEqual(refused('incomplete'));
    expect(await write('x'.repeat(5001))).toEqual(refused('incomplete'));
    expect(await write('ع'.repeat(5000))).toMatchObject({ ok: true });
  });

  it('keeps it outside the platform instead, and then nothing of it is here', async () => {
    const id = await sealedNeed(people);
    valueOf(await writeDetail(people.focalPoint, id, undefined));
    const [row] = await database.owner
      .selectFrom('sealed_texts')
      .selectAll()
      .where('need_id', '=', id)
      .execute();
    expect(row).toMatchObject({ sealed: null, key_id: null, version: 2 });
    expect(await read(people.focalPoint, id)).toEqual(refused('not-found'));
    const state = await withActor(actingPerson(people.broker), (tx) => findSealedState(tx, id));
    expect(state).toMatchObject({ kind: 'outside', version: 2 });
  });

  it('takes it away for good by withdrawing the need, an opening with it', async () => {
    const id = await sealedNeed(people);
    await agreedOpening(people, id);
    valueOf(await withdrawNeed(people.focalPoint, { id }, NOW));
    const [row] = await database.owner
      .selectFrom('sealed_texts')
      .selectAll()
      .where('need_id', '=', id)
      .execute();
    expect(row).toMatchObject({ sealed: null, key_id: null });
    expect(await read(people.broker, id)).toEqual(refused('not-found'));
    expect(await writeDetail(people.focalPoint, id, 'Again')).toEqual(refused('not-now'));
    const openings = await database.owner
      .selectFrom('sealed_openings')
      .select('ended_at')
      .where('need_id', '=', id)
      .execute();
    expect(openings).toEqual([{ ended_at: NOW }]);
  });
});

test('another State, a donor, a verifier, an administrator and a broker without an opening get what there is of no need (AZ4)', async () => {
  const id = await sealedNeed(people);
  const strangers = [
    people.secondFocalPoint,
    people.donor,
    people.verifier,
    people.hubCoordinator,
    people.administrator,
    people.broker,
  ];
  for (const by of strangers) {
    expect(await read(by, id), by.hat.role).toEqual(await read(by, by.person.id));
    expect(await writeDetail(by, id, 'Mine'), by.hat.role).toMatchObject({ ok: false });
  }
  expect(await countReadings(id)).toBe(0);
});

describe('every reading', () => {
  it('is a row: who, from where, as what, when, why, which version; the State reads it all', async () => {
    const id = await sealedNeed(people);
    valueOf(await read(people.focalPoint, id));
    await agreedOpening(people, id);
    const later = new Date(NOW.getTime() + 60_000);
    valueOf(await read(people.broker, id, later));
    const { person, hat } = people.broker;
    const own = {
      person: people.focalPoint.person.name,
      organisation: people.focalPoint.hat.organisation.name,
    };
    expect(await readingsOf(people.focalPoint, id)).toMatchObject([
      {
        kind: 'read-by-break-glass',
        person: person.name,
        organisation: hat.organisation.name,
        role: 'broker',
        at: later,
        reason: REASON,
        version: 1,
      },
      { kind: 'read-own-sealed', role: 'focal_point', at: NOW, version: 1, ...own },
    ]);
  });

  it('is there although nothing is shown: of a page that fails, of a text that does not open', async () => {
    const id = await sealedNeed(people);
    useAccountKey(randomBytes(32));
    expect(await read(people.focalPoint, id)).toEqual(refused('cannot-unseal'));
    useAccountKey(loadAccountKey(TEST_KEYS));
    expect(await countReadings(id)).toBe(1);
    // Whatever a page does with the answer, the row was committed before it had one.
    const fails = read(people.focalPoint, id).then(() => Promise.reject(new Error('the page breaks')));
    await expect(fails).rejects.toThrow('breaks');
    expect(await countReadings(id)).toBe(2);
  });

  it('is kept: nobody changes or removes one, the owner of the database included', async () => {
    const id = await sealedNeed(people);
    valueOf(await read(people.focalPoint, id));
    await expect(
      database.owner.updateTable('sealed_readings').set({ role: 'broker' }).execute(),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(database.owner.deleteFrom('sealed_readings').execute()).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      withActor(actingPerson(people.focalPoint), (tx) => tx.deleteFrom('sealed_readings').execute()),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('is seen by nobody else: of another State, a donor, a broker who took no part', async () => {
    const id = await sealedNeed(people);
    valueOf(await read(people.focalPoint, id));
    await agreedOpening(people, id);
    valueOf(await read(people.broker, id));
    for (const by of [people.secondFocalPoint, people.donor, people.administrator])
      expect(await readingsOf(by, id), by.hat.role).toEqual([]);
    expect(await readingsOf(people.secondBroker, id)).toMatchObject([{ kind: 'read-by-break-glass' }]);
  });

  it('is in the log of acts, as ids and kinds', async () => {
    const id = await sealedNeed(people);
    await agreedOpening(people, id);
    valueOf(await read(people.broker, id));
    valueOf(await read(people.focalPoint, id));
    const { rows } = await sql<{ act: string; payload: object }>`
      select act, payload from audit_payloads where need_id = ${id} order by n`.execute(database.owner);
    const acts = rows.map(({ act }) => act);
    expect(acts.slice(-5)).toEqual([
      'seal',
      'ask-opening',
      'agree-opening',
      'read-by-break-glass',
      'read-own-sealed',
    ]);
    expect(JSON.stringify(rows)).not.toContain(REASON);
    const told = async (by: Wearing) =>
      withActor(actingPerson(by), (tx) =>
        tx
          .selectFrom('audit_payloads' as never)
          .select('act' as never)
          .where('need_id' as never, '=', id as never)
          .execute(),
      );
    expect(JSON.stringify(await told(people.focalPoint))).toContain('read-own-sealed');
    expect(JSON.stringify(await told(people.secondBroker))).not.toContain('read-own-sealed');
  });
});

describe('fails closed', () => {
  const change = async (id: string, to: { sealed?: Buffer; version?: number; key_id?: string }) =>
    database.owner.updateTable('sealed_texts').set(to).where('need_id', '=', id).execute();
  const bytesOf = async (id: string) =>
    (
      await database.owner
        .selectFrom('sealed_texts')
        .select('sealed')
        .where('need_id', '=', id)
        .executeTakeFirstOrThrow()
    ).sealed!;

  it('where a byte was changed', async () => {
    const id = await sealedNeed(people);
    const bytes = Buffer.from(await bytesOf(id));
    bytes[20]! ^= 1;
    await change(id, { sealed: bytes });
    expect(await read(people.focalPoint, id)).toEqual(refused('cannot-unseal'));
  });

  it('where the bytes are another need’s, or an older version’s', async () => {
    const [one, other] = [await sealedNeed(people), await sealedNeed(people)];
    await change(other, { sealed: await bytesOf(one) });
    expect(await read(people.focalPoint, other)).toEqual(refused('cannot-unseal'));
    await change(one, { version: 2 });
    expect(await read(people.focalPoint, one)).toEqual(refused('cannot-unseal'));
  });

  it('where it was sealed with a key that is not here', async () => {
    const id = await sealedNeed(people);
    await change(id, { key_id: '0123456789abcdef' });
    expect(await read(people.focalPoint, id)).toEqual(refused('cannot-unseal'));
  });
});
