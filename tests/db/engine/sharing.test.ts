import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { EngineInUse, openEngine } from '#db/embedded.ts';
import type { Connection } from '#db/embedded/connection-file.ts';
import { silentLog } from '#db/log.ts';
import { holdEngine } from '#tests/support/held-engine.ts';
import { reaches } from '#tests/support/reaches.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const open = (dataDir: string, purpose: 'server' | 'command') =>
  openEngine({ dataDir, purpose, log: silentLog, unsafe: true, address: 'http://127.0.0.1:3000' });

/** A folder with a database, made once and copied: making one is what the first test is about, and no other. */
const made = mkdtempSync(join(tmpdir(), 'two-way-street-'));
chmodSync(made, 0o711);
beforeAll(async () => (await open(join(made, 'data'), 'server')).stop());
afterAll(() => rmSync(made, { recursive: true }));

function folder(): string {
  const dataDir = join(temporaryFolder(), 'data');
  // With its owner, who is not who runs the tests where that is root.
  execFileSync('cp', ['-a', join(made, 'data'), dataDir]);
  return dataDir;
}

test('the first start makes a database, a second finds it again, and stopping stops it', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  const first = await open(dataDir, 'server');
  expect(first.startedHere).toBe(true);
  expect(await reaches(first.loginUrl)).toBe(true);
  expect(await reaches(first.ownerUrl)).toBe(true);
  await first.stop();
  expect(await reaches(first.loginUrl)).toBe(false);
  const second = await open(dataDir, 'server');
  expect(await reaches(second.loginUrl)).toBe(true);
  await second.stop();
});

test('each start gives every role another password, and one that was cut off while doing so loses nothing', async () => {
  const dataDir = folder();
  const path = join(dataDir, 'engine.json');
  const first = await open(dataDir, 'server');
  const before = readFileSync(path, 'utf8');
  await first.stop();
  const second = await open(dataDir, 'server');
  const now = JSON.parse(readFileSync(path, 'utf8')) as Connection;
  for (const password of Object.values(now.passwords)) expect(before).not.toContain(password);
  expect(await reaches(second.ownerUrl)).toBe(true);
  await second.stop();
  // As if the process had died between the database and the file.
  writeFileSync(path, before);
  const third = await open(dataDir, 'server');
  expect(await reaches(third.loginUrl)).toBe(true);
  await third.stop();
});

test('the connection file is for its owner only', async () => {
  const dataDir = folder();
  const engine = await open(dataDir, 'command');
  await engine.stop();
  expect(statSync(join(dataDir, 'engine.json')).mode & 0o777).toBe(0o600);
});

test('a second server is told who has the data', async () => {
  const dataDir = folder();
  const first = await open(dataDir, 'server');
  const refused = await open(dataDir, 'server').catch((error: unknown) => error);
  await first.stop();
  expect(refused).toBeInstanceOf(EngineInUse);
  expect((refused as Error).message).toContain(`process ${process.pid}, listening at http://127.0.0.1:3000`);
});

test('so is one in another process, and the first goes on', async () => {
  const dataDir = folder();
  const first = await open(dataDir, 'server');
  const second = await holdEngine({ dataDir, purpose: 'server' });
  expect(second.refused).toContain(`process ${process.pid}`);
  expect(await reaches(first.loginUrl)).toBe(true);
  await first.stop();
});

test('a command joins the running engine and leaves it running', async () => {
  const dataDir = folder();
  const server = await open(dataDir, 'server');
  const command = await holdEngine({ dataDir, purpose: 'command' });
  expect(command).toMatchObject({ startedHere: false, loginUrl: server.loginUrl });
  await command.end('SIGTERM');
  expect(await reaches(server.loginUrl)).toBe(true);
  await server.stop();
});

test('a server that ends does not take the engine from a command at work', async () => {
  const dataDir = folder();
  const server = await open(dataDir, 'server');
  const command = await open(dataDir, 'command');
  await server.stop();
  expect(await reaches(command.loginUrl)).toBe(true);
  await command.stop();
  expect(await reaches(command.loginUrl)).toBe(false);
});

test('several that start at once share one engine', async () => {
  const dataDir = folder();
  const engines = await Promise.all([1, 2, 3].map(() => open(dataDir, 'command')));
  expect(engines.filter((engine) => engine.startedHere)).toHaveLength(1);
  expect(new Set(engines.map((engine) => engine.loginUrl)).size).toBe(1);
  await Promise.all(engines.map((engine) => engine.stop()));
  expect(await reaches(engines[0]!.loginUrl)).toBe(false);
});

test('an interrupted command stops the engine that it started', async () => {
  const command = await holdEngine({ dataDir: folder(), purpose: 'command' });
  expect(await reaches(command.loginUrl!)).toBe(true);
  await command.end('SIGINT');
  expect(await reaches(command.loginUrl!)).toBe(false);
});

test('after kill -9 of the server, the next one takes over the engine it left', async () => {
  const dataDir = folder();
  const killed = await holdEngine({ dataDir, purpose: 'server' });
  await killed.end('SIGKILL');
  expect(await reaches(killed.loginUrl!)).toBe(true);
  const next = await open(dataDir, 'server');
  expect(next).toMatchObject({ startedHere: false, loginUrl: killed.loginUrl });
  await next.stop();
  expect(await reaches(next.loginUrl)).toBe(false);
});

test('after kill -9 of server and PostgreSQL, the next start recovers', async () => {
  const dataDir = folder();
  const killed = await holdEngine({ dataDir, purpose: 'server' });
  killPostgres(dataDir);
  await killed.end('SIGKILL');
  const next = await open(dataDir, 'server');
  expect(next.startedHere).toBe(true);
  expect(await reaches(next.loginUrl)).toBe(true);
  await next.stop();
});

test('a postmaster.pid that names a stranger, as after a restarted container, is seen through', async () => {
  const dataDir = folder();
  const killed = await holdEngine({ dataDir, purpose: 'server' });
  killPostgres(dataDir);
  await killed.end('SIGKILL');
  const stranger = process.ppid;
  const path = join(dataDir, 'postgres', 'postmaster.pid');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(1) : [];
  writeFileSync(path, [stranger, ...lines].join('\n'));
  const next = await open(dataDir, 'server');
  expect(await reaches(next.loginUrl)).toBe(true);
  await next.stop();
});

test('a lost connection file does not lose the database', async () => {
  const dataDir = folder();
  const before = await open(dataDir, 'server');
  await before.stop();
  rmSync(join(dataDir, 'engine.json'));
  const after = await open(dataDir, 'server');
  expect(await reaches(after.loginUrl)).toBe(true);
  await after.stop();
});

test('nor does losing it while an engine runs that nobody uses', async () => {
  const dataDir = folder();
  const killed = await holdEngine({ dataDir, purpose: 'server' });
  await killed.end('SIGKILL');
  rmSync(join(dataDir, 'engine.json'));
  const next = await open(dataDir, 'server');
  expect(next.startedHere).toBe(true);
  expect(await reaches(next.ownerUrl)).toBe(true);
  await next.stop();
});

test('with addresses of a database of your own nothing is started', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  const urls = { databaseUrl: 'postgres://login@db/x', databaseOwnerUrl: 'postgres://owner@db/x' };
  const engine = await openEngine({ dataDir, purpose: 'server', log: silentLog, ...urls });
  onTestFinished(() => engine.stop());
  expect(engine).toMatchObject({
    startedHere: false,
    loginUrl: urls.databaseUrl,
    ownerUrl: urls.databaseOwnerUrl,
  });
  expect(existsSync(dataDir)).toBe(false);
  const half = openEngine({ dataDir, purpose: 'server', log: silentLog, databaseUrl: urls.databaseUrl });
  await expect(half).rejects.toThrow('DATABASE_OWNER_URL');
});

function killPostgres(dataDir: string): void {
  process.kill(
    Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  );
}
