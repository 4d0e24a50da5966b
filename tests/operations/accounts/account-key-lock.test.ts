import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { loadAccountKey, useAccountKey } from '#app/auth/sealing.ts';
import { sealSecret } from '#app/auth/totp.ts';
import { holdAccountKey, withAccountKeyAlone } from '#db/account-key-lock.ts';
import { silentLog } from '#db/log.ts';
import { cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { runScript } from '#tests/support/run-script.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const RUNS = 'A server runs on this database: stop every server that uses it, then replace the key.';
const hold = (read = () => {}) => holdAccountKey(database.loginUrl, silentLog, read);
const replace = () => withAccountKeyAlone(database.ownerUrl, () => Promise.resolve('replaced'));

test('any number of servers have the key together; it is replaced once the last of them has stopped', async () => {
  const [first, second] = await Promise.all([hold(), hold()]);
  await expect(replace()).rejects.toThrow(RUNS);
  await first();
  await expect(replace()).rejects.toThrow(RUNS);
  await second();
  expect(await replace()).toBe('replaced');
});

test('while the key is replaced no server reads it, nor is it replaced twice', async () => {
  const read = vi.fn();
  await withAccountKeyAlone(database.ownerUrl, async () => {
    await expect(hold(read)).rejects.toThrow('start when that is over');
    await expect(replace()).rejects.toThrow(RUNS);
  });
  expect(read).not.toHaveBeenCalled();
  const letGo = await hold(read);
  expect(read).toHaveBeenCalledOnce();
  await letGo();
});

test('a server that cannot read its key does not start, and keeps nobody from replacing it', async () => {
  const letGo = hold(() => {
    throw new Error('no such key');
  });
  await expect(letGo).rejects.toThrow('no such key');
  expect(await replace()).toBe('replaced');
});

test('a lost connection is made again, and the key read again: it may be another by then', async () => {
  const read = vi.fn();
  const said: string[] = [];
  const say = (_: object, message: string) => said.push(message.replace(/^.* replaced /, ''));
  const letGo = await holdAccountKey(database.loginUrl, { info: say, warn: say, error: say }, read);
  // The first try to come back fails: that is not said again.
  read.mockImplementationOnce(() => {
    throw new Error('away');
  });
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'two-way-street key'`.execute(database.owner);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(3), { timeout: 10_000 });
  expect(said).toEqual(['was lost', 'is back']);
  await expect(replace()).rejects.toThrow(RUNS);
  await letGo();
  expect(await replace()).toBe('replaced');
});

test('jobs beside the servers make no key of their own: letters would not open with it', async () => {
  const folder = temporaryFolder();
  const { status, error } = await runScript(database, 'jobs', folder);
  expect([status, error]).toEqual([1, expect.stringContaining(join(folder, 'accounts.key')) as string]);
  expect(existsSync(join(folder, 'accounts.key'))).toBe(false);
});

test('jobs with another key than the servers’ do not start, or letters would be given up one after the other', async () => {
  const [servers, other] = [temporaryFolder(), temporaryFolder()];
  useAccountKey(loadAccountKey(servers));
  loadAccountKey(other);
  const people = await cast(database);
  const personId = people.broker.person.id;
  await database.owner
    .insertInto('totp_factors')
    .values({
      person_id: personId,
      sealed_secret: sealSecret(randomBytes(20), personId),
      last_step: '0',
      added_at: new Date(),
    })
    .execute();
  onTestFinished(() =>
    database.owner
      .deleteFrom('totp_factors')
      .execute()
      .then(() => {}),
  );
  const { status, error } = await runScript(database, 'jobs', other);
  expect([status, error]).toEqual([1, expect.stringContaining('is another key') as string]);
});

test('the command refuses on a database of one’s own while a server runs there, and changes nothing', async () => {
  const folder = temporaryFolder();
  const before = loadAccountKey(folder);
  const run = () => runScript(database, 'replace-key', folder);
  const key = () => readFileSync(join(folder, 'accounts.key'));
  const letGo = await hold();
  onTestFinished(letGo);
  expect(await run()).toEqual({
    status: 1,
    out: expect.stringMatching(/^Database: .*\n$/) as string,
    error: `${RUNS}\n`,
  });
  expect(key().equals(before)).toBe(true);
  await letGo();
  expect(await run()).toMatchObject({ status: 0, error: '' });
  expect(key().equals(before)).toBe(false);
  // A command makes no key: in another folder than the server's it would be one that opens nothing.
  rmSync(join(folder, 'accounts.key'));
  expect(await run()).toMatchObject({
    status: 1,
    error: `There is no ${join(folder, 'accounts.key')}: set KEYS_DIR to the folder that has it.\n`,
  });
  expect(readdirSync(folder).filter((name) => name === 'accounts.key')).toEqual([]);
});
