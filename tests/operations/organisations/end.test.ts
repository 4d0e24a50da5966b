import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { actorOf } from '#app/auth/actor.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
import { resendInvitation } from '#app/operations/accounts/invitations/resend-invitation.ts';
import { revokeInvitation } from '#app/operations/accounts/invitations/revoke-invitation.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { startOffer } from '#app/operations/offers/start-offer.ts';
import { changeOrganisation } from '#app/operations/organisations/change-organisation.ts';
import { endOrganisation } from '#app/operations/organisations/end-organisation.ts';
import { renameOrganisation } from '#app/operations/organisations/rename-organisation.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { withActor } from '#db/client.ts';
import { listPendingInvitations } from '#db/queries/accounts/invitations.ts';
import { addMember, addOrganisation, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed, arrangePair } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
const now = new Date();

beforeAll(async () => {
  database = await testDatabase();
  useInstallationMode('demonstration');
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});
beforeEach(async () => {
  await sql`truncate organisations, people, outbox cascade`.execute(database.owner);
  people = await cast(database, now);
});

const end = (id: string, by = people.administrator) => endOrganisation(by, { id, reason: 'closed' }, now);
const agency = () => people.donor.hat.organisation.id;
const delegation = () => people.focalPoint.hat.organisation.id;
const rowOf = (id: string) =>
  database.owner
    .selectFrom('organisations')
    .select(['name', 'ended_at', 'end_code'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** Records whose organisation is not there: none may ever be. */
async function countOrphans(): Promise<number> {
  const { rows } = await sql<{ orphans: string }>`
    select (select count(*) from offers o where not exists (select from organisations g where g.id = o.organisation_id))
      + (select count(*) from needs n where not exists (select from organisations g where g.id = n.organisation_id))
      + (select count(*) from matches m where not exists (select from organisations g where g.id = m.donor_organisation_id))
      + (select count(*) from offer_events e where e.organisation_id is not null
          and not exists (select from organisations g where g.id = e.organisation_id)) as orphans`.execute(
    database.owner,
  );
  return Number(rows[0]?.orphans);
}

describe('ending', () => {
  test('takes back the invitations that nobody accepted, and no other link is made', async () => {
    const invitation = {
      email: 'nia.newer@asteria.example',
      ...{ name: 'Nia Newer', post: '', language: 'en' as const, role: 'donor' as const },
    };
    const made = await invite(people.broker, { ...invitation, organisationId: agency() }, now);
    expect(await end(agency())).toEqual({ ok: true, value: undefined });
    const pending = await withActor(actorOf(people.administrator), listPendingInvitations);
    expect(pending).toEqual([]);
    expect(made).toMatchObject({ ok: true });
    // One that was made in the same moment.
    const other = await addOrganisation(database, { name: 'Asteria House', kind: 'igo' });
    const late = await invite(people.broker, { ...invitation, organisationId: other.id }, now);
    await database.owner
      .updateTable('organisations')
      .set({ ended_at: now, end_code: 'closed' })
      .where('id', '=', other.id)
      .execute();
    const id = late.ok ? late.value.id : '';
    expect(await resendInvitation(people.broker, id, now)).toEqual({ ok: false, reason: 'not-now' });
    expect(await revokeInvitation(people.broker, id, now)).toEqual({ ok: true, value: undefined });
  });

  test('takes the hats at the next request, dates it, and leaves what happened', async () => {
    const offerId = await arrangeOffer(database, people.donor, { status: 'withdrawn' });
    expect(await end(agency())).toEqual({ ok: true, value: undefined });
    expect(await rowOf(agency())).toEqual({
      name: 'Asteria Cooperation Agency',
      ended_at: now,
      end_code: 'closed',
    });
    const signedIn = await findSignedIn(people.donor.token, now);
    expect([signedIn?.person.id, signedIn?.hat, signedIn?.hats]).toEqual([
      people.donor.person.id,
      undefined,
      [],
    ]);
    const offer = await database.owner
      .selectFrom('offers')
      .select('organisation_id')
      .where('id', '=', offerId)
      .executeTakeFirst();
    expect(offer?.organisation_id).toBe(agency());
    const events = await database.owner
      .selectFrom('security_events')
      .select(['kind', 'person_id'])
      .where('organisation_id', '=', agency())
      .orderBy('id')
      .execute();
    expect(events).toEqual([
      { kind: 'membership-ended', person_id: people.donor.person.id },
      { kind: 'organisation-ended', person_id: null },
    ]);
    expect(await countOrphans()).toBe(0);
    const mail = await database.owner.selectFrom('outbox').select(['kind', 'email']).execute();
    expect(mail).toEqual([{ kind: 'roles-changed', email: people.donor.person.email }]);
  });

  test('takes a hat at once that would have ended on a day ahead', async () => {
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: new Date(now.getTime() + 5 * 86_400_000) })
      .where('id', '=', people.donor.hat.membershipId)
      .execute();
    expect((await findSignedIn(people.donor.token, now))?.hat?.role).toBe('donor');
    expect(await end(agency())).toMatchObject({ ok: true });
    expect((await findSignedIn(people.donor.token, now))?.hats).toEqual([]);
  });

  test('is refused while others depend on what it has, and says no more than that (DI1)', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const at = new Date('2026-11-24T10:00:00Z');
    expect(await proposeMatches(people.broker, { needId, offerIds: [offerId] }, at)).toMatchObject({
      ok: true,
    });
    // Of which kind, and how many, would tell an administrator who is matched with whom.
    for (const one of [agency(), delegation()])
      expect(await end(one)).toEqual({ ok: false, reason: 'still-needed' });
    expect((await rowOf(agency())).ended_at).toBeNull();
    expect((await findSignedIn(people.donor.token, now))?.hat?.role).toBe('donor');
    expect(await countOrphans()).toBe(0);
  });

  test.each(['submitted', 'under-review', 'published', 'paused'] as const)(
    'waits for an offer that is %s',
    async (status) => {
      await arrangeOffer(database, people.donor, { status });
      expect(await end(agency())).toEqual({ ok: false, reason: 'still-needed' });
    },
  );

  test.each(['draft', 'returned', 'withdrawn'] as const)(
    'does not wait for one that is %s',
    async (status) => {
      await arrangeOffer(database, people.donor, { status });
      await arrangeNeed(database, people.focalPoint, { status: 'draft' });
      expect(await end(agency())).toMatchObject({ ok: true });
      expect(await end(delegation())).toMatchObject({ ok: true });
    },
  );

  test('is an administrator’s act, once', async () => {
    expect(await end(agency(), people.broker)).toEqual({ ok: false, reason: 'not-your-act' });
    expect(await end(agency())).toMatchObject({ ok: true });
    expect(await end(agency())).toEqual({ ok: false, reason: 'not-now' });
    expect(await end(people.donor.person.id)).toEqual({ ok: false, reason: 'not-found' });
  });

  test('never takes the last administrator', async () => {
    const { id } = people.administrator.hat.organisation;
    expect(await end(id)).toEqual({ ok: false, reason: 'last-administrator' });
    const other = await addOrganisation(database, { name: 'Second Secretariat', kind: 'un' });
    await addMember(database, { name: 'Ali Other', role: 'administrator', organisation: other, now });
    expect(await end(id)).toMatchObject({ ok: true });
  });
});

describe('afterwards', () => {
  beforeEach(async () => {
    expect(await end(agency())).toMatchObject({ ok: true });
  });

  test('nothing about it changes', async () => {
    const notNow = { ok: false, reason: 'not-now' };
    expect(
      await renameOrganisation(people.administrator, { id: agency(), seen: '', name: 'Risen' }, now),
    ).toEqual(notNow);
    const profile = { description: '', website: '', languages: [], contactLine: '', covers: [], seen: '' };
    expect(await changeOrganisation(people.administrator, agency(), profile, now)).toEqual(notNow);
  });

  test('nobody gets a hat there', async () => {
    const { email, name } = people.broker.person;
    const invitation = { email, name, post: '', language: 'en' as const, role: 'donor' as const };
    expect(await invite(people.administrator, { ...invitation, organisationId: agency() }, now)).toEqual({
      ok: false,
      reason: 'not-now',
    });
  });

  test('a request that was under way writes nothing in its name', async () => {
    const id = crypto.randomUUID();
    await expect(startOffer(people.donor, { id, content: {} }, now)).rejects.toMatchObject({ code: '23514' });
    const offers = await database.owner.selectFrom('offers').select('id').execute();
    expect(offers).toEqual([]);
  });

  test('nobody else takes its name', async () => {
    const { id, name: seen } = people.secondDonor.hat.organisation;
    const taken = { id, seen, name: 'ASTERIA Cooperation Agency' };
    expect(await renameOrganisation(people.administrator, taken, now)).toEqual({
      ok: false,
      reason: 'already-there',
    });
  });
});

test('an offer handed in at the same moment: one order wins, and nothing waits in the name of what ended', async () => {
  for (let round = 0; round < 8; round += 1) {
    const organisation = await addOrganisation(database, {
      name: `Round ${round} Office`,
      kind: 'state',
      stateCode: 'XQ',
    });
    const donor = await addMember(database, { name: `Round ${round}`, role: 'donor', organisation, now });
    const id = await arrangeOffer(database, donor);
    const [sent, ended] = await Promise.allSettled([
      sendOffer(donor, { id, revision: 1 }, new Date('2026-11-24T10:00:00Z')),
      end(organisation.id),
    ]);
    const wasSent = sent.status === 'fulfilled' && sent.value.ok;
    const hasEnded = ended.status === 'fulfilled' && ended.value.ok;
    expect([wasSent, hasEnded].filter(Boolean)).toHaveLength(1);
  }
});
