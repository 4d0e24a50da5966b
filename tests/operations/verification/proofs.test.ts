import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useNoteKeys } from '#app/auth/note-keys.ts';
import { logLine, type LogEntry } from '#app/domain/verification/log-line.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { dailyHeads, listDailyHeads } from '#app/operations/verification/daily-heads-due.ts';
import { disputeNote } from '#app/operations/verification/dispute-note.ts';
import { proveLog } from '#app/operations/verification/prove-log.ts';
import { proveNote, type Published } from '#app/operations/verification/prove-note.ts';
import { readHeads, readPublishedKeys } from '#app/operations/verification/published-files.ts';
import {
  listPublicKeys,
  logLines,
  signLogHead,
  signStatusList,
} from '#app/operations/verification/publish-statuses.ts';
import { revokeNote } from '#app/operations/verification/revoke-note.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { withActor } from '#db/client.ts';
import { findNoteTexts } from '#db/queries/verification/notes.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport } from '#tests/support/passports.ts';
import { verdicts } from '#tests/support/principles.ts';

/** What somebody who has nothing of ours keeps: the files that are published, and heads of other days. */
const DAY = 86_400_000;
const on = (days: number) => new Date(NOW.getTime() + days * DAY);
const folder = mkdtempSync(join(tmpdir(), 'tws-proofs-'));

const WHY = 'The laboratory examined another build.';
let database: TestDatabase;
let people: Cast;
/** Of two declarations: one stays, one is disputed and then withdrawn. */
let standing: { reference: string; jws: string; subjectJson: string };
let ended: { reference: string; jws: string; subjectJson: string };

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
  expect(await checkSigning(TEST_KEYS, NOW)).toEqual([]);
  standing = await declare(NOW);
  ended = await declare(on(1));
});
afterAll(async () => {
  useNoteKeys(TEST_KEYS);
  rmSync(folder, { recursive: true });
  await database.drop();
});

async function declare(at: Date) {
  const id = await arrangeOffer(database, people.donor, TECHNOLOGY);
  await arrangePassport(database, people.donor, id);
  expect(await sendOffer(people.donor, { id, revision: 1 }, at)).toMatchObject({ ok: true });
  expect(await publishOffer(people.broker, { id, revision: 2, verdicts: verdicts() }, at)).toMatchObject({
    ok: true,
  });
  const { reference } = await database.owner
    .selectFrom('trust_notes')
    .select('reference')
    .where('offer_id', '=', id)
    .executeTakeFirstOrThrow();
  const texts = await withActor({ kind: 'anonymous' }, (tx) => findNoteTexts(tx, reference!));
  return { reference: reference!, ...texts! };
}

async function log(): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of logLines()) lines.push(line.trim());
  return lines;
}

async function keys() {
  return readPublishedKeys(await listPublicKeys());
}

/** A whole chain of these entries: what somebody makes who rewrites the log and knows how. */
function chained(entries: LogEntry[]): string[] {
  let before = Buffer.alloc(32);
  return entries.map((entry) => {
    const hash = createHash('sha256').update(before).update(logLine(entry)).digest();
    before = hash;
    return JSON.stringify({ ...entry, hash: hash.toString('hex') });
  });
}

const entriesOf = (lines: string[]) => lines.map((line) => JSON.parse(line) as LogEntry);
const prove = async (jws: string, given: Partial<Published>, at: Date) =>
  proveNote(jws, { keys: await keys(), heads: [], lists: [], ...given }, at);

test('each day that is over has one signed head, also those on which nothing ran', async () => {
  expect(await dailyHeads.run(on(0))).toBe(0);
  expect(await dailyHeads.run(on(1))).toBe(1);
  expect(await dailyHeads.run(on(1))).toBe(0);
  // Nothing ran for three days, and nothing happened on two of them.
  expect(await dailyHeads.run(on(4))).toBe(3);
  const heads = await listDailyHeads();
  expect(heads.map(({ day, n }) => [day, n])).toEqual([
    ['2026-11-23', 1],
    ['2026-11-24', 2],
    ['2026-11-25', 2],
    ['2026-11-26', 2],
  ]);
  expect(heads.at(-1)?.at).toBe(on(4).toISOString());
  const changed = sql`update note_log_heads set n = 1`.execute(database.owner);
  await expect(changed).rejects.toMatchObject({ code: '42501' });
});

test('a cut tail and a rewritten entry are caught by a head of an earlier day, and not without one', async () => {
  const heads = readHeads((await listDailyHeads()).map((head) => JSON.stringify(head)).join('\n'))!;
  const lines = await log();
  const known = await keys();
  expect((await proveLog(lines, known, heads)).found).toMatchObject({ verdict: 'whole', n: 2, proved: 2 });
  expect((await proveLog(lines.slice(0, 1), known, heads)).found).toMatchObject({
    verdict: 'cut',
    n: 1,
    proved: 2,
  });
  const [first, second] = entriesOf(lines);
  const rewritten = chained([first!, { ...second!, sha256: 'f'.repeat(64) }]);
  expect((await proveLog(rewritten, known, heads)).found).toMatchObject({ verdict: 'rewritten', proved: 2 });
  expect((await proveLog(rewritten, known, [])).found).toMatchObject({ verdict: 'unsigned', n: 2 });
  expect((await proveLog([lines[1]!], known, [])).found).toMatchObject({
    verdict: 'broken',
    n: 1,
    why: 'missing',
  });
  const careless = JSON.stringify({ ...JSON.parse(lines[1]!), act: 'revoke' });
  expect((await proveLog([lines[0]!, careless], known, [])).found).toMatchObject({
    verdict: 'broken',
    n: 2,
    why: 'hash',
  });
  expect((await proveLog([...lines, 'nonsense'], known, [])).found).toMatchObject({
    verdict: 'unreadable',
    n: 3,
  });
  const forged = { ...heads[0]!, n: 7 };
  expect((await proveLog(lines, known, [forged])).found).toMatchObject({ verdict: 'wrong-key' });
});

test('a log whose tail was rewritten in the database is not signed over', async () => {
  const other = await database.owner
    .selectFrom('note_log')
    .selectAll()
    .where('n', '=', '2')
    .executeTakeFirstOrThrow();
  const unguarded = (statement: string) =>
    sql
      .raw(
        `alter table note_log disable trigger kept; ${statement}; alter table note_log enable trigger kept`,
      )
      .execute(database.owner);
  await unguarded(
    `update note_log set sha256 = '${'e'.repeat(64)}', hash = '\\x${'0'.repeat(64)}' where n = 2`,
  );
  await expect(dailyHeads.run(on(5))).rejects.toThrow('does not follow from its last published head');
  expect(await listDailyHeads()).toHaveLength(4);
  await unguarded(
    `update note_log set sha256 = '${other.sha256}', hash = '\\x${other.hash.toString('hex')}' where n = 2`,
  );
  expect(await dailyHeads.run(on(5))).toBe(1);
});

test('a note is proved by published files alone, one after the other', async () => {
  const { jws, subjectJson } = standing;
  const lines = await log();
  const revoked = (await signStatusList('revoked', on(5)))!;
  const alone = await prove(jws, {}, on(5));
  expect(alone).toMatchObject({
    ...{ verdict: 'holds', proof: 'signed', comparesOffer: false },
    unasked: ['revoked', 'superseded', 'disputed'],
    note: { offer: { version: 1, reference: expect.stringMatching(/^O-/) as string } },
  });
  expect(alone).not.toHaveProperty('asOf');
  expect(await prove(jws, { log: lines, lists: [revoked], subject: subjectJson }, on(5))).toMatchObject({
    ...{ verdict: 'holds', proof: 'logged', comparesOffer: true },
    asOf: on(5).toISOString(),
    note: { reference: standing.reference, level: 'L1' },
  });
  // A withdrawal that came later than what somebody kept is not in it, and the answer says until when it knows.
  const older = { lists: [(await signStatusList('revoked', on(4)))!, revoked] };
  expect(await prove(jws, older, on(100))).toMatchObject({
    verdict: 'holds',
    asOf: on(4).toISOString(),
    unasked: ['superseded', 'disputed'],
  });
  // A log without a head may have lost any entry; one with a head tells of every end.
  const heads = [(await signLogHead(on(5)))!];
  const whole = await prove(jws, { log: lines, heads, lists: [revoked] }, on(5));
  expect(whole).toMatchObject({ verdict: 'holds', proof: 'proved', unasked: [] });
  expect(await prove(jws, { log: lines.slice(1) }, on(5))).toMatchObject({
    verdict: 'log',
    log: { verdict: 'broken' },
  });
  expect(await prove(ended.jws, { log: lines.slice(0, 1) }, on(5))).toMatchObject({ verdict: 'not-in-log' });
  expect(await prove(jws, { subject: ended.subjectJson }, on(5))).toMatchObject({ verdict: 'not-for-this' });
  expect(await prove(jws, { today: subjectJson }, on(5))).toMatchObject({
    ...{ verdict: 'holds', comparesOffer: true, today: 'same' },
  });
  // Its text as signed fits for ever: only that of today tells of another offer.
  const changed = { subject: subjectJson, today: subjectJson.replace('"version":1', '"version":2') };
  expect(await prove(jws, changed, on(5))).toMatchObject({ verdict: 'changed' });
  // The donor is another organization by now, or the note bound less: the version decides, and it is said.
  const moved = { today: subjectJson.replace('"donor":"', '"donor":"x') };
  expect(await prove(jws, moved, on(5))).toMatchObject({ verdict: 'holds', today: 'same-version' });
  for (const today of [ended.subjectJson, '<!doctype html>', '{}'])
    expect(await prove(jws, { today }, on(5))).toMatchObject({ verdict: 'not-for-this' });
  expect(await prove(jws, { lists: [jws] }, on(5))).toMatchObject({ verdict: 'list-not-trusted' });
  expect(await prove(jws, {}, on(400))).toMatchObject({ verdict: 'expired' });
  expect(await prove('no note', {}, on(5))).toEqual({ verdict: 'unreadable' });
  const flipped = jws.replace(
    /^(.{200})(.)/,
    (_all, head: string, one: string) => head + (one === 'A' ? 'B' : 'A'),
  );
  expect((await prove(flipped, {}, on(5))).verdict).toMatch(/unreadable|wrong-signature/);
  const without = (await keys()).filter(({ issuer }) => issuer === 'platform');
  expect(await prove(jws, { keys: without }, on(5))).toEqual({ verdict: 'unknown-key' });
  // Another issuer's key is an issuer's, and not the one that the note names.
  const others = (await keys()).map((key) =>
    key.issuer === 'platform' ? key : { ...key, issuer: 'another' },
  );
  expect(await prove(jws, { keys: others }, on(5))).toEqual({ verdict: 'unknown-key' });
  const stolen = (await keys()).map((key) => ({ ...key, compromisedFrom: NOW.toISOString() }));
  expect(await prove(jws, { keys: stolen, log: lines }, on(5))).toMatchObject({ verdict: 'key-not-trusted' });
});

test('what a key signed since it is not believed does not hold, with the keys alone either', async () => {
  const { jws } = standing;
  const marked = async (from: Date) =>
    (await keys()).map((key) =>
      key.issuer === 'platform' ? key : { ...key, compromisedFrom: from.toISOString() },
    );
  for (const from of [NOW, on(-1)])
    expect(await prove(jws, { keys: await marked(from) }, on(5))).toMatchObject({
      verdict: 'key-not-trusted',
    });
  // Whoever has a stolen key writes an earlier day into a note: that it was signed before, only the log proves.
  const since = await marked(on(2));
  const markedFrom = on(2).toISOString();
  expect(await prove(jws, { keys: since }, on(5))).toMatchObject({ verdict: 'holds', markedFrom });
  const lines = await log();
  expect(await prove(jws, { keys: since, log: lines }, on(5))).toMatchObject({
    verdict: 'holds',
    markedFrom,
  });
  const proved = await prove(jws, { keys: since, log: lines, heads: [(await signLogHead(on(5)))!] }, on(5));
  expect(proved).toMatchObject({ verdict: 'holds', proof: 'proved' });
  expect(proved).not.toHaveProperty('markedFrom');
  const retired = (await keys()).map((key) => ({ ...key, retiredAt: on(-1).toISOString() }));
  expect(await prove(jws, { keys: retired }, on(5))).toMatchObject({ verdict: 'key-not-trusted' });
  // A list of the platform's is no better than the key that signed it.
  const revoked = (await signStatusList('revoked', on(4)))!;
  const lost = (await keys()).map((key) =>
    key.issuer === 'platform' ? { ...key, compromisedFrom: on(3).toISOString() } : key,
  );
  expect(await prove(jws, { keys: lost, lists: [revoked] }, on(5))).toEqual({ verdict: 'list-not-trusted' });
});

test('what became of a note is read from the log, or from the lists', async () => {
  const { reference, jws } = ended;
  expect(
    await disputeNote(people.focalPoint, { reference, text: 'It is another build.' }, on(6)),
  ).toMatchObject({ ok: true });
  expect(await prove(jws, { log: await log() }, on(6))).toMatchObject({ verdict: 'disputed' });
  expect(await revokeNote(people.donor, { reference, reason: WHY }, on(6))).toMatchObject({ ok: true });
  expect(await prove(jws, { log: await log() }, on(6))).toMatchObject({ verdict: 'revoked' });
  expect(await prove(jws, { lists: [(await signStatusList('revoked', on(6)))!] }, on(6))).toMatchObject({
    verdict: 'revoked',
  });
});

test('the commands say the same in words and exit codes, without a database', async () => {
  const at = (name: string) => join(folder, name);
  const head = (await signLogHead(on(7)))!;
  writeFileSync(at('note.jwt'), standing.jws);
  writeFileSync(at('ended.jwt'), ended.jws);
  writeFileSync(at('keys.json'), JSON.stringify(await listPublicKeys()));
  writeFileSync(at('log'), `${(await log()).join('\n')}\n`);
  writeFileSync(at('cut'), `${(await log())[0]}\n`);
  writeFileSync(at('heads'), (await listDailyHeads()).map((one) => `${JSON.stringify(one)}\n`).join(''));
  writeFileSync(at('head'), JSON.stringify(head));
  const run = (script: string, ...args: string[]) => {
    const files = args.map((arg) => (arg.startsWith('--') ? arg : at(arg)));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/run.js', `scripts/${script}.ts`, ...files],
      {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, NODE_ENV: 'production' },
      },
    );
    return { status, stdout, stderr };
  };
  const ofIssuers = (await listPublicKeys()) as { keys: { issuer: string }[] };
  const marked = (from: Date) => ({
    keys: ofIssuers.keys.map((key) => (key.issuer === 'platform' ? key : { ...key, compromisedFrom: from })),
  });
  writeFileSync(at('marked.json'), JSON.stringify(marked(NOW)));
  const disbelieved = run('verify-note', 'note.jwt', '--keys', 'marked.json');
  expect(disbelieved).toMatchObject({ status: 5, stdout: '' });
  expect(disbelieved.stderr).toContain('its key was not to be believed when it was signed');
  writeFileSync(at('marked.json'), JSON.stringify(marked(on(2))));
  const earlier = run('verify-note', 'note.jwt', '--keys', 'marked.json');
  expect(earlier).toMatchObject({ status: 0, stderr: '' });
  expect(earlier.stdout).toContain('Its key is marked as not to be believed from 25 November 2026');
  const proved = run(
    'verify-note',
    'note.jwt',
    '--key',
    'keys.json',
    '--log',
    'log',
    '--heads',
    'heads',
    '--heads',
    'head',
  );
  expect(proved).toMatchObject({ status: 0, stderr: '' });
  const [heading] = proved.stdout.split('\n');
  expect(heading).toMatch(/^Holds for version 1 of the offer O-[0-9A-Z]{6}: the note is signed/);
  expect(proved.stdout).toContain('Not asked: whether the offer has changed since.');
  expect(proved.stdout).toContain('Not asked: whether the text of the offer that you have is the one');
  expect(proved.stdout).not.toContain('Not asked: whether it was');
  expect(proved.stdout).toContain(standing.reference);
  expect(proved.stdout).toContain('As of');
  expect(proved.stdout).not.toContain('ends within thirty days');
  expect(proved.stdout).toContain(
    'the signature proves that the platform signed for Asteria Cooperation Agency. That Asteria Cooperation Agency says so itself',
  );
  const keptBy = (custody: string | undefined) => {
    const kept = ofIssuers.keys.map((key) => ({ ...key, custody }));
    writeFileSync(at('kept.json'), JSON.stringify({ keys: kept }));
    return run('verify-note', 'note.jwt', '--keys', 'kept.json').stdout;
  };
  expect(keptBy('own')).toContain('is kept by Asteria Cooperation Agency itself');
  // Keys that were kept from before do not say it, and nothing is made up.
  expect(keptBy(undefined)).not.toContain('private half');
  writeFileSync(at('today.json'), standing.subjectJson);
  const unchanged = run('verify-note', 'note.jwt', '--keys', 'keys.json', '--today', 'today.json');
  expect(unchanged).toMatchObject({ status: 0, stderr: '' });
  expect(unchanged.stdout).toContain('The text of today that you gave is the text for which');
  expect(unchanged.stdout).not.toContain('Not asked: whether the offer');
  writeFileSync(at('today.json'), standing.subjectJson.replace('"version":1', '"version":2'));
  expect(run('verify-note', 'note.jwt', '--keys', 'keys.json', '--today', 'today.json').status).toBe(14);
  // It is withdrawn, and nothing that was given tells: the first line claims no more than was asked.
  const unasked = run('verify-note', 'ended.jwt', '--keys', 'keys.json');
  expect(unasked).toMatchObject({ status: 0, stderr: '' });
  expect(unasked.stdout).toMatch(/^Signature and text hold: /);
  expect(unasked.stdout).toContain('Not asked: whether it was withdrawn, replaced or disputed.');
  expect(unasked.stdout).toContain('Not asked: whether the public log has this note');
  expect(unasked.stdout).toMatch(/about version 1 of the offer O-/);
  expect(unasked.stdout).not.toContain('Holds');
  const withdrawn = run('verify-note', 'ended.jwt', '--keys', 'keys.json', '--log', 'log');
  expect(withdrawn).toMatchObject({ status: 10, stdout: '' });
  expect(withdrawn.stderr).toContain('Withdrawn by its issuer');
  expect(withdrawn.stderr).toContain('give a list of statuses');
  // Cut before anybody withdrew it: no answer calls that the public log.
  writeFileSync(at('revoked'), (await signStatusList('revoked', on(4)))!);
  const partly = run('verify-note', 'note.jwt', '--keys', 'keys.json', '--log', 'cut', '--list', 'revoked');
  expect(partly).toMatchObject({ status: 0, stderr: '' });
  expect(partly.stdout).toContain('is not proved: give the signed heads with --heads');
  expect(partly.stdout).toContain('Not asked: whether it was replaced or disputed.');
  expect(partly.stdout).toMatch(/^Signature and text hold: /);
  const cut = run('verify-note', 'note.jwt', '--keys', 'keys.json', '--log', 'cut', '--heads', 'heads');
  expect(cut.status).toBe(23);
  expect(cut.stderr).toContain('Cut: the log ends with entry 1');
  expect(run('verify-note-log', 'log', '--keys', 'keys.json', '--heads', 'head')).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(run('verify-note-log', 'cut', '--keys', 'keys.json', '--heads', 'head').status).toBe(23);
  const misused = run('verify-note', 'note.jwt');
  expect(misused.status).toBe(2);
  expect(misused.stderr).toContain('npm run verify-note -- NOTE --keys KEYS');
  for (const command of ['verify-note', 'verify-note-log', 'verify-audit']) {
    expect(run(command, '--help')).toMatchObject({ status: 0, stderr: '' });
    const keys = command === 'verify-audit' ? '--key' : '--keys';
    const [mute, gone] = [
      run(command, 'note.jwt', keys, 'note.jwt'),
      run(command, 'gone', keys, 'keys.json'),
    ];
    expect([mute.status, mute.stderr]).toEqual([
      2,
      expect.stringContaining(`${at('note.jwt')} is not JSON.`),
    ]);
    expect([gone.status, gone.stderr]).toEqual([
      2,
      expect.stringContaining(`${at('gone')} cannot be read (ENOENT).`),
    ]);
  }
});
