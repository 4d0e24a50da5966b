import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { askToChangeEmail, confirmEmail, findEmailChange } from '#app/operations/accounts/change-email.ts';
import { findEmailUndo, undoEmail } from '#app/operations/accounts/undo-email.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { addMember, addOrganisation, type CastMember, type CastOrganisation } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { letterLink } from '#tests/support/letter-link.ts';

const now = new Date();
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const gone = { ok: false, reason: 'link-used-or-expired' };
let database: TestDatabase;
let agency: CastOrganisation;
let member: CastMember;
let people = 0;

beforeAll(async () => {
  database = await testDatabase();
  agency = await addOrganisation(database, { name: 'Asteria Cooperation Agency', kind: 'state' });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.owner.deleteFrom('rate_limits').execute();
  await database.owner.deleteFrom('outbox').execute();
  member = await addMember(database, { name: `Dana ${(people += 1)}`, role: 'donor', organisation: agency });
});

const address = () => `dana-${people}@new.example`;
const emailOf = async () =>
  (
    await database.owner
      .selectFrom('people')
      .select('email')
      .where('id', '=', member.person.id)
      .executeTakeFirstOrThrow()
  ).email;
/** The token in the last letter to an address. */
async function tokenTo(email: string): Promise<string> {
  const row = await database.owner
    .selectFrom('outbox')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const token = letterLink(row)?.split('/').at(-1) ?? '';
  expect(JSON.stringify(row)).not.toContain(token);
  return token;
}
async function changed(): Promise<{ confirm: string; undo: string }> {
  await askToChangeEmail(member, address(), now);
  const confirm = await tokenTo(address());
  expect(await confirmEmail(confirm, now)).toMatchObject({ ok: true });
  return { confirm, undo: await tokenTo(member.person.email) };
}
const signsIn = async (email: string) =>
  (await signIn({ email, password: DEMONSTRATION_PASSWORD, address: '192.0.2.3', userAgent: 'T' }, now)).ok;

test('nothing changes before the new address confirms; then it signs in, and the old one does not', async () => {
  await askToChangeEmail(member, address(), now);
  expect(await emailOf()).toBe(member.person.email);
  const token = await tokenTo(address());
  expect(await findEmailChange(token, now)).toMatchObject({ newEmail: address() });
  expect(await confirmEmail(token, now)).toMatchObject({ ok: true });
  expect([await signsIn(address()), await signsIn(member.person.email)]).toEqual([true, false]);
  expect(await confirmEmail(token, now)).toEqual(gone);
});

test('the link of the new address lasts a day, and a second wish ends the first', async () => {
  await askToChangeEmail(member, address(), now);
  const first = await tokenTo(address());
  expect(await confirmEmail(first, after(24))).toEqual(gone);
  await database.owner.deleteFrom('outbox').execute();
  await askToChangeEmail(member, address(), now);
  expect(await confirmEmail(first, now)).toEqual(gone);
  expect(await confirmEmail(await tokenTo(address()), now)).toMatchObject({ ok: true });
});

test('the old address undoes it for three days, and everybody is out (AU17)', async () => {
  const { undo } = await changed();
  expect(await findEmailUndo(undo, after(71))).toMatchObject({ oldEmail: member.person.email });
  expect(await undoEmail(undo, after(72))).toEqual(gone);
  expect(await undoEmail(undo, after(71))).toMatchObject({ ok: true });
  expect(await emailOf()).toBe(member.person.email);
  expect(await findSignedIn(member.token, now)).toBeUndefined();
  expect(await undoEmail(undo, after(71))).toEqual(gone);
});

test('an address that is somebody’s is asked like any other, and its link is worth nothing', async () => {
  const other = await addMember(database, { name: 'Olive', role: 'donor', organisation: agency });
  await askToChangeEmail(member, other.person.email.toUpperCase(), now);
  const token = await tokenTo(other.person.email.toUpperCase());
  expect(await confirmEmail(token, now)).toEqual(gone);
  expect(await emailOf()).toBe(member.person.email);
});

test('confirmed twice at once, it is changed once and the old address gets one letter', async () => {
  await askToChangeEmail(member, address(), now);
  const token = await tokenTo(address());
  const outcomes = await Promise.all([confirmEmail(token, now), confirmEmail(token, now)]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const letters = await database.owner
    .selectFrom('outbox')
    .select('kind')
    .where('email', '=', member.person.email)
    .execute();
  expect(letters).toEqual([{ kind: 'email-changed' }]);
});

test('a link of one kind is none of the other', async () => {
  const { confirm, undo } = await changed();
  expect(await undoEmail(confirm, now)).toEqual(gone);
  expect(await confirmEmail(undo, now)).toEqual(gone);
  expect(await findEmailChange('short', now)).toBeUndefined();
});
