import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action, loader as look } from '#app/routes/accounts/own-data-copy.ts';
import { loader } from '#app/routes/accounts/own-data.tsx';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
});
afterAll(() => database.drop());

function args(sessionToken?: string, lang = 'en', method = 'POST') {
  const context = { sessionToken, requestId: 'r', clientAddress: '192.0.2.1' } as AppLoadContext;
  return {
    request: new Request(`http://localhost/${lang}/account/data/copy`, { method }),
    params: { lang },
    context,
  };
}
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as Response,
  );
const countTaken = async () =>
  (
    await database.owner
      .selectFrom('security_events')
      .selectAll()
      .where('kind', '=', 'own-data-downloaded')
      .execute()
  ).length;

test('is a file of its own, explained in the reader’s language', async () => {
  const answer = await action(args(people.donor.token, 'ar'));
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="own-data.json"');
  const copy = (await answer.json()) as {
    about: string[];
    sections: { section: string; entries: object[] }[];
  };
  expect(copy.about[0]).toMatch(/^نسخة من كل ما تحفظه/);
  const { id, email, name } = people.donor.person;
  expect(copy.sections[0]?.entries).toEqual([expect.objectContaining({ id, email, name })]);
  expect(JSON.stringify(copy)).not.toContain(people.broker.person.email);
  expect(await countTaken()).toBe(1);
});

test('is neither offered nor given without a fresh proof, and looking takes nothing', async () => {
  const { token, session } = people.focalPoint;
  expect((await look(args(token, 'en', 'GET'))).headers.get('Location')).toBe('/en/account/data');
  await database.owner
    .updateTable('sessions')
    .set({ confirmed_at: new Date(Date.now() - 6 * 60_000) })
    .where('id', '=', session.id)
    .execute();
  const before = await countTaken();
  for (const refused of [action(args(token)), loader(args(token, 'en', 'GET'))])
    expect((await thrownBy(refused))?.headers.get('Location')).toMatch(/^\/en\/account\/confirm/);
  expect((await thrownBy(action(args())))?.status).toBe(401);
  expect(await countTaken()).toBe(before);
});
