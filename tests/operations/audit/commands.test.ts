import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuditKeyring, readAuditKeyring } from '#app/auth/audit-keyring.ts';
import { readAuditKey } from '#app/auth/audit-key.ts';
import { makePrivateKey } from '#app/auth/private-key.ts';
import type { SignedCheckpoint } from '#app/domain/audit/checkpoint.ts';
import { signCheckpoint, signLink } from '#app/operations/audit/sign-checkpoint.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { testDatabase } from '#tests/support/database.ts';

const ORIGIN = 'https://capacity.example';
const folder = join('.data/test/audit-commands', randomUUID());
const [exported, keyFile, checkpointFile, otherKeyFile] = [
  'export.jsonl',
  'keys.json',
  'checkpoint.json',
  'other.json',
].map((name) => join(folder, name)) as [string, string, string, string];
const db = await testDatabase();
afterAll(() => db.drop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const act = () =>
  withActor({ kind: 'auth' }, (tx) => recordSecurityEvent(tx, { kind: 'sign-in-failed' }, new Date()));

let lines: string[];
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const { signer: key, published } = await openAuditKeyring(join(folder, 'keys'), new Date());
  if (!key) throw new Error('no key');
  writeFileSync(keyFile, JSON.stringify({ keys: published }));
  writeFileSync(otherKeyFile, JSON.stringify({ keys: [(await readAuditKey(makePrivateKey())).jwk] }));
  for (let done = 0; done < 5; done += 1) await act();
  writeFileSync(checkpointFile, JSON.stringify(await signCheckpoint(key, ORIGIN, new Date())));
  for (let done = 0; done < 5; done += 1) await act();
  await withActor({ kind: 'system', reason: 'audit' }, (tx) =>
    sql`select app.erase_payload(2, 'wrong-person')`.execute(tx),
  );
  const { status, errors } = await run('audit-export.ts', exported);
  expect([status, errors]).toEqual([0, '']);
  lines = readFileSync(exported, 'utf8').trimEnd().split('\n');
}, 120_000);

test('an export has an act a line, the checkpoint last, and is for its owner only', () => {
  expect(lines).toHaveLength(12);
  expect(JSON.parse(lines[10] ?? '')).toMatchObject({ n: 11 });
  expect(JSON.parse(lines[11] ?? '')).toMatchObject({ checkpoint: { n: 11, origin: ORIGIN } });
  expect(statSync(exported).mode & 0o777).toBe(0o600);
});

test('an export takes the place of no file, and one that fails leaves none', async () => {
  const kept = join(folder, 'kept.jsonl');
  writeFileSync(kept, 'what was exported before');
  chmodSync(kept, 0o644);
  const over = await run('audit-export.ts', kept);
  expect([over.status, over.output, over.errors]).toEqual([
    1,
    expect.stringMatching(/^Database: .*\n$/),
    `${kept} is there already.\n`,
  ]);
  expect(readFileSync(kept, 'utf8')).toBe('what was exported before');

  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const broken = await testDatabase();
  try {
    await sql`drop function app.export_audit(bigint, integer)`.execute(broken.owner);
    expect((await run('audit-export.ts', join(empty, 'log.jsonl'), broken)).status).toBe(1);
  } finally {
    await broken.drop();
  }
  expect(readdirSync(empty)).toEqual([]);
});

test.each([['--dmo'], ['--demo=no'], ['--without-keys'], ['another.jsonl']])(
  'an export with %s, which it does not know, says how to use it and writes nothing',
  async (word) => {
    const file = join(folder, `${randomUUID()}.jsonl`);
    const found = await run('audit-export.ts', file, db, word);
    expect([found.status, found.output]).toEqual([2, '']);
    expect(found.errors).toContain('npm run audit:export -- FILE [--demo]');
    expect(existsSync(file)).toBe(false);
  },
);

test('a whole one is proved by the published key alone, and by a checkpoint of an earlier day', async () => {
  const alone = await verify(lines);
  expect(alone).toMatchObject({ status: 0, errors: '' });
  expect(alone.output).toMatch(/^Whole: 11 acts in an unbroken chain, and nothing up to act 11 has changed/);
  expect((await verify(lines, '--checkpoint', checkpointFile)).status).toBe(0);
  const rows = await verify(lines.slice(0, 11), '--checkpoint', checkpointFile);
  expect(rows.output).toContain('nothing up to act 5 has changed');
});

test.each<[string, (lines: string[]) => string[], string[], number, string]>([
  ['an act says something else', (all) => all.with(3, say(all[3])), [], 4, 'Broken at act 4. What it says'],
  ['an act is gone', (all) => all.toSpliced(5, 1), [], 4, 'Broken at act 6. Another number'],
  ['an act was added', (all) => [...all, all[10] ?? ''], [], 4, 'Broken at act 12. It stands behind'],
  ['the end was cut off', (all) => [...all.slice(0, 8), all[11] ?? ''], [], 5, 'ends with act 8, but act 11'],
  [
    'the end and its checkpoint were cut off',
    (all) => all.slice(0, 3),
    ['--checkpoint', checkpointFile],
    5,
    'ends with act 3, but act 5',
  ],
  ['nothing is signed', (all) => all.slice(0, 8), [], 3, 'Not proved: 8 acts hold together'],
  ['a line is no line', (all) => all.with(2, 'nonsense'), [], 1, 'Line 3 is not'],
])('where %s it says so', async (_, change, options, status, sentence) => {
  const found = await verify(change(lines), ...options);
  expect(found).toMatchObject({ status, output: '' });
  expect(found.errors).toContain(sentence);
});

test('a log that was written anew is found by the checkpoint, although its rows hold together', async () => {
  const other = await testDatabase();
  const rewritten = join(folder, 'rewritten.jsonl');
  try {
    for (let done = 0; done < 8; done += 1) await act();
    expect((await run('audit-export.ts', rewritten, other)).status).toBe(0);
  } finally {
    await other.drop();
  }
  const rows = readFileSync(rewritten, 'utf8').trimEnd().split('\n').slice(0, 8);
  const found = await verify(rows, '--checkpoint', checkpointFile);
  expect(found).toMatchObject({ status: 6, output: '' });
  expect(found.errors).toContain('Rewritten: the acts hold together, but the chain is not the one');
});

test('another key proves nothing, nor does a signature that was changed', async () => {
  const found = await run('verify-audit.ts', exported, undefined, '--key', otherKeyFile);
  expect(found).toMatchObject({ status: 7, output: '' });
  expect(found.errors).toContain('not signed with this key');
  const forged = (lines[11] ?? '').replace(/"at":"[^"]*"/, '"at":"2030-01-01T00:00:00.000Z"');
  expect((await verify(lines.with(11, forged))).status).toBe(7);
});

test('another key signs from then on; what the one before signed is proved by the published keys, later it is refused', async () => {
  const keysDir = join(folder, 'keys');
  const oldKey = readFileSync(join(keysDir, 'audit.key'), 'utf8');
  const replaced = await run('audit-replace-key.ts');
  expect([replaced.status, replaced.errors]).toEqual([0, '']);
  const { published, signer } = await readAuditKeyring(keysDir);
  expect(published).toHaveLength(2);
  const [before, after] = published;
  expect([before?.until, after?.until, signer?.jwk]).toEqual([after?.from, undefined, after]);
  expect(replaced.output).toContain(after?.kid);
  writeFileSync(keyFile, JSON.stringify({ keys: published }));
  // What was exported and kept before.
  const proved = await verify(lines, '--checkpoint', checkpointFile);
  expect([proved.status, proved.errors]).toEqual([0, '']);

  const longer = join(folder, 'longer.jsonl');
  expect((await run('audit-export.ts', longer)).status).toBe(0);
  const all = readFileSync(longer, 'utf8').trimEnd().split('\n');
  const last = JSON.parse(all.at(-1) ?? '') as { checkpoint: SignedCheckpoint };
  expect(last.checkpoint.kid).toBe(after?.kid);
  expect((await verify(all, '--checkpoint', checkpointFile)).status).toBe(0);
  // That it was replaced is an act, by both thumbprints.
  const { payload } = JSON.parse(all.at(-2) ?? '') as { payload: string };
  expect(JSON.parse(payload)).toMatchObject({
    about: 'audit',
    act: 'replace-key',
    from: before?.kid,
    to: after?.kid,
  });

  const stolen = await readAuditKey(oldKey);
  const signed = signLink(stolen, ORIGIN, last.checkpoint, new Date());
  const refused = await verify([...all.slice(0, -1), JSON.stringify({ checkpoint: signed })]);
  expect(refused).toMatchObject({ status: 8, output: '' });
  expect(refused.errors).toContain('its key did not sign then');
});

test('where there are no keys at all none is made, unless they are said to be lost', async () => {
  const keys = join(folder, 'keys');
  const kept = join(folder, 'kept-keys');
  renameSync(keys, kept);
  const refused = await run('audit-replace-key.ts');
  expect([refused.status, refused.output]).toEqual([1, expect.stringMatching(/^Database: .*\n$/)]);
  expect(refused.errors).toMatch(
    /^There is no audit\.key and no audit\.published\.json in \S+\/keys: set KEYS_DIR/,
  );
  expect(existsSync(keys)).toBe(false);
  const anew = await run('audit-replace-key.ts', undefined, db, '--lost');
  expect([anew.status, anew.errors]).toEqual([0, '']);
  expect((await readAuditKeyring(keys)).published).toHaveLength(1);
  rmSync(keys, { recursive: true });
  renameSync(kept, keys);
});

test('wrong use says how to use it', async () => {
  const found = await run('verify-audit.ts', exported);
  expect(found.status).toBe(2);
  expect(found.errors).toContain('npm run verify-audit -- FILE --key KEYFILE');
});

/** The row with another act in it. */
function say(line = ''): string {
  return line.replace('sign-in-failed', 'signed-in');
}

async function verify(content: string[], ...options: string[]) {
  const file = join(folder, `${randomUUID()}.jsonl`);
  writeFileSync(file, content.map((line) => `${line}\n`).join(''));
  return run('verify-audit.ts', file, undefined, '--key', keyFile, ...options);
}

/** Verifying gets no database at all: it must not need one. */
async function run(script: string, file?: string, database = db, ...options: string[]) {
  const needsDatabase = script !== 'verify-audit.ts';
  const args = [...(file === undefined ? [] : [file]), ...options];
  const child = spawn(process.execPath, ['scripts/run.js', `scripts/${script}`, ...args], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      ...(needsDatabase && {
        DATABASE_URL: database.loginUrl,
        DATABASE_OWNER_URL: database.ownerUrl,
        KEYS_DIR: join(folder, 'keys'),
        PUBLIC_ORIGIN: ORIGIN,
      }),
    },
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number];
  return { status, output, errors };
}
