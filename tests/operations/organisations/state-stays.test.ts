import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '#app/auth/actor.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
import { changeOrganisation } from '#app/operations/organisations/change-organisation.ts';
import { profileSeen } from '#app/operations/organisations/profile-seen.ts';
import type { Tx } from '#db/client.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { actWhileHeld } from '#tests/support/while-held.ts';

/** What a State is known by here rests on: whose papers were compared, whose needs go round. */
const now = new Date();
const stays = { ok: false, reason: 'state-stays' };
const refused = { code: '23514', constraint: 'organisation_state_stays' };
let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, now);
});
afterAll(() => database.drop());

const added = (kind: 'state' | 'company' = 'state') =>
  addOrganisation(database, { name: `Office ${randomUUID()}`, kind, stateCode: 'XB' });

/** An administrator saves its page with another State, and another description. */
async function save(id: string, stateCode: string | undefined, description = '') {
  const known = await database.door.withActor(actorOf(people.administrator), (tx) =>
    findOrganisation(tx, id),
  );
  if (!known) throw new Error('no organization');
  const { website, languages, contactLine, iatiReference, covers } = known;
  const profile = { description, website, languages, contactLine, iatiReference, covers, stateCode };
  return changeOrganisation(people.administrator, id, { ...profile, seen: profileSeen(known) }, now);
}
const stateOf = async (id: string) =>
  (
    await database.owner
      .selectFrom('organisations')
      .select('state_code')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).state_code;
const write = (id: string, values: { state_code?: string | null; kind?: 'company' }) =>
  database.door.withActor(actorOf(people.administrator), (tx) =>
    tx.updateTable('organisations').set(values).where('id', '=', id).execute(),
  );

const focalPoint = (organisationId: string) => ({
  ...{ email: `${randomUUID()}@new.example`, name: 'Nia New', post: '', language: 'en' as const },
  ...{ organisationId, role: 'focal_point' as const },
  evidence: { kind: 'note-verbale' as const, on: '2026-11-02', reference: 'NV/1' },
});

const of = (member: CastMember, id: string): CastMember => ({
  ...member,
  hat: { ...member.hat, organisation: { ...member.hat.organisation, id } },
});

test('one that nobody was invited to yet, and that has nothing, is put right', async () => {
  const { id } = await added();
  expect(await save(id, 'XC')).toMatchObject({ ok: true });
  expect(await stateOf(id)).toBe('XC');
});

test('what is of no State takes part under its own name, and says where it moved to', async () => {
  const company = await added('company');
  await addMember(database, { name: 'Cleo Company', role: 'donor', organisation: company, now });
  expect(await save(company.id, 'XC')).toMatchObject({ ok: true });
});

describe('the State stays once', () => {
  test.each<[string, (id: string) => Promise<unknown>]>([
    ['an invitation to it waits for a second', (id) => invite(people.broker, focalPoint(id), now)],
    [
      'somebody acted for it, who does no more',
      async (id) => {
        const organisation = { id, name: '', kind: 'state' as const };
        const { hat } = await addMember(database, { name: 'Fay Former', role: 'donor', organisation, now });
        await database.owner
          .updateTable('memberships')
          .set({ ended_at: now })
          .where('id', '=', hat.membershipId)
          .execute();
      },
    ],
    ['it has a need', (id) => arrangeNeed(database, of(people.focalPoint, id))],
    ['it has an offer', (id) => arrangeOffer(database, of(people.donor, id), { status: 'withdrawn' })],
  ])('%s', async (_, begin) => {
    const { id } = await added();
    await begin(id);
    expect(await save(id, 'XC', 'Another.')).toEqual(stays);
    expect(await save(id, undefined, 'Another.')).toEqual(stays);
    expect(await save(id, 'XB', 'What it does.')).toMatchObject({ ok: true });
    // Whatever the code above does, and whoever writes.
    await expect(write(id, { state_code: 'XC' })).rejects.toMatchObject(refused);
    await expect(write(id, { state_code: null })).rejects.toMatchObject(refused);
    await expect(write(id, { kind: 'company' })).rejects.toMatchObject(refused);
    const byOwner = database.owner.updateTable('organisations').set({ state_code: 'XC' });
    await expect(byOwner.where('id', '=', id).execute()).rejects.toMatchObject(refused);
    expect(await stateOf(id)).toBe('XB');
  });
});

test('somebody who is let in while somebody else changes the State is waited for', async () => {
  const letIn = (id: string) => (tx: Tx) =>
    tx
      .insertInto('memberships')
      .values({
        ...{ id: randomUUID(), person_id: people.donor.person.id, organisation_id: id, role: 'donor' },
        ...{ created_at: now, ended_at: null },
      })
      .execute();
  const [{ id }, { id: other }] = [await added(), await added()];
  expect(await actWhileHeld(database, letIn(id), () => save(id, 'XC'))).toEqual(stays);
  // By statement alone, and what was refused is no news to whoever waits.
  const written = actWhileHeld(database, letIn(other), () =>
    write(other, { state_code: 'XC' }).then(
      () => undefined,
      (error: unknown) => error,
    ),
  );
  expect(await written).toMatchObject(refused);
});
