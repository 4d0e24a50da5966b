import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '#app/auth/actor.ts';
import { startNeed } from '#app/operations/needs/start-need.ts';
import { startOffer } from '#app/operations/offers/start-offer.ts';
import { importRows } from '#app/operations/exchange/import-rows.ts';
import { changeOrganisation } from '#app/operations/organisations/change-organisation.ts';
import { changeOwnProfile } from '#app/operations/organisations/change-own-profile.ts';
import { ownProfileSeen, profileSeen } from '#app/operations/organisations/profile-seen.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
const now = new Date();
const PROFILE = {
  website: 'https://agency.example/',
  description: 'Sends advisers.',
  languages: ['fr', 'sw'],
};

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, now);
});
afterAll(() => database.drop());

/** A row of the person's own organisation, as the reader of spreadsheets gives it. */
const sheetRow = (line: number, reference: string, languages: string[] = []) => ({
  line,
  facts: {
    id: reference,
    reference,
    organisation: { name: people.donor.hat.organisation.name },
    title: 'Training',
    themes: [],
    modes: [],
    languages,
    eligible: 'all' as const,
  },
});

const rowOf = ({ hat }: CastMember) =>
  database.owner
    .selectFrom('organisations')
    .select(['name', 'kind', 'state_code', 'website', 'description', 'languages', 'contact_line'])
    .where('id', '=', hat.organisation.id)
    .executeTakeFirstOrThrow();

/** What a window that is opened now shows of an organisation, to its own people and to an administrator. */
async function windowOn({ hat }: CastMember) {
  const known = await database.door.withActor(actorOf(people.administrator), (tx) =>
    findOrganisation(tx, hat.organisation.id),
  );
  if (!known) throw new Error('no organisation');
  return { own: ownProfileSeen(known), administrator: profileSeen(known) };
}

describe('an organisation’s own people', () => {
  test.each(['donor', 'focalPoint', 'hubCoordinator', 'verifier'] as const)(
    '%s describes it, and it is recorded',
    async (who) => {
      const before = await rowOf(people[who]);
      const { own: seen } = await windowOn(people[who]);
      expect(await changeOwnProfile(people[who], { ...PROFILE, seen }, now)).toMatchObject({ ok: true });
      expect(await rowOf(people[who])).toEqual({ ...before, ...PROFILE });
      const event = await database.owner
        .selectFrom('security_events')
        .select(['kind', 'by_person_id'])
        .where('organisation_id', '=', people[who].hat.organisation.id)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      expect(event).toEqual({ kind: 'organisation-changed', by_person_id: people[who].person.id });
    },
  );

  test.each(['broker', 'administrator'] as const)('%s does not', async (who) => {
    const refused = { ok: false, reason: 'not-your-act' };
    expect(await changeOwnProfile(people[who], { ...PROFILE, seen: '' }, now)).toEqual(refused);
  });

  test('a hub’s languages are those of its profile', async () => {
    const { languages } = await database.owner
      .selectFrom('hubs')
      .select('languages')
      .executeTakeFirstOrThrow();
    expect(languages).toEqual(['fr', 'sw']);
  });

  test('name, kind, State and contact line stay what they are, whatever the code above does', async () => {
    const by = actorOf(people.donor);
    const change = { name: 'Another name', contact_line: 'Ring us' };
    const written = await database.door.withActor(by, (tx) =>
      tx
        .updateTable('organisations')
        .set(change)
        .where('id', '=', people.donor.hat.organisation.id)
        .executeTakeFirst(),
    );
    expect(written.numUpdatedRows).toBe(0n);
  });
});

test('an administrator changes everything but the name; a State stays one', async () => {
  const { id, name } = people.secondDonor.hat.organisation;
  const profile = {
    ...PROFILE,
    stateCode: 'XR',
    covers: [],
    contactLine: 'Desk 4, +00 1',
    iatiReference: 'XM-1',
    seen: (await windowOn(people.secondDonor)).administrator,
  };
  expect(await changeOrganisation(people.administrator, id, profile, now)).toMatchObject({ ok: true });
  expect(await rowOf(people.secondDonor)).toMatchObject({
    name,
    contact_line: 'Desk 4, +00 1',
    languages: ['fr', 'sw'],
  });
  const other = people.donor.hat.organisation.id;
  const { administrator: seen } = await windowOn(people.donor);
  expect(await changeOrganisation(people.administrator, other, { ...profile, seen }, now)).toEqual({
    ok: false,
    reason: 'already-there',
  });
  expect(await changeOrganisation(people.donor, id, profile, now)).toEqual({
    ok: false,
    reason: 'not-your-act',
  });
});

describe('two windows', () => {
  const stale = { ok: false, reason: 'stale' };
  const ofAdministrator = { stateCode: 'XR', iatiReference: 'XM-1', covers: [], contactLine: 'Desk 4' };

  test('of its own people and of an administrator do not overwrite each other unseen', async () => {
    const { secondDonor: member, administrator } = people;
    const { id } = member.hat.organisation;
    const both = await windowOn(member);
    const ours = { ...PROFILE, description: 'Ours.' };
    const theirs = { ...PROFILE, ...ofAdministrator, description: 'Theirs.' };
    expect(await changeOwnProfile(member, { ...ours, seen: both.own }, now)).toMatchObject({ ok: true });
    const over = { ...theirs, seen: both.administrator };
    expect(await changeOrganisation(administrator, id, over, now)).toEqual(stale);
    expect(await rowOf(member)).toMatchObject({ description: 'Ours.' });

    const { administrator: seen } = await windowOn(member);
    expect(await changeOrganisation(administrator, id, { ...theirs, seen }, now)).toMatchObject({ ok: true });
    const again = { ...PROFILE, description: 'Ours again.', seen: both.own };
    expect(await changeOwnProfile(member, again, now)).toEqual(stale);
    expect(await rowOf(member)).toMatchObject({ description: 'Theirs.' });
  });

  test('of which one changes what the other may not are no two of the same', async () => {
    const { secondDonor: member, administrator } = people;
    const { id } = member.hat.organisation;
    const { own, administrator: seen } = await windowOn(member);
    const known = await rowOf(member);
    const { description, website, languages } = known;
    const profile = { description, website, languages, ...ofAdministrator, contactLine: 'Desk 5', seen };
    expect(await changeOrganisation(administrator, id, profile, now)).toMatchObject({ ok: true });
    const mine = { description: 'Mine.', website, languages, seen: own };
    expect(await changeOwnProfile(member, mine, now)).toMatchObject({ ok: true });
  });

  test('one form sent twice is saved once, and two at the same moment leave one to look again', async () => {
    const { secondDonor: member } = people;
    const { own: seen } = await windowOn(member);
    const save = (description: string) => changeOwnProfile(member, { ...PROFILE, description, seen }, now);
    expect(await save('Once.')).toMatchObject({ ok: true });
    expect(await save('Once.')).toMatchObject({ ok: true });
    const { own: later } = await windowOn(member);
    const outcomes = await Promise.all(
      ['One.', 'Two.'].map((description) =>
        changeOwnProfile(member, { ...PROFILE, description, seen: later }, now),
      ),
    );
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
  });
});

describe('forms begin with the profile', () => {
  test('a new offer is in its languages', async () => {
    const id = randomUUID();
    await startOffer(people.donor, { id, content: { title: 'Advisers', textLanguage: 'en' } }, now);
    const row = await database.owner
      .selectFrom('offers')
      .select('languages')
      .where('id', '=', id)
      .executeTakeFirst();
    expect(row?.languages).toEqual(['fr', 'sw']);
  });

  test('a new need as well, until the delegation names others', async () => {
    const languagesOf = async (id: string) => {
      await startNeed(people.focalPoint, { id }, now);
      const row = await database.owner
        .selectFrom('needs')
        .select('languages')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.languages;
    };
    const first = randomUUID();
    expect(await languagesOf(first)).toEqual(['fr', 'sw']);
    await database.owner
      .updateTable('needs')
      .set({ languages: ['es'] })
      .where('id', '=', first)
      .execute();
    expect(await languagesOf(randomUUID())).toEqual(['es']);
  });

  test('a row that names no language is suggested them; one that does keeps its own', async () => {
    const rows = [sheetRow(2, 'R-1'), sheetRow(3, 'R-2', ['en'])];
    const result = await importRows(people.donor, { rows }, now);
    expect(result).toMatchObject({
      ok: true,
      imported: [
        { draft: { content: { languages: ['fr', 'sw'] }, suggested: ['languages'] } },
        { draft: { content: { languages: ['en'] }, suggested: [] } },
      ],
    });
    const written = await database.owner
      .selectFrom('offers')
      .select('languages')
      .where('import_source', '=', 'csv')
      .orderBy('import_reference')
      .execute();
    expect(written).toEqual([{ languages: ['fr', 'sw'] }, { languages: ['en'] }]);
  });

  test('the platform’s own spreadsheet makes no second offer of one that stands here, and none of another’s is taken for it', async () => {
    const [own, others] = [
      await arrangeOffer(database, people.donor, { status: 'published' }),
      await arrangeOffer(database, people.secondDonor, { status: 'published' }),
    ];
    const referenceOf = async (id: string) =>
      (
        await database.owner
          .selectFrom('offers')
          .select('reference')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).reference;
    const rows = [sheetRow(2, await referenceOf(own)), sheetRow(3, await referenceOf(others))];
    expect(await importRows(people.donor, { rows }, now)).toMatchObject({
      imported: [{ outcome: 'already-there', offer: { id: own, status: 'published' } }, { outcome: 'draft' }],
    });
  });
});
