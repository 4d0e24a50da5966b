import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seal, unseal } from '#app/auth/sealing.ts';
import { findSignedIn } from '#app/auth/sessions.ts';
import { codeAt, newTotpSecret, sealSecret, stepOfCode, totpAddress, unsealSecret } from '#app/auth/totp.ts';
import { WRONG_CODES } from '#app/domain/accounts/second-factor.ts';
import { addTotp, offerTotp } from '#app/operations/accounts/add-totp.ts';
import { answerSecondStep } from '#app/operations/accounts/answer-second-step.ts';
import { confirmCode } from '#app/operations/accounts/confirm-code.ts';
import { makeRecoveryCodes } from '#app/operations/accounts/make-recovery-codes.ts';
import { removeTotp } from '#app/operations/accounts/remove-totp.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { withActor } from '#db/client.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { addMember, addOrganisation, type CastMember, type CastOrganisation } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

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
  await database.owner.deleteFrom('outbox').execute();
});

const member = (role: 'donor' | 'broker' = 'broker') =>
  addMember(database, {
    name: `Somebody ${(people += 1)}`,
    role,
    organisation: role === 'broker' ? secretariat : agency,
  });

/** A member with a telephone, whose secret we hold; set up at `now`. */
async function memberWithFactor(role: 'donor' | 'broker' = 'broker') {
  const who = await member(role);
  const offer = offerTotp(who, 'Two-Way Street');
  const secret = Secret.fromBase32(offer.written.replaceAll(' ', ''));
  const telephone = new TOTP({ secret });
  const code = telephone.generate({ timestamp: now.getTime() });
  const added = await addTotp(who, { sealed: offer.sealed, code }, now);
  if (!added.ok) throw new Error(added.reason);
  return {
    who,
    recoveryCodes: added.value.recoveryCodes,
    token: added.value.token,
    codeAt: (at: Date) => telephone.generate({ timestamp: at.getTime() }),
  };
}

async function passwordStep({ person }: CastMember, at: Date): Promise<string> {
  const input = {
    email: person.email,
    password: DEMONSTRATION_PASSWORD,
    address: '192.0.2.7',
    userAgent: 'T',
  };
  const outcome = await signIn(input, at);
  if (!outcome.ok || outcome.value.next !== 'second-step') throw new Error('no second step');
  return outcome.value.token;
}

const lettersTo = async (who: CastMember) =>
  (
    await database.owner.selectFrom('outbox').select('kind').where('email', '=', who.person.email).execute()
  ).map(({ kind }) => kind);

describe('codes', () => {
  test('are those of RFC 6238, and of an implementation that is not ours', () => {
    const secret = Buffer.from('12345678901234567890');
    for (const [seconds, code] of [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [1_234_567_890, '005924'],
      [20_000_000_000, '353130'],
    ] as const) {
      expect(codeAt(secret, new Date(seconds * 1000))).toBe(code);
    }
    for (let index = 0; index < 50; index += 1) {
      const own = newTotpSecret();
      const address = totpAddress(own, 'Two-Way Street', 'fia@motulani.example');
      const theirs = new TOTP({ secret: new Secret({ buffer: new Uint8Array(own).buffer }) });
      const at = after(index * 977);
      expect(codeAt(own, at)).toBe(theirs.generate({ timestamp: at.getTime() }));
      expect(address).toContain(`secret=${theirs.secret.base32}`);
    }
  });

  test('of the step before and after are accepted, of two before not', () => {
    const secret = newTotpSecret();
    const accepted = (seconds: number) =>
      stepOfCode(secret, codeAt(secret, after(seconds)), now) !== undefined;
    expect([accepted(-30), accepted(0), accepted(30)]).toEqual([true, true, true]);
    expect([accepted(-90), accepted(90)]).toEqual([false, false]);
  });
});

describe('signing in with a second factor', () => {
  test('a right password alone is no session; the code makes one of strength two', async () => {
    const { who, codeAt } = await memberWithFactor();
    const step = await passwordStep(who, after(60));
    expect(await findSignedIn(step, after(60))).toBeUndefined();
    const answered = await answerSecondStep({ token: step, code: codeAt(after(60)) }, after(60));
    const viewer = await findSignedIn(answered.ok ? answered.value.token : undefined, after(60));
    expect(viewer).toMatchObject({ person: { id: who.person.id }, session: { strength: 'two' } });
    expect(await answerSecondStep({ token: step, code: codeAt(after(90)) }, after(90))).toMatchObject({
      reason: 'not-found',
    });
  });

  test('a code is good once, and of two at once one wins', async () => {
    const { who, codeAt } = await memberWithFactor();
    const code = codeAt(after(60));
    const steps = [await passwordStep(who, after(60)), await passwordStep(who, after(60))];
    const answers = await Promise.all(steps.map((token) => answerSecondStep({ token, code }, after(60))));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const again = await passwordStep(who, after(61));
    expect(await answerSecondStep({ token: again, code }, after(61))).toMatchObject({ reason: 'wrong-code' });
  });

  test('the code that proved the set-up does not sign in as well', async () => {
    const { who, codeAt } = await memberWithFactor();
    const token = await passwordStep(who, now);
    expect(await answerSecondStep({ token, code: codeAt(now) }, now)).toMatchObject({ reason: 'wrong-code' });
  });

  test('the step ends after ten minutes, with the account, and with the password', async () => {
    const { who, codeAt } = await memberWithFactor();
    const late = await passwordStep(who, now);
    expect(await answerSecondStep({ token: late, code: codeAt(after(601)) }, after(601))).toMatchObject({
      reason: 'not-found',
    });
    const shut = await passwordStep(who, after(60));
    await database.owner
      .updateTable('people')
      .set({ disabled_at: now })
      .where('id', '=', who.person.id)
      .execute();
    expect(await answerSecondStep({ token: shut, code: codeAt(after(60)) }, after(60))).toMatchObject({
      reason: 'not-found',
    });
  });

  test('ten wrong codes lock the second step, mail says so, and a new password step is no way around (AU7)', async () => {
    const { who, codeAt } = await memberWithFactor();
    const token = await passwordStep(who, after(60));
    for (let wrong = 0; wrong < WRONG_CODES; wrong += 1) {
      expect(await answerSecondStep({ token, code: '000000' }, after(60))).toMatchObject({
        reason: 'wrong-code',
      });
    }
    const right = { code: codeAt(after(60)) };
    const limited = await answerSecondStep({ token, ...right }, after(60));
    expect(limited).toMatchObject({ reason: 'too-many-attempts' });
    const again = await passwordStep(who, after(61));
    expect(await answerSecondStep({ token: again, ...right }, after(61))).toMatchObject({
      reason: 'too-many-attempts',
    });
    expect((await lettersTo(who)).filter((kind) => kind === 'second-step-locked')).toHaveLength(1);
  });

  test('a printed code lets in once, and is nobody else’s (AU18)', async () => {
    const { who, recoveryCodes } = await memberWithFactor();
    const other = await memberWithFactor();
    const [code = ''] = recoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    const theirs = await passwordStep(other.who, after(1));
    expect(await answerSecondStep({ token: theirs, code }, after(1))).toMatchObject({ reason: 'wrong-code' });
    const step = await passwordStep(who, after(1));
    expect(
      await answerSecondStep({ token: step, code: code.toLowerCase().replaceAll('-', ' ') }, after(1)),
    ).toMatchObject({ ok: true });
    const again = await passwordStep(who, after(2));
    expect(await answerSecondStep({ token: again, code }, after(2))).toMatchObject({ reason: 'wrong-code' });
  });
});

describe('setting up and taking away', () => {
  test('ends all other sessions, says so by mail, and needs a code of the secret that was offered to this session', async () => {
    const who = await member('donor');
    const stranger = await member('donor');
    const { sealed } = offerTotp(stranger, 'Two-Way Street');
    expect(await addTotp(who, { sealed, code: '123456' }, now)).toMatchObject({ reason: 'wrong-code' });
    const offer = offerTotp(who, 'Two-Way Street');
    expect(offerTotp(who, 'Two-Way Street', offer.sealed).written).toBe(offer.written);
    expect(await addTotp(who, { sealed: offer.sealed, code: 'none' }, now)).toMatchObject({
      reason: 'wrong-code',
    });

    const done = await memberWithFactor('donor');
    expect(await findSignedIn(done.who.token, now)).toBeUndefined();
    expect(await findSignedIn(done.token, now)).toMatchObject({ session: { strength: 'two' } });
    expect(await lettersTo(done.who)).toEqual(['second-factor-added']);
  });

  test('a role that needs it keeps it; any other may let it go (AU18)', async () => {
    const broker = await memberWithFactor('broker');
    expect(await removeTotp(broker.who, now)).toMatchObject({ reason: 'factor-needed' });
    const donor = await memberWithFactor('donor');
    expect(await removeTotp(donor.who, now)).toMatchObject({ ok: true });
    expect(await removeTotp(donor.who, now)).toMatchObject({ reason: 'not-now' });
    expect(await lettersTo(donor.who)).toEqual(['second-factor-added', 'second-factor-removed']);
  });

  test('new printed codes take the place of the old ones', async () => {
    const { who, recoveryCodes } = await memberWithFactor();
    const made = await makeRecoveryCodes(who, now);
    const token = await passwordStep(who, after(1));
    expect(await answerSecondStep({ token, code: recoveryCodes[0] ?? '' }, after(1))).toMatchObject({
      reason: 'wrong-code',
    });
    const [fresh = ''] = made.ok ? made.value : [];
    expect(await answerSecondStep({ token, code: fresh }, after(1))).toMatchObject({ ok: true });
    expect(await makeRecoveryCodes(await member('donor'), now)).toMatchObject({ reason: 'not-now' });
  });

  test('a fresh code vouches for an act, under a new token', async () => {
    const { who, token, codeAt } = await memberWithFactor();
    const viewer = await findSignedIn(token, after(60));
    if (!viewer) throw new Error('not signed in');
    const confirmed = await confirmCode(viewer, codeAt(after(60)), after(60));
    expect(await findSignedIn(token, after(60))).toBeUndefined();
    const now2 = await findSignedIn(confirmed.ok ? confirmed.value : undefined, after(60));
    expect(now2?.session.confirmedAt).toEqual(after(60));
    expect(await confirmCode(who, '000000', after(61))).toMatchObject({ reason: 'wrong-code' });
  });
});

describe('what is kept', () => {
  test('a secret is sealed for its person; what was sealed for one purpose opens for no other', () => {
    const secret = newTotpSecret();
    const sealed = sealSecret(secret, 'a');
    expect(sealed.includes(secret)).toBe(false);
    expect(unsealSecret(sealed, 'a')?.equals(secret)).toBe(true);
    expect(unsealSecret(sealed, 'b')).toBeUndefined();
    const flipped = Buffer.from(sealed);
    flipped[20]! ^= 1;
    expect(unsealSecret(flipped, 'a')).toBeUndefined();
    expect(unseal(seal(secret, 'x'), 'y')).toBeUndefined();
    expect(unseal(Buffer.from('short'), 'x')).toBeUndefined();
  });

  test('no signed-in page can read factors, printed codes or waiting sign-ins', async () => {
    const { who } = await memberWithFactor();
    const { person, hat } = who;
    const actor = {
      kind: 'person' as const,
      personId: person.id,
      organisationId: hat.organisation.id,
      membershipId: hat.membershipId,
      role: hat.role,
    };
    for (const table of ['totp_factors', 'recovery_codes', 'sign_in_steps'] as const) {
      await expect(
        withActor(actor, (tx) => tx.selectFrom(table).select('person_id').execute()),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });
});
