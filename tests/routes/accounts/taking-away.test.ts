import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useInstallationMode } from '#app/operations/installation.ts';
import { loader as lookAtRole } from '#app/routes/accounts/membership.tsx';
import { loader as lookAtAccess } from '#app/routes/accounts/person-access.tsx';
import { cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed } from '#tests/support/matches.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

function args({ person, hat }: CastMember) {
  const context = { sessionToken: people.administrator.token, requestId: 'r', clientAddress: '192.0.2.1' };
  const params = { lang: 'en', id: person.id, membership: hat.membershipId };
  return {
    request: new Request('http://localhost/en/x'),
    params,
    context: context as unknown as AppLoadContext,
  };
}

test('before a role is taken away its page says whether anybody else has it', async () => {
  const { focalPoint } = people;
  expect(await lookAtRole(args(focalPoint))).toMatchObject({ objection: undefined });
  await arrangeNeed(database, focalPoint, { status: 'submitted' });
  const page = await lookAtRole(args(focalPoint));
  expect(page).toMatchObject({ objection: 'last-able-person' });
  // How much it is tells an administrator when somebody is matched, and no longer is.
  expect(JSON.stringify(page)).not.toMatch(/"count"|needs|matches/);
});

test('before an account is disabled its page says for which posts it cannot be, and offers to stop sign-in', async () => {
  const { secondFocalPoint, hubCoordinator } = people;
  expect(await lookAtAccess(args(hubCoordinator))).toMatchObject({ objection: undefined, canStop: true });
  await arrangeNeed(database, secondFocalPoint, { status: 'submitted' });
  expect(await lookAtAccess(args(secondFocalPoint))).toMatchObject({
    objection: 'last-able-person',
    posts: [
      {
        membershipId: secondFocalPoint.hat.membershipId,
        what: 'National focal point – Karimba Ministry of Communications',
      },
    ],
    canStop: true,
  });
});

test('an administrator is not asked whether to disable their own account', async () => {
  expect(await lookAtAccess(args(people.administrator))).toMatchObject({ isOwn: true });
  expect(await lookAtAccess(args(people.donor))).toMatchObject({ isOwn: false });
});
