import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTurn } from '#app/auth/hash-queue.ts';
import { hashPassword } from '#app/auth/password-hash.ts';
import { findSignedIn } from '#app/auth/sessions.ts';
import { hashToken } from '#app/auth/token.ts';
import { normalisePassword } from '#app/domain/accounts/password.ts';
import { SESSIONS_PER_PERSON } from '#app/domain/accounts/session-life.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { addMember, addOrganisation, type CastMember, type CastOrganisation } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let organisation: CastOrganisation;
let member: CastMember;
let people = 0;
const now = new Date();
const before = new Date(now.getTime() - 60_000);

beforeAll(async () => {
  database = await testDatabase();
  organisation = await addOrganisation(database, { name: 'Asteria Cooperation Agency', kind: 'state' });
});
afterAll(() => database.drop());

beforeEach(async () => {
  people += 1;
  member = await addMember(database, {
    name: `Dana Donor ${people}`,
    role: 'donor',
    organisation,
    now: before,
  });
  await database.owner.deleteFrom('rate_limits').execute();
});

const attempt = (password: string, address: string, email = member.person.email) =>
  signIn({ email, password, address, userAgent: 'Test' }, now);

const eventsOf = async (kind: 'sign-in-failed' | 'sign-in-limited' | 'signed-in') =>
  (
    await database.owner
      .selectFrom('security_events')
      .select('id')
      .where('kind', '=', kind)
      .where('person_id', '=', member.person.id)
      .execute()
  ).length;

const listCounts = () =>
  database.owner
    .selectFrom('rate_limits')
    .select(['key', 'points'])
    .where('points', '<>', 0)
    .orderBy('key')
    .execute();

/** As many passwords as are checked at once, and as many as wait; returns how to let them end. */
function keepBusy(): () => Promise<void> {
  let open = () => {};
  const held = new Promise<void>((resolve) => (open = resolve));
  const busy = Array.from({ length: 6 }, () => inTurn(() => held));
  return async () => {
    open();
    await Promise.all(busy);
  };
}

describe('signing in', () => {
  test('a password kept at another cost is kept anew, and still the same', async () => {
    const cheap = await hash(DEMONSTRATION_PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    const kept = () =>
      database.owner
        .selectFrom('credentials')
        .select(['password_hash', 'changed_at'])
        .where('person_id', '=', member.person.id)
        .executeTakeFirstOrThrow();
    await database.owner
      .updateTable('credentials')
      .set({ password_hash: cheap })
      .where('person_id', '=', member.person.id)
      .execute();
    const { changed_at } = await kept();
    expect(await attempt('not the password', '192.0.2.30')).toMatchObject({ ok: false });
    expect((await kept()).password_hash).toBe(cheap);
    expect(await attempt(DEMONSTRATION_PASSWORD, '192.0.2.30')).toMatchObject({ ok: true });
    const renewed = await kept();
    expect(renewed.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(renewed.changed_at).toEqual(changed_at);
    expect(await attempt(DEMONSTRATION_PASSWORD, '192.0.2.30')).toMatchObject({ ok: true });
    expect(await kept()).toEqual(renewed);
  });

  test('the right password begins a session that wears the only hat', async () => {
    const outcome = await attempt(DEMONSTRATION_PASSWORD, '192.0.2.1');
    expect(outcome.ok).toBe(true);
    const viewer = await findSignedIn(outcome.ok ? outcome.value.token : undefined, now);
    expect(viewer).toMatchObject({ person: { id: member.person.id }, hat: { role: 'donor' } });
    expect(await eventsOf('signed-in')).toBe(1);
  });

  test('the address may be typed in capitals and with spaces around it', async () => {
    const email = `  ${member.person.email.toUpperCase()} `;
    expect(await attempt(DEMONSTRATION_PASSWORD, '192.0.2.1', email)).toMatchObject({ ok: true });
  });

  test('a wrong password, an unknown address and a disabled account get one answer', async () => {
    const wrong = { ok: false, reason: 'wrong-credentials' };
    expect(await attempt('not the right password', '192.0.2.1')).toEqual(wrong);
    expect(await attempt(DEMONSTRATION_PASSWORD, '192.0.2.1', 'nobody@nowhere.example')).toEqual(wrong);
    await database.owner
      .updateTable('people')
      .set({ disabled_at: now })
      .where('id', '=', member.person.id)
      .execute();
    expect(await attempt(DEMONSTRATION_PASSWORD, '192.0.2.1')).toEqual(wrong);
  });

  test('the stored hash of a token is no token (SE2)', async () => {
    expect(await findSignedIn(hashToken(member.token), now)).toBeUndefined();
    expect(await findSignedIn(member.token, now)).toBeDefined();
  });

  test(`the session begun first ends when there would be more than ${SESSIONS_PER_PERSON} (SE9)`, async () => {
    for (let count = 0; count < SESSIONS_PER_PERSON; count += 1)
      await attempt(DEMONSTRATION_PASSWORD, '192.0.2.1');
    const { length } = await database.owner
      .selectFrom('sessions')
      .select('id')
      .where('person_id', '=', member.person.id)
      .execute();
    expect(length).toBe(SESSIONS_PER_PERSON);
    expect(await findSignedIn(member.token, now)).toBeUndefined();
  });
});

describe('passwords', () => {
  const set = async (password: string) =>
    database.owner
      .updateTable('credentials')
      .set({ password_hash: await hashPassword(normalisePassword(password) ?? '') })
      .where('person_id', '=', member.person.id)
      .execute();

  test('composed or decomposed, it is the same password; NUL is no crash (AU5)', async () => {
    const password = 'Ávila, señal y año nuevo';
    await set(password.normalize('NFC'));
    expect(await attempt(password.normalize('NFD'), '192.0.2.1')).toMatchObject({ ok: true });
    expect(await attempt(`${password}\0`, '192.0.2.1')).toEqual({ ok: false, reason: 'wrong-credentials' });
  });

  test('256 characters with spaces and emoji work, and every one of them counts (AU4)', async () => {
    const password = `${'owl 🦉 '.repeat(42)}tail`;
    expect([...password]).toHaveLength(256);
    await set(password);
    expect(await attempt(password, '192.0.2.1')).toMatchObject({ ok: true });
    const other = `${password.slice(0, 80)}#${password.slice(81)}`;
    expect(await attempt(other, '192.0.2.1')).toEqual({ ok: false, reason: 'wrong-credentials' });
  });

  test('a password no account can have is never hashed (AU4); with four waiting, others are told so (RL7)', async () => {
    const calm = keepBusy();
    expect(await attempt('x'.repeat(5_000), '192.0.2.1')).toEqual({ ok: false, reason: 'wrong-credentials' });
    await expect(attempt(DEMONSTRATION_PASSWORD, '192.0.2.1')).rejects.toThrow('Too many passwords');
    await calm();
    expect(await attempt(DEMONSTRATION_PASSWORD, '192.0.2.1')).toMatchObject({ ok: true });
  });
});

describe('limits', () => {
  test('of twenty wrong passwords at once five are looked at; the owner gets in from elsewhere (AU2)', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        attempt(`a wrong password ${index}`, '198.51.100.7').catch(() => 'busy'),
      ),
    );
    const limited = outcomes.filter((one) => typeof one === 'object' && 'retryAfterSeconds' in one);
    expect(limited.length).toBeGreaterThanOrEqual(15);
    expect(limited[0]).toMatchObject({ retryAfterSeconds: expect.any(Number) as number });
    expect(await eventsOf('sign-in-failed')).toBeLessThanOrEqual(5);
    expect(await eventsOf('sign-in-limited')).toBe(1);
    expect(await attempt(DEMONSTRATION_PASSWORD, '203.0.113.9')).toMatchObject({ ok: true });
    expect(await attempt(DEMONSTRATION_PASSWORD, '198.51.100.7')).toMatchObject({
      reason: 'too-many-attempts',
    });
  });

  test('a guesser with many addresses locks out strangers, not a place the owner has signed in from', async () => {
    await attempt(DEMONSTRATION_PASSWORD, '203.0.113.9');
    const tries = Array.from({ length: 51 }, (_, index) => `10.0.${index}.1`);
    for (const address of tries) await attempt('x'.repeat(300), address);
    expect(await attempt(DEMONSTRATION_PASSWORD, '10.9.9.9')).toMatchObject({ reason: 'too-many-attempts' });
    expect(await attempt(DEMONSTRATION_PASSWORD, '203.0.113.9')).toMatchObject({ ok: true });
  });

  test('what was not looked at counts nowhere: nobody is locked out while too many passwords are checked', async () => {
    const calm = keepBusy();
    const tryWhileBusy = () =>
      expect(attempt('a wrong password', '198.51.100.10')).rejects.toThrow('Too many passwords');
    for (let count = 0; count < 51; count += 1) await tryWhileBusy();
    expect(await listCounts()).toEqual([]);
    await calm();
    expect(await attempt(DEMONSTRATION_PASSWORD, '203.0.113.10')).toMatchObject({ ok: true });
  });

  test('and where the account has been seen, nothing is given back that was not taken', async () => {
    await attempt(DEMONSTRATION_PASSWORD, '203.0.113.11');
    const before = await listCounts();
    const calm = keepBusy();
    await expect(attempt('a wrong password', '203.0.113.11')).rejects.toThrow('Too many passwords');
    await calm();
    expect(await listCounts()).toEqual(before);
  });

  test('one password tried on many accounts from one address is stopped and recorded once (AU3)', async () => {
    const outcomes = [];
    for (let index = 0; index < 40; index += 1) {
      outcomes.push(await attempt('x'.repeat(300), '198.51.100.8', `somebody.${index}@nowhere.example`));
    }
    expect(outcomes.filter((one) => 'retryAfterSeconds' in one)).toHaveLength(10);
    const alerts = await database.owner
      .selectFrom('security_events')
      .select('id')
      .where('kind', '=', 'sign-in-limited')
      .where('person_id', 'is', null)
      .execute();
    expect(alerts).toHaveLength(1);
  });

  test('an IPv6 subscriber is one address, whichever of theirs they use', async () => {
    for (let index = 1; index <= 5; index += 1) await attempt('x'.repeat(300), `2001:db8:1:2::${index}`);
    expect(await attempt(DEMONSTRATION_PASSWORD, '2001:db8:1:2:ffff::1')).toMatchObject({
      reason: 'too-many-attempts',
    });
    expect(await attempt(DEMONSTRATION_PASSWORD, '2001:db8:1:3::1')).toMatchObject({ ok: true });
  });

  test('the table of limits names neither person nor address', async () => {
    await attempt('not the right password', '198.51.100.9');
    const rows = await database.owner.selectFrom('rate_limits').select('key').execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => row.key).join(' ')).not.toMatch(/dana|example|198\.51/);
  });
});
