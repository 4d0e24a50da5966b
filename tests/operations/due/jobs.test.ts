import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runDue } from '#app/operations/due/run-due.ts';
import { readContents } from '#db/backup/contents.ts';
import { prepareJobs, wakeEveryMinute } from '#db/jobs.ts';
import { silentLog } from '#db/log.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  // As two servers that start at once.
  await Promise.all([prepareJobs(database.ownerUrl), prepareJobs(database.ownerUrl)]);
  await prepareJobs(database.ownerUrl);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

test('two processes ask to be woken: one is, and nobody a second time before it has ended', async () => {
  let woken = 0;
  let finish = () => {};
  const wake = () => {
    woken += 1;
    return new Promise<void>((resolve) => (finish = resolve));
  };
  const waking = { loginUrl: database.loginUrl, log: silentLog, wake, lookSeconds: 1 };
  const stops = await Promise.all([wakeEveryMinute(waking), wakeEveryMinute(waking)]);
  await vi.waitFor(() => expect(woken).toBe(1), { timeout: 60_000, interval: 100 });
  await owner.query(`insert into jobs.job (name, policy) values ('wake', 'singleton')`);
  const second = owner.query(
    `update jobs.job set state = 'active' where name = 'wake' and state = 'created'`,
  );
  await expect(second).rejects.toMatchObject({ code: '23505' });
  expect(woken).toBe(1);
  finish();
  await vi.waitFor(() => expect(woken).toBe(2), { timeout: 60_000, interval: 100 });
  finish();
  await Promise.all(stops.map((stop) => stop()));
});

test('the queue’s connections reach its own tables and nothing of the product’s', async () => {
  const queue = new pg.Client({ connectionString: database.loginUrl, options: '-c role=tws_jobs' });
  await queue.connect();
  try {
    expect((await queue.query('select name from jobs.schedule')).rows).toEqual([{ name: 'wake' }]);
    await expect(queue.query('select from public.published_offers')).rejects.toMatchObject({ code: '42501' });
    await expect(queue.query('create table jobs.more ()')).rejects.toMatchObject({ code: '42501' });
  } finally {
    await queue.end();
  }
  const login = new pg.Client({ connectionString: database.loginUrl });
  await login.connect();
  await expect(login.query('select from jobs.job')).rejects.toMatchObject({ code: '42501' });
  await login.end();
});

test('a backup leaves the queue out: what is due is found in our own rows', async () => {
  const { tables, sequences } = await readContents(owner);
  expect(
    [...tables.map(({ name }) => name), ...sequences].filter((name) => name.startsWith('jobs.')),
  ).toEqual([]);
  expect(tables.map(({ name }) => name)).toContain('public.outbox');
});

test('what fails holds up nothing else, and each kind is done in turn', async () => {
  const asked: Date[] = [];
  const now = new Date('2026-11-25T10:00:00Z');
  const error = new Error('the disk is full');
  const report = await runDue(now, [
    { name: 'failing', run: () => Promise.reject(error) },
    { name: 'idle', run: () => Promise.resolve(0) },
    { name: 'working', run: (at) => (asked.push(at), Promise.resolve(3)) },
  ]);
  expect(report).toEqual({ done: { working: 3 }, failed: [{ name: 'failing', error }] });
  expect(asked).toEqual([now]);
});
