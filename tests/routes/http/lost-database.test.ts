import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newToken } from '#app/auth/token.ts';
import { withAccountKeyAlone } from '#db/account-key-lock.ts';
import { cuttable, type Cuttable } from '#tests/support/cuttable.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { startBuiltServer, type BuiltServer } from '#tests/support/server.ts';

let database: TestDatabase;
let wire: Cuttable;
let server: BuiltServer;

beforeAll(async () => {
  database = await testDatabase();
  wire = await cuttable(database.loginUrl);
  server = await startBuiltServer({ loginUrl: wire.url, ownerUrl: database.ownerUrl });
}, 300_000);

afterAll(async () => {
  await server.stop();
  await wire.cut();
  await database.drop();
});

const replaceKey = () =>
  withAccountKeyAlone(database.ownerUrl, () => Promise.resolve('replaced')).catch(
    (error: Error) => error.name,
  );

const get = (path: string) => fetch(server.origin + path, { redirect: 'manual' });

test('a lost database is a page that says so, in the reader’s language, and comes back by itself', async () => {
  expect((await get('/en/offers')).status).toBe(200);
  expect(await replaceKey()).toBe('AccountKeyInUse');

  await wire.cut();
  // Longer than a process trusts its own copy of the catalogue.
  await sleep(1_200);
  for (const [path, words] of [
    ['/en/offers?theme=INC', /lang="en"/],
    ['/ar/offers?theme=INC', /lang="ar" dir="rtl"/],
  ] as const) {
    const answer = await get(path);
    const page = await answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(page).toMatch(words);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).not.toMatch(/ECONNREFUSED|\.ts:|at async/);
  }
  // What somebody typed meanwhile is theirs to copy.
  const typed = await fetch(`${server.origin}/en/needs/${randomUUID()}/edit/what`, {
    method: 'POST',
    body: new URLSearchParams({ title: 'Typed while it was away' }),
    headers: { Origin: server.origin, Cookie: `__Host-session=${newToken()}` },
    redirect: 'manual',
  });
  expect([typed.status, await typed.text()]).toEqual([
    503,
    expect.stringContaining('Typed while it was away'),
  ]);
  expect((await get('/ready')).status).toBe(503);
  expect((await get('/health')).status).toBe(200);

  await wire.mend();
  await expect.poll(async () => (await get('/en/offers?theme=INC')).status, { timeout: 10_000 }).toBe(200);
  await expect.poll(replaceKey, { timeout: 10_000 }).toBe('AccountKeyInUse');
  // Each that is made again by itself is said once, and once when it is back, however long it was away.
  const said = (words: string) => server.output().split(words).length - 1;
  const words = [
    'for notifications was lost',
    'for notifications is back',
    'replaced was lost',
    'replaced is back',
  ];
  await expect.poll(() => words.map(said), { timeout: 10_000 }).toEqual([1, 1, 1, 1]);
  await server.stop();
  expect(await replaceKey()).toBe('replaced');
});
