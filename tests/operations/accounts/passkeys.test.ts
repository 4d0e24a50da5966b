import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { addPasskey, offerPasskey } from '#app/operations/accounts/add-passkey.ts';
import { answerSecondStep } from '#app/operations/accounts/answer-second-step.ts';
import { answerWithPasskey, askAwaitedForPasskey } from '#app/operations/accounts/answer-with-passkey.ts';
import { askToConfirm, confirmPasskey } from '#app/operations/accounts/confirm-passkey.ts';
import { removePasskey } from '#app/operations/accounts/remove-passkey.ts';
import { renamePasskey } from '#app/operations/accounts/rename-passkey.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { askWhoIsThere, signInWithPasskey } from '#app/operations/accounts/sign-in-with-passkey.ts';
import { withActor } from '#db/client.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { softwareAuthenticator } from '#tests/support/authenticator.ts';
import { addMember, addOrganisation, type CastMember, type CastOrganisation } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

const SITE = { origin: 'https://capacity.example' };
const FROM = { address: '192.0.2.9', userAgent: 'T' };
const now = new Date();
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let database: TestDatabase;
let secretariat: CastOrganisation;
let agency: CastOrganisation;
let people = 0;

beforeAll(async () => {
  database = await testDatabase();
  secretariat = await addOrganisation(database, { name: 'Matchmaking Secretariat', kind: 'un' });
  agency = await addOrganisation(database, { name: 'Asteria Cooperation Agency', kind: 'state' });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.owner.deleteFrom('rate_limits').execute();
});

const member = (role: 'donor' | 'broker' = 'donor') =>
  addMember(database, {
    name: `Somebody ${(people += 1)}`,
    role,
    organisation: role === 'broker' ? secretariat : agency,
  });

/** A member with a passkey in a device of their own, added at `now`. */
async function memberWithPasskey(role: 'donor' | 'broker' = 'donor') {
  const who = await member(role);
  return { ...(await addTo(who)), who };
}

async function addTo(who: CastMember) {
  const device = softwareAuthenticator(SITE.origin);
  const offer = await offerPasskey(who, SITE, 'Two-Way Street', now);
  const added = await addPasskey(who, { answer: device.make(offer), name: 'Telephone', site: SITE }, now);
  if (!added.ok) throw new Error(added.reason);
  const { id } = await database.owner
    .selectFrom('passkeys')
    .select('id')
    .where('credential_id', '=', device.credentialId)
    .executeTakeFirstOrThrow();
  return { device, id, ...added.value };
}

async function passwordStep({ person }: CastMember, at: Date): Promise<string> {
  const credentials = { email: person.email, password: DEMONSTRATION_PASSWORD };
  const outcome = await signIn({ ...credentials, ...FROM }, at);
  if (!outcome.ok || outcome.value.next !== 'second-step') throw new Error('no second step');
  return outcome.value.token;
}

const eventsOf = async ({ person }: CastMember) =>
  (
    await database.owner
      .selectFrom('security_events')
      .select('kind')
      .where('person_id', '=', person.id)
      .orderBy('id')
      .execute()
  ).map(({ kind }) => kind);

const WRONG = { ok: false, reason: 'wrong-passkey' };

describe('adding', () => {
  test('ends other sessions, prints codes to who had no second factor, and is asked for from then on', async () => {
    const { who, token, recoveryCodes } = await memberWithPasskey();
    expect(await findSignedIn(who.token, now)).toBeUndefined();
    expect(await findSignedIn(token, now)).toMatchObject({ session: { strength: 'two' } });
    expect(recoveryCodes).toHaveLength(10);
    expect(await eventsOf(who)).toEqual(['passkey-added', 'recovery-codes-made']);
    const step = await passwordStep(who, after(1));
    const [code = ''] = recoveryCodes ?? [];
    expect(await answerSecondStep({ token: step, code }, after(1))).toMatchObject({ ok: true });
    const second = await addTo(who);
    expect(second.recoveryCodes).toBeUndefined();
  });

  test.each([
    ['another site', { origin: 'https://capacity.example.evil.example' }],
    ['another host', { rpId: 'evil.example' }],
    ['an owner it did not verify', { verified: false }],
    ['a challenge of its own', { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ])('refuses a key made for %s (AU8)', async (_what, fault) => {
    const who = await member();
    const offer = await offerPasskey(who, SITE, 'Two-Way Street', now);
    const answer = softwareAuthenticator(SITE.origin).make(offer, fault);
    expect(await addPasskey(who, { answer, name: 'X', site: SITE }, now)).toEqual(WRONG);
  });

  test('takes a challenge of this session only, within five minutes, once', async () => {
    const who = await member();
    const other = await member();
    const device = softwareAuthenticator(SITE.origin);
    const input = async (of: CastMember) => ({
      answer: device.make(await offerPasskey(of, SITE, 'Two-Way Street', now)),
      name: 'X',
      site: SITE,
    });
    expect(await addPasskey(who, await input(other), now)).toEqual(WRONG);
    expect(await addPasskey(who, await input(who), after(301))).toEqual(WRONG);
    const once = await input(who);
    expect(await addPasskey(who, once, after(299))).toMatchObject({ ok: true });
    expect(await addPasskey(who, once, after(299))).toEqual(WRONG);
    expect(await addPasskey(other, await input(other), now)).toMatchObject({ reason: 'already-there' });
  });
});

describe('signing in by passkey alone', () => {
  test('begins a session of strength two, once for each challenge', async () => {
    const { who, device } = await memberWithPasskey('broker');
    const answer = device.use(await askWhoIsThere(SITE, now));
    const inputs = [0, 1].map(() => signInWithPasskey({ answer, site: SITE, ...FROM }, now));
    const outcomes = await Promise.all(inputs);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const started = outcomes.find((outcome) => outcome.ok);
    const viewer = await findSignedIn(started?.ok ? started.value.token : undefined, now);
    expect(viewer).toMatchObject({ person: { id: who.person.id }, session: { strength: 'two' } });
    expect(await eventsOf(who)).toContain('signed-in');
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another host', { rpId: 'evil.example' }],
    ['an owner it did not verify', { verified: false }],
    ['a challenge of its own', { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['another user', { userHandle: Buffer.from('somebody else').toString('base64url') }],
  ])('refuses %s (AU8)', async (_what, fault) => {
    const { who, device } = await memberWithPasskey();
    const answer = device.use(await askWhoIsThere(SITE, now), fault);
    expect(await signInWithPasskey({ answer, site: SITE, ...FROM }, now)).toEqual(WRONG);
    expect(await eventsOf(who)).toContain('passkey-refused');
  });

  test('refuses a device that counts backwards, and says so in the history', async () => {
    const { who, device } = await memberWithPasskey();
    const use = async (counter: number) => {
      const answer = device.use(await askWhoIsThere(SITE, now), { counter });
      return signInWithPasskey({ answer, site: SITE, ...FROM }, now);
    };
    expect(await use(9)).toMatchObject({ ok: true });
    expect(await use(9)).toEqual(WRONG);
    expect(await use(3)).toEqual(WRONG);
    expect(await use(0)).toEqual(WRONG);
    expect(await use(10)).toMatchObject({ ok: true });
    expect((await eventsOf(who)).filter((kind) => kind === 'passkey-copied')).toHaveLength(3);
  });

  test('takes keys that several devices share, which do not count', async () => {
    const who = await member();
    const device = softwareAuthenticator(SITE.origin);
    const offer = await offerPasskey(who, SITE, 'Two-Way Street', now);
    const answer = device.make(offer, { counter: 0 });
    await addPasskey(who, { answer, name: 'Shared', site: SITE }, now);
    for (let time = 0; time < 2; time += 1) {
      const use = device.use(await askWhoIsThere(SITE, now), { counter: 0 });
      expect(await signInWithPasskey({ answer: use, site: SITE, ...FROM }, now)).toMatchObject({ ok: true });
    }
  });

  test('refuses unknown keys, disabled accounts and a page open for too long, all alike', async () => {
    const { who, device, id } = await memberWithPasskey();
    const late = device.use(await askWhoIsThere(SITE, now));
    expect(await signInWithPasskey({ answer: late, site: SITE, ...FROM }, after(301))).toEqual(WRONG);
    const people = database.owner.updateTable('people').where('id', '=', who.person.id);
    await people.set({ disabled_at: now }).execute();
    const shut = device.use(await askWhoIsThere(SITE, now));
    expect(await signInWithPasskey({ answer: shut, site: SITE, ...FROM }, now)).toEqual(WRONG);
    await people.set({ disabled_at: null }).execute();
    expect(await removePasskey(who, id, now)).toMatchObject({ ok: true });
    const gone = device.use(await askWhoIsThere(SITE, now));
    expect(await signInWithPasskey({ answer: gone, site: SITE, ...FROM }, now)).toEqual(WRONG);
  });

  test('one address may try sixty times in a quarter of an hour', async () => {
    const device = softwareAuthenticator(SITE.origin);
    const attempt = async () =>
      signInWithPasskey({ answer: device.use(await askWhoIsThere(SITE, now)), site: SITE, ...FROM }, now);
    for (let time = 0; time < 60; time += 1) expect(await attempt()).toEqual(WRONG);
    expect(await attempt()).toMatchObject({ reason: 'too-many-attempts' });
  });
});

describe('as the second proof', () => {
  test('takes the place of a code after the right password', async () => {
    const { who, device } = await memberWithPasskey();
    const token = await passwordStep(who, now);
    const asked = await askAwaitedForPasskey(token, SITE, now);
    if (!asked) throw new Error('not asked');
    expect(asked.allowCredentials?.map(({ id }) => id)).toEqual([device.credentialId]);
    const answer = device.use(asked);
    const answered = await answerWithPasskey({ answer, site: SITE, token }, now);
    const viewer = await findSignedIn(answered.ok ? answered.value.token : undefined, now);
    expect(viewer).toMatchObject({ person: { id: who.person.id }, session: { strength: 'two' } });
    expect(await answerWithPasskey({ answer, site: SITE, token }, now)).toMatchObject({
      reason: 'not-found',
    });
  });

  test('refuses somebody else’s passkey, and a challenge of another page', async () => {
    const { who, device } = await memberWithPasskey();
    const other = await memberWithPasskey();
    const token = await passwordStep(who, now);
    const asked = await askAwaitedForPasskey(token, SITE, now);
    if (!asked) throw new Error('not asked');
    const theirs = other.device.use(asked);
    expect(await answerWithPasskey({ answer: theirs, site: SITE, token }, now)).toEqual(WRONG);
    const elsewhere = device.use(await askWhoIsThere(SITE, now));
    expect(await answerWithPasskey({ answer: elsewhere, site: SITE, token }, now)).toEqual(WRONG);
    const ownStep = await askAwaitedForPasskey(token, SITE, now);
    const otherWay = device.use(ownStep ?? asked);
    expect(await signInWithPasskey({ answer: otherWay, site: SITE, ...FROM }, now)).toEqual(WRONG);
    expect(await askAwaitedForPasskey('none', SITE, now)).toBeUndefined();
  });

  test('vouches for an act, under a new token', async () => {
    const { who, device, token } = await memberWithPasskey();
    const viewer = await findSignedIn(token, after(400));
    if (!viewer) throw new Error('not signed in');
    const asked = await askToConfirm(viewer, SITE, after(400));
    if (!asked) throw new Error('not asked');
    const answer = device.use(asked);
    const confirmed = await confirmPasskey(viewer, { answer, site: SITE }, after(400));
    expect(await findSignedIn(token, after(400))).toBeUndefined();
    const fresh = await findSignedIn(confirmed.ok ? confirmed.value : undefined, after(400));
    expect(fresh?.session.confirmedAt).toEqual(after(400));
    const other = await memberWithPasskey();
    const wrong = { answer: other.device.use(asked), site: SITE };
    expect(await confirmPasskey(viewer, wrong, after(401))).toEqual(WRONG);
    expect(await askToConfirm(await member(), SITE, now)).toBeUndefined();
    expect(await eventsOf(who)).toContain('confirmed');
  });
});

describe('keeping and removing', () => {
  test('only its owner renames or removes it', async () => {
    const { who, id } = await memberWithPasskey();
    const other = await member();
    expect(await renamePasskey(other, { id, name: 'Mine' }, now)).toMatchObject({ reason: 'not-found' });
    expect(await removePasskey(other, id, now)).toMatchObject({ reason: 'not-found' });
    expect(await renamePasskey(who, { id, name: 'Office computer' }, now)).toMatchObject({ ok: true });
  });

  test('the last factor of a role that needs one stays, also when two are removed at once (AU18)', async () => {
    const { who, id } = await memberWithPasskey('broker');
    expect(await removePasskey(who, id, now)).toMatchObject({ reason: 'factor-needed' });
    const second = await addTo(who);
    const outcomes = await Promise.all([removePasskey(who, id, now), removePasskey(who, second.id, now)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes).toContainEqual({ ok: false, reason: 'factor-needed' });
  });

  test('printed codes go with the last factor, and not before', async () => {
    const { who, id } = await memberWithPasskey();
    const second = await addTo(who);
    const codes = async () =>
      (
        await database.owner
          .selectFrom('recovery_codes')
          .select('code_hash')
          .where('person_id', '=', who.person.id)
          .execute()
      ).length;
    expect(await removePasskey(who, id, now)).toMatchObject({ ok: true });
    expect(await codes()).toBe(10);
    expect(await removePasskey(who, second.id, now)).toMatchObject({ ok: true });
    expect(await codes()).toBe(0);
  });

  test('no signed-in page can read keys or answered challenges', async () => {
    const { person, hat } = await member('broker');
    const { membershipId, role, organisation } = hat;
    const who = { personId: person.id, organisationId: organisation.id, membershipId, role };
    for (const table of ['passkeys', 'answered_challenges'] as const) {
      await expect(
        withActor({ kind: 'person', ...who }, (tx) => tx.selectFrom(table).selectAll().execute()),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });
});
