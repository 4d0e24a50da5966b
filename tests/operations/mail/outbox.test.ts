import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { sql } from 'kysely';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadAccountKey, useAccountKey } from '#app/auth/sealing.ts';
import { makeCarrier, type Carrier, type OutgoingMail } from '#app/operations/mail/carrier.ts';
import { followOutbox } from '#app/operations/mail/follow-outbox.ts';
import { queueMail, type Letter } from '#app/operations/mail/queue-mail.ts';
import { sendDueMail } from '#app/operations/mail/send-due-mail.ts';
import { withActor } from '#db/client.ts';
import { silentLog } from '#db/log.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';

const ORIGIN = 'https://capacity.example';
const NOW = new Date('2026-11-25T10:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const LETTER: Letter = {
  kind: 'invitation',
  to: { email: 'fia@motulani.example', language: 'en' },
  values: { until: '2026-11-28T10:00:00Z' },
  link: '/en/arrive/some-token',
};

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase()));
afterAll(() => database.drop());
beforeEach(() => database.owner.deleteFrom('outbox').execute());

const queue = (letter: Letter = LETTER, now = NOW) =>
  withActor({ kind: 'auth' }, (tx) => queueMail(tx, letter, now));
const rows = () => database.owner.selectFrom('outbox').selectAll().execute();

describe('over SMTP', () => {
  let server: SMTPServer;
  let carrier: Carrier;
  let received: ParsedMail[];
  let refuse: { code: number; at: 'rcpt' | 'mail' } | undefined;

  beforeEach(async () => {
    received = [];
    refuse = undefined;
    const refusal = (stage: 'rcpt' | 'mail') =>
      refuse?.at === stage
        ? Object.assign(new Error('No <fia@motulani.example> here'), { responseCode: refuse.code })
        : undefined;
    const options: SMTPServerOptions = {
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onMailFrom: (_address, _session, callback) => callback(refusal('mail') ?? null),
      onRcptTo: (_address, _session, callback) => callback(refusal('rcpt') ?? null),
      onData: (stream, _session, callback) => {
        void simpleParser(stream).then((mail) => {
          received.push(mail);
          callback();
        });
      },
    };
    server = new SMTPServer(options);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    carrier = makeCarrier({
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: 'Two-Way Street <no-reply@capacity.example>',
      mailFolder: '/nowhere',
    });
  });
  afterEach(async () => {
    carrier.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const send = (now = NOW) => sendDueMail({ carrier, publicOrigin: ORIGIN }, () => now);

  test('a letter leaves once, with a link under the public origin, and its values are erased', async () => {
    await queue();
    expect(await send()).toMatchObject({ sent: 1, postponed: 0 });
    expect(await send(at(60))).toMatchObject({ sent: 0 });
    const [mail] = received;
    expect(received).toHaveLength(1);
    expect(mail?.subject).toBe('You are invited to Two-Way Street');
    expect(mail?.text).toContain(`${ORIGIN}/en/arrive/some-token`);
    expect(mail?.text).toContain('28 November 2026');
    expect(mail?.html).toContain('lang="en" dir="ltr"');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    const [row] = await rows();
    expect(row).toMatchObject({ values: {}, sent_at: NOW });
    expect(mail?.messageId).toBe(`<${row?.id}@capacity.example>`);
  });

  test('an answer to an application names it, and sends nobody to an administrator they have not', async () => {
    await queue({ ...LETTER, values: { ...LETTER.values, reference: 'D-7K2M9Q' } });
    await queue({ kind: 'password-changed', to: LETTER.to, values: { at: NOW.toISOString() } });
    await send();
    // Of two letters of one moment either may leave first.
    const having = (words: string) =>
      received.flatMap(({ text }, index) => (text?.includes(words) ? [index] : []));
    const [named, others] = [having('application D-7K2M9Q'), having('tell whoever runs this platform')];
    expect([...named, ...others].toSorted()).toEqual([0, 1]);
    expect(named).toHaveLength(1);
  });

  test('a reader of Arabic gets Arabic, from right to left', async () => {
    await queue({ ...LETTER, to: { email: 'samir@zahrin.example', language: 'ar' } });
    await send();
    expect(received[0]?.html).toContain('lang="ar" dir="rtl"');
    expect(received[0]?.subject).toMatch(/دعوة/);
  });

  test('an act that is rolled back sends nothing', async () => {
    await withActor({ kind: 'auth' }, async (tx) => {
      await queueMail(tx, LETTER, NOW);
      throw new Error('the act failed');
    }).catch(() => undefined);
    expect(await send()).toMatchObject({ sent: 0 });
    expect(await rows()).toEqual([]);
  });

  test('two workers at once send each letter once', async () => {
    for (let index = 0; index < 12; index += 1) await queue();
    const reports = await Promise.all([send(), send(), send()]);
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(12);
    expect(new Set(received.map((mail) => mail.messageId)).size).toBe(12);
    expect(received).toHaveLength(12);
  });

  test('a server that says not now is asked again later, without its words in the report', async () => {
    await queue();
    refuse = { code: 451, at: 'rcpt' };
    const report = await send();
    expect(report).toMatchObject({ sent: 0, postponed: 1 });
    expect(report.causes.join()).toContain('451');
    expect(report.causes.join()).not.toContain('@');
    refuse = undefined;
    expect(await send(NOW)).toMatchObject({ sent: 0 });
    expect(await send(at(2))).toMatchObject({ sent: 1 });
    expect(received).toHaveLength(1);
  });

  test('a letter that has left is no failed one where that cannot be written down', async () => {
    await queue();
    await sql`create function app.no_mark() returns trigger language plpgsql as 'begin raise exception ''damaged''; end';
      create trigger no_mark before update on outbox for each row when (new.sent_at is not null)
        execute function app.no_mark()`.execute(database.owner);
    await expect(send()).rejects.toThrow('damaged');
    await sql`drop function app.no_mark cascade`.execute(database.owner);
    expect(received).toHaveLength(1);
    const [row] = await rows();
    expect([row?.sent_at, row?.given_up_at]).toEqual([null, null]);
    expect(row?.values).toHaveProperty('sealedPath');
    // A process that died there does the same: the same letter, under the same Message-ID.
    expect(await send(at(1))).toMatchObject({ sent: 0 });
    expect(await send(at(3))).toMatchObject({ sent: 1, postponed: 0 });
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  test('an address that will never exist is given up at once, a failing sign-in of ours is not', async () => {
    await queue();
    refuse = { code: 550, at: 'rcpt' };
    const report = await send();
    const id = (await rows())[0]?.id;
    const ended = [{ letter: id, kind: 'invitation', cause: 'EENVELOPE 550 RCPT TO' }];
    expect(report).toMatchObject({ givenUp: 1, ended });
    expect(JSON.stringify(report)).not.toContain('@');
    expect((await rows())[0]).toMatchObject({ given_up_at: NOW, values: {} });
    await queue();
    refuse = { code: 530, at: 'mail' };
    expect(await send()).toMatchObject({ givenUp: 0, postponed: 1 });
  });

  test('a link that is dead by then is not sent', async () => {
    await queue({ ...LETTER, values: { path: '/en/arrive/t', until: at(10).toISOString() } });
    expect(await send(at(10))).toMatchObject({
      sent: 0,
      outdated: 1,
      ended: [{ kind: 'invitation', cause: 'outdated' }],
    });
    expect(received).toEqual([]);
  });

  test('a letter whose values are made when it leaves is dropped where there is nobody to write to', async () => {
    await queue({ kind: 'forgotten-password', to: LETTER.to });
    await queue({ kind: 'forgotten-password', to: { email: 'nobody@motulani.example', language: 'en' } });
    const prepare = ({ email }: { email: string }) =>
      Promise.resolve(
        email.startsWith('fia') ? { path: '/en/arrive/new', until: at(10).toISOString() } : undefined,
      );
    const sending = { carrier, publicOrigin: ORIGIN, preparations: { 'forgotten-password': prepare } };
    expect(await sendDueMail(sending, () => NOW)).toMatchObject({ sent: 1 });
    expect(received.map((mail) => mail.text?.includes('/en/arrive/new'))).toEqual([true]);
    expect((await rows()).every((row) => row.sent_at !== null)).toBe(true);
  });
});

describe('sending that lasts', () => {
  /** The first letter takes three minutes; `meanwhile` happens while each later one is carried. */
  async function sendSlowly(meanwhile: (now: Date) => unknown, stop?: AbortSignal) {
    let now = NOW;
    const carried: { id: string; at: Date }[] = [];
    const carry = async ({ id, at: leaves }: OutgoingMail) => {
      carried.push({ id, at: leaves });
      if (carried.length === 1) now = at(3);
      else await meanwhile(now);
    };
    const carrier: Carrier = { carry, close: () => undefined };
    const report = await sendDueMail({ carrier, publicOrigin: ORIGIN }, () => now, stop);
    return { carried, report };
  }

  test('leaves to nobody else what it is carrying, and dates each letter when it leaves', async () => {
    for (let index = 0; index < 2; index += 1) await queue();
    const beside: string[] = [];
    const carrier: Carrier = {
      carry: ({ id }) => Promise.resolve(void beside.push(id)),
      close: () => undefined,
    };
    const { carried } = await sendSlowly((now) => sendDueMail({ carrier, publicOrigin: ORIGIN }, () => now));
    expect(carried.map(({ at: left }) => left)).toEqual([NOW, at(3)]);
    expect(beside).toEqual([]);
  });

  test('does not send what became useless meanwhile', async () => {
    // Waits longer, and so is the first.
    await queue(LETTER, at(-1));
    await queue({ ...LETTER, values: { path: '/en/arrive/t', until: at(2).toISOString() } });
    expect((await sendSlowly(() => undefined)).carried).toHaveLength(1);
  });

  test('stops after the letter under way', async () => {
    for (let index = 0; index < 3; index += 1) await queue();
    const stop = new AbortController();
    const { report } = await sendSlowly(() => stop.abort(), stop.signal);
    expect(report).toMatchObject({ sent: 2 });
    expect((await rows()).filter((row) => row.sent_at === null)).toHaveLength(1);
  });
});

test('a server that is away for an hour: the acts succeed, each letter is sent once later (CR7)', async () => {
  const away = makeCarrier({
    smtpUrl: 'smtp://127.0.0.1:1',
    mailFrom: 'a@b.example',
    mailFolder: '/nowhere',
  });
  await queue();
  await queue();
  for (let minute = 0; minute <= 60; minute += 5) {
    await sendDueMail({ carrier: away, publicOrigin: ORIGIN }, () => at(minute));
  }
  expect((await rows()).map((row) => [row.sent_at, row.given_up_at])).toEqual([
    [null, null],
    [null, null],
  ]);
  const carried: string[] = [];
  const back: Carrier = {
    carry: ({ id }) => Promise.resolve(void carried.push(id)),
    close: () => undefined,
  };
  for (let minute = 60; minute <= 240; minute += 5) {
    await sendDueMail({ carrier: back, publicOrigin: ORIGIN }, () => at(minute));
  }
  expect(carried.sort()).toEqual((await rows()).map((row) => row.id).sort());
});

test('without a server each letter is a file that only we can read and a mail program opens', async () => {
  const mailFolder = await mkdtemp(join(tmpdir(), 'tws-mail-'));
  await queue();
  const carrier = makeCarrier({ smtpUrl: undefined, mailFrom: 'a@b.example', mailFolder });
  await sendDueMail({ carrier, publicOrigin: ORIGIN }, () => NOW);
  const [name] = await readdir(mailFolder);
  const path = join(mailFolder, name ?? '');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await simpleParser(await readFile(path))).subject).toBe('You are invited to Two-Way Street');
});

test('the log says of a letter that became a file that nobody was sent it', async () => {
  const now = new Date();
  const until = new Date(now.getTime() + 60 * MINUTE).toISOString();
  await queue({ ...LETTER, values: { path: '/en/arrive/some-token', until } }, now);
  const mailFolder = await mkdtemp(join(tmpdir(), 'tws-mail-'));
  const carrier = makeCarrier({ smtpUrl: undefined, mailFrom: 'a@b.example', mailFolder });
  const said: unknown[] = [];
  const info = (data: object, message: string) => said.push([data, message]);
  const stop = followOutbox({ carrier, publicOrigin: ORIGIN }, { ...silentLog, info });
  await expect
    .poll(() => said, { timeout: 10_000 })
    .toEqual([[{ written: 1, folder: mailFolder }, 'mail written to files, and sent to nobody']]);
  await stop();
});

describe('a link that lets in whoever has it', () => {
  const carried: OutgoingMail[] = [];
  const carrier: Carrier = {
    carry: (mail) => Promise.resolve(void carried.push(mail)),
    close: () => undefined,
  };
  const send = (now: Date) => sendDueMail({ carrier, publicOrigin: ORIGIN }, () => now);

  test('lies sealed while its letter waits, and opens in no other letter', async () => {
    await queue();
    await queue({
      ...LETTER,
      to: { ...LETTER.to, email: 'mallory@motulani.example' },
      link: '/en/arrive/other',
    });
    const [mine, other] = await rows();
    expect(JSON.stringify([mine, other])).not.toContain('arrive');
    await database.owner
      .updateTable('outbox')
      .set({ values: JSON.stringify(mine?.values) })
      .where('id', '=', other?.id ?? '')
      .execute();
    expect(await send(NOW)).toMatchObject({ sent: 1, postponed: 1, causes: ['LinkNotOpened'] });
    expect(carried.map(({ text }) => text.includes('/en/arrive/some-token'))).toEqual([true]);
  });

  test('waits for a process that has the key, and goes with it then', async () => {
    carried.length = 0;
    await queue();
    useAccountKey(randomBytes(32));
    expect(await send(NOW)).toMatchObject({ postponed: 1, causes: ['LinkNotOpened'] });
    useAccountKey(loadAccountKey(TEST_KEYS));
    expect(await send(at(2))).toMatchObject({ sent: 1 });
    expect(carried[0]?.text).toContain('/en/arrive/some-token');
  });
});

test('nobody but the worker reads the outbox, and nobody changes what a letter is', async () => {
  await queue();
  const read = (kind: 'auth' | 'anonymous') =>
    withActor({ kind }, (tx) => tx.selectFrom('outbox').select('id').execute());
  await expect(read('auth')).rejects.toMatchObject({ code: '42501' });
  await expect(read('anonymous')).rejects.toMatchObject({ code: '42501' });
  await expect(
    withActor({ kind: 'system', reason: 'mail' }, (tx) =>
      tx.updateTable('outbox').set({ email: 'evil@elsewhere.example' }).execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});

test('a line break in an address or a value adds no header (IN7)', async () => {
  const bytes: Buffer[] = [];
  const mailFolder = await mkdtemp(join(tmpdir(), 'tws-mail-'));
  await queue({
    ...LETTER,
    to: { email: 'fia@motulani.example\r\nBcc: evil@elsewhere.example', language: 'en' },
  });
  const carrier = makeCarrier({ smtpUrl: undefined, mailFrom: 'a@b.example', mailFolder });
  await sendDueMail({ carrier, publicOrigin: ORIGIN }, () => NOW);
  for (const name of await readdir(mailFolder)) bytes.push(await readFile(join(mailFolder, name)));
  expect(Buffer.concat(bytes).toString()).not.toMatch(/^Bcc:/im);
});
