import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf } from '#app/auth/actor.ts';
import { findSignedIn } from '#app/auth/sessions.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { endMembership } from '#app/operations/accounts/end-membership.ts';
import { handOverPost } from '#app/operations/accounts/hand-over-post.ts';
import { nameDeputy } from '#app/operations/accounts/name-deputy.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { startNeed } from '#app/operations/needs/start-need.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { listHeld, listSuccessors } from '#db/queries/accounts/posts.ts';
import { withActor } from '#db/client.ts';
import { listToldOfMatch } from '#db/queries/matches/clocks.ts';
import { listContacts, listContactsToRelease } from '#db/queries/matches/contacts.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { addHat, wearerOf, wearLent } from '#tests/support/deputies.ts';
import { arrangeNeed, arrangePair, NOW } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
let leaver: CastMember;
let successor: CastMember;

beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
});
afterEach(() => forgetCatalogue());
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});
beforeEach(async () => {
  await sql`truncate organisations, people, catalogue_removals cascade`.execute(database.owner);
  people = await cast(database, NOW);
  leaver = people.focalPoint;
  const { organisation } = leaver.hat;
  successor = await addMember(database, {
    name: 'Sia Successor',
    role: 'focal_point',
    organisation,
    now: NOW,
  });
});

const handOver = (by: Wearing = leaver, changes: { successorId?: string; lastDay?: string } = {}) =>
  handOverPost(
    by,
    { membershipId: leaver.hat.membershipId, successorId: successor.person.id, ...changes },
    NOW,
  );

/** A match of the leaver's need, up to where both said yes, or introduced. */
async function arrangeMatch({ introduced }: { introduced: boolean }): Promise<string> {
  const { needId, offerId } = await arrangePair(database, { ...people, focalPoint: leaver });
  const proposed = await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW);
  const [result] = proposed.ok ? proposed.value : [];
  if (!result?.proposed) throw new Error('Not proposed.');
  const { matchId } = result;
  await answerMatch(leaver, { matchId, answer: 'yes' }, NOW);
  await answerMatch(people.donor, { matchId, answer: 'yes' }, NOW);
  if (introduced) {
    await introduceMatch(people.broker, { matchId }, NOW);
    await keepIt(needId, people.donor);
  }
  return matchId;
}

const authors = () => database.owner.selectFrom('needs').select(['id', 'author_id', 'status']).execute();

describe('handing over a post', () => {
  test('everything the leaver answers for goes over, and nothing that is finished or somebody else’s', async () => {
    const draft = await arrangeNeed(database, leaver, { status: 'draft' });
    const open = await arrangeNeed(database, leaver, { status: 'submitted' });
    const withdrawn = await arrangeNeed(database, leaver, { status: 'withdrawn' });
    const others = await arrangeNeed(database, people.secondFocalPoint, { status: 'submitted' });
    expect(await handOver()).toMatchObject({ ok: true, value: { offers: 0, needs: 2, matches: 0 } });
    const now = Object.fromEntries((await authors()).map(({ id, author_id }) => [id, author_id]));
    expect(now).toEqual({
      [draft]: successor.person.id,
      [open]: successor.person.id,
      [withdrawn]: leaver.person.id,
      [others]: people.secondFocalPoint.person.id,
    });
  });

  test('history keeps who did what', async () => {
    const id = randomUUID();
    await startNeed(leaver, { id }, NOW);
    await handOver(people.administrator);
    const events = await database.owner
      .selectFrom('need_events')
      .select(['action', 'person_id', 'role'])
      .where('need_id', '=', id)
      .orderBy('id')
      .execute();
    expect(events).toEqual([
      { action: 'start', person_id: leaver.person.id, role: 'focal_point' },
      { action: 'hand-over', person_id: people.administrator.person.id, role: 'administrator' },
    ]);
    const told = await database.owner
      .selectFrom('security_events')
      .select(['kind', 'person_id', 'by_person_id'])
      .execute();
    const by_person_id = people.administrator.person.id;
    expect(told).toEqual([
      { kind: 'post-handed-over', person_id: leaver.person.id, by_person_id },
      { kind: 'post-taken-over', person_id: successor.person.id, by_person_id },
    ]);
    // An administrator reads on the leaver's page to whom.
    expect(
      await withActor(actorOf(people.administrator), (tx) => listSuccessors(tx, leaver.person.id)),
    ).toEqual([
      { organisationId: leaver.hat.organisation.id, role: 'focal_point', name: successor.person.name },
    ]);
  });

  test('a donor’s offers, drafts and matches go over as well', async () => {
    leaver = people.donor;
    const { organisation } = leaver.hat;
    successor = await addMember(database, { name: 'Sol Successor', role: 'donor', organisation, now: NOW });
    const draft = await arrangeOffer(database, leaver);
    leaver = people.focalPoint;
    await arrangeMatch({ introduced: true });
    leaver = people.donor;
    expect(await handOver()).toMatchObject({ ok: true, value: { offers: 2, needs: 0, matches: 1 } });
    const offers = await database.owner.selectFrom('offers').select(['id', 'author_id']).execute();
    expect(offers.map(({ author_id }) => author_id)).toEqual([successor.person.id, successor.person.id]);
    expect(offers.map(({ id }) => id)).toContain(draft);
  });

  test('the other side of an introduced match sees the new contact, and no longer the old one', async () => {
    const matchId = await arrangeMatch({ introduced: true });
    const handed = await handOver();
    expect(handed).toMatchObject({ ok: true, value: { matches: 1 } });
    expect(handed.ok && handed.value.told).toEqual([
      expect.objectContaining({ matchId, email: people.donor.person.email, language: 'en' }),
    ]);
    for (const by of [people.donor, people.broker]) {
      const contacts = await database.door.withActor(actorOf(by), (tx) => listContacts(tx, matchId));
      expect(contacts.map(({ party, email }) => [party, email])).toEqual([
        ['donor', people.donor.person.email],
        ['recipient', successor.person.email],
      ]);
    }
    const rows = await database.door.withActor(actorOf(people.donor), (tx) =>
      tx.selectFrom('match_contacts').select('email').execute(),
    );
    expect(rows.map(({ email }) => email)).not.toContain(leaver.person.email);
    const answer = await database.owner
      .selectFrom('match_answers')
      .select(['person_id', 'contact_id'])
      .where('party', '=', 'recipient')
      .executeTakeFirstOrThrow();
    expect(answer).toEqual({ person_id: leaver.person.id, contact_id: successor.person.id });
  });

  test('an introduction to come releases the new contact', async () => {
    const matchId = await arrangeMatch({ introduced: false });
    await handOver();
    const contacts = await database.door.withActor(actorOf(people.broker), (tx) =>
      listContactsToRelease(tx, matchId),
    );
    expect(contacts.map(({ email }) => email)).toEqual([people.donor.person.email, successor.person.email]);
  });

  test('a role that is taken away leaves no contact behind: the colleague longest in it is, and gets the letters', async () => {
    const matchId = await arrangeMatch({ introduced: true });
    const hat = { personId: leaver.person.id, membershipId: leaver.hat.membershipId };
    const letters = () =>
      withActor({ kind: 'system', reason: 'clock' }, (tx) => listToldOfMatch(tx, matchId));
    expect((await letters()).map(({ email }) => email)).toContain(leaver.person.email);
    await database.owner.deleteFrom('outbox').execute();
    expect(await endMembership(people.administrator, hat, NOW)).toMatchObject({ ok: true });
    const seen = await withActor(actorOf(people.donor), (tx) => listContacts(tx, matchId));
    expect(seen.filter(({ party }) => party === 'recipient').map(({ email }) => email)).toEqual([
      successor.person.email,
    ]);
    const told = (await letters()).map(({ email }) => email);
    expect([told.includes(successor.person.email), told.includes(leaver.person.email)]).toEqual([
      true,
      false,
    ]);
    const written = await database.owner.selectFrom('outbox').select(['kind', 'email']).execute();
    expect(written.map(({ kind, email }) => `${kind} ${email}`).sort()).toEqual(
      [
        `contact-changed ${people.donor.person.email}`,
        `post-taken-over ${successor.person.email}`,
        `roles-changed ${leaver.person.email}`,
      ].sort(),
    );
  });

  test('while a contact’s account is disabled, whoever acts for their side gets the letters of the match', async () => {
    const matchId = await arrangeMatch({ introduced: true });
    await database.owner
      .updateTable('people')
      .set({ disabled_at: NOW })
      .where('id', '=', leaver.person.id)
      .execute();
    const told = await withActor({ kind: 'system', reason: 'clock' }, (tx) => listToldOfMatch(tx, matchId));
    expect(told.map(({ party, email }) => [party, email])).toEqual([
      ['donor', people.donor.person.email],
      ['recipient', successor.person.email],
    ]);
  });

  test('handed back later, the first contact is the contact again', async () => {
    const matchId = await arrangeMatch({ introduced: true });
    await handOver();
    const again = await addHat(database, leaver, 'focal_point', leaver.hat.organisation.id);
    expect(again).not.toBe(leaver.hat.membershipId);
    const back = { membershipId: successor.hat.membershipId, successorId: leaver.person.id };
    expect(await handOverPost(successor, back, NOW)).toMatchObject({ ok: true });
    const contacts = await database.door.withActor(actorOf(people.donor), (tx) => listContacts(tx, matchId));
    expect(contacts.find(({ party }) => party === 'recipient')?.email).toBe(leaver.person.email);
  });
});

describe('the hat of whoever hands over', () => {
  test('ends at once by default, and with it what was lent', async () => {
    await nameDeputy(
      leaver,
      { deputyId: successor.person.id, firstOn: '2026-11-23', lastOn: '2026-11-30' },
      NOW,
    );
    const lent = await wearLent(successor, leaver, NOW);
    expect(await handOver()).toMatchObject({ ok: true });
    expect(await findSignedIn(leaver.token, NOW)).toMatchObject({ hat: undefined, hats: [] });
    expect(await findSignedIn(lent, NOW)).toMatchObject({ hat: undefined });
    expect(await handOver(people.administrator)).toEqual({ ok: false, reason: 'not-found' });
  });

  test('is told to its holder where an administrator handed it over, not where they did', async () => {
    const told = () =>
      database.owner.selectFrom('outbox').select('kind').where('email', '=', leaver.person.email).execute();
    await database.owner.deleteFrom('outbox').execute();
    expect(await handOver(people.administrator)).toMatchObject({ ok: true });
    expect(await told()).toEqual([{ kind: 'roles-changed' }]);
    await database.owner.deleteFrom('outbox').execute();
    const membershipId = await addHat(database, leaver, 'focal_point', leaver.hat.organisation.id);
    const own = { ...leaver, hat: { ...leaver.hat, membershipId } };
    const post = { membershipId, successorId: successor.person.id };
    expect(await handOverPost(own, post, NOW)).toMatchObject({ ok: true });
    expect(await told()).toEqual([]);
  });

  test('or at the end of the day given, on which it still can be worn', async () => {
    expect(await handOver(leaver, { lastDay: '2026-11-23' })).toMatchObject({ ok: true });
    const end = new Date('2026-11-24T00:00:00Z');
    await sql`update sessions set created_at = ${NOW}, ends_at = ${NOW}::timestamptz + interval '12 hours', expires_at = ${NOW}::timestamptz + interval '12 hours'`.execute(
      database.owner,
    );
    const before = await findSignedIn(leaver.token, NOW);
    expect(before?.hat).toMatchObject({ role: 'focal_point', lastDay: '2026-11-23' });
    await sql`update sessions set created_at = ${end}, ends_at = ${end}::timestamptz + interval '1 hour', expires_at = ${end}::timestamptz + interval '1 hour'`.execute(
      database.owner,
    );
    expect((await findSignedIn(leaver.token, new Date(end.getTime() - 1)))?.hat).toBeDefined();
    expect(await findSignedIn(leaver.token, end)).toMatchObject({ hat: undefined });
  });

  test('is gone with an organisation that ends before', async () => {
    await handOver(leaver, { lastDay: '2026-12-23' });
    await sql`update organisations set ended_at = ${NOW}, end_code = 'closed' where id = ${leaver.hat.organisation.id}`.execute(
      database.owner,
    );
    expect(await findSignedIn(leaver.token, NOW)).toMatchObject({ hat: undefined, hats: [] });
  });

  test('can be ended earlier than the day given', async () => {
    await handOver(leaver, { lastDay: '2026-12-23' });
    const hat = { personId: leaver.person.id, membershipId: leaver.hat.membershipId };
    expect(await endMembership(people.administrator, hat, NOW)).toMatchObject({ ok: true });
    expect(await findSignedIn(leaver.token, NOW)).toMatchObject({ hats: [] });
  });
});

describe('is refused', () => {
  const unchanged = async () => {
    expect((await authors()).every(({ author_id }) => author_id === leaver.person.id)).toBe(true);
    expect(await findSignedIn(leaver.token, NOW)).toMatchObject({ hat: { role: 'focal_point' } });
  };

  test('to anybody but the holder and administrators', async () => {
    await arrangeNeed(database, leaver);
    const refused = { ok: false, reason: 'not-your-act' };
    expect(await handOver(successor)).toEqual(refused);
    expect(await handOver(people.broker)).toEqual(refused);
    await unchanged();
  });

  test('to a deputy of the holder, by the database too', async () => {
    await arrangeNeed(database, leaver);
    await nameDeputy(
      leaver,
      { deputyId: successor.person.id, firstOn: '2026-11-23', lastOn: '2026-11-30' },
      NOW,
    );
    const deputy = await wearerOf(await wearLent(successor, leaver, NOW), NOW);
    expect(await handOver(deputy)).toEqual({ ok: false, reason: 'not-your-act' });
    const { rows } = await database.door.withActor(actorOf(deputy), (tx) =>
      sql<{
        outcome: object;
      }>`select app.hand_over(${leaver.hat.membershipId}::uuid, ${successor.person.id}::uuid, ${NOW}::timestamptz, ${NOW}::timestamptz) as outcome`.execute(
        tx,
      ),
    );
    expect(rows[0]?.outcome).toEqual({ refused: 'not-your-act' });
    await unchanged();
  });

  test('to nobody, and to whoever has not this role here, or is disabled or leaving', async () => {
    await arrangeNeed(database, leaver);
    const refused = { ok: false, reason: 'not-found' };
    const { organisation } = leaver.hat;
    const donor = await addMember(database, { name: 'Don Donor', role: 'donor', organisation, now: NOW });
    for (const { person } of [leaver, people.secondFocalPoint, people.donor, donor])
      expect(await handOver(leaver, { successorId: person.id })).toEqual(refused);
    expect(await handOver(leaver, { successorId: randomUUID() })).toEqual(refused);
    await sql`update memberships set ended_at = ${new Date('2026-12-01')} where id = ${successor.hat.membershipId}`.execute(
      database.owner,
    );
    expect(await handOver()).toEqual(refused);
    await unchanged();
  });

  test('for an administrator’s post, and on a day that cannot be', async () => {
    const { administrator } = people;
    const post = { membershipId: administrator.hat.membershipId, successorId: people.broker.person.id };
    expect(await handOverPost(administrator, post, NOW)).toEqual({ ok: false, reason: 'not-now' });
    expect(await handOver(leaver, { lastDay: '2026-11-22' })).toEqual({ ok: false, reason: 'days-refused' });
    expect(await handOver(leaver, { lastDay: '2027-06-01' })).toEqual({ ok: false, reason: 'days-refused' });
  });

  test('when two hand over to each other at the same moment, but to one of them', async () => {
    await arrangeNeed(database, leaver);
    const outcomes = await Promise.all([
      handOver(),
      handOverPost(
        successor,
        { membershipId: successor.hat.membershipId, successorId: leaver.person.id },
        NOW,
      ),
    ]);
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
  });

  test('all of it, when one statement in the middle fails', async () => {
    await arrangeMatch({ introduced: true });
    await sql`create function fail() returns trigger language plpgsql as $$ begin if new.action = 'hand-over' then raise exception 'cut'; end if; return new; end $$`.execute(
      database.owner,
    );
    await sql`create trigger fail before insert on match_events for each row execute function fail()`.execute(
      database.owner,
    );
    await expect(handOver()).rejects.toThrow('cut');
    await sql`drop trigger fail on match_events; drop function fail()`.execute(database.owner);
    await unchanged();
  });
});

describe('what goes over, looked at before', () => {
  const held = (by: Wearing) =>
    database.door.withActor(actorOf(by), (tx) => listHeld(tx, leaver.hat.membershipId));

  test('the holder reads titles, and nobody else anything, nor how much it is', async () => {
    await arrangeMatch({ introduced: false });
    const own = await held(leaver);
    expect(own.map(({ kind, title }) => [kind, title])).toEqual([
      ['need', 'Ondine title canary'],
      ['match', 'Ondine title canary'],
    ]);
    expect(own.every(({ id, reference }) => id && reference)).toBe(true);
    for (const by of [people.administrator, people.donor, people.broker, successor])
      expect(await held(by)).toEqual([]);
  });
});
