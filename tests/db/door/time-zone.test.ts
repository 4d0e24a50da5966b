import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingPerson } from '#app/operations/acting-person.ts';
import { isMoment } from '#app/http/paging.ts';
import { withActor } from '#db/client.ts';
import { connectionTo } from '#db/connection.ts';
import { openAsOwner } from '#db/migrate.ts';
import { listOffersOfOrganisation } from '#db/queries/offers/offers.ts';
import { SOURCES } from '#tests/domain/security/sources.ts';
import { cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { queryAs } from '#tests/support/empty-database.ts';

const NOW = sql<{ zone: string; day: string; moment: string }>`
  select current_setting('timezone') as zone, ('2026-11-23T12:00:00Z'::timestamptz::date)::text as day,
    '2026-11-23T12:00:00Z'::timestamptz::text as moment`;
const IN_UTC = { zone: 'UTC', day: '2026-11-23', moment: '2026-11-23 12:00:00+00' };

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const name = new URL(database.ownerUrl).pathname.slice(1);
  await queryAs(database.ownerUrl, `alter database ${name} set timezone = 'Pacific/Kiritimati'`);
  await queryAs(database.ownerUrl, `alter database ${name} set datestyle = 'German, DMY'`);
});
afterAll(() => database.drop());

test('a database may be set to another time zone, which it gives whoever asks for none', async () => {
  expect(await queryAs(database.ownerUrl, 'show timezone')).toEqual([{ TimeZone: 'Pacific/Kiritimati' }]);
});

test.each(['anonymous', 'auth'] as const)('days and moments are in UTC for %s', async (kind) => {
  const { rows } = await withActor({ kind }, (tx) => NOW.execute(tx));
  expect(rows).toEqual([IN_UTC]);
});

test('and for our own work, as the clock and as the owner', async () => {
  const { rows } = await withActor({ kind: 'system', reason: 'a test' }, (tx) => NOW.execute(tx));
  expect(rows).toEqual([IN_UTC]);
  const owner = openAsOwner(database.ownerUrl);
  expect((await NOW.execute(owner)).rows).toEqual([IN_UTC]);
  await owner.destroy();
});

test('a list goes on at a moment that its page takes', async () => {
  const { donor } = await cast(database);
  await arrangeOffer(database, donor);
  const [line] = await withActor(actingPerson(donor), (tx) =>
    listOffersOfOrganisation(tx, donor.hat.organisation.id, {}),
  );
  expect(line?.at).toSatisfy(isMoment);
});

test('what else an address or a caller sets is set too, and the time zone is ours', async () => {
  const address = new URL(database.loginUrl);
  address.searchParams.set('options', '-c timezone=Asia/Tokyo -c work_mem=5MB');
  const client = new pg.Client(connectionTo(address.href, '-c role=tws_jobs'));
  await client.connect();
  const { rows } = await client.query(
    `select current_setting('timezone') as zone, current_setting('work_mem') as memory, current_user::text as role`,
  );
  await client.end();
  expect(rows).toEqual([{ zone: 'UTC', memory: '5MB', role: 'tws_jobs' }]);
});

test('nothing of the product connects in another way', () => {
  const naming = SOURCES.filter(({ text }) => text.includes('connectionString')).map(({ file }) => file);
  expect(naming).toEqual(['db/connection.ts']);
});
