import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import type { Actor } from '#db/actor.ts';
import { createDoor, type Door } from '#db/client.ts';
import { DatabaseUnavailable } from '#db/door/unavailable.ts';
import { openEngine } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { testDatabase } from '#tests/support/database.ts';
import { restartEngine } from '#tests/support/restart-engine.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const anonymous: Actor = { kind: 'anonymous' };
const select = (door: Door, what = '1') =>
  door.withActor(anonymous, (tx) => sql`select ${sql.raw(what)} as it`.execute(tx));

const db = await testDatabase();
afterAll(() => db.drop());

function doorTo(
  loginUrl: string,
  options: { poolSize?: number; waitMs?: number; statementTimeoutMs?: number } = {},
): Door {
  const door = createDoor({ loginUrl, log: silentLog, ...options });
  onTestFinished(() => door.end());
  return door;
}

test('who waits for a connection in vain is told within 5 seconds', async () => {
  const door = doorTo(db.loginUrl, { poolSize: 1, waitMs: 60_000 });
  let free = () => {};
  const busy = door.withActor(anonymous, () => new Promise<void>((resolve) => (free = resolve)));
  const from = Date.now();
  await expect(select(door)).rejects.toThrow(DatabaseUnavailable);
  expect(Date.now() - from).toBeLessThan(5_500);
  free();
  await busy;
  await select(door);
});

test('a statement that takes too long is ended, and the connection stays good', async () => {
  const door = doorTo(db.loginUrl, { poolSize: 1, statementTimeoutMs: 100 });
  await expect(select(door, 'pg_sleep(5)')).rejects.toThrow(DatabaseUnavailable);
  await select(door);
});

test('a database that is not there is unavailable, for ping too', async () => {
  const door = doorTo('postgres://tws_login:x@127.0.0.1:1/none');
  await expect(select(door)).rejects.toThrow(DatabaseUnavailable);
  await expect(door.ping()).rejects.toThrow(DatabaseUnavailable);
});

test('an error of the work itself is not taken for the database being away', async () => {
  const error = new Error('somebody else is away');
  await expect(db.door.withActor(anonymous, () => Promise.reject(error))).rejects.toBe(error);
  await expect(select(db.door, '1/0')).rejects.toMatchObject({ code: '22012' });
});

test('a restart under load gives DatabaseUnavailable and nothing else, and recovers by itself', async () => {
  const options = {
    dataDir: join(temporaryFolder(), 'data'),
    purpose: 'command',
    log: silentLog,
    unsafe: true,
  } as const;
  const engine = await openEngine(options);
  await migrateToLatest(engine.ownerUrl);
  const door = doorTo(engine.loginUrl, { poolSize: 4, waitMs: 1_000 });
  const failures: unknown[] = [];
  let isOver = false;
  const load = Array.from({ length: 8 }, async () => {
    while (!isOver) await select(door, 'pg_sleep(0.005)').catch((error: unknown) => failures.push(error));
  });
  try {
    await sleep(100);
    await restartEngine(options.dataDir);
    await vi.waitFor(() => select(door), { timeout: 10_000, interval: 50 });
  } finally {
    isOver = true;
    await Promise.all(load);
    await engine.stop();
  }
  expect(failures.length).toBeGreaterThan(0);
  expect(failures.filter((error) => !(error instanceof DatabaseUnavailable))).toEqual([]);
});

test('a listener hears what is announced, and is told to look again after a lost connection', async () => {
  const heard: (string | undefined)[] = [];
  const stop = db.door.onNotify('catalogue', (payload) => heard.push(payload));
  await vi.waitFor(() => expect(heard).toEqual([undefined]));
  await sql`select pg_notify('catalogue', '7')`.execute(db.owner);
  await vi.waitFor(() => expect(heard).toEqual([undefined, '7']));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen %'`.execute(db.owner);
  await vi.waitFor(() => expect(heard).toEqual([undefined, '7', undefined]), { timeout: 5_000 });
  stop();
});
