import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { cast } from '#tests/support/cast.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('everybody of the cast is signed in with their own hat', async () => {
  const all = Object.values(await cast(database));
  const sessions = await database.owner.selectFrom('sessions').select(['id', 'membership_id']).execute();
  expect(new Set(sessions.map((row) => `${row.id} ${row.membership_id}`))).toEqual(
    new Set(all.map((member) => `${member.session.id} ${member.hat.membershipId}`)),
  );
});
