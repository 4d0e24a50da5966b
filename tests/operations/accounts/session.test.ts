import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { endSession } from '#app/operations/accounts/end-session.ts';
import { changePassword } from '#app/operations/accounts/change-password.ts';
import { confirmPassword } from '#app/operations/accounts/confirm-password.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { signOut } from '#app/operations/accounts/sign-out.ts';
import { wearHat } from '#app/operations/accounts/wear-hat.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { addMember, addOrganisation, type CastMember, type CastOrganisation } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import type { Role } from '#app/domain/accounts/role.ts';

let database: TestDatabase;
let un: CastOrganisation;
let state: CastOrganisation;
const start = new Date('2026-11-23T08:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

beforeAll(async () => {
  database = await testDatabase();
  un = await addOrganisation(database, { name: 'Matchmaking Secretariat', kind: 'un' });
  state = await addOrganisation(database, { name: 'Motulani eGov Office', kind: 'state' });
});
afterAll(() => database.drop());

let people = 0;
const somebody = (role: Role): Promise<CastMember> =>
  addMember(database, {
    name: `Person ${(people += 1)}`,
    role,
    organisation: role === 'broker' ? un : state,
    now: start,
  });

describe('how long a session lives (SE5)', () => {
  test('thirty-one idle minutes end it', async () => {
    const { token } = await somebody('donor');
    expect(await findSignedIn(token, later(29))).toBeDefined();
    expect(await findSignedIn(token, later(29 + 31))).toBeUndefined();
  });

  test('sixteen idle minutes end it under a hat with power', async () => {
    const { token } = await somebody('broker');
    expect(await findSignedIn(token, later(14))).toBeDefined();
    expect(await findSignedIn(token, later(14 + 16))).toBeUndefined();
  });

  test('seen every ten minutes it still ends after twelve hours', async () => {
    const { token } = await somebody('focal_point');
    const seen: boolean[] = [];
    for (let minutes = 10; minutes <= 13 * 60; minutes += 10)
      seen.push(!!(await findSignedIn(token, later(minutes))));
    expect(seen.indexOf(false)).toBe((12 * 60) / 10 - 1);
    expect(seen.slice(seen.indexOf(false))).not.toContain(true);
  });

  test('typing the password again does not prolong it', async () => {
    const member = await somebody('focal_point');
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) await findSignedIn(member.token, later(minutes));
    const confirmed = await confirmPassword(member, DEMONSTRATION_PASSWORD, '192.0.2.1', later(12 * 60 - 1));
    const token = confirmed.ok ? confirmed.value : undefined;
    expect(await findSignedIn(token, later(12 * 60 - 1))).toBeDefined();
    expect(await findSignedIn(token, later(12 * 60))).toBeUndefined();
  });

  test('the database refuses a session of more than twelve hours', async () => {
    const { session } = await somebody('donor');
    const longer = database.owner
      .updateTable('sessions')
      .set({ ends_at: later(12 * 60 + 1) })
      .where('id', '=', session.id);
    await expect(longer.execute()).rejects.toThrow('sessions_absolute_lifetime');
  });
});

describe('what ends it at once (SE6)', () => {
  test('disabling the person', async () => {
    const { token, person } = await somebody('donor');
    await database.owner
      .updateTable('people')
      .set({ disabled_at: start })
      .where('id', '=', person.id)
      .execute();
    expect(await findSignedIn(token, later(1))).toBeUndefined();
  });

  test('ending the membership takes the hat off, at the next request', async () => {
    const { token, hat } = await somebody('donor');
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: start })
      .where('id', '=', hat.membershipId)
      .execute();
    expect(await findSignedIn(token, later(1))).toMatchObject({ hat: undefined, hats: [] });
  });

  test('signing out, whoever kept a copy of the cookie (SE4)', async () => {
    const member = await somebody('donor');
    await signOut(member, later(1));
    expect(await findSignedIn(member.token, later(1))).toBeUndefined();
  });
});

describe('one hat at a time', () => {
  test('somebody with two wears none until they choose, and gets another token when they do', async () => {
    const member = await somebody('donor');
    const membershipId = crypto.randomUUID();
    await database.owner
      .insertInto('memberships')
      .values({
        id: membershipId,
        person_id: member.person.id,
        organisation_id: un.id,
        role: 'broker',
        ended_at: null,
      })
      .execute();
    const signedIn = await signIn(
      { email: member.person.email, password: DEMONSTRATION_PASSWORD, address: '192.0.2.1', userAgent: '' },
      start,
    );
    const token = signedIn.ok ? signedIn.value.token : undefined;
    const viewer = await findSignedIn(token, later(1));
    expect(viewer?.hat).toBeUndefined();
    expect(viewer?.hats).toHaveLength(2);

    const worn = await wearHat(viewer ?? member, membershipId, later(1));
    expect(await findSignedIn(token, later(1))).toBeUndefined();
    expect(await findSignedIn(worn.ok ? worn.value.token : undefined, later(1))).toMatchObject({
      hat: { role: 'broker' },
    });
  });

  test("somebody else's hat is not there", async () => {
    const [member, other] = [await somebody('donor'), await somebody('broker')];
    expect(await wearHat(member, other.hat.membershipId, later(1))).toEqual({
      ok: false,
      reason: 'not-found',
    });
    expect(await findSignedIn(member.token, later(1))).toMatchObject({ hat: { role: 'donor' } });
  });
});

describe('a changed password', () => {
  const next = 'eleven quiet pelicans';
  const change = (member: CastMember, current = DEMONSTRATION_PASSWORD, password = next) =>
    changePassword(member, { current, next: password, address: '192.0.2.1' }, later(2));

  test('puts the other browser out and gives this one another token (SE7)', async () => {
    const member = await somebody('donor');
    const credentials = { email: member.person.email, address: '192.0.2.1', userAgent: '' };
    const other = await signIn({ ...credentials, password: DEMONSTRATION_PASSWORD }, later(1));
    const changed = await change(member);
    expect(await findSignedIn(changed.ok ? changed.value : undefined, later(3))).toBeDefined();
    expect(await findSignedIn(member.token, later(3))).toBeUndefined();
    expect(await findSignedIn(other.ok ? other.value.token : undefined, later(3))).toBeUndefined();
    expect(await signIn({ ...credentials, password: DEMONSTRATION_PASSWORD }, later(3))).toMatchObject({
      ok: false,
    });
    expect(await signIn({ ...credentials, password: next }, later(3))).toMatchObject({ ok: true });
  });

  test('needs the one before, and must itself be good', async () => {
    const member = await somebody('donor');
    expect(await change(member, 'not the one before')).toEqual({ ok: false, reason: 'wrong-credentials' });
    expect(await change(member, DEMONSTRATION_PASSWORD, 'short')).toMatchObject({ fault: 'too-short' });
    expect(await change(member, DEMONSTRATION_PASSWORD, DEMONSTRATION_PASSWORD)).toMatchObject({
      fault: 'in-use',
    });
    expect(await findSignedIn(member.token, later(3))).toBeDefined();
  });

  test('changed twice at once, it changes once', async () => {
    const member = await somebody('donor');
    const outcomes = await Promise.all([
      change(member),
      change(member, DEMONSTRATION_PASSWORD, 'another quiet pelican row'),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });
});

test("somebody ends their own session, and nobody else's", async () => {
  const [member, other] = [await somebody('donor'), await somebody('donor')];
  expect(await endSession(member, other.session.id, later(1))).toEqual({ ok: false, reason: 'not-found' });
  expect(await findSignedIn(other.token, later(1))).toBeDefined();
  expect(await endSession(other, other.session.id, later(1))).toMatchObject({ ok: true });
  expect(await findSignedIn(other.token, later(1))).toBeUndefined();
});
