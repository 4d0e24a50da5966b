import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { fileKeySubject, openChunk, openFileKey } from '#app/auth/file-cipher.ts';
import { unsealText } from '#app/auth/sealed-text.ts';
import { openAuditKeyring } from '#app/auth/audit-keyring.ts';
import { loadAccountKey, unseal, useAccountKey } from '#app/auth/sealing.ts';
import { checkChain } from '#app/domain/audit/chain.ts';
import { sealedPlace } from '#app/domain/needs/sealed-text.ts';
import type { HeldText } from '#db/queries/needs/sealed-texts.ts';
import { answerSecondStep } from '#app/operations/accounts/answer-second-step.ts';
import { demonstrationAccounts } from '#app/operations/accounts/demonstration-accounts.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { signCheckpoint } from '#app/operations/audit/sign-checkpoint.ts';
import { createDoor, useDoor } from '#db/client.ts';
import { silentLog } from '#db/log.ts';
import { exportAudit } from '#db/queries/audit/export.ts';
import type { Database } from '#db/schema/database.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { addressOf } from '#db/seeds/demonstration/people.ts';
import { surviveLosses } from '#db/survive-losses.ts';
import { arrangeFiles } from '#tests/support/arrange-files.ts';
import { demonstrationDatabase } from '#tests/support/demonstration.ts';
import { emptyDatabase, queryAs } from '#tests/support/empty-database.ts';
import { PDF } from '#tests/support/files.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { startBuiltServer } from '#tests/support/server.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

type Addresses = { ownerUrl: string; loginUrl: string };

async function seeded() {
  const database = await demonstrationDatabase(inject('engine'));
  onTestFinished(() => database.drop());
  return database;
}

/** As `npm run` starts it, with a heap of `megabytes`. */
async function run(
  script: 'backup' | 'restore' | 'audit-export',
  args: readonly string[],
  database: Addresses,
  keys = TEST_KEYS,
  megabytes = 256,
) {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, 'scripts/run.js', `scripts/${script}.ts`, ...args],
    {
      env: {
        ...process.env,
        DATABASE_URL: database.loginUrl,
        DATABASE_OWNER_URL: database.ownerUrl,
        KEYS_DIR: keys,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, output, errors };
}

/** What outsiders keep of the log of acts: where it stood, signed, and the keys that were published. */
async function keepCheckpoint({ loginUrl }: Addresses, folder: string) {
  const door = createDoor({ loginUrl, log: silentLog });
  useDoor(door);
  onTestFinished(() => door.end());
  const { signer, published } = await openAuditKeyring(TEST_KEYS, new Date());
  if (!signer) throw new Error('No key signs the log of acts.');
  const checkpoint = await signCheckpoint(signer, 'https://capacity.example', new Date());
  const [key, kept] = [join(folder, 'keys.json'), join(folder, 'checkpoint.json')];
  writeFileSync(key, JSON.stringify({ keys: published }));
  writeFileSync(kept, JSON.stringify(checkpoint));
  return { n: checkpoint.n, args: ['--key', key, '--checkpoint', kept] };
}

/** Nothing is handed to it but files: no database, no folder of keys. */
function verifyAudit(args: readonly string[]) {
  const ran = spawnSync(process.execPath, ['scripts/run.js', 'scripts/verify-audit.ts', ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  return { status: ran.status, output: ran.stdout, errors: ran.stderr };
}

/** A file in chunks, beside the texts that the demonstration seals. */
async function withFileAndAct({ ownerUrl }: Addresses): Promise<void> {
  const dialect = new PostgresDialect({
    pool: surviveLosses(new pg.Pool({ connectionString: ownerUrl, max: 1 })),
  });
  const owner = new Kysely<Database>({ dialect });
  await arrangeFiles(owner);
  await owner.destroy();
}

/** A copy of the demonstration in a folder, by the command. */
async function backUp(prepare?: (database: Addresses) => Promise<void>): Promise<string> {
  const folder = temporaryFolder();
  const database = await seeded();
  await prepare?.(database);
  const { status, output, errors } = await run('backup', [folder], database);
  expect([status, errors]).toEqual([0, '']);
  const [name = ''] = readdirSync(folder);
  expect(name).toMatch(/^two-way-street-\d{8}T\d{6}Z\.backup\.gz$/);
  // Which database it is, without a password.
  const { hostname, port, pathname } = new URL(database.ownerUrl);
  expect(output).toMatch(`Database: ${pathname.slice(1)} on ${hostname}:${port}.\n`);
  expect(output).toContain('Keys that open what is sealed in it, kept apart: accounts.key.');
  return join(folder, name);
}

test('what was restored is served, opens with the key that was kept apart alone, is proved by a checkpoint from before, and its log goes on (CR10)', async () => {
  const outside = temporaryFolder();
  let before: Awaited<ReturnType<typeof keepCheckpoint>> | undefined;
  const file = await backUp(async (database) => {
    await withFileAndAct(database);
    before = await keepCheckpoint(database, outside);
  });
  const target = await emptyDatabase();
  const restored = await run('restore', [file], target);
  expect([restored.status, restored.errors]).toEqual([0, '']);

  const start = (environment: Record<string, string>) =>
    startBuiltServer(target, environment, 'tests/support/serve-demonstration.ts');
  const noKeys = temporaryFolder();
  await expect(start({ KEYS_DIR: noKeys })).rejects.toThrow(`${join(noKeys, 'accounts.key')} is missing`);
  expect(readdirSync(noKeys)).toEqual([]);
  const server = await start({});
  try {
    const page = await fetch(`${server.origin}/en/offers`);
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('Asteria Cooperation Agency'),
    ]);
  } finally {
    await server.stop();
  }

  const door = createDoor({ loginUrl: target.loginUrl, log: silentLog });
  useDoor(door);
  onTestFinished(() => door.end());
  onTestFinished(() => useAccountKey(loadAccountKey(TEST_KEYS)));
  const now = new Date();
  const email = addressOf('broker');
  const account = (await demonstrationAccounts(now)).find((one) => one.email === email);
  const input = { email, password: DEMONSTRATION_PASSWORD, address: '192.0.2.1', userAgent: '' };
  const step = await signIn(input, now);
  expect(step).toMatchObject({ ok: true, value: { next: 'second-step' } });
  const token = step.ok ? step.value.token : '';
  const [held] = await queryAs<HeldText & { needId: string }>(
    target.ownerUrl,
    'select need_id as "needId", version, key_id as "keyId", sealed from sealed_texts where sealed is not null order by need_id',
  );
  const sealedText = () => unsealText(held!, sealedPlace(held!.needId, held!.version));
  expect(sealedText()).toMatch(/hospitals|duty officers|last strategy/);
  const [chunk] = await queryAs<{ id: string; sealedKey: Buffer; body: Buffer }>(
    target.ownerUrl,
    'select f.id, f.sealed_key as "sealedKey", c.body from need_files f join file_chunks c on c.file_id = f.id and c.n = 0',
  );
  const fileKey = () => unseal(chunk!.sealedKey, fileKeySubject(chunk!.id));
  const place = { fileId: chunk!.id, n: 0, last: true };
  expect(openChunk(openFileKey(chunk!.sealedKey, chunk!.id), chunk!.body, place)).toEqual(PDF);
  // The same rows open with no other key (CR10).
  useAccountKey(randomBytes(32));
  expect(sealedText()).toBeUndefined();
  expect(fileKey()).toBeUndefined();
  expect((await answerSecondStep({ token, code: account?.code ?? '' }, now)).ok).toBe(false);
  useAccountKey(loadAccountKey(TEST_KEYS));
  expect((await answerSecondStep({ token, code: account?.code ?? '' }, now)).ok).toBe(true);
  // Signing in is an act: the log goes on where the copy ended, and its numbers clash with none.
  const rows = await door.withActor({ kind: 'system', reason: 'audit' }, (tx) => exportAudit(tx, 0, 5000));
  const end = checkChain(rows, (bytes) => createHash('sha256').update(bytes).digest());
  expect(end).toEqual({ n: rows.length, hash: rows.at(-1)?.hash });
  expect(rows.at(-1)?.payload).toContain('signed-in');

  // Who kept a checkpoint from before the backup proves the restored log with the published keys alone (VN5).
  const { n, args } = before!;
  expect(n).toBeGreaterThan(100);
  expect(rows.length).toBeGreaterThan(n);
  const exported = join(outside, 'log.jsonl');
  expect((await run('audit-export', [exported], target)).status).toBe(0);
  const proved = verifyAudit([exported, ...args]);
  expect([proved.status, proved.errors]).toEqual([0, '']);
  expect(proved.output).toMatch(new RegExp(`^Whole: ${rows.length} acts in an unbroken chain`));
  // The rows alone, without what the restored server signed itself, are proved up to the day of the checkpoint.
  const lines = readFileSync(exported, 'utf8').trimEnd().split('\n');
  writeFileSync(exported, `${lines.slice(0, rows.length).join('\n')}\n`);
  expect(verifyAudit([exported, ...args]).output).toContain(`nothing up to act ${n} has changed`);
  // A copy that lost acts before it was restored is found out, whatever it signs itself.
  writeFileSync(exported, `${lines.slice(0, n - 1).join('\n')}\n`);
  expect(verifyAudit([exported, ...args]).status).toBe(5);
}, 300_000);

test('a restore beside another key says which, and goes on only when it is told that the key is lost', async () => {
  const file = await backUp();
  const target = await emptyDatabase();
  const keys = temporaryFolder();
  writeFileSync(join(keys, 'accounts.key'), randomBytes(32));
  const refused = await run('restore', [file], target, keys);
  expect([refused.status, refused.output]).toEqual([1, expect.stringMatching(/^Database: \S+ on \S+\.\n$/)]);
  expect(refused.errors).toMatch(/^KEYS_DIR\/accounts\.key is another key than the one that sealed .*\n$/);
  const without = await run('restore', [file, '--without-keys'], target, keys);
  expect([without.status, without.output]).toEqual([
    0,
    expect.stringContaining('What these keys sealed does not open without them: accounts.key.'),
  ]);
  const again = await run('restore', [file, '--without-keys'], target, keys);
  expect([again.status, again.errors]).toEqual([1, expect.stringContaining('The database is not empty')]);
});

test('80 megabytes in one table pass through a heap of 64, there and back', async () => {
  const database = await seeded();
  await queryAs(
    database.ownerUrl,
    `with added as (insert into people (email, name)
       select n || '@big.example', 'Somebody' from generate_series(1, 800) n returning id)
     insert into credentials (person_id, password_hash)
       select id, repeat(md5(random()::text), 3200) from added`,
  );
  const sizes = 'select count(*), sum(length(password_hash)) from credentials';
  const [size] = await queryAs<{ sum: string }>(database.ownerUrl, sizes);
  expect(Number(size?.sum)).toBeGreaterThan(80_000_000);
  const file = join(temporaryFolder(), 'big.gz');
  const there = await run('backup', [file], database, TEST_KEYS, 64);
  const target = await emptyDatabase();
  const back = await run('restore', [file], target, TEST_KEYS, 64);
  expect([there, back]).toMatchObject([
    { status: 0, errors: '' },
    { status: 0, errors: '' },
  ]);
  expect(await queryAs(target.ownerUrl, sizes)).toEqual([size]);
});

test.each([[[]], [['a', 'b']], [['--unknown', 'a']]])('wrong use (%j) is told how', async (args) => {
  const [copied, restored] = await Promise.all(
    (['backup', 'restore'] as const).map((script) => run(script, args, { ownerUrl: '', loginUrl: '' })),
  );
  expect([copied!.status, copied!.errors]).toEqual([1, expect.stringMatching(/^Usage: npm run backup/)]);
  expect([restored!.status, restored!.errors]).toEqual([1, expect.stringMatching(/^Usage: npm run restore/)]);
});

const COMMANDS = [
  ['backup', ['copy.gz']],
  ['restore', ['copy.gz']],
  ['audit-export', ['log.jsonl']],
  ['audit-replace-key', []],
  ['replace-key', []],
  ['retire-note-keys', []],
  ['jobs', []],
  ['import-iati', ['file.xml']],
] as const;

/** In a folder of its own, with nothing set but what a test says: as somebody types it beside a server. */
function runIn(
  cwd: string,
  script: string,
  args: readonly string[],
  environment: Record<string, string> = {},
) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts/run.js'), resolve(`scripts/${script}.ts`), ...args],
    {
      cwd,
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  return { status, output: stdout, errors: stderr };
}

test.each(COMMANDS)(
  '%s makes no database where the server’s settings are not given to it',
  (script, args) => {
    const folder = temporaryFolder();
    const nothing = runIn(folder, script, args);
    expect([nothing.status, nothing.output]).toEqual([script === 'import-iati' ? 2 : 1, '']);
    expect(nothing.errors).toMatch(
      /^There is no database in \S+\.data: give it the settings of the server .*\n$/,
    );
    expect(readdirSync(folder)).toEqual([]);

    writeFileSync(
      join(folder, '.env'),
      'DATABASE_URL=postgres://a@b/c\nPORT=8080\nKEYS_DIR=/keys\nDATA_DIR=\n',
    );
    const forgotten = runIn(folder, script, args, { DATA_DIR: join(folder, 'other') });
    expect([forgotten.status, forgotten.output]).toEqual([script === 'import-iati' ? 2 : 1, '']);
    expect(forgotten.errors).toMatch(
      /^The file \.env says DATABASE_URL, KEYS_DIR, which this command was not given/,
    );
    expect(readdirSync(folder)).toEqual(['.env']);
  },
);

test('a restore of the demonstration makes the database that it fills', () => {
  const folder = temporaryFolder();
  const restored = runIn(folder, 'restore', ['copy.gz', '--demo']);
  expect(restored.errors).toContain('copy.gz');
  expect(readdirSync(join(folder, '.data', 'demo'))).toContain('postgres');
});

test.each(COMMANDS.filter(([script]) => script !== 'restore'))(
  '%s refuses a database on which no server was started, and makes no keys',
  async (script, args) => {
    const folder = temporaryFolder();
    const { loginUrl, ownerUrl } = await emptyDatabase();
    const environment = { DATABASE_URL: loginUrl, DATABASE_OWNER_URL: ownerUrl };
    const refused = runIn(folder, script, args, environment);
    expect([refused.status, refused.output]).toEqual([script === 'import-iati' ? 2 : 1, '']);
    expect(refused.errors).toMatch(
      /^No server was ever started on this database \(tws_test_\w+ on \S+:\d+\): give/,
    );
    expect(refused.errors).not.toContain(new URL(ownerUrl).password);
    expect(readdirSync(folder)).toEqual([]);
  },
);
