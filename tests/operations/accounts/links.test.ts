import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { LINK_HOURS } from '#app/domain/accounts/one-time-link.ts';
import { arrive } from '#app/operations/accounts/arrive.ts';
import { becomeFirstAdministrator } from '#app/operations/accounts/become-first-administrator.ts';
import { changePassword } from '#app/operations/accounts/change-password.ts';
import { disablePerson } from '#app/operations/accounts/disable-person.ts';
import { findArrival } from '#app/operations/accounts/find-arrival.ts';
import { ensureFirstAdministratorLink } from '#app/operations/accounts/first-administrator-link.ts';
import { handOutLink } from '#app/operations/accounts/hand-out-link.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { addMember, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { letterLink } from '#tests/support/letter-link.ts';

const now = new Date('2026-11-23T09:00:00Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const gone = { ok: false, reason: 'link-used-or-expired' };
const PASSWORD = 'eleven quiet pelicans';

describe('somebody who was invited (AU13)', () => {
  let database: TestDatabase;
  let people: Cast;
  let count = 0;
  beforeAll(async () => {
    database = await testDatabase();
    people = await cast(database, now);
  });
  afterAll(() => database.drop());

  /** Somebody who was added and never set a password, and the link an administrator hands them. */
  async function invite() {
    count += 1;
    const email = `nia.new.${count}@asteria.example`;
    const organisation = people.donor.hat.organisation;
    const added = await addMember(database, { name: 'Nia New', role: 'donor', organisation, email, now });
    const personId = added.person.id;
    await database.owner.deleteFrom('credentials').where('person_id', '=', personId).execute();
    const link = await handOutLink(people.administrator, personId, now);
    if (!link.ok) throw new Error(link.reason);
    return { email, personId, link: link.value };
  }
  const use = (token: string, at = now) =>
    arrive({ token, name: 'Nia Newer', password: PASSWORD, userAgent: '' }, at);

  test('sees who invites them to what, as often as they look', async () => {
    const { email, link } = await invite();
    for (let look = 0; look < 2; look += 1) {
      expect(await findArrival(link.token, now)).toMatchObject({
        purpose: 'arrival',
        invitedBy: 'Ada Administrator',
        person: { email },
        hats: [{ role: 'donor', organisation: { name: people.donor.hat.organisation.name } }],
      });
    }
  });

  test('arrives with the role and the organisation they were invited to, once', async () => {
    const { link, personId } = await invite();
    const arrived = await use(link.token);
    expect(await findSignedIn(arrived.ok ? arrived.value.token : undefined, now)).toMatchObject({
      person: { id: personId, name: 'Nia Newer' },
      hat: { role: 'donor', organisation: { id: people.donor.hat.organisation.id } },
    });
    expect(await use(link.token)).toEqual(gone);
    expect(await findArrival(link.token, now)).toBeUndefined();
  });

  test('arrives once when the link is used twice at the same moment', async () => {
    const { link, personId } = await invite();
    const outcomes = await Promise.all([use(link.token), use(link.token)]);
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    expect(outcomes).toContainEqual(gone);
    const sessions = await database.owner
      .selectFrom('sessions')
      .select('id')
      .where('person_id', '=', personId)
      .execute();
    expect(sessions).toHaveLength(1);
  });

  test('keeps the link when the password is refused', async () => {
    const { link } = await invite();
    const refused = await arrive({ token: link.token, password: 'nia.new@asteria', userAgent: '' }, now);
    expect(refused).toMatchObject({ ok: false, fault: 'personal' });
    expect(await use(link.token)).toMatchObject({ ok: true });
  });

  test('comes too late, was disabled, got another link, or made one up: one answer', async () => {
    const late = await invite();
    expect(await use(late.link.token, hoursLater(LINK_HOURS.arrival))).toEqual(gone);
    const disabled = await invite();
    await disablePerson(people.administrator, disabled.personId, 'Left the office', now);
    expect(await use(disabled.link.token)).toEqual(gone);
    const superseded = await invite();
    const second = await handOutLink(people.administrator, superseded.personId, now);
    expect(await use(superseded.link.token)).toEqual(gone);
    expect(await use(second.ok ? second.value.token : '')).toMatchObject({ ok: true });
    expect(await use('A'.repeat(43))).toEqual(gone);
    expect(await use("' or 1=1 --")).toEqual(gone);
  });

  test('the database keeps no token', async () => {
    const { link } = await invite();
    const rows = [
      ...(await database.owner.selectFrom('one_time_links').selectAll().execute()),
      ...(await database.owner.selectFrom('outbox').selectAll().execute()),
    ];
    expect(JSON.stringify(rows)).not.toContain(link.token);
  });

  test('a link for a lost password ends every session at once and works within a day, once (AU9)', async () => {
    const { secondBroker: person, administrator } = people;
    const link = await handOutLink(administrator, person.person.id, now);
    const token = link.ok ? link.value.token : '';
    expect(link).toMatchObject({ value: { purpose: 'password', expiresAt: hoursLater(24) } });
    const letters = await database.owner
      .selectFrom('outbox')
      .selectAll()
      .where('email', '=', person.person.email)
      .execute();
    expect(letters).toMatchObject([
      { kind: 'new-password', values: { until: hoursLater(24).toISOString() } },
    ]);
    expect(letters.map(letterLink)).toEqual([`/en/arrive/${token}`]);
    expect(await findSignedIn(person.token, now)).toBeUndefined();
    expect(await use(token, hoursLater(24))).toEqual(gone);
    expect(await use(token)).toMatchObject({ ok: true });
    expect(await use(token)).toEqual(gone);
    expect(await findArrival(token, now)).toBeUndefined();
  });

  test('a link for a lost password is worth nothing once the password was changed (AU9)', async () => {
    const { secondDonor: person, administrator } = people;
    const link = await handOutLink(administrator, person.person.id, now);
    const { email } = person.person;
    const signedIn = await signIn(
      { email, password: DEMONSTRATION_PASSWORD, address: '192.0.2.4', userAgent: '' },
      now,
    );
    const viewer = await findSignedIn(signedIn.ok ? signedIn.value.token : undefined, now);
    const next = { current: DEMONSTRATION_PASSWORD, next: 'seven patient herons', address: '192.0.2.4' };
    expect(await changePassword(viewer ?? person, next, now)).toMatchObject({ ok: true });
    expect(await use(link.ok ? link.value.token : '')).toEqual(gone);
  });

  test.each(['donor', 'focalPoint', 'broker', 'hubCoordinator', 'verifier'] as const)(
    'a %s hands out no link',
    async (who) => {
      const refused = { ok: false, reason: 'not-your-act' };
      expect(await handOutLink(people[who], people.donor.person.id, now)).toEqual(refused);
    },
  );
});

describe('the first administrator', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  const become = (path: string | undefined, email: string) =>
    becomeFirstAdministrator(
      {
        token: path?.split('/').at(-1) ?? '',
        name: 'Ada First',
        email,
        organisation: 'Office of Matchmaking',
        language: 'en',
        password: PASSWORD,
        userAgent: '',
      },
      now,
    );

  test('a link printed at an earlier start is worth nothing; the last works once; then none is printed', async () => {
    const earlier = await ensureFirstAdministratorLink(now);
    const path = await ensureFirstAdministratorLink(now);
    expect(path).toMatch(/^\/en\/arrive\/[\w-]{43}$/);
    expect(await become(earlier, 'ada@un.example')).toEqual(gone);

    const outcomes = await Promise.all([become(path, 'ada@un.example'), become(path, 'eve@un.example')]);
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    const people = await database.owner.selectFrom('memberships').select('role').execute();
    expect(people).toEqual([{ role: 'administrator' }]);
    expect(await ensureFirstAdministratorLink(now)).toBeUndefined();
    expect(await become(path, 'mallory@un.example')).toEqual(gone);
  });
});
