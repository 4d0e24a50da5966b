import { connect } from 'node:net';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';
import { startBuiltServer, type BuiltServer } from '#tests/support/server.ts';

let database: TestDatabase;
let server: BuiltServer;
beforeAll(async () => {
  database = await testDatabase();
  server = await startBuiltServer(database);
}, 180_000);
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const ask = (path: string, init?: RequestInit) =>
  fetch(server.origin + path, { redirect: 'manual', ...init });

test('/ goes to the language the reader prefers', async () => {
  const answer = await ask('/', { headers: { 'Accept-Language': 'ar' } });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/ar']);
});

test.each(['en', 'ar'])('a page that does not exist is 404 in %s, with no script', async (lang) => {
  const answer = await ask(`/${lang}/no-such-page`);
  const page = await answer.text();
  expect(answer.status).toBe(404);
  expect(page).toContain(`<html lang="${lang}"`);
  expect(page).toMatch(/<h1/);
  expect(page).not.toContain('<script');
  expect(page).toContain(answer.headers.get('x-request-id'));
});

test('the stylesheet is immutable, compressed beforehand, and linked from the error page of the guard', async () => {
  const refused = await (await ask('/en.data')).text();
  const address = /href="(\/assets\/[^"]+\.css)"/.exec(refused)?.[1] ?? '';
  const answer = await ask(address, { headers: { 'Accept-Encoding': 'br' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('the only scripts there are to fetch are the enhancement module and what it loads for keys of the desk, passkeys and a session’s end', () => {
  const scripts = readdirSync('build/client/assets').filter((name) => name.endsWith('.js'));
  const own = scripts.filter((name) => name.includes('.client-')).sort();
  expect(own).toEqual([
    expect.stringMatching(/^desk-keys\.client-/),
    expect.stringMatching(/^entry\.client-/),
    expect.stringMatching(/^file-hash\.client-/),
    expect.stringMatching(/^note-check\.client-/),
    expect.stringMatching(/^passkeys\.client-/),
    expect.stringMatching(/^session-over\.client-/),
  ]);
  // The rules by which a note is judged are the domain's own: pieces of it, which nothing else loads.
  const rules = scripts.filter((name) => !own.includes(name));
  expect(rules.filter((name) => !/^(day|note-state|validity|verdict)-/.test(name))).toEqual([]);
  const size = (name: string) => readFileSync(`build/client/assets/${name}`).length;
  const [deskKeys = 0, entry = 0, fileHash = 0, noteCheck = 0, passkeys = 0, sessionOver = 0] = own.map(size);
  expect([noteCheck, ...rules.map(size)].reduce((sum, one) => sum + one, 0)).toBeLessThan(12_288);
  expect(deskKeys).toBeLessThan(4096);
  expect(entry).toBeLessThan(4096);
  expect(fileHash).toBeLessThan(8192);
  expect(passkeys).toBeLessThan(12_288);
  expect(sessionOver).toBeLessThan(4096);
});

test('nothing outside the built files is served', async () => {
  for (const path of [
    '/package.json',
    '/build/server/index.js',
    '/assets/..%2f..%2fserver/index.js',
    '/.env',
    '/.git/config',
    '/assets/',
    '/assets',
  ]) {
    expect([400, 404]).toContain((await ask(path)).status);
  }
});

test('/ready knows the database and the migrations', async () => {
  const answer = await ask('/ready');
  expect(await answer.json()).toEqual({ status: 'ready', database: true, migrations: true });
});

test('/ready is 503 while a migration of a newer build is there, and /health does not care', async () => {
  await database.owner
    .insertInto('kysely_migration' as never)
    .values({ name: '9999-later', timestamp: '' })
    .execute();
  expect((await ask('/ready')).status).toBe(503);
  expect((await ask('/health')).status).toBe(200);
  await database.owner
    .deleteFrom('kysely_migration' as never)
    .where('name' as never, '=', '9999-later' as never)
    .execute();
});

test('production refuses a database marked as demonstration, with a sentence and no stack', async () => {
  const other = await testDatabase();
  await other.owner.insertInto('installation').values({ mode: 'demonstration' }).execute();
  const refused = startBuiltServer(other);
  await expect(refused).rejects.toThrow('This database holds demonstration data');
  await expect(refused).rejects.not.toThrow(/\n {4}at /);
  await other.drop();
}, 30_000);

test('a login that owns the database is refused', async () => {
  const refused = startBuiltServer({ ownerUrl: database.ownerUrl, loginUrl: `${database.ownerUrl}?x=1` });
  await expect(refused).rejects.toThrow('must not be used');
}, 30_000);

test('a wrong setting stops the start with its sentence', async () => {
  await expect(startBuiltServer(database, { LOG_LEVEL: 'loud' })).rejects.toThrow('LOG_LEVEL must be one of');
}, 30_000);

test('SIGTERM lets a form that is arriving finish, closes idle connections, and exits 0', async () => {
  const idle = connect(server.port, '127.0.0.1');
  idle.write(rawRequest('GET /health'));
  await once(idle, 'data');
  const host = `localhost:${server.port}`;
  const head = [
    `Origin: ${server.origin}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 3',
  ];
  const slow = connect(server.port, '127.0.0.1');
  slow.write(rawRequest('POST /en/no-such-page', head, 'a=', host));
  await once(slow, 'connect');
  await new Promise((resolve) => setTimeout(resolve, 100));

  const stopped = server.stop();
  await once(idle, 'close');
  await expect(sendRaw(server.port, rawRequest('GET /health'))).rejects.toThrow();
  slow.write('b');
  const [answer] = (await once(slow, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(await stopped).toBe(0);
  expect(server.output()).toContain('"stopped"');
}, 30_000);
