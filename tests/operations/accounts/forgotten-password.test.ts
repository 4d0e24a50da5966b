import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { codeAt, newTotpSecret, sealSecret } from '#app/auth/totp.ts';
import { answerSecondStep } from '#app/operations/accounts/answer-second-step.ts';
import { arrive } from '#app/operations/accounts/arrive.ts';
import { askForNewPassword, prepareNewPassword } from '#app/operations/accounts/ask-for-new-password.ts';
import { handOutLink } from '#app/operations/accounts/hand-out-link.ts';
import type { OutgoingMail } from '#app/operations/mail/carrier.ts';
import { sendDueMail } from '#app/operations/mail/send-due-mail.ts';
import { addMember, addOrganisation, type CastMember, type CastOrganisation } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

const now = new Date();
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const PASSWORD = 'orchard lantern gravel tide';
let database: TestDatabase;
let agency: CastOrganisation;
let member: CastMember;
let letters: OutgoingMail[];
let people = 0;

beforeAll(async () => {
  database = await testDatabase();
  agency = await addOrganisation(database, { name: 'Asteria Cooperation Agency', kind: 'state' });
});
afterAll(() => database.drop());
beforeEach(async () => {
  letters = [];
  await database.owner.deleteFrom('rate_limits').execute();
  await database.owner.deleteFrom('outbox').execute();
  member = await addMember(database, {
    name: `Dana Donor ${(people += 1)}`,
    role: 'donor',
    organisation: agency,
    language: 'ar',
  });
});

const ask = (email: string, address = '192.0.2.9') =>
  askForNewPassword({ email, language: 'en', address }, now);
const send = (at = now) =>
  sendDueMail(
    {
      publicOrigin: 'https://capacity.example',
      preparations: { 'forgotten-password': prepareNewPassword },
      carrier: { carry: (mail) => Promise.resolve(void letters.push(mail)), close: () => undefined },
    },
    () => at,
  );
const tokenIn = (letter: OutgoingMail | undefined) =>
  /\/arrive\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
const use = (token: string, at = now) => arrive({ token, password: PASSWORD, userAgent: 'Test' }, at);

describe('a forgotten password', () => {
  test('is the same act for an address with an account and one without; only the first gets a letter', async () => {
    await ask(member.person.email.toUpperCase());
    await ask('nobody@nowhere.example');
    const rows = await database.owner.selectFrom('outbox').select(['kind', 'values']).execute();
    expect(rows).toEqual([
      { kind: 'forgotten-password', values: {} },
      { kind: 'forgotten-password', values: {} },
    ]);
    await send();
    expect(letters.map(({ to }) => to)).toEqual([member.person.email.toUpperCase()]);
    expect(
      await database.owner.selectFrom('outbox').selectAll().where('sent_at', 'is', null).execute(),
    ).toEqual([]);
  });

  test('nobody who is shut out or never arrived gets a letter', async () => {
    await database.owner
      .updateTable('people')
      .set({ disabled_at: now })
      .where('id', '=', member.person.id)
      .execute();
    await ask(member.person.email);
    await send();
    expect(letters).toEqual([]);
  });

  test('its link sets another password and ends all sessions, with a notice; it works once, for ten minutes (AU9)', async () => {
    await ask(member.person.email);
    await send();
    const token = tokenIn(letters[0]);
    expect(letters[0]?.text).toContain(`https://capacity.example/en/arrive/${token}`);
    expect(await use(token, after(10))).toMatchObject({ reason: 'link-used-or-expired' });
    expect(await use(token, after(9))).toMatchObject({ ok: true, value: { next: 'session' } });
    expect(await use(token, after(9))).toMatchObject({ reason: 'link-used-or-expired' });
    expect(await findSignedIn(member.token, after(9))).toBeUndefined();
    letters = [];
    await send(after(9));
    expect(letters.map(({ subject }) => subject)).toEqual(['تم تغيير كلمة المرور']);
  });

  test('a second letter makes the first one’s link worth nothing', async () => {
    await ask(member.person.email);
    await send();
    await ask(member.person.email);
    await send();
    expect(await use(tokenIn(letters[0]))).toMatchObject({ reason: 'link-used-or-expired' });
    expect(await use(tokenIn(letters[1]))).toMatchObject({ ok: true });
  });

  test('a letter that waited sends nothing where an administrator made a link since: theirs works', async () => {
    const administrator = await addMember(database, {
      name: `Ada Administrator ${people}`,
      role: 'administrator',
      organisation: await addOrganisation(database, { name: `Office ${people}`, kind: 'un' }),
    });
    await ask(member.person.email);
    const made = await handOutLink(administrator, member.person.id, after(1));
    await send(after(30));
    expect(letters.map(({ text }) => text.includes(made.ok ? made.value.token : '-'))).toEqual([true]);
    expect(await use(tokenIn(letters[0]), after(31))).toMatchObject({ ok: true });
  });

  test('one that was asked for after an administrator’s link takes its place', async () => {
    const administrator = await addMember(database, {
      name: `Ada Administrator ${people}`,
      role: 'administrator',
      organisation: await addOrganisation(database, { name: `Office ${people}`, kind: 'un' }),
    });
    await handOutLink(administrator, member.person.id, after(-1));
    await send();
    await ask(member.person.email);
    await send();
    expect(await use(tokenIn(letters[0]))).toMatchObject({ reason: 'link-used-or-expired' });
    expect(await use(tokenIn(letters[1]))).toMatchObject({ ok: true });
  });

  test('is no way around the second factor (AU11)', async () => {
    const secret = newTotpSecret();
    const { id } = member.person;
    await database.owner
      .insertInto('totp_factors')
      .values({ person_id: id, sealed_secret: sealSecret(secret, id), last_step: '0', added_at: now })
      .execute();
    await ask(member.person.email);
    await send();
    const begun = await use(tokenIn(letters[0]));
    if (!begun.ok || begun.value.next !== 'second-step') throw new Error('no second step');
    expect(await findSignedIn(begun.value.token, now)).toBeUndefined();
    const answered = await answerSecondStep({ token: begun.value.token, code: codeAt(secret, now) }, now);
    expect(answered).toMatchObject({ ok: true });
  });

  test('a hundred asks for one person are three letters an hour, from wherever they come (RL9)', async () => {
    for (let ask1 = 0; ask1 < 100; ask1 += 1) await ask(member.person.email, `192.0.2.${ask1}`);
    await send();
    expect(letters).toHaveLength(3);
  });
});
