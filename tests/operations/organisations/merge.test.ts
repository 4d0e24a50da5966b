import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { actorOf } from '#app/auth/actor.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
import { resendInvitation } from '#app/operations/accounts/invitations/resend-invitation.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { endOrganisation } from '#app/operations/organisations/end-organisation.ts';
import { mergeOrganisations } from '#app/operations/organisations/merge-organisations.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { readMergePlan } from '#app/operations/organisations/merge-plan.ts';
import { renameOrganisation } from '#app/operations/organisations/rename-organisation.ts';
import { withActor } from '#db/client.ts';
import { listPendingInvitations } from '#db/queries/accounts/invitations.ts';
import { listOfferEvents, recordOfferEvent } from '#db/queries/offers/events.ts';
import { handOver, listMergersAsked } from '#db/queries/organisations/endings.ts';
import { listFormerNames } from '#db/queries/organisations/names.ts';
import { listGivenNeeds } from '#db/queries/hubs/needs.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { listNeedEvents } from '#db/queries/needs/events.ts';
import { findView } from '#db/queries/needs/views.ts';
import { findPublicOrganisation } from '#db/queries/organisations/profiles.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import type { CastOrganisation } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed, arrangePair, NOW } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
let into: CastOrganisation;
let newDonor: CastMember;
let secondAdministrator: CastMember;
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
  // Of the same State as the donor's agency.
  into = await addOrganisation(database, { name: 'Asteria Partnership', kind: 'state', stateCode: 'XQ' });
  newDonor = await addMember(database, { name: 'Nia New', role: 'donor', organisation: into, now });
  secondAdministrator = await addMember(database, {
    name: 'Ali Administrator',
    role: 'administrator',
    organisation: people.administrator.hat.organisation,
    now,
  });
});

const agency = () => people.donor.hat.organisation;
/** What one person alone does, as they look at it. */
async function press(by: CastMember, from = agency().id, target = into.id) {
  const reader = by.hat.role === 'administrator' ? by : people.administrator;
  const plan = await readMergePlan(reader, from, target, now);
  return mergeOrganisations(by, { from, into: target, seen: plan?.seen ?? '' }, now);
}
/** With another administrator's word where it takes one. */
async function merge(from = agency().id, target = into.id, by = people.administrator) {
  const plan = await readMergePlan(people.administrator, from, target, now);
  if (plan?.second && plan.objections.length === 0) await press(secondAdministrator, from, target);
  return press(by, from, target);
}
const endRole = (member: CastMember) =>
  database.owner
    .updateTable('memberships')
    .set({ ended_at: now })
    .where('id', '=', member.hat.membershipId)
    .execute();
const done = { ok: true, value: 'merged' };

/** Proposed and answered by both: what is introduced is open, too. */
async function introduced(): Promise<{ matchId: string; needId: string; offerId: string }> {
  const { needId, offerId } = await arrangePair(database, people);
  await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW);
  const { id } = await database.owner.selectFrom('matches').select('id').executeTakeFirstOrThrow();
  for (const party of [people.donor, people.focalPoint])
    expect(await answerMatch(party, { matchId: id, answer: 'yes' }, NOW)).toMatchObject({ ok: true });
  expect(await introduceMatch(people.broker, { matchId: id }, NOW)).toMatchObject({ ok: true });
  return { matchId: id, needId, offerId };
}

describe('a merger', () => {
  test('shows first what would move, and refuses when that has changed since', async () => {
    await introduced();
    await arrangeOffer(database, people.donor);
    await arrangeOffer(database, people.donor, { status: 'withdrawn' });
    const plan = await readMergePlan(people.administrator, agency().id, into.id, now);
    expect(plan).toMatchObject({ people: 1, notes: 0, invitations: 0 });
    expect(plan?.objections).toEqual([]);
    await database.owner
      .insertInto('memberships')
      .values({ person_id: newDonor.person.id, organisation_id: agency().id, role: 'donor', ended_at: null })
      .execute();
    const seen = plan?.seen ?? '';
    expect(
      await mergeOrganisations(people.administrator, { from: agency().id, into: into.id, seen }, now),
    ).toEqual({ ok: false, reason: 'stale' });
  });

  test('gives people their hats there; they put them on themselves', async () => {
    const twice = { ...people.donor.hat, organisation: into };
    await database.owner
      .insertInto('memberships')
      .values({ person_id: newDonor.person.id, organisation_id: agency().id, role: 'donor', ended_at: null })
      .execute();
    expect(await merge()).toEqual(done);
    const signedIn = await findSignedIn(people.donor.token, now);
    expect(signedIn?.hat).toBeUndefined();
    expect(signedIn?.hats).toMatchObject([{ role: twice.role, organisation: { id: into.id } }]);
    // Who had both keeps the one.
    expect((await findSignedIn(newDonor.token, now))?.hats).toHaveLength(1);
    const mail = await database.owner.selectFrom('outbox').select(['kind', 'email']).execute();
    expect(mail.map(({ email }) => email).sort()).toEqual(
      [people.donor.person.email, newDonor.person.email].sort(),
    );
  });

  test('whoever leaves on a day ahead goes along, and leaves on that day', async () => {
    const leavesAt = new Date(now.getTime() + 5 * 86_400_000);
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: leavesAt })
      .where('id', '=', people.donor.hat.membershipId)
      .execute();
    expect(await merge()).toEqual(done);
    const hats = await database.owner
      .selectFrom('memberships')
      .select(['organisation_id', 'ended_at'])
      .where('person_id', '=', people.donor.person.id)
      .orderBy('created_at')
      .execute();
    expect(hats).toContainEqual({ organisation_id: agency().id, ended_at: now });
    expect(hats).toContainEqual({ organisation_id: into.id, ended_at: leavesAt });
  });

  test('whoever lost their role before gets none, whatever moment the database is told', async () => {
    const gone = new Date(now.getTime() - 86_400_000);
    const former = await addMember(database, {
      name: 'Fay Former',
      role: 'donor',
      organisation: agency(),
      now,
    });
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: gone })
      .where('id', '=', former.hat.membershipId)
      .execute();
    const before = new Date(gone.getTime() - 1000);
    await press(secondAdministrator);
    await withActor(actorOf(people.administrator), (tx) => handOver(tx, agency().id, into.id, before));
    const hats = await database.owner
      .selectFrom('memberships')
      .select('person_id')
      .where('organisation_id', '=', into.id)
      .execute();
    expect(hats.map(({ person_id }) => person_id).sort()).toEqual(
      [newDonor.person.id, people.donor.person.id].sort(),
    );
  });

  test('takes back the invitations to it that nobody accepted, and says before how many', async () => {
    const invitation = {
      email: 'nia.newer@asteria.example',
      ...{ name: 'Nia Newer', post: '', language: 'en' as const, role: 'donor' as const },
    };
    const made = await invite(people.broker, { ...invitation, organisationId: agency().id }, now);
    await invite(people.broker, { ...invitation, organisationId: into.id }, now);
    const plan = await readMergePlan(people.administrator, agency().id, into.id, now);
    expect(plan?.invitations).toBe(1);
    expect(await merge()).toEqual(done);
    const pending = await withActor(actorOf(people.administrator), listPendingInvitations);
    expect(pending.map(({ organisation }) => organisation.id)).toEqual([into.id]);
    const id = made.ok ? made.value.id : '';
    expect(await resendInvitation(people.broker, id, now)).toEqual({ ok: false, reason: 'not-now' });
  });

  test('hands on what is open, and its people can go on with it', async () => {
    const { matchId, offerId } = await introduced();
    const draft = await arrangeOffer(database, people.donor);
    expect(await merge()).toEqual(done);
    const offers = await database.owner.selectFrom('offers').select(['id', 'organisation_id']).execute();
    expect(new Set(offers.map(({ organisation_id }) => organisation_id))).toEqual(new Set([into.id]));
    expect(offers.map(({ id }) => id).sort()).toEqual([draft, offerId].sort());
    const match = await withActor(actorOf(newDonor), (tx) => findMatch(tx, matchId));
    // The name it began under stays on it.
    expect(match).toMatchObject({
      status: 'introduced',
      donor: { organisationId: into.id, name: agency().name },
    });
    // Whoever was introduced to it reads whom its contact stands for now, and is told; a State of a match that is not, nothing.
    const contacts = await withActor(actorOf(people.focalPoint), (tx) =>
      tx
        .selectFrom('match_contacts')
        .select(['organisation_name', 'released_at'])
        .where('party', '=', 'donor')
        .execute(),
    );
    expect(contacts).toEqual([{ organisation_name: 'Asteria Partnership', released_at: now }]);
    const told = await database.owner
      .selectFrom('outbox')
      .select(['email', 'kind'])
      .where('kind', '=', 'contact-changed')
      .execute();
    expect(told).toEqual([{ email: people.focalPoint.person.email, kind: 'contact-changed' }]);
    const answers = await withActor(actorOf(newDonor), (tx) =>
      tx.selectFrom('match_answers').select(['party', 'answer']).execute(),
    );
    expect(answers).toEqual([{ party: 'donor', answer: 'yes' }]);
    const published = await database.owner
      .selectFrom('published_offers')
      .select(['organisation_id', 'organisation_name', 'organisation_former_names'])
      .executeTakeFirst();
    expect(published).toEqual({
      organisation_id: into.id,
      organisation_name: 'Asteria Partnership',
      organisation_former_names: ['Asteria Cooperation Agency'],
    });
  });

  test('leaves history as it was: names, events, what is over (DI2)', async () => {
    const { offerId } = await introduced();
    const by = actingPerson(people.donor);
    const start = { action: 'start', from: null, to: 'draft' as const };
    await withActor(by, (tx) => recordOfferEvent(tx, by, offerId, start, now));
    const over = await arrangeOffer(database, people.donor, { status: 'withdrawn' });
    // Of a match that is over the contact stands as it was given.
    await database.owner
      .updateTable('matches')
      .set({ status: 'closed', closing_code: 'no-fit' } as never)
      .execute();
    expect(await merge()).toEqual(done);
    const contacts = await database.owner.selectFrom('match_contacts').select('organisation_name').execute();
    expect(contacts.map(({ organisation_name }) => organisation_name).sort()).toEqual([
      'Asteria Cooperation Agency',
      'Motulani eGov Office',
    ]);
    const events = await withActor(actorOf(newDonor), (tx) => listOfferEvents(tx, offerId));
    expect(events.map(({ organisation }) => organisation)).toEqual(['Asteria Cooperation Agency']);
    const kept = await database.owner
      .selectFrom('offer_events')
      .select('organisation_id')
      .where('offer_id', '=', offerId)
      .executeTakeFirst();
    expect(kept?.organisation_id).toBe(agency().id);
    const withdrawn = await database.owner
      .selectFrom('offers')
      .select('organisation_id')
      .where('id', '=', over)
      .executeTakeFirst();
    expect(withdrawn?.organisation_id).toBe(agency().id);
    const names = await withActor(actorOf(newDonor), (tx) => listFormerNames(tx, into.id));
    expect(names).toMatchObject([{ name: 'Asteria Cooperation Agency', ofAnother: true }]);
    const kinds = await database.owner
      .selectFrom('security_events')
      .select('kind')
      .where('organisation_id', 'in', [agency().id, into.id])
      .orderBy('id')
      .execute();
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'merger-asked',
      'merger-asked-into',
      'membership-ended',
      'membership-added',
      'organisation-merged',
    ]);
  });

  test('leads from the public address of the one to the other, also after the next merger', async () => {
    await arrangeOffer(database, people.donor, { status: 'published' });
    expect(await merge()).toEqual(done);
    const shown = (id: string) => withActor({ kind: 'anonymous' }, (tx) => findPublicOrganisation(tx, id));
    expect(await shown(agency().id)).toMatchObject({
      mergedInto: into.id,
      name: 'Asteria Cooperation Agency',
    });
    expect(await shown(into.id)).toMatchObject({
      name: 'Asteria Partnership',
      formerNames: ['Asteria Cooperation Agency'],
    });
    const third = await addOrganisation(database, { name: 'Asteria House', kind: 'state', stateCode: 'XQ' });
    expect(await merge(into.id, third.id)).toEqual(done);
    expect(await shown(into.id)).toMatchObject({ mergedInto: third.id });
    expect((await shown(third.id))?.formerNames).toEqual([
      'Asteria Cooperation Agency',
      'Asteria Partnership',
    ]);
    const stranger = await addOrganisation(database, { name: 'Elsewhere', kind: 'company' });
    expect(
      await renameOrganisation(
        people.administrator,
        { id: stranger.id, seen: 'Elsewhere', name: 'ASTERIA cooperation agency' },
        now,
      ),
    ).toEqual({ ok: false, reason: 'already-there' });
  });

  test('hands a hub’s coverage and funders on, and whoever chose it has chosen the other', async () => {
    const strait = await addOrganisation(database, { name: 'Strait Centre', kind: 'hub', covers: ['029'] });
    const isthmus = people.hubCoordinator.hat.organisation.id;
    await database.owner
      .updateTable('hubs')
      .set({ covers: ['013'], funders: ['Asteria Cooperation Agency'] })
      .where('organisation_id', '=', isthmus)
      .execute();
    const offerId = await arrangeOffer(database, people.donor, {
      status: 'published',
      viaHubIds: [isthmus, strait.id],
    });
    expect(await merge(isthmus, strait.id)).toEqual(done);
    const hub = await database.owner
      .selectFrom('hubs')
      .select(['covers', 'funders'])
      .where('organisation_id', '=', strait.id)
      .executeTakeFirst();
    expect(hub).toEqual({ covers: ['013', '029'], funders: ['Asteria Cooperation Agency'] });
    const offer = await database.owner
      .selectFrom('published_offers')
      .select('via_hubs')
      .where('id', '=', offerId)
      .executeTakeFirst();
    expect(offer?.via_hubs).toEqual(['Strait Centre']);
  });

  test('is whom a need goes to that named the one; what waits to be sent is agreed to anew', async () => {
    const named = { mode: 'named' as const, donors: [agency().id, people.secondDonor.hat.organisation.id] };
    const instead = [into.id, people.secondDonor.hat.organisation.id].sort();
    const going = await arrangeNeed(database, people.focalPoint);
    const ready = await arrangeNeed(database, people.focalPoint, { status: 'validated' });
    for (const id of [going, ready])
      await database.owner
        .updateTable('needs')
        .set({
          reach: JSON.stringify(named),
          agreed_reach: JSON.stringify(named),
          ...(id === going && { circulation_mode: 'named', circulation_donors: named.donors }),
        })
        .where('id', '=', id)
        .execute();
    const finds = (by: CastMember) =>
      withActor(actingPerson(by), (tx) => findView(tx, going, 'registered')).then(Boolean);
    expect([await finds(people.donor), await finds(newDonor)]).toEqual([true, false]);
    expect(await merge()).toEqual(done);
    expect([await finds(people.donor), await finds(newDonor)]).toEqual([false, true]);
    const read = async (id: string) => {
      const row = await database.owner
        .selectFrom('needs')
        .select(['reach', 'agreed_reach', 'circulation_donors'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const donors = (reach: typeof row.reach) =>
        reach && 'donors' in reach ? [...reach.donors].sort() : [];
      return [donors(row.reach), donors(row.agreed_reach), [...row.circulation_donors].sort()];
    };
    expect(await read(going)).toEqual([instead, instead, instead]);
    expect(await read(ready)).toEqual([instead, [...named.donors].sort(), []]);
  });

  test('of two that imported the same file keeps the target’s copy for the next import', async () => {
    const imported = { import_source: 'iati' as const, import_reference: 'XX-1' };
    const ids = [await arrangeOffer(database, people.donor), await arrangeOffer(database, newDonor)];
    await database.owner.updateTable('offers').set(imported).where('id', 'in', ids).execute();
    expect(await merge()).toEqual(done);
    const rows = await database.owner
      .selectFrom('offers')
      .select(['id', 'import_reference'])
      .where('organisation_id', '=', into.id)
      .orderBy('import_reference')
      .execute();
    expect(rows).toEqual([
      { id: ids[1], import_reference: 'XX-1' },
      { id: ids[0], import_reference: null },
    ]);
  });
});

describe('a merger takes two administrators', () => {
  const asked = { ok: true, value: 'asked' };
  const roles = (organisation: string) =>
    database.owner
      .selectFrom('memberships')
      .select('person_id')
      .where('organisation_id', '=', organisation)
      .where('ended_at', 'is', null)
      .execute();

  test('where somebody acts for either: the first asks, however often, and another does it', async () => {
    const { matchId } = await introduced();
    expect(await press(people.administrator)).toEqual(asked);
    expect(await press(people.administrator)).toEqual(asked);
    expect(await roles(into.id)).toEqual([{ person_id: newDonor.person.id }]);
    expect(await withActor(actorOf(newDonor), (tx) => findMatch(tx, matchId))).toBeUndefined();
    const plan = await readMergePlan(secondAdministrator, agency().id, into.id, now);
    expect(plan?.second?.askedByOther).toMatchObject({ by: people.administrator.person.name, at: now });
    const listed = await withActor(actorOf(secondAdministrator), (tx) =>
      listMergersAsked(tx, agency().id, now),
    );
    expect(listed).toMatchObject([{ into: { id: into.id }, by: people.administrator.person.name }]);
    // It waits in the inbox of whoever may do it, once, and of who asked as with others.
    const waits = async (who: CastMember) =>
      (await readInbox(who, now)).records.flatMap(({ lane, path, title }) =>
        path.includes('/merge') ? [[lane, path, title]] : [],
      );
    const path = `/administration/organisations/${agency().id}/merge?into=${into.id}`;
    const title = `${isolated(agency().name)} – ${isolated(into.name)}`;
    expect(await waits(secondAdministrator)).toEqual([['me', path, title]]);
    expect(await waits(people.administrator)).toEqual([['others', path, title]]);
    expect(await waits(people.broker)).toEqual([]);
    // Who looked before it was asked for agreed to something else.
    const seen = plan?.seen.replace(/asked$/, 'ask') ?? '';
    expect(
      await mergeOrganisations(secondAdministrator, { from: agency().id, into: into.id, seen }, now),
    ).toEqual({ ok: false, reason: 'stale' });
    const choice = { from: agency().id, into: into.id, seen: plan?.seen ?? '' };
    expect(await mergeOrganisations(secondAdministrator, choice, now)).toEqual(done);
    expect(await waits(secondAdministrator)).toEqual([]);
  });

  test('where what States entrusted to the one comes to those who act for the other', async () => {
    await introduced();
    await endRole(people.donor);
    expect(await press(people.administrator)).toEqual(asked);
    expect(await press(people.administrator, into.id, agency().id)).toEqual(asked);
    await endRole(newDonor);
    expect(await press(people.administrator)).toEqual(done);
  });

  test('and a word of more than fourteen days ago is none', async () => {
    const before = new Date(now.getTime() - 15 * 86_400_000);
    const choice = { from: agency().id, into: into.id };
    const plan = await readMergePlan(people.administrator, choice.from, choice.into, now);
    const seen = plan?.seen ?? '';
    expect(await mergeOrganisations(secondAdministrator, { ...choice, seen }, before)).toEqual(asked);
    expect(await press(people.administrator)).toEqual(asked);
    expect(await press(secondAdministrator)).toEqual(done);
  });

  test('the database does nothing else', async () => {
    const move = (by: CastMember) =>
      withActor(actorOf(by), (tx) => handOver(tx, agency().id, into.id, now)).catch(
        (error: { code: string }) => error.code,
      );
    expect(await move(people.administrator)).toBe('42501');
    expect(await press(people.administrator)).toEqual(asked);
    expect(await move(people.administrator)).toBe('42501');
    // In another's name nobody asks, and who administers no more has asked for nothing.
    const forged = (kind: 'merger-asked' | 'merger-asked-into', organisation_id: string) => ({
      ...{ kind, organisation_id },
      by_person_id: secondAdministrator.person.id,
    });
    await expect(
      withActor(actorOf(people.administrator), (tx) =>
        tx
          .insertInto('security_events')
          .values([forged('merger-asked', agency().id), forged('merger-asked-into', into.id)])
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await endRole(people.administrator);
    expect(await move(secondAdministrator)).toBe('42501');
  });

  test('not where there is nobody else of staff', async () => {
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: now })
      .where('role', 'in', ['broker', 'administrator'])
      .where('id', '<>', people.administrator.hat.membershipId)
      .execute();
    expect(await press(people.administrator)).toEqual(done);
  });

  test('and nobody is let alone at what States entrusted to an organization for which nobody acts', async () => {
    await introduced();
    await endRole(people.donor);
    const invitation = { email: 'nia.newer@asteria.example', name: 'Nia Newer', post: '' };
    const made = await invite(
      people.administrator,
      { ...invitation, language: 'en', role: 'donor', organisationId: agency().id },
      now,
    );
    expect(made).toMatchObject({ ok: true, value: { link: undefined } });
  });
});

test('a link that one made to what nobody acted for waits for a second when others come', async () => {
  await introduced();
  const empty = await addOrganisation(database, { name: 'Asteria House', kind: 'state', stateCode: 'XQ' });
  const invitation = { email: 'nia.newer@asteria.example', name: 'Nia Newer', post: '' };
  const made = await invite(
    people.administrator,
    { ...invitation, language: 'en', role: 'donor', organisationId: empty.id },
    now,
  );
  const waits = () =>
    database.owner
      .selectFrom('invitations')
      .select(['needs_second', 'token_hash'])
      .where('email', '=', invitation.email)
      .executeTakeFirst();
  expect(made).toMatchObject({ ok: true });
  expect(await waits()).toMatchObject({ needs_second: false, token_hash: expect.any(String) as unknown });
  expect(await press(people.administrator, agency().id, empty.id)).toEqual(done);
  expect(await waits()).toEqual({ needs_second: true, token_hash: null });
});

describe('a hub that is merged', () => {
  test('is named no more, the other is given nothing, and the State is told', async () => {
    const strait = await addOrganisation(database, { name: 'Strait Centre', kind: 'hub', covers: ['009'] });
    const coordinator = await addMember(database, {
      ...{ name: 'Sol Strait', role: 'hub_coordinator', organisation: strait, now },
    });
    const isthmus = people.hubCoordinator.hat.organisation.id;
    const needId = await arrangeNeed(database, people.focalPoint);
    const over = await arrangeNeed(database, people.focalPoint, { status: 'withdrawn' });
    for (const id of [needId, over])
      await database.owner
        .updateTable('needs')
        .set({ hub_ids: [isthmus] })
        .where('id', '=', id)
        .execute();
    const given = (by: CastMember) =>
      withActor(actorOf(by), (tx) => listGivenNeeds(tx, 10)).then((needs) => needs.map(({ id }) => id));
    expect(await given(people.hubCoordinator)).toEqual([needId]);
    expect(await merge(isthmus, strait.id)).toEqual(done);
    expect(await given(coordinator)).toEqual([]);
    const kept = await database.owner.selectFrom('needs').select(['id', 'hub_ids']).execute();
    expect(Object.fromEntries(kept.map(({ id, hub_ids }) => [id, hub_ids]))).toEqual({
      [needId]: [],
      [over]: [isthmus],
    });
    const events = await withActor(actorOf(people.focalPoint), (tx) => listNeedEvents(tx, needId));
    expect(events.at(-1)).toMatchObject({ action: 'hub-merged' });
    const told = await database.owner
      .selectFrom('outbox')
      .select(['email', 'values'])
      .where('kind', '=', 'record-changed')
      .execute();
    expect(told).toEqual([
      { email: people.focalPoint.person.email, values: { path: `/en/needs/${needId}` } },
    ]);
  });
});

describe('a merger is refused', () => {
  const refusedFor = (...objections: string[]) => ({ ok: false, reason: 'cannot-merge', objections });

  test('into another State', async () => {
    const other = people.secondDonor.hat.organisation.id;
    expect(await merge(agency().id, other)).toEqual(refusedFor('different-states'));
  });

  test.each([
    ['focal_point', 'igo'],
    ['donor', 'company'],
  ] as const)('where a %s does not fit %s', async (role: Role, kind) => {
    const from = await addOrganisation(database, { name: 'From', kind: 'state', stateCode: 'XQ' });
    await addMember(database, { name: 'Frida', role, organisation: from, now });
    const target = await addOrganisation(database, { name: 'Target', kind });
    expect(await merge(from.id, target.id)).toEqual(refusedFor('different-kinds'));
  });

  test('of whatever may be given by anybody into what decides here', async () => {
    const university = await addOrganisation(database, { name: 'From', kind: 'academia' });
    await addMember(database, { name: 'Frida', role: 'donor', organisation: university, now });
    const desk = people.broker.hat.organisation.id;
    expect(await merge(university.id, desk)).toEqual(refusedFor('different-kinds'));
  });

  test('while the two are in a match with each other', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW);
    // No act here leads to it: a State is not matched with itself, and the State of neither changes.
    await sql`alter table organisations disable trigger state_stays`.execute(database.owner);
    await sql`update organisations set state_code = 'XA' where id = ${agency().id}`.execute(database.owner);
    await sql`alter table organisations enable trigger state_stays`.execute(database.owner);
    const delegation = people.focalPoint.hat.organisation.id;
    expect(await merge(agency().id, delegation)).toEqual(refusedFor('matched-with-each-other'));
    expect(await merge(delegation, agency().id)).toEqual(refusedFor('matched-with-each-other'));
  });

  test('with itself, with one that has ended, and by whoever is no administrator', async () => {
    expect(await merge(agency().id, agency().id)).toEqual(refusedFor('same'));
    expect(await merge(agency().id, into.id, people.broker)).toEqual({ ok: false, reason: 'not-your-act' });
    expect(await merge()).toEqual(done);
    expect(await merge()).toEqual({ ok: false, reason: 'not-now' });
  });

  test('and then nothing has moved', async () => {
    await arrangeNeed(database, people.focalPoint);
    const delegation = people.focalPoint.hat.organisation.id;
    expect(await merge(delegation, into.id)).toMatchObject({ reason: 'cannot-merge' });
    expect((await findSignedIn(people.focalPoint.token, now))?.hat?.organisation.id).toBe(delegation);
    const need = await database.owner.selectFrom('needs').select('organisation_id').executeTakeFirst();
    expect(need?.organisation_id).toBe(delegation);
  });
});

describe('two administrators at once', () => {
  test.each(['the same way', 'each into the other', 'into two others', 'one merges, one ends'] as const)(
    '%s: one wins, nothing is lost',
    async (how) => {
      const second = secondAdministrator;
      // Nobody acts for the other: each of the two may do it alone.
      await endRole(newDonor);
      const third = await addOrganisation(database, {
        name: 'Asteria House',
        kind: 'state',
        stateCode: 'XQ',
      });
      const offerId = await arrangeOffer(database, people.donor);
      const outcomes = await Promise.all([
        merge(),
        {
          'the same way': () => merge(agency().id, into.id, second),
          'each into the other': () => merge(into.id, agency().id, second),
          'into two others': () => merge(agency().id, third.id, second),
          'one merges, one ends': () =>
            endOrganisation(second, { id: agency().id, reason: 'closed' as const }, now),
        }[how](),
      ]);
      expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
      const ended = await database.owner
        .selectFrom('organisations')
        .select('id')
        .where('ended_at', 'is not', null)
        .execute();
      expect(ended).toHaveLength(1);
      const offer = await database.owner
        .selectFrom('offers as o')
        .innerJoin('organisations as g', 'g.id', 'o.organisation_id')
        .select('o.id')
        .where('o.id', '=', offerId)
        .executeTakeFirst();
      expect(offer).toBeDefined();
    },
  );
});

test('of two that cannot be one nobody is told whether they are matched', async () => {
  await introduced();
  const { rows } = await withActor(actorOf(people.administrator), (tx) =>
    sql<{ told: boolean }>`select app.organisations_are_matched(${agency().id}::uuid,
      ${people.focalPoint.hat.organisation.id}::uuid) as told`.execute(tx),
  );
  expect(rows).toEqual([{ told: false }]);
  const plan = await readMergePlan(
    people.administrator,
    agency().id,
    people.focalPoint.hat.organisation.id,
    now,
  );
  expect(plan?.objections).not.toContain('matched-with-each-other');
});

test('nobody but an administrator gets the database to count, lock or move', async () => {
  for (const call of [
    sql`select app.lock_organisations(array[${agency().id}]::uuid[])`,
    sql`select app.organisation_standing(${agency().id}::uuid)`,
    sql`select app.organisation_has_begun(${agency().id}::uuid)`,
    sql`select app.organisations_are_matched(${agency().id}::uuid, ${into.id}::uuid)`,
    sql`select app.merge_organisations(${agency().id}::uuid, ${into.id}::uuid, now())`,
  ]) {
    for (const who of [people.donor, people.broker, people.focalPoint]) {
      await expect(withActor(actorOf(who), (tx) => call.execute(tx))).rejects.toMatchObject({
        code: '42501',
      });
    }
  }
  await expect(
    withActor(actorOf(people.administrator), (tx) =>
      sql`select app.save_own_profile('', 'Ours', '{}')`.execute(tx),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});
