import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadAccountKey, replaceAccountKey, seal, unseal, useAccountKey } from '#app/auth/sealing.ts';
import { sealSecret, unsealSecret } from '#app/auth/totp.ts';
import { readSealedDetail } from '#app/operations/needs/read-sealed-detail.ts';
import { replaceKeyOfAccounts } from '#app/operations/accounts/replace-account-key.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
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

  expect(await replaceKeyOfAccounts(database.ownerUrl, folder)).toBe(2);
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

  await replaceKeyOfAccounts(database.ownerUrl, folder);
  expect(key(folder).equals(second)).toBe(true);
  useAccountKey(second);
  expect(unsealSecret(await factorOf(), personId)?.equals(SECRET)).toBe(true);
});

test('what neither key opens stops it, and nothing is changed', async () => {
  const folder = temporaryFolder();
  loadAccountKey(folder);
  const before = await factorOf();
  await expect(replaceKeyOfAccounts(database.ownerUrl, folder)).rejects.toThrow('neither key');
  expect((await factorOf()).equals(before)).toBe(true);
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

  expect(await replaceKeyOfAccounts(database.ownerUrl, folder)).toBe(1);
  expect(await keyId()).not.toBe(before);
  const read = () => readSealedDetail(people.focalPoint, { id }, NOW);
  expect(await read()).toMatchObject({ ok: true, value: { detail: DETAIL } });
  useAccountKey(first);
  expect(await read()).toEqual({ ok: false, reason: 'cannot-unseal' });
});
