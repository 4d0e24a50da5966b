import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { INVITATION_HOURS, objectionToAct } from '#app/domain/accounts/invitation.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { acceptInvitation } from '#app/operations/accounts/invitations/accept-invitation.ts';
import { acceptSignedIn } from '#app/operations/accounts/invitations/accept-signed-in.ts';
import { confirmInvitation } from '#app/operations/accounts/invitations/confirm-invitation.ts';
import { findInvited } from '#app/operations/accounts/invitations/find-invited.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
import { resendInvitation } from '#app/operations/accounts/invitations/resend-invitation.ts';
import { revokeInvitation } from '#app/operations/accounts/invitations/revoke-invitation.ts';
import { readPast, requireOrganisation } from '#app/routes/accounts/parts/require-organisation.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findInvitation } from '#db/queries/accounts/invitations.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { actWhileHeld } from '#tests/support/while-held.ts';

const now = new Date('2026-11-23T09:00:00Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const gone = { ok: false, reason: 'link-used-or-expired' };
const evidence = { kind: 'note-verbale' as const, on: '2026-11-02', reference: 'NV/2026/117' };

let database: TestDatabase;
let people: Cast;
let newState: string;
let count = 0;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, now);
  newState = (await addOrganisation(database, { name: 'Office of Ataveru', kind: 'state', stateCode: 'XB' }))
    .id;
});
afterAll(() => database.drop());

function newcomer(role: Role = 'donor', organisationId = people.donor.hat.organisation.id) {
  count += 1;
  const email = `nia.new.${count}@asteria.example`;
  return { email, name: 'Nia New', post: 'Adviser', language: 'en' as const, organisationId, role };
}

async function made(by: CastMember, invitation: Parameters<typeof invite>[1]) {
  const done = await invite(by, invitation, now);
  if (!done.ok) throw new Error(done.reason);
  return { ...invitation, id: done.value.id, token: done.value.link?.token ?? '' };
}

/** As {@link made}; a donor's beside others also confirmed, by another broker. */
async function invited(by: CastMember, invitation: Parameters<typeof invite>[1] = newcomer()) {
  const done = await made(by, invitation);
  if (done.token || invitation.role !== 'donor') return done;
  const confirmed = await confirmInvitation(
    by === people.broker ? people.secondBroker : people.broker,
    done.id,
    now,
  );
  if (!confirmed.ok) throw new Error(confirmed.reason);
  return { ...done, token: confirmed.value.token };
}

const accept = (token: string, at = now) =>
  acceptInvitation({ token, name: 'Nia Newer', password: 'eleven quiet pelicans', userAgent: '' }, at);

const accountsOf = (email: string) =>
  database.owner
    .selectFrom('people as p')
    .innerJoin('memberships as m', 'm.person_id', 'p.id')
    .select(['p.name', 'm.role', 'm.organisation_id'])
    .where('p.email', '=', email)
    .execute();

test('an organization has nobody while no invitation to it is open: one that is too old or taken back is none', async () => {
  const { administrator } = people;
  const { id } = await addOrganisation(database, { name: 'Empty Office', kind: 'state', stateCode: 'XC' });
  const isEmpty = async (hours = 0) =>
    (await readPast(administrator, await requireOrganisation(administrator, id), hoursLater(hours))).isEmpty;
  expect(await isEmpty()).toBe(true);
  const open = await invited(people.broker, newcomer('donor', id));
  expect(await isEmpty()).toBe(false);
  expect(await isEmpty(INVITATION_HOURS)).toBe(true);
  await revokeInvitation(people.broker, open.id, now);
  expect(await isEmpty()).toBe(true);
  // Waits for the second member of staff, however long.
  await invited(people.broker, { ...newcomer('focal_point', id), evidence });
  expect(await isEmpty(INVITATION_HOURS)).toBe(false);
});

describe('somebody invited by a broker (AU13)', () => {
  test('sees by whom, to which organisation and role, as often as they look, and is nobody before they accept', async () => {
    const { token, email } = await invited(people.broker);
    for (let look = 0; look < 2; look += 1) {
      expect(await findInvited(token, now)).toMatchObject({
        invitation: {
          email,
          inviter: 'Bea Broker',
          role: 'donor',
          organisation: { name: people.donor.hat.organisation.name },
        },
        account: undefined,
      });
    }
    expect(await accountsOf(email)).toEqual([]);
  });

  test('arrives with the role and the organisation they were invited to, once', async () => {
    const { token, email, organisationId } = await invited(people.broker);
    const arrived = await accept(token);
    expect(await findSignedIn(arrived.ok ? arrived.value.token : undefined, now)).toMatchObject({
      person: { email, name: 'Nia Newer' },
      hat: { role: 'donor', organisation: { id: organisationId } },
    });
    expect(await accept(token)).toEqual(gone);
    expect(await findInvited(token, now)).toBeUndefined();
  });

  test('who accepts twice at the same moment has one account', async () => {
    const { token, email, organisationId } = await invited(people.broker);
    const outcomes = await Promise.all([accept(token), accept(token)]);
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    expect(await accountsOf(email)).toEqual([
      { name: 'Nia Newer', role: 'donor', organisation_id: organisationId },
    ]);
  });

  test('who accepts two invitations at the same moment has one account', async () => {
    const first = await invited(people.broker);
    const second = await invited(people.broker, {
      ...first,
      organisationId: people.secondDonor.hat.organisation.id,
      email: first.email.toUpperCase(),
    });
    const outcomes = await Promise.all([accept(first.token), accept(second.token)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: 'already-there' });
    const rows = await database.owner
      .selectFrom('people')
      .select('id')
      .where((eb) => eb(eb.fn('lower', ['email']), '=', first.email))
      .execute();
    expect(rows).toHaveLength(1);
  });

  test('keeps the password and the name that somebody sets by another invitation at that moment', async () => {
    const { token, email } = await invited(people.broker);
    const known = { id: randomUUID(), email, name: 'Nia First', language: 'en' as const };
    await database.owner
      .insertInto('people')
      .values({ ...known, created_at: now })
      .execute();
    const setFirst = (tx: Tx) =>
      tx
        .insertInto('credentials')
        .values({ person_id: known.id, password_hash: 'the first', changed_at: now })
        .execute();
    expect(await actWhileHeld(database, setFirst, () => accept(token))).toEqual({
      ok: false,
      reason: 'already-there',
    });
    const stands = await database.owner
      .selectFrom('people as p')
      .innerJoin('credentials as c', 'c.person_id', 'p.id')
      .select(['p.name', 'c.password_hash'])
      .where('p.id', '=', known.id)
      .executeTakeFirst();
    expect(stands).toEqual({ name: 'Nia First', password_hash: 'the first' });
  });

  test('comes after 72 hours, after it was taken back, or with the link that was sent before: one answer', async () => {
    const late = await invited(people.broker);
    expect(await accept(late.token, hoursLater(INVITATION_HOURS))).toEqual(gone);
    const revoked = await invited(people.broker);
    expect(await revokeInvitation(people.secondBroker, revoked.id, now)).toMatchObject({ ok: true });
    expect(await accept(revoked.token)).toEqual(gone);
    const again = await resendInvitation(people.secondBroker, late.id, hoursLater(80));
    expect(await accept(late.token, hoursLater(81))).toEqual(gone);
    expect(await accept(again.ok ? again.value.token : '', hoursLater(81))).toMatchObject({ ok: true });
    expect(await accept('A'.repeat(43))).toEqual(gone);
    expect(await accept("' or 1=1 --")).toEqual(gone);
  });

  test('comes too late where the organisation has ended, to which nobody is invited any more', async () => {
    const { id } = await addOrganisation(database, { name: 'Shortlived Ltd', kind: 'company' });
    const { token } = await invited(people.broker, newcomer('donor', id));
    await database.owner
      .updateTable('organisations')
      .set({ ended_at: now, end_code: 'closed' })
      .where('id', '=', id)
      .execute();
    expect(await accept(token)).toEqual(gone);
    expect(await invite(people.broker, newcomer('donor', id), now)).toEqual({ ok: false, reason: 'not-now' });
  });

  test('keeps the link when the password is refused, and the database keeps no token', async () => {
    const { token } = await invited(people.broker);
    const refused = await acceptInvitation({ token, name: 'N', password: 'short', userAgent: '' }, now);
    expect(refused).toMatchObject({ ok: false, fault: 'too-short' });
    expect(
      JSON.stringify(await database.owner.selectFrom('invitations').selectAll().execute()),
    ).not.toContain(token);
    expect(await accept(token)).toMatchObject({ ok: true });
  });

  test('has an account already: its owner alone accepts, signed in, and its password stays', async () => {
    const { email } = people.verifier.person;
    const { token, role } = await invited(people.broker, { ...newcomer(), email });
    expect(await accept(token)).toEqual({ ok: false, reason: 'already-there' });
    expect(await acceptSignedIn(people.secondDonor, token, now)).toEqual({
      ok: false,
      reason: 'not-your-act',
    });
    const both = await Promise.all([
      acceptSignedIn(people.verifier, token, now),
      acceptSignedIn(people.verifier, token, now),
    ]);
    expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    expect((await accountsOf(email)).map((hat) => hat.role).sort()).toEqual([role, 'verifier']);
  });

  test('is not for whoever invited, at an address that they took since', async () => {
    const { token } = await invited(people.administrator);
    const invitation = (await findInvited(token, now))!.invitation;
    const person = { ...people.administrator.person, email: invitation.email };
    expect(await acceptSignedIn({ person }, token, now)).toEqual({ ok: false, reason: 'second-person' });
  });
});

describe('who may invite to what', () => {
  test.each(['broker', 'administrator'] as const)('a broker invites nobody as %s', async (role) => {
    const un = people.broker.hat.organisation.id;
    expect(await invite(people.broker, newcomer(role, un), now)).toEqual({
      ok: false,
      reason: 'not-your-act',
    });
    expect(await invite(people.administrator, newcomer(role, un), now)).toMatchObject({ ok: true });
  });

  test.each(['donor', 'focalPoint', 'hubCoordinator', 'verifier'] as const)(
    'a %s invites nobody',
    async (who) => {
      expect(await invite(people[who], newcomer(), now)).toEqual({ ok: false, reason: 'not-your-act' });
      const { id } = await invited(people.broker);
      expect(await resendInvitation(people[who], id, now)).toEqual({ ok: false, reason: 'not-your-act' });
      expect(await revokeInvitation(people[who], id, now)).toEqual({ ok: false, reason: 'not-your-act' });
    },
  );

  test('the same address to the same role once, and nobody to a role they have, or that is not there', async () => {
    const first = await invited(people.broker);
    const again = { ...first, email: first.email.toUpperCase() };
    expect(await invite(people.secondBroker, again, now)).toEqual({ ok: false, reason: 'already-there' });
    const had = { ...newcomer(), email: people.donor.person.email };
    expect(await invite(people.broker, had, now)).toEqual({ ok: false, reason: 'already-there' });
    const hub = newcomer('hub_coordinator', people.donor.hat.organisation.id);
    expect(await invite(people.broker, hub, now)).toEqual({ ok: false, reason: 'not-now' });
    const self = { ...newcomer('verifier'), email: people.broker.person.email };
    expect(await invite(people.broker, self, now)).toEqual({ ok: false, reason: 'second-person' });
  });

  test('an invitation of an administrator to a role of staff is not a broker’s to take back', async () => {
    const { id } = await invited(people.administrator, newcomer('broker', people.broker.hat.organisation.id));
    expect(await revokeInvitation(people.broker, id, now)).toEqual({ ok: false, reason: 'not-your-act' });
  });

  test('one that ended is not ended or sent again', async () => {
    const { id } = await invited(people.broker);
    const both = await Promise.all([
      revokeInvitation(people.broker, id, now),
      revokeInvitation(people.secondBroker, id, now),
    ]);
    expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    expect(await resendInvitation(people.broker, id, now)).toEqual({ ok: false, reason: 'not-now' });
  });
});

describe('a role that reads what States keep confidential, or decides for others', () => {
  test('has no link before a second one of staff confirmed, be they a broker or an administrator', async () => {
    const { administrator, broker, hubCoordinator, verifier } = people;
    const un = broker.hat.organisation.id;
    for (const [role, organisationId] of [
      ['hub_coordinator', hubCoordinator.hat.organisation.id],
      ['verifier', verifier.hat.organisation.id],
      ['broker', un],
      ['administrator', un],
    ] as const) {
      const made = await invited(administrator, newcomer(role, organisationId));
      expect([role, made.token]).toEqual([role, '']);
      expect(await confirmInvitation(administrator, made.id, now)).toEqual({
        ok: false,
        reason: 'second-person',
      });
      // A broker confirms what gives a power like theirs, and does nothing else with it.
      const isStaff = role === 'broker' || role === 'administrator';
      expect((await revokeInvitation(broker, made.id, now)).ok, role).toBe(!isStaff);
      if (!isStaff) continue;
      const row = (await withActor(actingPerson(broker), (tx) => findInvitation(tx, made.id)))!;
      expect([objectionToAct('send', row, broker, now), objectionToAct('revoke', row, broker, now)]).toEqual([
        'not-your-act',
        'not-your-act',
      ]);
      expect((await confirmInvitation(broker, made.id, now)).ok, role).toBe(true);
      expect(await resendInvitation(broker, made.id, now)).toEqual({ ok: false, reason: 'not-your-act' });
    }
  });

  test('is not a donor’s, who is let in by one for whom nobody acts yet, and beside others by two', async () => {
    const { id } = await addOrganisation(database, { name: 'Saltmarsh Trust', kind: 'civil-society' });
    const first = await made(people.broker, newcomer('donor', id));
    // Nor is a second one let in before the first has come.
    const meanwhile = await made(people.broker, newcomer('donor', id));
    expect(meanwhile.token).toBe('');
    expect((await resendInvitation(people.broker, first.id, now)).ok).toBe(true);
    const again = await resendInvitation(people.broker, first.id, now);
    expect(await accept(again.ok ? again.value.token : '')).toMatchObject({ ok: true });
    const beside = await made(people.broker, newcomer('donor', id));
    expect(beside.token).toBe('');
    expect(await resendInvitation(people.broker, beside.id, now)).toEqual({ ok: false, reason: 'not-now' });
    for (const { id: waiting } of [meanwhile, beside]) {
      const confirmed = await confirmInvitation(people.secondBroker, waiting, now);
      expect(await accept(confirmed.ok ? confirmed.value.token : '')).toMatchObject({ ok: true });
    }
  });

  test('is given by the first administrator alone, while there is nobody else of staff', async () => {
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: now })
      .where('role', 'in', ['administrator', 'broker'])
      .where('person_id', '<>', people.administrator.person.id)
      .execute();
    const organisationId = people.broker.hat.organisation.id;
    const kept = await invited(
      people.administrator,
      newcomer('verifier', people.verifier.hat.organisation.id),
    );
    const second = await invited(people.administrator, newcomer('broker', organisationId));
    expect(second.token).not.toBe('');
    await database.owner.deleteFrom('outbox').execute();
    expect(await accept(second.token)).toMatchObject({ ok: true });
    // All of staff hear of it.
    const told = await database.owner
      .selectFrom('outbox')
      .select('email')
      .where('kind', '=', 'colleague-joined')
      .execute();
    expect(told.map(({ email }) => email)).toEqual([people.administrator.person.email]);
    expect((await invited(people.administrator, newcomer('administrator', organisationId))).token).toBe('');
    // What was made before, and kept, gets no other link without the second one either.
    expect(await resendInvitation(people.administrator, kept.id, now)).toEqual({
      ok: false,
      reason: 'second-person',
    });
    expect(await accept(kept.token)).toEqual(gone);
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: null })
      .where('role', 'in', ['administrator', 'broker'])
      .execute();
  });
});

describe('a focal point', () => {
  test('needs evidence, without a secret in it, also from an administrator', async () => {
    const focal = newcomer('focal_point', newState);
    expect(await invite(people.administrator, focal, now)).toEqual({ ok: false, reason: 'evidence-needed' });
    const leaking = { ...focal, evidence: { ...evidence, reference: 'password: hunter22' } };
    expect(await invite(people.broker, leaking, now)).toEqual({ ok: false, reason: 'secret-found' });
  });

  test('the first of a State gets a link from a second member of staff only; both names and the evidence stay with the role', async () => {
    const first = await invited(people.broker, { ...newcomer('focal_point', newState), evidence });
    expect(first.token).toBe('');
    expect(await resendInvitation(people.secondBroker, first.id, now)).toEqual({
      ok: false,
      reason: 'not-now',
    });
    expect(await confirmInvitation(people.broker, first.id, now)).toEqual({
      ok: false,
      reason: 'second-person',
    });
    const both = await Promise.all([
      confirmInvitation(people.secondBroker, first.id, now),
      confirmInvitation(people.administrator, first.id, now),
    ]);
    expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    const link = both.find((outcome) => outcome.ok);
    expect(await accept(link?.ok ? link.value.token : '')).toMatchObject({ ok: true });
    const kept = await database.owner
      .selectFrom('invitations as i')
      .innerJoin('memberships as m', 'm.id', 'i.membership_id')
      .select(['i.invited_by', 'i.evidence_kind', 'i.evidence_on', 'i.evidence_reference', 'm.role'])
      .where('i.id', '=', first.id)
      .executeTakeFirstOrThrow();
    expect(kept).toEqual({
      invited_by: people.broker.person.id,
      evidence_kind: evidence.kind,
      evidence_on: evidence.on,
      evidence_reference: evidence.reference,
      role: 'focal_point',
    });
    const events = await database.owner
      .selectFrom('security_events')
      .select('kind')
      .where('organisation_id', '=', newState)
      .orderBy('id')
      .execute();
    expect(events.map(({ kind }) => kind)).toEqual([
      'invitation-made',
      'invitation-confirmed',
      'invitation-sent',
      'person-added',
      'invitation-accepted',
    ]);

    // As does every other of the State: one of staff alone lets nobody read what it keeps confidential.
    const second = await invited(people.administrator, { ...newcomer('focal_point', newState), evidence });
    expect(second.token).toBe('');
    await database.owner.deleteFrom('outbox').execute();
    const confirmed = await confirmInvitation(people.broker, second.id, now);
    expect(await accept(confirmed.ok ? confirmed.value.token : '')).toMatchObject({ ok: true });
    // Whoever acts for the State already is told, and nobody elsewhere.
    const told = database.owner.selectFrom('outbox').select(['email', 'values']);
    expect(await told.where('kind', '=', 'colleague-joined').execute()).toEqual([
      { email: first.email, values: { path: '/en/account/colleagues', at: now.toISOString() } },
    ]);
  });

  test('whoever is invited does not confirm it, whatever hat they wear', async () => {
    const { id } = await addOrganisation(database, {
      name: 'Office of Ngolwe',
      kind: 'state',
      stateCode: 'XE',
    });
    const both = await addMember(database, {
      name: 'Bia Both',
      role: 'broker',
      organisation: people.broker.hat.organisation,
      now,
    });
    const invitation = { ...newcomer('focal_point', id), evidence, email: both.person.email };
    const made = await invited(people.broker, invitation);
    expect(await confirmInvitation(both, made.id, now)).toEqual({ ok: false, reason: 'second-person' });
  });
});
