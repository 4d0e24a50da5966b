import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action } from '#app/routes/accounts/sign-in.tsx';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
});
afterAll(() => database.drop());

const send = (fields: string[][], query = '') =>
  action({
    request: new Request(`http://localhost/en/sign-in${query}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    }),
    params: { lang: 'en' },
    context: { requestId: 'r', clientAddress: '192.0.2.1' } as AppLoadContext,
  });

test('a field sent twice is refused, whichever of the two would be right', async () => {
  const [mine, other] = [people.donor.person.email, people.broker.person.email];
  for (const emails of [
    [mine, other],
    [other, mine],
  ]) {
    const answer = await send([
      ...emails.map((email) => ['email', email]),
      ['password', DEMONSTRATION_PASSWORD],
    ]);
    expect(answer).toMatchObject({ init: { status: 400 } });
  }
});

test('a field of the form is not read from the address', async () => {
  const query = `?${new URLSearchParams({ email: people.donor.person.email, password: DEMONSTRATION_PASSWORD })}`;
  expect(await send([['next', '/en']], query)).toMatchObject({ init: { status: 400 } });
});
