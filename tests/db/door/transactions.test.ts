import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#db/actor.ts';
import { withActor, type Tx } from '#db/client.ts';
import { testDatabase } from '#tests/support/database.ts';

const system: Actor = { kind: 'system', reason: 'test' };

const db = await testDatabase();
beforeAll(async () => {
  await sql`create table tally (id int primary key, n int not null check (n < 100));
    grant select, insert, update on tally to tws_worker`.execute(db.owner);
});
beforeEach(async () => {
  await sql`truncate tally; insert into tally values (1, 0), (2, 0)`.execute(db.owner);
});
afterAll(() => db.drop());

const add = (id: number) => (tx: Tx) => sql`update tally set n = n + 1 where id = ${id}`.execute(tx);
const read = async (id: number) =>
  (await sql<{ n: number }>`select n from tally where id = ${id}`.execute(db.owner)).rows[0]?.n;

/** Two that wait for each other here have both done their first half. */
function meeting(): () => Promise<void> {
  let waiting = 0;
  let open = () => {};
  const met = new Promise<void>((resolve) => (open = resolve));
  return () => {
    waiting += 1;
    if (waiting >= 2) open();
    return met;
  };
}

test('what resolves is committed', async () => {
  expect((await withActor(system, add(1))).numAffectedRows).toBe(1n);
  expect(await read(1)).toBe(1);
});

test('what throws is rolled back, and the error comes through as it was', async () => {
  const error = new Error('on purpose');
  const work = withActor(system, async (tx) => {
    await add(1)(tx);
    throw error;
  });
  await expect(work).rejects.toBe(error);
  expect(await read(1)).toBe(0);
});

test('a failed query whose error is swallowed cannot pass for a commit', async () => {
  const work = withActor(system, async (tx) => {
    await add(1)(tx);
    await sql`update tally set n = 100`.execute(tx).catch(() => {});
  });
  await expect(work).rejects.toThrow('rolled back');
  expect(await read(1)).toBe(0);
});

test('a handle kept beyond its transaction is refused', async () => {
  let kept: Tx | undefined;
  await withActor(system, (tx) => {
    kept = tx;
    return Promise.resolve();
  });
  await expect(add(1)(kept!)).rejects.toThrow();
  expect(await read(1)).toBe(0);
});

test('a query that was not awaited does not run outside the transaction', async () => {
  let late: Promise<unknown> | undefined;
  await withActor(system, (tx) => {
    late = new Promise((resolve) => setImmediate(resolve)).then(() => add(1)(tx));
    late.catch(() => {});
    return Promise.resolve();
  });
  await expect(late).rejects.toThrow();
  expect(await read(1)).toBe(0);
});

test('a serialization failure runs the work again', async () => {
  const meet = meeting();
  let runs = 0;
  const readBothThenAdd = (id: number) => async (tx: Tx) => {
    runs += 1;
    await sql`select sum(n) from tally`.execute(tx);
    await meet();
    await add(id)(tx);
  };
  const options = { isolation: 'serializable' } as const;
  await Promise.all([1, 2].map((id) => withActor(system, readBothThenAdd(id), options)));
  expect(runs).toBe(3);
  expect([await read(1), await read(2)]).toEqual([1, 1]);
});

test('a deadlock runs the work again', async () => {
  const meet = meeting();
  const addInTurn = (first: number, second: number) => async (tx: Tx) => {
    await add(first)(tx);
    await meet();
    await add(second)(tx);
  };
  await Promise.all([withActor(system, addInTurn(1, 2)), withActor(system, addInTurn(2, 1))]);
  expect([await read(1), await read(2)]).toEqual([2, 2]);
});

test('after three more tries the failure comes through', async () => {
  let runs = 0;
  const work = withActor(system, (tx) => {
    runs += 1;
    return sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(tx);
  });
  await expect(work).rejects.toMatchObject({ code: '40001' });
  expect(runs).toBe(4);
});

test('other errors of the database are not tried again', async () => {
  let runs = 0;
  const work = withActor(system, (tx) => {
    runs += 1;
    return sql`update tally set n = 100`.execute(tx);
  });
  await expect(work).rejects.toMatchObject({ code: '23514' });
  expect(runs).toBe(1);
});
