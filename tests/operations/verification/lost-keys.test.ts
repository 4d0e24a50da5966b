import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useNoteKeys } from '#app/auth/note-keys.ts';
import { loadAccountKey } from '#app/auth/sealing.ts';
import { changeKey } from '#app/operations/verification/change-key.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { NOW } from '#tests/support/needs.ts';
import { runScript } from '#tests/support/run-script.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

let database: TestDatabase;
let people: Cast;
const folder = mkdtempSync(join(tmpdir(), 'tws-keys-'));
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
  loadAccountKey(folder);
  expect(await checkSigning(folder, NOW)).toEqual([]);
});
afterAll(async () => {
  useNoteKeys(TEST_KEYS);
  await database.drop();
  rmSync(folder, { recursive: true });
});

const command = async (...args: string[]) => {
  const { status, out, error } = await runScript(database, 'retire-note-keys', folder, ...args);
  return [status, out + error];
};
const saying = (part: string) => expect.stringContaining(part) as string;
const files = () => readdirSync(folder).filter((name) => name.startsWith('note-'));
const inUse = async () =>
  (
    await database.owner.selectFrom('issuer_keys').select('kid').where('retired_at', 'is', null).execute()
  ).map(({ kid }) => `note-${kid}.key`);

test('keys of notes that are gone for good are retired once somebody says so, and signing goes on with new ones', async () => {
  const [platforms] = files();
  expect(await changeKey(people.verifier, { act: 'make' }, NOW)).toMatchObject({ ok: true });
  expect(await command('--lost')).toEqual([0, saying('none to retire')]);
  const lost = files().find((name) => name !== platforms)!;
  rmSync(join(folder, lost));

  expect(await command()).toEqual([1, saying(`${lost}. Put the copies back`)]);
  expect(await checkSigning(folder, NOW)).toHaveLength(1);
  // Nobody gives up a key for one that cannot be made now.
  expect(await changeKey(people.verifier, { act: 'make' }, NOW)).toMatchObject({ reason: 'signing-off' });
  expect(await inUse()).toContain(lost);

  expect(await command('--lost')).toEqual([0, saying(`Retired: ${lost}.`)]);
  expect(await inUse()).toEqual([platforms]);
  const acts = sql<{ role: string; kid: string }>`
    select payload::jsonb->>'role' as role, payload::jsonb->>'kid' as kid from audit_payloads
    where payload::jsonb->>'act' = 'retire-key'`;
  expect((await acts.execute(database.owner)).rows).toEqual([{ role: 'system', kid: lost.slice(5, -4) }]);
  expect(await checkSigning(folder, NOW)).toEqual([]);
  expect(await changeKey(people.verifier, { act: 'make' }, NOW)).toMatchObject({ ok: true });
  expect((await inUse()).toSorted()).toEqual(files().toSorted());
});

test('in a folder that is not the server’s every key would be lost: it is refused', async () => {
  const elsewhere = temporaryFolder();
  const before = await inUse();
  const { status, error } = await runScript(database, 'retire-note-keys', elsewhere, '--lost');
  expect([status, error]).toEqual([1, saying(join(elsewhere, 'accounts.key'))]);
  expect(await inUse()).toEqual(before);
  expect(await command('--everything')).toEqual([2, saying('-- --lost')]);
});
