import { randomBytes } from 'node:crypto';
import { sql, type Migration } from 'kysely';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { assertSafeLogin, assertSafeRoles } from '#db/assert-safe-login.ts';
import { withActor } from '#db/client.ts';
import { DatabaseIsNewer, migrateToLatest, migrationState } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { emptyDatabase, queryAs } from '#tests/support/empty-database.ts';
import { testDatabase } from '#tests/support/database.ts';

const db = await testDatabase();
afterAll(() => db.drop());

const next = (statement: string): Record<string, Migration> => ({
  ...migrations,
  '9999-next': {
    up: (handle) =>
      sql
        .raw(statement)
        .execute(handle)
        .then(() => {}),
  },
});

test('migrating again changes nothing', async () => {
  expect(await migrateToLatest(db.ownerUrl)).toEqual([]);
  expect(await migrationState(db.owner)).toBe('current');
});

test('readiness may ask for the state as the system', async () => {
  expect(await withActor({ kind: 'system', reason: 'readiness' }, (tx) => migrationState(tx))).toBe(
    'current',
  );
});

test('a migration still to come is pending', async () => {
  expect(await migrationState(db.owner, next('select 1'))).toBe('pending');
});

test('a migration that fails leaves nothing behind', async () => {
  const failing = migrateToLatest(db.ownerUrl, next('create table half_done (); select 1 / 0'));
  await expect(failing).rejects.toMatchObject({ code: '22012' });
  const { rows } = await sql`select to_regclass('half_done') as found`.execute(db.owner);
  expect(rows).toEqual([{ found: null }]);
  expect(await migrationState(db.owner)).toBe('current');
});

test('one that is killed half way leaves nothing behind either, and can be run again', async () => {
  const killed = migrateToLatest(
    db.ownerUrl,
    next('create table half_done (); select pg_terminate_backend(pg_backend_pid())'),
  );
  await expect(killed).rejects.toThrow();
  const again = await testDatabase();
  onTestFinished(() => again.drop());
  expect(await migrationState(db.owner)).toBe('current');
  expect(await migrateToLatest(again.ownerUrl, next('create table half_done ()'))).toEqual(['9999-next']);
});

test('two that migrate at once take turns', async () => {
  const own = await testDatabase();
  onTestFinished(() => own.drop());
  const slow = next('create table once (); select pg_sleep(0.2)');
  const ran = await Promise.all([1, 2].map(() => migrateToLatest(own.ownerUrl, slow)));
  expect(ran.flat()).toEqual(['9999-next']);
});

test('a database that is newer than this build is refused', async () => {
  const own = await testDatabase();
  onTestFinished(() => own.drop());
  await migrateToLatest(own.ownerUrl, next('select 1'));
  expect(await migrationState(own.owner)).toBe('newer');
  await expect(migrateToLatest(own.ownerUrl)).rejects.toThrow(DatabaseIsNewer);
});

test('the login role is safe to serve with; the owner is refused', async () => {
  await assertSafeLogin(db.loginUrl);
  await expect(assertSafeLogin(db.ownerUrl)).rejects.toThrow('must not be used');
});

test('roles that could not serve are refused before anything is migrated', async () => {
  const { ownerUrl, loginUrl } = await emptyDatabase();
  const { pathname } = new URL(ownerUrl);
  await assertSafeRoles({ ownerUrl, loginUrl });
  const refused = (given: Partial<Record<'ownerUrl' | 'loginUrl', string>>, why: string) =>
    expect(assertSafeRoles({ ownerUrl, loginUrl, ...given })).rejects.toThrow(why);
  await refused({ loginUrl: ownerUrl }, 'The role of DATABASE_URL must not be used: it owns the database.');
  await refused({ ownerUrl: loginUrl }, 'The role of DATABASE_OWNER_URL must not be used: it does not own');
  await refused({ loginUrl: `postgres://nobody_at_all@127.0.0.1${pathname}` }, 'it is not there');
  const name = `tws_test_unfit_${randomBytes(4).toString('hex')}`;
  await queryAs(ownerUrl, `create role ${name} login`);
  onTestFinished(() => queryAs(ownerUrl, `drop role ${name}`).then(() => {}));
  await refused({ loginUrl: `postgres://${name}@127.0.0.1${pathname}` }, '(make it NOINHERIT)');
});

test('text is compared by code point, and Arabic letters are letters', async () => {
  const { rows } = await sql`select 'é' > 'z' as by_code_point, upper('é') as upper, lower('Ж') as lower,
    similarity('الأمن السيبراني', 'الامن السيبراني') > 0.5 as arabic_trigrams, unaccent('déjà') as plain`.execute(
    db.owner,
  );
  expect(rows).toEqual([
    { by_code_point: true, upper: 'É', lower: 'ж', arabic_trigrams: true, plain: 'deja' },
  ]);
});
