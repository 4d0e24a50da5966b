import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '#app/operations/accounts/sign-in.ts';
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

test('a password that is years old still opens: nobody has to change it for its age', async () => {
  const { person } = people.donor;
  await database.owner
    .updateTable('credentials')
    .set({ changed_at: new Date('2016-01-01') })
    .where('person_id', '=', person.id)
    .execute();
  const attempt = {
    email: person.email,
    password: DEMONSTRATION_PASSWORD,
    address: '192.0.2.1',
    userAgent: '',
  };
  expect(await signIn(attempt, new Date())).toMatchObject({ ok: true });
});
