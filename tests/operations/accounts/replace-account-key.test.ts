import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeKeysFolder } from '#app/auth/keys-folder.ts';
import { loadAccountKey, replaceAccountKey, seal, unseal, useAccountKey } from '#app/auth/sealing.ts';
import { sealSecret, unsealSecret } from '#app/auth/totp.ts';
import { readSealedDetail } from '#app/operations/needs/read-sealed-detail.ts';
import { handOutLink } from '#app/operations/accounts/hand-out-link.ts';
import { requireAccountKey } from '#app/operations/accounts/require-account-key.ts';
import { replaceKeyOfAccounts } from '#app/operations/accounts/replace-account-key.ts';
import { readKeyFingerprints } from '#scripts/key-fingerprints.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { letterLink } from '#tests/support/letter-link.ts';
import { NOW } from '#tests/support/needs.ts';
import { DETAIL, sealedNeed } from '#tests/support/sealed.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
});
afterAll(async () => {
  useAccountKey(loadAccountKey(TEST_KEYS));
  await database.drop();
});

const SECRET = Buffer.from('twenty bytes of seed');
const key = (folder: string) => readFileSync(join(folder, 'accounts.key'));
const factorOf = async () =>
  (await database.owner.selectFrom('totp_factors').select('sealed_secret').executeTakeFirstOrThrow())
    .sealed_secret;

test('another key takes the place of the accounts’ key, and whatever was sealed is sealed anew', async () => {
  const folder = temporaryFolder();
  const first = loadAccountKey(folder);
  useAccountKey(first);
  const personId = people.broker.person.id;
  await database.owner
    .insertInto('totp_factors')
    .values({
      person_id: personId,
      sealed_secret: sealSecret(SECRET, personId),
      last_step: '0',
      added_at: new Date(),
    })
    .execute();
  await database.owner
    .insertInto('identity_providers')
    .values({
      organisation_id: people.donor.hat.organisation.id,
      issuer: 'https://id.example',
      client_id: 'client',
      sealed_secret: seal(SECRET, `identity provider ${people.donor.hat.organisation.id}`),
      set_at: new Date(),
    })
    .execute();

  const { count, aside } = await replaceKeyOfAccounts(database.ownerUrl, folder, NOW);
  expect(count).toBe(2);
  // A backup of before opens with the key of its day.
  expect(aside).toMatch(/\/accounts\.key\.until-\d{8}T\d{6}Z$/);
  expect([readFileSync(aside).equals(first), statSync(aside).mode & 0o777]).toEqual([true, 0o600]);
  expect(Object.keys(readKeyFingerprints(folder))).toEqual(['accounts.key']);
  expect(key(folder).equals(first)).toBe(false);
  expect(existsSync(join(folder, 'accounts.older.key'))).toBe(false);
  expect(unsealSecret(await factorOf(), personId)?.equals(SECRET)).toBe(true);
  useAccountKey(first);
  expect(unsealSecret(await factorOf(), personId)).toBeUndefined();
});

test('a replacement that was cut off opens everything with both keys, and is finished by the next', async () => {
  const folder = temporaryFolder();
  useAccountKey(loadAccountKey(folder));
  const personId = people.broker.person.id;
  await database.owner
    .updateTable('totp_factors')
    .set({ sealed_secret: sealSecret(SECRET, personId) })
    .execute();
  await database.owner.deleteFrom('identity_providers').execute();
  // As far as it got.
  const { key: second, older } = replaceAccountKey(folder);
  useAccountKey(second, older);
  expect(unsealSecret(await factorOf(), personId)?.equals(SECRET)).toBe(true);
  expect(unseal(seal(SECRET, 'x'), 'x')?.equals(SECRET)).toBe(true);

  await replaceKeyOfAccounts(database.ownerUrl, folder, NOW);
  expect(key(folder).equals(second)).toBe(true);
  useAccountKey(second);
  expect(unsealSecret(await factorOf(), personId)?.equals(SECRET)).toBe(true);
});

test('what neither key opens stops it, and nothing is changed', async () => {
  const folder = temporaryFolder();
  loadAccountKey(folder);
  const before = await factorOf();
  await expect(replaceKeyOfAccounts(database.ownerUrl, folder, NOW)).rejects.toThrow('neither key');
  expect((await factorOf()).equals(before)).toBe(true);
});

test('what a key sealed that is gone for good is left as it is, once somebody says so, and the rest has the new key', async () => {
  const folder = temporaryFolder();
  useAccountKey(loadAccountKey(folder));
  const dead = await factorOf();
  const organisationId = people.donor.hat.organisation.id;
  const subject = `identity provider ${organisationId}`;
  await database.owner
    .insertInto('identity_providers')
    .values({
      organisation_id: organisationId,
      issuer: 'https://id.example',
      client_id: 'client',
      sealed_secret: seal(SECRET, subject),
      set_at: NOW,
    })
    .execute();
  await expect(replaceKeyOfAccounts(database.ownerUrl, folder, NOW)).rejects.toThrow('say --lost');
  const said = replaceKeyOfAccounts(database.ownerUrl, folder, NOW, { isLost: true });
  expect(await said).toMatchObject({ count: 1, left: 1 });
  expect((await factorOf()).equals(dead)).toBe(true);
  useAccountKey(loadAccountKey(folder));
  const { sealed_secret: sealed } = await database.owner
    .selectFrom('identity_providers')
    .select('sealed_secret')
    .executeTakeFirstOrThrow();
  expect(unseal(sealed, subject)?.equals(SECRET)).toBe(true);
  await database.owner.deleteFrom('identity_providers').execute();
});

test('sealed texts are sealed anew with it, and only for it; one that is kept outside has nothing to seal', async () => {
  const folder = temporaryFolder();
  const first = loadAccountKey(folder);
  useAccountKey(first);
  await database.owner.deleteFrom('totp_factors').execute();
  const id = await sealedNeed(people);
  const outside = await sealedNeed(people);
  await database.owner
    .updateTable('sealed_texts')
    .set({ sealed: null, key_id: null })
    .where('need_id', '=', outside)
    .execute();
  const keyId = async () =>
    (
      await database.owner
        .selectFrom('sealed_texts')
        .select('key_id')
        .where('need_id', '=', id)
        .executeTakeFirstOrThrow()
    ).key_id;
  const before = await keyId();

  expect((await replaceKeyOfAccounts(database.ownerUrl, folder, NOW)).count).toBe(1);
  expect(await keyId()).not.toBe(before);
  const read = () => readSealedDetail(people.focalPoint, { id }, NOW);
  expect(await read()).toMatchObject({ ok: true, value: { detail: DETAIL } });
  useAccountKey(first);
  expect(await read()).toEqual({ ok: false, reason: 'cannot-unseal' });
});

test('a lost or another key is not replaced by itself: the start names the file, and what it costs', async () => {
  const folder = temporaryFolder();
  const require = (keysDir = folder, isLost = false) =>
    requireAccountKey(database.ownerUrl, keysDir, { isLost });
  const refused = async (keysDir: string, what: string) => {
    await expect(require(keysDir)).rejects.toThrow(
      `${join(keysDir, 'accounts.key')} ${what}: it does not open`,
    );
    await expect(require(keysDir)).rejects.toThrow('ACCOUNTS_KEY_LOST=yes');
  };
  await database.owner.deleteFrom('totp_factors').execute();
  await database.owner.deleteFrom('identity_providers').execute();
  await database.owner.updateTable('sealed_texts').set({ sealed: null, key_id: null }).execute();
  // Nothing is sealed: a new installation makes its key, and starts again with it.
  expect([await require(), await require()]).toEqual([true, true]);

  const personId = people.broker.person.id;
  const addFactor = (at: Date) =>
    database.owner
      .insertInto('totp_factors')
      .values({
        person_id: personId,
        sealed_secret: sealSecret(SECRET, personId),
        last_step: '0',
        added_at: at,
      })
      .onConflict((row) =>
        row.column('person_id').doUpdateSet((old) => ({ sealed_secret: old.ref('excluded.sealed_secret') })),
      )
      .execute();
  await addFactor(NOW);
  expect(await require()).toBe(true);
  const kept = join(temporaryFolder(), 'kept');
  copyFileSync(join(folder, 'accounts.key'), kept);

  rmSync(join(folder, 'accounts.key'));
  await refused(folder, 'is missing');
  expect(existsSync(join(folder, 'accounts.key'))).toBe(false);
  // A second server with a folder of its own, where somebody made another.
  const elsewhere = temporaryFolder();
  loadAccountKey(elsewhere);
  await refused(elsewhere, 'is another key');
  // Half a file is named.
  writeFileSync(join(folder, 'accounts.key'), 'half');
  await expect(require()).rejects.toThrow(`${join(folder, 'accounts.key')} has 4 bytes`);

  copyFileSync(kept, join(folder, 'accounts.key'));
  expect(await require()).toBe(true);
  // While it is replaced, and where that was cut off, either opens.
  replaceAccountKey(folder);
  expect(await require()).toBe(true);

  // The operator says that it is gone: another takes its place, and is the key from the next thing that is sealed.
  const fresh = temporaryFolder();
  expect(await require(fresh, true)).toBe(false);
  await refused(fresh, 'is another key');
  await addFactor(NOW);
  expect(await require(fresh)).toBe(true);
  await refused(elsewhere, 'is another key');
});

test('whatever kind was sealed last is tried', async () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  loadAccountKey(other);
  useAccountKey(loadAccountKey(folder));
  const organisationId = people.donor.hat.organisation.id;
  await database.owner
    .insertInto('identity_providers')
    .values({
      organisation_id: organisationId,
      issuer: 'https://id.example',
      client_id: 'client',
      sealed_secret: seal(SECRET, `identity provider ${organisationId}`),
      set_at: new Date(NOW.getTime() + 1_000),
    })
    .execute();
  expect(await requireAccountKey(database.ownerUrl, folder)).toBe(true);
  await expect(requireAccountKey(database.ownerUrl, other)).rejects.toThrow('another key');
  await database.owner.deleteFrom('identity_providers').execute();
  await database.owner.deleteFrom('totp_factors').execute();
  useAccountKey(loadAccountKey(folder));
  await sealedNeed(people);
  expect(await requireAccountKey(database.ownerUrl, folder)).toBe(true);
  await expect(requireAccountKey(database.ownerUrl, other)).rejects.toThrow('another key');
});

test('keys that were copied back with the modes of another machine are closed to others', () => {
  const folder = temporaryFolder();
  loadAccountKey(folder);
  for (const name of [
    'accounts.key',
    'note-abc.key',
    'accounts.key.until-20261129T110000Z',
    'audit.published.json',
  ])
    writeFileSync(join(folder, name), 'k'.repeat(32));
  const mode = (name = '') => statSync(join(folder, name)).mode & 0o777;
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
  chmodSync(folder, 0o755);
  expect(closeKeysFolder(folder)).toEqual([]);
  expect(['', 'accounts.key', 'note-abc.key', 'accounts.key.until-20261129T110000Z'].map(mode)).toEqual([
    0o700, 0o600, 0o600, 0o600,
  ]);
  // What is published is nobody's secret.
  expect(mode('audit.published.json')).toBe(0o644);
  expect(closeKeysFolder(join(folder, 'not-there'))).toEqual([]);
});

test('the link of a letter that waits is sealed anew with it', async () => {
  const folder = temporaryFolder();
  useAccountKey(loadAccountKey(folder));
  await database.owner.deleteFrom('sealed_texts').execute();
  await database.owner.deleteFrom('outbox').execute();
  const made = await handOutLink(people.administrator, people.donor.person.id, NOW);
  expect(await replaceKeyOfAccounts(database.ownerUrl, folder, NOW)).toMatchObject({ count: 1 });
  const letter = await database.owner.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
  expect(letterLink(letter)).toContain(made.ok ? made.value.token : 'no token');
});
