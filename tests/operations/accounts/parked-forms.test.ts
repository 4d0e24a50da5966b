import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { PARKED_BYTES, PARKED_PER_PERSON } from '#app/domain/accounts/parked-form.ts';
import { disablePerson } from '#app/operations/accounts/disable-person.ts';
import { discardParkedForm } from '#app/operations/accounts/discard-parked-form.ts';
import { endSession } from '#app/operations/accounts/end-session.ts';
import { openParkedForm } from '#app/operations/accounts/open-parked-form.ts';
import { parkForm, parkFormOfEndedSession } from '#app/operations/accounts/park-form.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { leaveEndedSession, signOut } from '#app/operations/accounts/sign-out.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { removeDue } from '#app/operations/retention/remove-due.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let people: Cast;
const start = new Date('2026-11-23T08:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, start);
});
afterAll(() => database.drop());

const TYPED = 'We lost the logs of the spring — and nobody noticed';
const form = (fields: Record<string, string> = { summary: TYPED, then: 'leave' }) => ({
  path: '/en/needs/0b6f0f5e-8d5e-4a3c-9c1e-2f7f2b1c9d11/edit/what',
  fields: Buffer.from(new URLSearchParams(fields).toString()),
});
let added = 0;
const somebody = (): Promise<CastMember> =>
  addMember(database, {
    name: `Person ${(added += 1)}`,
    role: 'focal_point',
    organisation: people.focalPoint.hat.organisation,
    now: start,
  });
const rowsOf = ({ person }: CastMember) =>
  database.owner.selectFrom('parked_forms').selectAll().where('person_id', '=', person.id).execute();
/** After the idle time of the session that a cast member has. */
const ENDED = 31;

describe('a form of a session that ended by itself', () => {
  test('is kept for its person, with the button that was pressed', async () => {
    const { token, ...member } = await somebody();
    const id = await parkFormOfEndedSession(token, form(), later(ENDED));
    expect(await openParkedForm(member, id ?? '', later(ENDED + 1))).toEqual({
      path: form().path,
      fields: [
        ['summary', TYPED],
        ['then', 'leave'],
      ],
      parkedAt: later(ENDED),
      keptUntil: later(ENDED + 60),
    });
  });

  test('is kept at the absolute end too, and where the person signed in elsewhere in between', async () => {
    const member = await somebody();
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) await findSignedIn(member.token, later(minutes));
    const end = 12 * 60;
    expect(await findSignedIn(member.token, later(end))).toBeUndefined();
    const { email } = member.person;
    await signIn(
      { email, password: DEMONSTRATION_PASSWORD, address: '192.0.2.1', userAgent: '' },
      later(end),
    );
    expect(await parkFormOfEndedSession(member.token, form(), later(end + 1))).toBeDefined();
  });

  test('its token reads nothing: it still is nobody’s session', async () => {
    const { token } = await somebody();
    await parkFormOfEndedSession(token, form(), later(ENDED));
    expect(await findSignedIn(token, later(ENDED))).toBeUndefined();
  });

  test('is not kept while the session lives, nor an hour after its end', async () => {
    const { token } = await somebody();
    expect(await parkFormOfEndedSession(token, form(), later(29))).toBeUndefined();
    expect(await parkFormOfEndedSession(token, form(), later(30 + 59))).toBeDefined();
    expect(await parkFormOfEndedSession(token, form(), later(30 + 60))).toBeUndefined();
  });

  test.each<[string, (member: CastMember) => Promise<unknown>]>([
    ['was signed out', (member) => signOut(member, later(1))],
    ['was left after its end', (member) => leaveEndedSession(member.token)],
    ['its person ended', (member) => endSession(member, member.session.id, later(1))],
    [
      'an administrator ended',
      (member) => disablePerson(people.administrator, member.person.id, 'Left the office', later(1)),
    ],
  ])('is not kept where the session %s', async (_how, end) => {
    const member = await somebody();
    await end(member);
    expect(await parkFormOfEndedSession(member.token, form(), later(ENDED))).toBeUndefined();
    expect(await rowsOf(member)).toEqual([]);
  });

  test('is not kept for somebody disabled, even if the session was left behind', async () => {
    const member = await somebody();
    const disabled = database.owner.updateTable('people').set({ disabled_at: later(ENDED) });
    await disabled.where('id', '=', member.person.id).execute();
    expect(await parkFormOfEndedSession(member.token, form(), later(ENDED))).toBeUndefined();
  });

  test.each([undefined, '', 'A'.repeat(43), 'not a token'])('is not kept for the token %j', async (token) => {
    expect(await parkFormOfEndedSession(token, form(), later(ENDED))).toBeUndefined();
  });
});

describe('what is kept', () => {
  test('is its person’s alone: for anybody else it is not there', async () => {
    const [member, other] = [await somebody(), await somebody()];
    const id = (await parkForm(member, form(), later(1))) ?? '';
    expect(await openParkedForm(other, id, later(1))).toBeUndefined();
    expect(await discardParkedForm(other, id)).toEqual({ ok: false, reason: 'not-found' });
    expect(await openParkedForm(people.administrator, id, later(1))).toBeUndefined();
    expect(await openParkedForm(member, id, later(1))).toBeDefined();
  });

  test('is sealed: the row holds no word of it, and opens for no other person or row', async () => {
    const [member, other] = [await somebody(), await somebody()];
    await parkForm(member, form(), later(1));
    const [row] = await rowsOf(member);
    const bytes = row?.sealed_fields ?? Buffer.alloc(0);
    expect(bytes.length).toBeGreaterThan(form().fields.length);
    for (const word of ['logs', 'spring', 'summary', 'leave']) expect(bytes.includes(word)).toBe(false);
    const moved = { ...row, person_id: other.person.id, id: crypto.randomUUID() } as NonNullable<typeof row>;
    await database.owner.insertInto('parked_forms').values(moved).execute();
    expect(await openParkedForm(other, moved.id, later(1))).toBeUndefined();
  });

  test('is gone after an hour, and deleted', async () => {
    const member = await somebody();
    const id = (await parkForm(member, form(), later(1))) ?? '';
    expect(await openParkedForm(member, id, later(60))).toBeDefined();
    expect(await openParkedForm(member, id, later(61))).toBeUndefined();
    await removeDue(later(60));
    expect(await rowsOf(member)).toHaveLength(1);
    await removeDue(later(61));
    expect(await rowsOf(member)).toEqual([]);
  });

  test('goes when it is thrown away, once', async () => {
    const member = await somebody();
    const id = (await parkForm(member, form(), later(1))) ?? '';
    expect(await discardParkedForm(member, id)).toMatchObject({ ok: true });
    expect(await discardParkedForm(member, id)).toEqual({ ok: false, reason: 'not-found' });
    expect(await rowsOf(member)).toEqual([]);
  });

  test('is told of when its person is back, the last one first', async () => {
    const member = await somebody();
    await parkForm(member, form(), later(1));
    const last = await parkForm(member, form(), later(2));
    expect(await findSignedIn(member.token, later(3))).toMatchObject({ parkedForm: last });
  });

  test.each(['password', 'current', 'proof', 'sealed', 'passkey'])(
    'is never a form with the field %s',
    async (name) => {
      const member = await somebody();
      const secret = form({ summary: TYPED, [name]: 'correct horse battery staple' });
      expect(await parkForm(member, secret, later(1))).toBeUndefined();
      expect(await parkFormOfEndedSession(member.token, secret, later(ENDED))).toBeUndefined();
      expect(await rowsOf(member)).toEqual([]);
    },
  );

  test('is no more than five forms of one person, the last ones', async () => {
    const member = await somebody();
    const ids: (string | undefined)[] = [];
    for (let minute = 1; minute <= PARKED_PER_PERSON + 2; minute += 1)
      ids.push(await parkForm(member, form(), later(minute)));
    const kept = (await rowsOf(member)).map(({ id }) => id);
    expect(kept.sort()).toEqual(ids.slice(-PARKED_PER_PERSON).sort());
  });

  test('takes the place of the one it was sent from', async () => {
    const member = await somebody();
    const first = (await parkForm(member, form(), later(1))) ?? '';
    const second = await parkForm(member, { ...form(), insteadOf: first }, later(2));
    expect((await rowsOf(member)).map(({ id }) => id)).toEqual([second]);
  });

  test('is no longer than the cap, which the database refuses too', async () => {
    const member = await somebody();
    const long = { ...form(), fields: Buffer.alloc(PARKED_BYTES, 'a') };
    expect(await parkForm(member, long, later(1))).toBeDefined();
    const longer = { ...form(), fields: Buffer.alloc(PARKED_BYTES + 1, 'a') };
    expect(await parkForm(member, longer, later(2))).toBeUndefined();
    const [row] = await rowsOf(member);
    const values = { ...row, id: crypto.randomUUID(), sealed_fields: Buffer.alloc(PARKED_BYTES + 29) };
    const written = database.owner.insertInto('parked_forms').values(values as NonNullable<typeof row>);
    await expect(written.execute()).rejects.toThrow('parked_forms_fields');
  });
});

test('sessions are deleted an hour after they ended, not before', async () => {
  const { session } = await somebody();
  const isThere = async () =>
    (await database.owner.selectFrom('sessions').select('id').where('id', '=', session.id).execute()).length;
  await removeDue(later(30 + 59));
  expect(await isThere()).toBe(1);
  await removeDue(later(30 + 60));
  expect(await isThere()).toBe(0);
});
