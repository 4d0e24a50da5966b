import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { hashToken } from '#app/auth/token.ts';
import { addPasskey, offerPasskey } from '#app/operations/accounts/add-passkey.ts';
import { answerWithPasskey, askAwaitedForPasskey } from '#app/operations/accounts/answer-with-passkey.ts';
import { answerSecondStep } from '#app/operations/accounts/answer-second-step.ts';
import { arrive } from '#app/operations/accounts/arrive.ts';
import { askForNewPassword, prepareNewPassword } from '#app/operations/accounts/ask-for-new-password.ts';
import { askToChangeEmail, confirmEmail } from '#app/operations/accounts/change-email.ts';
import { disablePerson } from '#app/operations/accounts/disable-person.ts';
import { endMembership } from '#app/operations/accounts/end-membership.ts';
import { handOutLink } from '#app/operations/accounts/hand-out-link.ts';
import { confirmRecovery } from '#app/operations/accounts/recoveries/confirm-recovery.ts';
import { openRecovery } from '#app/operations/accounts/recoveries/open-recovery.ts';
import { recover } from '#app/operations/accounts/recoveries/recover.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { askWhoIsThere, signInWithPasskey } from '#app/operations/accounts/sign-in-with-passkey.ts';
import { stopSignIn } from '#app/operations/accounts/stop-sign-in.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { softwareAuthenticator } from '#tests/support/authenticator.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { letterLink } from '#tests/support/letter-link.ts';
import { arrangeNeed } from '#tests/support/matches.ts';

const SITE = { origin: 'https://capacity.example' };
const FROM = { address: '192.0.2.9', userAgent: 'T' };
const PASSWORD = 'eleven quiet pelicans';
const now = new Date();
const refused = (reason: string) => ({ ok: false, reason });
let database: TestDatabase;
let people: Cast;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, now);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.owner.deleteFrom('rate_limits').execute();
  await database.owner.deleteFrom('outbox').execute();
});

const somebody = (role: 'focal_point' | 'administrator' = 'focal_point') =>
  addMember(database, {
    name: `Stolen ${(count += 1)}`,
    role,
    organisation: (role === 'administrator' ? people.administrator : people.focalPoint).hat.organisation,
    now,
  });
const stop = ({ person }: CastMember, by = people.administrator) => stopSignIn(by, person.id, now);
const withPassword = ({ person }: CastMember, password = DEMONSTRATION_PASSWORD) =>
  signIn({ email: person.email, password, ...FROM }, now);
const use = (token: string) => arrive({ token, password: PASSWORD, userAgent: '' }, now);

async function linkFor({ person }: CastMember): Promise<string> {
  const link = await handOutLink(people.administrator, person.id, now);
  if (!link.ok) throw new Error(link.reason);
  return link.value.token;
}

async function deviceOf(who: CastMember) {
  const device = softwareAuthenticator(SITE.origin);
  const offer = await offerPasskey(who, SITE, 'Two-Way Street', now);
  const added = await addPasskey(who, { answer: device.make(offer), name: 'Telephone', site: SITE }, now);
  if (!added.ok) throw new Error(added.reason);
  return device;
}

describe('an account that may be in somebody else’s hands', () => {
  test('is cut off at once where nobody else could fill its post, and the post stays filled', async () => {
    const { focalPoint, administrator } = people;
    await arrangeNeed(database, focalPoint, { status: 'circulating' });
    expect(await disablePerson(administrator, focalPoint.person.id, 'Left the office', now)).toEqual(
      refused('last-able-person'),
    );
    expect(await stop(focalPoint)).toMatchObject({ ok: true });
    expect(await findSignedIn(focalPoint.token, now)).toBeUndefined();
    expect(await withPassword(focalPoint)).toEqual(refused('wrong-credentials'));
    const { hat, person } = focalPoint;
    const membership = { personId: person.id, membershipId: hat.membershipId };
    expect(await endMembership(administrator, membership, now)).toEqual(refused('last-able-person'));
    const events = await database.owner
      .selectFrom('security_events')
      .select(['kind', 'by_person_id'])
      .where('person_id', '=', person.id)
      .where('kind', '=', 'sign-in-stopped')
      .execute();
    expect(events).toEqual([{ kind: 'sign-in-stopped', by_person_id: administrator.person.id }]);
  });

  test('opens by no way that was there before: passkey, second step, links, a new address', async () => {
    const who = await somebody();
    await askToChangeEmail(who, `thief.${count}@mallory.example`, now);
    const device = await deviceOf(who);
    const waiting = await withPassword(who);
    const before = await linkFor(who);
    const letter = await database.owner
      .selectFrom('outbox')
      .selectAll()
      .where('kind', '=', 'email-confirm')
      .executeTakeFirstOrThrow();
    expect(await stop(who)).toMatchObject({ ok: true });

    const challenge = await askWhoIsThere(SITE, now);
    const passkey = { answer: device.use(challenge), site: SITE, ...FROM };
    expect(await signInWithPasskey(passkey, now)).toEqual(refused('wrong-passkey'));
    const token = waiting.ok ? waiting.value.token : undefined;
    expect(await answerSecondStep({ token, code: '000000' }, now)).toEqual(refused('not-found'));
    expect(await use(before)).toEqual(refused('link-used-or-expired'));
    const confirming = letterLink(letter)?.split('/').at(-1) ?? '';
    expect(await confirmEmail(confirming, now)).toEqual(refused('link-used-or-expired'));
  });

  test('sends no link to whoever reads its mail, and one that was under way leads nowhere', async () => {
    const who = await somebody();
    const asked = { email: who.person.email, language: 'en' as const };
    await askForNewPassword({ ...asked, address: '192.0.2.8' }, now);
    expect(await stop(who)).toMatchObject({ ok: true });
    expect(await prepareNewPassword({ ...asked, values: {}, createdAt: now }, now)).toBeUndefined();
    const token = 'B'.repeat(43);
    await database.owner
      .insertInto('one_time_links')
      .values({
        token_hash: hashToken(token),
        purpose: 'forgotten',
        person_id: who.person.id,
        created_by: null,
        created_at: now,
        expires_at: new Date(now.getTime() + 600_000),
        used_at: null,
      })
      .execute();
    expect(await use(token)).toEqual(refused('link-used-or-expired'));
  });

  test('is told of by a letter, and opens with no password that somebody may know', async () => {
    const who = await somebody();
    await stop(who);
    const letters = await database.owner
      .selectFrom('outbox')
      .select('kind')
      .where('email', '=', who.person.email)
      .execute();
    expect(letters).toEqual([{ kind: 'sign-in-stopped' }]);
    const token = await linkFor(who);
    const again = { token, password: DEMONSTRATION_PASSWORD, userAgent: '' };
    expect(await arrive(again, now)).toMatchObject({ fault: 'in-use' });
    expect(await use(token)).toMatchObject({ ok: true });
  });

  test('is its owner’s again by a link made afterwards, which still asks for the second factor', async () => {
    const plain = await somebody();
    await stop(plain);
    const back = await use(await linkFor(plain));
    expect(back).toMatchObject({ ok: true, value: { next: 'session' } });
    expect(await findSignedIn(back.ok ? back.value.token : '', now)).toMatchObject({
      person: { id: plain.person.id },
      hat: { role: 'focal_point' },
    });
    expect(await withPassword(plain)).toEqual(refused('wrong-credentials'));
    expect(await withPassword(plain, PASSWORD)).toMatchObject({ ok: true });

    const guarded = await somebody();
    const device = await deviceOf(guarded);
    await stop(guarded);
    const asked = await use(await linkFor(guarded));
    expect(asked).toMatchObject({ ok: true, value: { next: 'second-step' } });
    // Whose passkey that is, nobody knows: alone it opens nothing before the second factor was given with the link.
    const alone = { answer: device.use(await askWhoIsThere(SITE, now)), site: SITE, ...FROM };
    expect(await signInWithPasskey(alone, now)).toEqual(refused('wrong-passkey'));
    const token = asked.ok ? asked.value.token : undefined;
    const question = (await askAwaitedForPasskey(token, SITE, now))!;
    const second = { token, answer: device.use(question), site: SITE };
    expect(await answerWithPasskey(second, now)).toMatchObject({ ok: true });
    const afterwards = { answer: device.use(await askWhoIsThere(SITE, now)), site: SITE, ...FROM };
    expect(await signInWithPasskey(afterwards, now)).toMatchObject({ ok: true });
  });

  test('stays shut to a way back that two members of staff opened before', async () => {
    const who = await somebody();
    const letter = { reference: 'PM/32/26', on: '2026-11-20' };
    const earlier = new Date(now.getTime() - 60_000);
    const opened = await openRecovery(people.broker, { email: who.person.email, letter }, earlier);
    const link = await confirmRecovery(people.secondBroker, opened.ok ? opened.value : '', earlier);
    await stop(who);
    const token = link.ok ? link.value.token : '';
    expect(await recover({ token, password: PASSWORD, userAgent: '' }, now)).toEqual(
      refused('link-used-or-expired'),
    );
  });

  test('takes no new address that was being asked for when it was stopped', async () => {
    const who = await somebody();
    await stop(who);
    await askToChangeEmail(who, `late.${count}@mallory.example`, now);
    const letters = await database.owner.selectFrom('outbox').select('kind').execute();
    expect(letters).not.toContainEqual({ kind: 'email-confirm' });
  });

  test('is its owner’s again by two members of staff', async () => {
    const who = await somebody();
    await stop(who);
    const letter = { reference: 'PM/31/26', on: '2026-11-20' };
    const opened = await openRecovery(people.broker, { email: who.person.email, letter }, now);
    const link = await confirmRecovery(people.secondBroker, opened.ok ? opened.value : '', now);
    const token = link.ok ? link.value.token : '';
    expect(await recover({ token, password: PASSWORD, userAgent: '' }, now)).toMatchObject({ ok: true });
    expect(await withPassword(who, PASSWORD)).toMatchObject({ ok: true });
  });
});

describe('who stops sign-in', () => {
  test('is an administrator, for somebody else who has arrived and is not stopped', async () => {
    const { administrator, broker } = people;
    const who = await somebody();
    expect(await stop(who, broker)).toEqual(refused('not-your-act'));
    expect(await stop(administrator)).toEqual(refused('second-person'));
    expect(await stopSignIn(administrator, crypto.randomUUID(), now)).toEqual(refused('not-found'));
    expect(await stop(who)).toMatchObject({ ok: true });
    expect(await stop(who)).toEqual(refused('not-now'));
    const invited = await somebody();
    await database.owner.deleteFrom('credentials').where('person_id', '=', invited.person.id).execute();
    expect(await stop(invited)).toEqual(refused('not-now'));
  });

  test('of two administrators who do it to each other at the same moment one stays', async () => {
    const [a, b] = [people.administrator, await somebody('administrator')];
    const outcomes = await Promise.all([stop(b, a), stop(a, b)]);
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    expect(outcomes).toContainEqual(refused('last-administrator'));
  });
});
