import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { startBuiltServer, type BuiltServer } from '#tests/support/server.ts';

let database: TestDatabase;
let people: Cast;
let server: BuiltServer;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
  server = await startBuiltServer(database);
}, 180_000);
afterAll(async () => {
  await server.stop();
  await database.drop();
});

test('what waits in another role is one line with the way to it, and no link to a page that this role has not', async () => {
  const { donor, focalPoint } = people;
  const path = '/pools/00000000-0000-4000-8000-000000000001/matches/00000000-0000-4000-8000-000000000002';
  await withActor(actingPerson(people.broker), (tx) =>
    queueMail(tx, { kind: 'pool-share-asked', to: donor.person, values: { path: `/en${path}` } }, new Date()),
  );
  const inbox = async (lang: string) =>
    (
      await fetch(`${server.origin}/${lang}/inbox`, { headers: { Cookie: `__Host-session=${donor.token}` } })
    ).text();
  expect(await inbox('en')).toContain(`href="/en${path}"`);
  await database.owner
    .insertInto('memberships')
    .values({
      person_id: donor.person.id,
      organisation_id: focalPoint.hat.organisation.id,
      role: 'focal_point',
      created_at: new Date(),
    })
    .execute();
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const shown = await inbox(lang);
    expect(shown).not.toContain(path);
    expect(shown).toContain(t('inbox.elsewhere.asked', { count: 1 }));
    expect(shown).toContain(`href="/${lang}/account/hat"`);
    expect(shown).not.toContain(t('inbox.elsewhere.told', { count: 1 }));
  }
});
