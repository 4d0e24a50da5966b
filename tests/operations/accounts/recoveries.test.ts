import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { hashToken, newToken } from '#app/auth/token.ts';
import { RECOVERY_HOURS } from '#app/domain/accounts/recovery.ts';
import { closeRecovery } from '#app/operations/accounts/recoveries/close-recovery.ts';
import { confirmRecovery } from '#app/operations/accounts/recoveries/confirm-recovery.ts';
import { openRecovery } from '#app/operations/accounts/recoveries/open-recovery.ts';
import { findRecoveryOf, recover } from '#app/operations/accounts/recoveries/recover.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findRecovery } from '#db/queries/accounts/recoveries.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

const now = new Date('2026-11-23T09:00:00Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const gone = { ok: false, reason: 'link-used-or-expired' };
const letter = { reference: 'PM/31/26', on: '2026-11-20' };
const PASSWORD = 'eleven quiet pelicans';

let database: TestDatabase;
let people: Cast;
let count = 0;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, now);
});
afterAll(() => database.drop());

/** Somebody new who lost everything. */
const lost = () => {
  count += 1;
  const organisation = people.focalPoint.hat.organisation;
  return addMember(database, { name: `Lena Lost ${count}`, role: 'focal_point', organisation, now });
};

async function opened(person: CastMember, by = people.broker) {
  const outcome = await openRecovery(by, { email: person.person.email.toUpperCase(), letter }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
async function linked(person: CastMember) {
  const id = await opened(person);
  const link = await confirmRecovery(people.secondBroker, id, now);
  if (!link.ok) throw new Error(link.reason);
  return { id, token: link.value.token };
}
const use = (token: string, at = now) => recover({ token, password: PASSWORD, userAgent: '' }, at);
const kindsTo = async ({ person }: CastMember) =>
  (
    await database.owner
      .selectFrom('outbox')
      .select('kind')
      .where('email', '=', person.email)
      .orderBy('due_at')
      .execute()
  ).map(({ kind }) => kind);

describe('somebody who lost everything', () => {
  test('is told at once, comes back by two members of staff and a letter, and every step is recorded', async () => {
    const person = await lost();
    const id = await opened(person);
    expect(await kindsTo(person)).toEqual(['recovery-opened']);
    expect(await findSignedIn(person.token, now)).toBeDefined();
    const link = await confirmRecovery(people.secondBroker, id, now);
    const back = await use(link.ok ? link.value.token : '');
    expect(await findSignedIn(back.ok ? back.value.token : '', now)).toMatchObject({
      person: { id: person.person.id },
    });
    expect(await findSignedIn(person.token, now)).toBeUndefined();
    const attempt = { email: person.person.email, address: '192.0.2.9', userAgent: '' };
    expect(await signIn({ ...attempt, password: DEMONSTRATION_PASSWORD }, now)).toMatchObject({ ok: false });
    expect(await signIn({ ...attempt, password: PASSWORD }, now)).toMatchObject({ ok: true });
    expect((await kindsTo(person)).sort()).toEqual(['password-changed', 'recovery', 'recovery-opened']);
    const events = await database.owner
      .selectFrom('security_events')
      .select(['kind', 'by_person_id'])
      .where('person_id', '=', person.person.id)
      .orderBy('id')
      .limit(3)
      .execute();
    expect(events).toEqual([
      { kind: 'recovery-opened', by_person_id: people.broker.person.id },
      { kind: 'recovery-confirmed', by_person_id: people.secondBroker.person.id },
      { kind: 'recovered', by_person_id: person.person.id },
    ]);
  });

  test('uses the link once, even twice at the same moment, within a day, and not after it was ended', async () => {
    const { token } = await linked(await lost());
    expect(await use(token, hoursLater(RECOVERY_HOURS))).toEqual(gone);
    expect(await recover({ token, password: 'short', userAgent: '' }, now)).toMatchObject({
      fault: 'too-short',
    });
    expect(await recover({ token, password: DEMONSTRATION_PASSWORD, userAgent: '' }, now)).toMatchObject({
      fault: 'in-use',
    });
    const outcomes = await Promise.all([use(token), use(token)]);
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    expect(await findRecoveryOf(token, now)).toBeUndefined();
    const ended = await linked(await lost());
    expect(
      await closeRecovery(people.administrator, { id: ended.id, reason: 'The letter is forged' }, now),
    ).toMatchObject({ ok: true });
    expect(await use(ended.token)).toEqual(gone);
    // Whoever opened it is told, and reads why; the one who ended it is not.
    const told = await database.owner
      .selectFrom('inbox_entries')
      .select(['person_id', 'path'])
      .where('kind', '=', 'recovery-ended')
      .execute();
    expect(told).toEqual([{ person_id: people.broker.person.id, path: `/recoveries/${ended.id}` }]);
    const kept = await withActor(actingPerson(people.broker), (tx) => findRecovery(tx, ended.id));
    expect(kept?.closeReason).toBe('The letter is forged');
    expect(await closeRecovery(people.administrator, { id: ended.id, reason: ' ' }, now)).toEqual({
      ok: false,
      reason: 'reason-needed',
    });
    expect(
      await closeRecovery(people.administrator, { id: ended.id, reason: 'The letter is forged' }, now),
    ).toEqual({
      ok: false,
      reason: 'not-now',
    });
  });

  test('loses the factors, the printed codes and the single sign-on they had, and nobody else does', async () => {
    const person = await lost();
    const ids = [person.person.id, people.donor.person.id].sort();
    for (const person_id of ids) {
      const factor = { person_id, sealed_secret: Buffer.alloc(60), last_step: '1', added_at: now };
      await database.owner.insertInto('totp_factors').values(factor).execute();
      const code = { code_hash: hashToken(newToken()), person_id, made_at: now };
      await database.owner.insertInto('recovery_codes').values(code).execute();
      const key = { name: 'Key', public_key: Buffer.alloc(60), counter: '0', added_at: now };
      await database.owner
        .insertInto('passkeys')
        .values({ ...key, person_id, credential_id: person_id })
        .execute();
      const identity = { issuer: 'https://id.example', subject: person_id, person_id, linked_at: now };
      await database.owner.insertInto('external_identities').values(identity).execute();
    }
    const { token } = await linked(person);
    expect(await owners()).toEqual([ids, ids, ids, ids]);
    expect(await use(token)).toMatchObject({ ok: true });
    const left = [people.donor.person.id];
    expect(await owners()).toEqual([left, left, left, left]);
  });

  const owners = () =>
    Promise.all(
      (['totp_factors', 'recovery_codes', 'passkeys', 'external_identities'] as const).map(async (table) =>
        (await database.owner.selectFrom(table).select('person_id').orderBy('person_id').execute()).map(
          (row) => row.person_id,
        ),
      ),
    );
});

describe('the two members of staff', () => {
  const second = { ok: false, reason: 'second-person' };

  test('are two, and neither is the person', async () => {
    const id = await opened(await lost());
    expect(await confirmRecovery(people.broker, id, now)).toEqual(second);
    const both = await Promise.all([
      confirmRecovery(people.secondBroker, id, now),
      confirmRecovery(people.administrator, id, now),
    ]);
    expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    const own = { email: people.administrator.person.email, letter };
    expect(await openRecovery(people.administrator, own, now)).toEqual(second);
  });

  test('are administrators where the person is staff', async () => {
    const refused = { ok: false, reason: 'not-your-act' };
    for (const { person } of [people.secondBroker, people.administrator])
      expect(await openRecovery(people.broker, { email: person.email, letter }, now)).toEqual(refused);
    const id = await opened(people.secondBroker, people.administrator);
    expect(await confirmRecovery(people.broker, id, now)).toEqual({ ok: false, reason: 'not-found' });
  });

  test.each(['donor', 'focalPoint', 'hubCoordinator', 'verifier'] as const)('are no %s', async (who) => {
    const refused = { ok: false, reason: 'not-your-act' };
    const person = await lost();
    const id = await opened(person);
    expect(await openRecovery(people[who], { email: person.person.email, letter }, now)).toEqual(refused);
    expect(await confirmRecovery(people[who], id, now)).toEqual(refused);
    expect(await closeRecovery(people[who], { id: id, reason: 'The letter is forged' }, now)).toEqual(
      refused,
    );
  });

  test('help one person once at a time, whom they know, with a letter that holds no secret', async () => {
    const person = await lost();
    await opened(person);
    const again = { email: person.person.email, letter };
    expect(await openRecovery(people.secondBroker, again, now)).toEqual({
      ok: false,
      reason: 'already-there',
    });
    const nobody = { email: 'nobody@nowhere.example', letter };
    expect(await openRecovery(people.broker, nobody, now)).toEqual({ ok: false, reason: 'not-found' });
    const leaking = { ...again, letter: { ...letter, reference: 'pwd=swordfish' } };
    expect(await openRecovery(people.broker, leaking, now)).toEqual({ ok: false, reason: 'secret-found' });
  });
});
