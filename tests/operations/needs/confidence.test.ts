import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { CONFIDENCE_WORDING, servedAudience } from '#app/domain/needs/confidence.ts';
import type { Audience } from '#app/domain/visibility.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { keepConfidential } from '#app/operations/needs/keep-confidential.ts';
import { readView } from '#app/operations/needs/read-view.ts';
import { withActor } from '#db/client.ts';
import { listViewReadings, recordViewReadings } from '#db/queries/needs/confidence.ts';
import { listContacts } from '#db/queries/matches/contacts.ts';
import { listMatchesOfDonor } from '#db/queries/matches/lists.ts';
import { findView } from '#db/queries/needs/views.ts';
import { addMember, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeMatch } from '#tests/support/introduced.ts';
import { arrangeNeed, CANARIES, NOW } from '#tests/support/matches.ts';

let database: TestDatabase;
let people: Cast;
let colleague: Wearing;
/** Introduced to the first donor, with the first hub chosen. */
let needId: string;
let matchId: string;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  colleague = await addMember(database, {
    name: 'Dora Donor',
    role: 'donor',
    organisation: people.donor.hat.organisation,
  });
  needId = await arrangeNeed(database, people.focalPoint, {
    hubIds: [people.hubCoordinator.hat.organisation.id],
  });
  matchId = await arrangeMatch(database, people, needId);
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const read = (by: Wearing, at = NOW) => withActor(actingPerson(by), (tx) => readView(tx, needId, at));
const audienceFor = async (by: Wearing, at = NOW) => (await read(by, at)).served?.view.audience;
const keep = (by: Wearing, id = needId) => keepConfidential(by, { needId: id }, NOW);
const told = (by: Wearing) => withActor(actingPerson(by), (tx) => listViewReadings(tx, needId));
const refused = (reason: string) => ({ ok: false, reason });

describe('before somebody says that they keep it confidential (PA3)', () => {
  it('they get what every registered user gets, in every list, and no card of the State', async () => {
    await sql`insert into match_contacts (match_id, party, person_id, name, post, email, organisation_name, released_at)
      values (${matchId}, 'recipient', ${people.focalPoint.person.id}, 'Fia Focal', '', 'fia@motulani.example', 'Motulani eGov Office', now())`.execute(
      database.owner,
    );
    for (const by of [people.donor, people.hubCoordinator]) {
      const { served, keepFirst } = await read(by);
      expect([served?.view.audience, keepFirst]).toEqual(['registered', true]);
      expect(JSON.stringify(served)).not.toContain(CANARIES.title);
    }
    const listed = await withActor(actingPerson(people.donor), async (tx) => ({
      matches: await listMatchesOfDonor(tx),
      contacts: await listContacts(tx, matchId),
    }));
    expect(listed.matches.map(({ view }) => view.audience)).toEqual(['registered']);
    expect(listed.contacts).toEqual([]);
    expect(await told(people.focalPoint)).toEqual([]);
  });

  it('the database gives what the rule says, whoever asks it for what', async () => {
    const could: Audience[] = ['registered', 'parties'];
    for (const [by, within] of [
      [people.donor, could],
      [people.hubCoordinator, ['registered', 'hub']],
      [people.secondDonor, ['registered']],
      [people.verifier, ['registered']],
    ] as const)
      expect(await audienceFor(by), by.hat.role).toBe(servedAudience(within, false));
  });

  it('who is asked for nothing says nothing, and nobody says it for another', async () => {
    for (const by of [people.secondDonor, colleagueOfNobody()])
      expect(await keep(by)).toEqual(refused('not-found'));
    for (const by of [people.broker, people.focalPoint, people.verifier])
      expect(await keep(by), by.hat.role).toEqual(refused('not-your-act'));
    await expect(
      withActor(actingPerson(people.secondDonor), (tx) =>
        sql`insert into file_agreements (need_id, action, wording, person_id, role, organisation_id, at)
          values (${needId}, 'keep-confidential', 2, ${people.secondDonor.person.id}, 'donor', ${people.secondDonor.hat.organisation.id}, now())`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

/** The donor's person in another organisation's hat: what they said in one hat is not said in the other. */
function colleagueOfNobody(): Wearing {
  return { ...people.donor, hat: people.secondDonor.hat };
}

describe('once they said it', () => {
  it('is recorded once: who, for whom, when, of which need, in which words', async () => {
    const both = await Promise.all([keep(people.donor), keep(people.donor)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await keep(people.hubCoordinator)).toMatchObject({ ok: true });
    const rows = await database.owner
      .selectFrom('file_agreements')
      .select(['need_id', 'person_id', 'organisation_id', 'role', 'wording', 'at', 'file_id'])
      .where('action', '=', 'keep-confidential')
      .orderBy('role')
      .execute();
    expect(rows).toEqual(
      [people.donor, people.hubCoordinator].map(({ person, hat }) => ({
        need_id: needId,
        person_id: person.id,
        organisation_id: hat.organisation.id,
        role: hat.role,
        wording: CONFIDENCE_WORDING,
        at: NOW,
        file_id: null,
      })),
    );
  });

  it('opens it to them, and not to a colleague who did not', async () => {
    expect(await audienceFor(people.donor)).toBe(servedAudience(['registered', 'parties'], true));
    expect(await audienceFor(people.hubCoordinator)).toBe(servedAudience(['registered', 'hub'], true));
    expect(await audienceFor(colleague)).toBe('registered');
    const contacts = await withActor(actingPerson(people.donor), (tx) => listContacts(tx, matchId));
    expect(contacts.map(({ name }) => name)).toEqual(['Fia Focal']);
  });

  it('ends for a donor with the match, whatever was said', async () => {
    const other = await arrangeNeed(database, people.focalPoint);
    const match = await arrangeMatch(database, people, other);
    await keep(people.donor, other);
    const served = () =>
      withActor(actingPerson(people.donor), (tx) => findView(tx, other, 'parties')).then(Boolean);
    expect(await served()).toBe(true);
    await sql`update matches set status = 'closed', closing_code = 'no-fit' where id = ${match}`.execute(
      database.owner,
    );
    expect(await served()).toBe(false);
  });
});

describe('who read it', () => {
  it('is told to the State: who, of which organisation, when, which view; once a day', async () => {
    await sql`truncate view_readings`.execute(database.owner);
    const [morning, noon, tomorrow] = ['23T06:00', '23T12:00', '24T06:00'].map(
      (time) => new Date(`2026-11-${time}:00Z`),
    );
    await Promise.all([read(people.donor, morning), read(people.donor, morning)]);
    await read(people.donor, noon);
    await read(people.hubCoordinator, noon);
    await read(people.donor, tomorrow);
    await withActor(actingPerson(people.broker), (tx) =>
      recordViewReadings(tx, [needId], 'whole', tomorrow!),
    );
    // Neither of these reads anything in confidence.
    await read(people.secondDonor, noon);
    await read(colleague, noon);
    const row = (by: Wearing, view: string, at: Date | undefined) => ({
      at,
      view,
      person: by.person.name,
      organisation: by.hat.organisation.name,
      role: by.hat.role,
    });
    expect(await told(people.focalPoint)).toEqual([
      row(people.broker, 'whole', tomorrow),
      row(people.donor, 'parties', tomorrow),
      row(people.hubCoordinator, 'hub', noon),
      row(people.donor, 'parties', morning),
    ]);
  });

  it('is told to nobody else, and nobody writes what they did not read', async () => {
    for (const by of [people.donor, people.hubCoordinator, people.broker, people.secondFocalPoint])
      expect(await told(by), by.hat.role).toEqual([]);
    await expect(
      withActor(actingPerson(people.donor), (tx) => tx.selectFrom('view_readings').selectAll().execute()),
    ).rejects.toMatchObject({ code: '42501' });
    const before = (await told(people.focalPoint)).length;
    const later = new Date('2026-11-25T06:00:00Z');
    for (const view of ['parties', 'hub', 'whole'] as const)
      await withActor(actingPerson(people.secondDonor), (tx) =>
        recordViewReadings(tx, [needId], view, later),
      );
    expect(await told(people.focalPoint)).toHaveLength(before);
  });

  it('stands in the log of acts, and a donor reads nothing of it there', async () => {
    const acts = (by: Wearing) =>
      withActor(actingPerson(by), (tx) =>
        sql<{ act: string }>`select act from audit_payloads where need_id = ${needId} order by n`.execute(tx),
      ).then(({ rows }) => rows.map(({ act }) => act));
    const own = (await acts(people.focalPoint)).filter((act) => act.startsWith('read-'));
    expect(own.toSorted()).toEqual(['read-need', ...own.filter((act) => act === 'read-view')]);
    expect(own).toContain('read-view');
    for (const by of [people.donor, people.hubCoordinator, people.secondFocalPoint])
      expect(await acts(by), by.hat.role).toEqual([]);
  });
});
