import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createInterface, type Interface } from 'node:readline';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useNoteKeys } from '#app/auth/note-keys.ts';
import { checkChain } from '#app/domain/audit/chain.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { makeCarrier } from '#app/operations/mail/carrier.ts';
import { SENDING_MS } from '#app/domain/mail/retry.ts';
import { sendDueMail } from '#app/operations/mail/send-due-mail.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { verifyNote } from '#app/operations/verification/verify-note.ts';
import { exportAudit, findAuditHead } from '#db/queries/audit/export.ts';
import type { Acked, ActName } from '#tests/support/act-until-killed.ts';
import { cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { countWritten, NOTHING, prepareActs, WHOLE, type Prepared } from '#tests/support/killable-acts.ts';
import { NOW } from '#tests/support/needs.ts';
import { arrangePauses, type Pauses } from '#tests/support/pauses.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { countWrites, watchWrites } from '#tests/support/writes.ts';

let database: TestDatabase;
let pauses: (Pauses & { end: () => Promise<void> }) | undefined;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  await watchWrites(database.owner);
});
afterAll(async () => {
  useInstallationMode('production');
  useNoteKeys(TEST_KEYS);
  await pauses?.end();
  await database.drop();
});

/** As a server that was started: acts are asked of it by lines, and it answers each that is done. */
type Started = { child: ChildProcess; lines: Interface; acked: Acked[] };
function start(keysDir: string, smtpUrl = ''): Started {
  const args = ['scripts/run.js', 'tests/support/act-until-killed.ts', database.loginUrl, keysDir, smtpUrl];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const started = { child, lines: createInterface(child.stdout), acked: [] as Acked[] };
  started.lines.on('line', (line) => line === 'ready' || started.acked.push(JSON.parse(line) as Acked));
  return started;
}
const begin = ({ child }: Started, act: Prepared) => child.stdin!.write(`${JSON.stringify(act)}\n`);
async function killNow({ child }: Started) {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  expect(await exited).toEqual([null, 'SIGKILL']);
}

const isWhole = async (act: Prepared) => {
  const written = await countWritten(database, act);
  const done = written.record === 1;
  expect(written, act.act).toEqual((done ? WHOLE : NOTHING)[act.act]);
  return done;
};
const readLog = () =>
  database.door.withActor({ kind: 'system', reason: 'audit' }, async (tx) => {
    const rows = await exportAudit(tx, 0, 5000);
    return { rows, head: await findAuditHead(tx) };
  });
async function expectChainWhole() {
  const { rows, head } = await readLog();
  expect(checkChain(rows, (bytes) => createHash('sha256').update(bytes).digest())).toEqual(head);
}

test('killed at every step of an act: what was answered is there, nothing is half done, the chain holds, and letters leave once, of done acts only (CR1)', async () => {
  const keysDir = temporaryFolder();
  const people = await cast(database);
  const prepare = () => prepareActs(database, people);
  // Two of each are killed after every other step, some never get to their end, some are answered before the kill.
  const [odd, even, never, answered] = [await prepare(), await prepare(), await prepare(), await prepare()];
  // One that signs holds up any other as soon as it touches the catalogue, its fourth step.
  const inTurn = [...odd, ...even.filter(({ act }) => act !== 'sign')];
  // None goes past its last: whoever is faster than one that signs would be done before the kill.
  const last = new Map<ActName, number>();
  const stepOf = (act: Prepared, round: number) => {
    if (never.includes(act)) return (round % 3) + 1;
    const step = act.act === 'sign' ? round + 4 : round * 2 + (odd.includes(act) ? 1 : 2);
    return Math.min(step, last.get(act.act) ?? Infinity);
  };
  await database.owner.deleteFrom('outbox').execute();
  pauses = await arrangePauses(database);

  const done = new Set<Prepared>();
  let inTheMiddle = 0;
  let next = start(keysDir);
  for (let round = 0; inTurn.some((act) => !done.has(act)); round += 1) {
    const server = next;
    next = start(keysDir);
    const first = answered.slice(round, round + 1);
    for (const act of first) {
      begin(server, act);
      while (server.acked.length === 0) await once(server.lines, 'line');
      last.set(act.act, await pauses.stepsOf(act.by.person.id));
    }
    const before = await countWrites(database.owner);
    const acts = [...inTurn, ...never].filter((act) => !done.has(act));
    for (const act of acts) {
      await pauses.at(act.by.person.id, stepOf(act, round));
      begin(server, act);
    }
    await pauses.waitFor(
      acts.length,
      () => server.child.exitCode !== null || server.acked.length > first.length,
    );
    await killNow(server);
    await pauses.letGo();

    inTheMiddle += acts.length;
    expect(server.acked).toEqual(first.map(({ act }) => ({ act, ok: true })));
    for (const act of acts) if (await isWhole(act)) done.add(act);
    if (acts.every((act) => !done.has(act))) expect(await countWrites(database.owner)).toEqual(before);
    for (const act of answered.slice(0, round + 1)) expect(await isWhole(act), act.act).toBe(true);
    await expectChainWhole();
  }
  await killNow(next);
  expect(inTheMiddle).toBeGreaterThanOrEqual(50);
  expect(never.filter((act) => done.has(act))).toEqual([]);

  // Another process starts on what is left. The first letter is under way when it is killed too.
  const arrived: string[] = [];
  let hold: (() => void) | undefined;
  const underWay = new Promise<void>((resolve) => (hold = resolve));
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => {
      if (!hold) return callback();
      hold();
      hold = undefined;
    },
    onData: (stream, _session, callback) => {
      void simpleParser(stream).then(({ text = '' }) => {
        arrived.push(text);
        callback();
      });
    },
  });
  // Whoever is killed closes no line.
  smtp.on('error', () => undefined);
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  const sender = start(keysDir, smtpUrl);
  await underWay;
  await killNow(sender);
  const carrier = makeCarrier({ smtpUrl, mailFrom: 'no-reply@capacity.example', mailFolder: '' });
  const later = new Date(Date.now() + SENDING_MS + 1);
  const send = () => sendDueMail({ carrier, publicOrigin: 'https://capacity.example' }, () => later);
  const lettersOf = ({ act }: Prepared) => WHOLE[act].letter ?? 0;
  const told = [...inTurn, ...answered];
  const letters = told.reduce((sum, act) => sum + lettersOf(act), 0);
  expect(await send()).toMatchObject({ sent: letters, postponed: 0, givenUp: 0 });
  expect(await send()).toMatchObject({ sent: 0, postponed: 0, givenUp: 0 });
  carrier.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
  expect(arrived).toHaveLength(letters);
  for (const act of told)
    expect(arrived.filter((text) => text.includes(act.about))).toHaveLength(lettersOf(act));

  // Nobody signs beside a hole: every key that was registered lies there, and what was signed holds.
  expect(await checkSigning(keysDir, NOW)).toEqual([]);
  const notes = await database.owner
    .selectFrom('trust_notes')
    .select('jws')
    .where('jws', 'is not', null)
    .execute();
  expect(notes).toHaveLength(2);
  for (const { jws } of notes)
    expect(await verifyNote(jws!, undefined, NOW)).toMatchObject({ verdict: 'valid' });
  await expectChainWhole();
});
