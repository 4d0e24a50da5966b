import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readOptions } from '#scripts/import-iati/options.ts';
import { addMember, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const asteria = fileURLToPath(new URL('../../support/fixtures/iati-asteria.xml', import.meta.url));

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
  await database.owner.insertInto('installation').values({ mode: 'demonstration' }).execute();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await sql`truncate offers cascade`.execute(database.owner);
  await database.owner
    .updateTable('organisations')
    .set({ iati_reference: 'XX-TWS-ASTERIA' })
    .where('id', '=', people.donor.hat.organisation.id)
    .execute();
});

it('prints a line an activity and the totals, and finds organisation and person by itself', async () => {
  const { status, output, errors } = await run(asteria, '--on', '2026-11-23');
  expect([status, errors]).toEqual([0, '']);
  expect(output).toContain(
    'Line 4: XX-TWS-ASTERIA-1001 “Drafting teams for national cybersecurity strategies”: a draft offer was made\n',
  );
  expect(output).toContain('ended 31 December 2024\n');
  expect(output).toMatch(/8 of 8 activities accounted for: 6 drafts, 2 skipped and 0 here before\.\n$/);
  const rows = await database.owner.selectFrom('offers').select(['author_id', 'import_source']).execute();
  expect(rows).toHaveLength(6);
  expect(rows[0]).toEqual({ author_id: people.donor.person.id, import_source: 'iati' });
});

it('makes nothing twice, and says so in Arabic where that is asked for', async () => {
  await run(asteria, '--on', '2026-11-23');
  const { status, output } = await run(asteria, '--on', '2026-11-23', '--include-ended', '--lang', 'ar');
  expect(status).toBe(0);
  expect(output).toContain('بُيّن مآل 8 أنشطة من أصل 8: مسودة واحدة');
  expect(await countOffers()).toBe(7);
});

it('lists the donors where there are several, and takes the one that is named', async () => {
  const { organisation } = people.donor.hat;
  const second = await addMember(database, {
    name: 'Dora Donor',
    role: 'donor',
    organisation,
    email: 'Dora@Asteria.example',
  });
  const unclear = await run(asteria);
  expect(unclear.status).toBe(1);
  expect(unclear.errors).toContain(`--as ${people.donor.person.email}`);
  expect(unclear.errors).toContain(`--as ${second.person.email}`);
  expect(await countOffers()).toBe(0);

  expect((await run(asteria, '--as', 'dORA@asteria.example')).status).toBe(0);
  await database.owner
    .updateTable('memberships')
    .set({ ended_at: new Date() })
    .where('id', '=', second.hat.membershipId)
    .execute();
});

it('refuses another organisation’s file, even where the organisation is named', async () => {
  const { status, errors } = await run(asteria, '--organisation', people.secondDonor.hat.organisation.name);
  expect(status).toBe(1);
  expect(errors).toContain('Your organization has no IATI reporting-org reference here.');
  await database.owner.updateTable('organisations').set({ iati_reference: null }).execute();
  const unknown = await run(asteria);
  expect(unknown.status).toBe(1);
  expect(unknown.errors).toContain('No organization here holds the IATI reference XX-TWS-ASTERIA');
  expect(await countOffers()).toBe(0);
});

it('refuses what is no IATI file, with its line', async () => {
  const file = join(temporaryFolder(), 'activities.xml');
  writeFileSync(file, '<?xml version="1.0"?>\n<rss/>');
  const { status, errors } = await run(file);
  expect([status, errors]).toEqual([
    1,
    'Line 2: the file begins with rss; an IATI activity file begins with iati-activities.\n',
  ]);
});

it('wrong use is status 2 and a sentence, no stack', async () => {
  const { status, errors } = await run('/nowhere.xml');
  expect([status, errors]).toEqual([2, '/nowhere.xml cannot be read (ENOENT).\n']);
});

it.each([
  { args: [], says: 'Name one file.' },
  { args: ['a.xml', 'b.xml'], says: 'Name one file.' },
  { args: ['a.xml', '--on', 'today'], says: '“today” is not a value of --on.' },
  { args: ['a.xml', '--lang', 'tlh'], says: '“tlh” is not a value of --lang.' },
  { args: ['a.xml', '--nonsense'], says: 'Unknown option' },
])('the arguments $args are wrong use', ({ args, says }) => {
  expect(() => readOptions(args)).toThrow(says);
  expect(() => readOptions(args)).toThrow('Usage: npm run import:iati');
});

async function run(...args: string[]) {
  const child = spawn(process.execPath, ['scripts/run.js', 'scripts/import-iati.ts', ...args], {
    env: { ...process.env, DATABASE_URL: database.loginUrl, DATABASE_OWNER_URL: database.ownerUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, output, errors };
}

async function countOffers(): Promise<number> {
  const rows = await database.owner.selectFrom('offers').select('id').execute();
  return rows.length;
}
