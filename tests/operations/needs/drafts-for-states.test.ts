import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { ADOPTION_ACTIONS, ADOPTIONS, decideAdoption, type Adoption } from '#app/domain/needs/adoption.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { shareWithHub } from '#app/operations/hubs/share-with-hub.ts';
import { hubViewOf } from '#app/operations/hubs/hub-view.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { chooseTiers } from '#app/operations/needs/choose-tiers.ts';
import { draftForState } from '#app/operations/needs/draft-for-state.ts';
import { moveDraftForState } from '#app/operations/needs/move-state-draft.ts';
import { saveNeed } from '#app/operations/needs/save-need.ts';
import { sealDetail } from '#app/operations/needs/seal-detail.ts';
import { sendNeed } from '#app/operations/needs/send-need.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { withActor } from '#db/client.ts';
import { listDeskPage } from '#db/queries/desk/desk.ts';
import { listOwnNeeds } from '#db/queries/needs/lists.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import {
  findDraftForMyState,
  findDraftNames,
  listDraftsForMyState,
  listDraftsForStates,
  nameAdoptedDrafts,
} from '#db/queries/needs/state-drafts.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { COMPLETE_NEED } from '#tests/support/complete-need.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { stillAsked } from '#tests/support/inbox.ts';
import { NOW, readNeed } from '#tests/support/needs.ts';

let database: TestDatabase;
let people: Cast;
/** Of a hub that covers the first State, as the drafting one does. */
let hub: CastMember;
let colleague: CastMember;
let otherHub: CastMember;
let stateId: string;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  const [drafting, other] = await Promise.all(
    ['Coral Ring Response Hub', 'Northern Ring Hub'].map((name) =>
      addOrganisation(database, { name, kind: 'hub', covers: ['061'] }),
    ),
  );
  hub = await addMember(database, {
    name: 'Cora Hub',
    role: 'hub_coordinator',
    organisation: drafting!,
    now: NOW,
  });
  colleague = await addMember(database, {
    name: 'Carl Hub',
    role: 'hub_coordinator',
    organisation: drafting!,
    now: NOW,
  });
  otherHub = await addMember(database, {
    name: 'Nora Hub',
    role: 'hub_coordinator',
    organisation: other!,
    now: NOW,
  });
  stateId = people.focalPoint.hat.organisation.id;
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const refused = (reason: string) => ({ ok: false, reason });
const begin = (by: Wearing, organisationId = stateId, id = randomUUID()) =>
  draftForState(by, { id, organisationId }, NOW);
async function drafted(by: Wearing = hub, at: 'drafting' | 'offered' = 'offered'): Promise<string> {
  const begun = await begin(by);
  if (!begun.ok) throw new Error(begun.reason);
  const { id } = begun.value;
  expect(await saveNeed(by, { id, revision: 1, changes: COMPLETE_NEED }, NOW)).toMatchObject({ ok: true });
  if (at === 'offered') expect(await move(by, id, 'offer-draft')).toMatchObject({ ok: true });
  return id;
}
async function move(by: Wearing, id: string, action: (typeof ADOPTION_ACTIONS)[number], word?: string) {
  return moveDraftForState(by, { id, action, word }, NOW);
}
const read = (by: Wearing, id: string) => withActor(actingPerson(by), (tx) => findNeed(tx, id));
const forMe = (by: Wearing, id: string) => withActor(actingPerson(by), (tx) => findDraftForMyState(tx, id));
const listed = async (by: Wearing) =>
  (await withActor(actingPerson(by), (tx) => listDraftsForStates(tx))).map(({ id }) => id);
const letters = (id: string) =>
  database.owner
    .selectFrom('outbox')
    .select(['kind', 'email'])
    .where('kind', 'in', ['draft-for-state', 'draft-sent-back', 'draft-adopted'])
    .where(sql<boolean>`values->>'path' like ${`%${id}%`}`)
    .orderBy('kind')
    .execute();

it('a hub drafts for a State that it covers, a broker for any, nobody else for any, and the same form once', async () => {
  expect(await begin(hub, people.secondFocalPoint.hat.organisation.id)).toEqual(refused('not-found'));
  expect(await begin(hub, people.donor.hat.organisation.id)).toEqual(refused('not-found'));
  expect(await begin(people.broker, people.donor.hat.organisation.id)).toEqual(refused('not-found'));
  expect(await begin(people.hubCoordinator)).toEqual(refused('not-found'));
  for (const by of [people.focalPoint, people.donor, people.verifier, people.administrator])
    expect(await begin(by), by.hat.role).toEqual(refused('not-your-act'));
  expect(await begin(people.broker, people.secondFocalPoint.hat.organisation.id)).toMatchObject({ ok: true });
  const id = randomUUID();
  expect(await begin(hub, stateId, id)).toEqual(await begin(hub, stateId, id));
  expect(await begin(otherHub, stateId, id)).toEqual(refused('not-found'));
});

it('a draft for a State is written in the language of the page on which it began', async () => {
  const begun = async (textLanguage?: 'ar') => {
    const id = randomUUID();
    await draftForState(hub, { id, organisationId: stateId, textLanguage }, NOW);
    return (await readNeed(hub, id)).textLanguage;
  };
  expect([await begun('ar'), await begun()]).toEqual(['ar', hub.person.language]);
});

it('until it is adopted nobody but its drafters reaches it, and the delegation what it was shown', async () => {
  const id = await drafted(hub, 'drafting');
  const strangers = Object.values(people).filter((by) => by !== people.focalPoint);
  expect(await forMe(people.focalPoint, id)).toBeUndefined();
  for (const by of [...strangers, otherHub, people.focalPoint])
    expect(await read(by, id), by.person.name).toBeUndefined();
  expect((await read(colleague, id))?.adoption).toBe('drafting');

  expect(await move(hub, id, 'offer-draft')).toMatchObject({ ok: true });
  expect((await forMe(people.focalPoint, id))?.title).toBe(COMPLETE_NEED.title);
  for (const by of [...strangers, otherHub]) {
    expect(await forMe(by, id), by.person.name).toBeUndefined();
    expect(await read(by, id), by.person.name).toBeUndefined();
    expect(await listed(by), by.person.name).not.toContain(id);
  }
  expect(await listed(colleague)).toContain(id);
  // It is no need: not on the delegation's list, not on the desk, and nothing that is done with needs reaches it.
  const own = await withActor(actingPerson(people.focalPoint), (tx) => listOwnNeeds(tx, stateId));
  expect(own.map((line) => line.id)).not.toContain(id);
  const desk = await withActor(actingPerson(people.broker), (tx) =>
    listDeskPage(tx, {
      on: '2026-11-23',
      now: NOW,
      personId: people.broker.person.id,
      filter: {},
      openings: [],
    }),
  );
  expect(desk.rows.map((row) => row.id)).not.toContain(id);
  const revision = (await forMe(people.focalPoint, id))!.revision;
  for (const by of [people.focalPoint, people.secondFocalPoint]) {
    expect(await sendNeed(by, { id, revision }, NOW)).toEqual(refused('not-found'));
    expect(await saveNeed(by, { id, revision, changes: { title: 'Mine' } }, NOW)).toEqual(
      refused('not-found'),
    );
    expect(await sealDetail(by, { id, version: 0, detail: 'What is weak.' }, NOW)).toEqual(
      refused('not-found'),
    );
    expect(await withdrawNeed(by, { id }, NOW)).toEqual(refused('not-found'));
  }
  const { owner } = database;
  await expect(
    owner.updateTable('needs').set({ status: 'submitted' }).where('id', '=', id).execute(),
  ).rejects.toThrow(/needs_adopted/);
  const views = await owner.selectFrom('need_views').select('need_id').where('need_id', '=', id).execute();
  expect(views).toEqual([]);
});

it('its drafters write answers and nothing else: not who sees what, not for whom, not how it stands', async () => {
  const id = await drafted();
  const chosen = { tiers: tiersOf({ title: 'T0' }), outsideContact: '', stateWords: [], seenWords: [] };
  const { revision } = (await read(hub, id))!;
  expect(await chooseTiers(hub, { id, revision, ...chosen }, NOW)).not.toMatchObject({ ok: true });
  expect(await sendNeed(hub, { id, revision }, NOW)).toEqual(refused('not-your-act'));
  for (const set of [
    { tiers: JSON.stringify({ title: 'T0' }) },
    { adoption: 'adopted' as const },
    { organisation_id: people.secondFocalPoint.hat.organisation.id },
    { status: 'submitted' as const },
    { drafting_organisation_id: otherHub.hat.organisation.id },
  ])
    await expect(
      withActor(actingPerson(hub), (tx) => tx.updateTable('needs').set(set).where('id', '=', id).execute()),
      JSON.stringify(set),
    ).rejects.toThrow();
  // A stale page writes over nobody.
  expect(await saveNeed(colleague, { id, revision, changes: { title: 'Ours' } }, NOW)).toMatchObject({
    ok: true,
  });
  expect(await saveNeed(hub, { id, revision, changes: { title: 'Mine' } }, NOW)).toEqual(refused('stale'));
  expect(await moveDraftForState(people.focalPoint, { id, action: 'adopt-draft', revision }, NOW)).toEqual(
    refused('stale'),
  );
});

it('the delegation is told, sends it back with a word, adopts it, and both names stay', async () => {
  const id = await drafted();
  const email = people.focalPoint.person.email;
  expect(await letters(id)).toEqual([{ kind: 'draft-for-state', email }]);
  expect(await stillAsked(database.owner, 'draft-for-state', id)).toEqual([email]);
  // It waits as what it is, once, whatever becomes of the letter's line.
  const waits = async (by: Wearing) => {
    const { records, entries } = await readInbox(by, NOW);
    return [...records, ...entries.filter(({ asked }) => asked)]
      .filter(({ path }) => path === `/needs/${id}/adoption`)
      .map((line) => ('reference' in line ? line.reference : line.kind));
  };
  const settled = database.owner.updateTable('inbox_entries').set({ settled_at: NOW });
  expect(await waits(people.focalPoint)).toEqual([(await read(hub, id))?.reference]);
  await settled.where('kind', '=', 'draft-for-state').execute();
  expect(await waits(people.focalPoint)).toEqual([(await read(hub, id))?.reference]);
  expect(await waits(people.secondFocalPoint)).toEqual([]);

  expect(await move(people.focalPoint, id, 'send-back-draft', '  ')).toEqual(refused('incomplete'));
  expect(await move(people.focalPoint, id, 'send-back-draft', 'The health ministry first.')).toMatchObject({
    ok: true,
  });
  expect(await stillAsked(database.owner, 'draft-for-state', id)).toEqual([]);
  expect(await waits(people.focalPoint)).toEqual([]);
  expect((await read(hub, id))?.adoptionWord).toBe('The health ministry first.');
  expect((await stillAsked(database.owner, 'draft-sent-back', id)).sort()).toEqual(
    [hub.person.email, colleague.person.email].sort(),
  );
  expect(await move(hub, id, 'offer-draft')).toMatchObject({ ok: true });
  expect(await stillAsked(database.owner, 'draft-sent-back', id)).toEqual([]);
  // What it was asked is done, and the page may be the State's alone tomorrow.
  const sentBack = async (by: Wearing) =>
    (await readInbox(by, NOW)).entries.find(({ kind }) => kind === 'draft-sent-back')?.path;
  expect(await sentBack(hub)).toBe('/drafts-for-states');

  const { revision } = (await forMe(people.focalPoint, id))!;
  const adopt = () => moveDraftForState(people.focalPoint, { id, action: 'adopt-draft', revision }, NOW);
  const both = await Promise.all([adopt(), adopt()]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);

  // It is the State's own draft now, and the hub has only what the State's routing gives it.
  const need = await readNeed(people.focalPoint, id);
  expect(need).toMatchObject({
    status: 'draft',
    authorId: people.focalPoint.person.id,
    organisationId: stateId,
  });
  // The page of the draft is its drafters' no more, and their letter does not lead there.
  const adopted = await database.owner
    .selectFrom('outbox')
    .select('values')
    .where('kind', '=', 'draft-adopted')
    .execute();
  expect(new Set(adopted.map(({ values }) => (values as { path: string }).path))).toEqual(
    new Set([`/en/drafts-for-states?adopted=${id}`]),
  );
  for (const by of [hub, colleague]) {
    expect(await read(by, id)).toBeUndefined();
    expect(await listed(by)).not.toContain(id);
  }
  expect(
    await saveNeed(
      people.focalPoint,
      { id, revision: need.revision, changes: { title: 'Our own words' } },
      NOW,
    ),
  ).toMatchObject({ ok: true });
  // They are told which: what they knew of it, whatever the State calls it now, and nobody else is.
  const { reference, stateCode } = need;
  for (const by of [hub, colleague])
    expect((await readInbox(by, NOW)).entries.find(({ kind }) => kind === 'draft-adopted')).toMatchObject({
      adopted: { reference, stateCode },
    });
  const named = (by: Wearing) => withActor(actingPerson(by), (tx) => nameAdoptedDrafts(tx, [id]));
  expect(await named(hub)).toEqual(new Map([[id, { reference, stateCode }]]));
  for (const by of [otherHub, people.hubCoordinator, people.broker, people.donor, people.focalPoint])
    expect(await named(by), by.person.name).toEqual(new Map());
  const waiting = await drafted(hub, 'drafting');
  expect(await withActor(actingPerson(hub), (tx) => nameAdoptedDrafts(tx, [waiting]))).toEqual(new Map());
  expect(await withActor(actingPerson(people.broker), (tx) => findDraftNames(tx, id))).toBeUndefined();
  expect(await sendNeed(people.focalPoint, { id, revision: need.revision + 1 }, NOW)).toMatchObject({
    ok: true,
  });
  expect(await read(hub, id)).toBeUndefined();
  const { viewHash } = hubViewOf(await readNeed(people.focalPoint, id));
  expect(
    await shareWithHub(people.focalPoint, { id, hubId: hub.hat.organisation.id, viewHash }, NOW),
  ).toMatchObject({ ok: true });

  for (const by of [people.focalPoint, people.broker])
    expect(await withActor(actingPerson(by), (tx) => findDraftNames(tx, id))).toEqual({
      draftedBy: 'Cora Hub',
      organisation: 'Coral Ring Response Hub',
      adoptedBy: 'Fia Focal',
      adoptedAt: NOW,
    });
  expect(
    await withActor(actingPerson(people.secondFocalPoint), (tx) => findDraftNames(tx, id)),
  ).toBeUndefined();
  const events = await database.owner
    .selectFrom('need_events')
    .select(['action', 'person_id'])
    .where('need_id', '=', id)
    .orderBy('id')
    .execute();
  expect(events.slice(0, 5).map((event) => [event.action, event.person_id])).toEqual([
    ['draft-for-state', hub.person.id],
    ['offer-draft', hub.person.id],
    ['send-back-draft', people.focalPoint.person.id],
    ['offer-draft', hub.person.id],
    ['adopt-draft', people.focalPoint.person.id],
  ]);
});

it('declined or taken back, it is gone for both, says no reason and keeps no answer', async () => {
  const closed = () =>
    database.owner.selectFrom('outbox').select('email').where('kind', '=', 'record-closed').execute();
  const unseen = await drafted(hub, 'drafting');
  expect(await move(hub, unseen, 'take-back-draft')).toMatchObject({ ok: true });
  expect(await closed()).toEqual([]);

  for (const [by, action] of [
    [people.focalPoint, 'decline-draft'],
    [hub, 'take-back-draft'],
  ] as const) {
    const id = await drafted();
    expect(await move(by, id, action)).toMatchObject({ ok: true });
    expect(await forMe(people.focalPoint, id)).toBeUndefined();
    for (const reader of [hub, people.focalPoint, people.broker])
      expect(await read(reader, id)).toBeUndefined();
    const row = await database.owner
      .selectFrom('needs')
      .select(['title', 'summary', 'outcomes', 'themes', 'adoption_word', 'status'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      title: '',
      summary: '',
      outcomes: [],
      themes: [],
      adoption_word: '',
      status: 'draft',
    });
    expect(await move(by, id, action)).toEqual(refused('not-found'));
  }
  expect((await closed()).map(({ email }) => email).sort()).toEqual(
    [hub.person.email, colleague.person.email, people.focalPoint.person.email].sort(),
  );
});

it('of brokers the one who drafts it, and the delegation adopts it like any other', async () => {
  const id = await drafted(people.broker);
  expect(await listed(people.broker)).toContain(id);
  expect(await listed(people.secondBroker)).not.toContain(id);
  expect(await read(people.secondBroker, id)).toBeUndefined();
  expect(
    (await withActor(actingPerson(people.focalPoint), listDraftsForMyState)).map((need) => need.id),
  ).toContain(id);
  expect(await move(people.focalPoint, id, 'adopt-draft')).toMatchObject({ ok: true });
  expect(await read(people.broker, id)).toBeUndefined();
});

it('what waits for its reader comes first, on both sides', async () => {
  const [first, second] = [await drafted(), await drafted()];
  const shown = async (by: Wearing) =>
    (
      await withActor(actingPerson(by), (tx) =>
        by.hat.role === 'focal_point' ? listDraftsForMyState(tx) : listDraftsForStates(tx),
      )
    )
      .map(({ id }) => id)
      .filter((id) => id === first || id === second);
  expect(await move(people.focalPoint, first, 'send-back-draft', 'Say more.')).toMatchObject({ ok: true });
  expect(await shown(people.focalPoint)).toEqual([second, first]);
  expect(await shown(hub)).toEqual([first, second]);
  // So do the inbox's two lists: what was given back is the hub's to do, what is shown the State's.
  const waits = (await readInbox(hub, NOW)).records.map(({ lane, path, says }) => [lane, path, says]);
  expect(waits).toContainEqual(['me', `/needs/${first}/adoption`, 'adoption.waits.sent-back']);
  expect(waits).toContainEqual(['others', `/needs/${second}/adoption`, 'adoption.waits.offered']);
});

it('the database allows each step from each state to whom the rule allows it', async () => {
  const id = await drafted();
  const roles: [Role, CastMember][] = [
    ['hub_coordinator', hub],
    ['focal_point', people.focalPoint],
    ['broker', people.broker],
    ['donor', people.donor],
  ];
  const put = (adoption: Adoption) =>
    database.owner.updateTable('needs').set({ adoption }).where('id', '=', id).execute();
  for (const from of ADOPTIONS)
    for (const action of ADOPTION_ACTIONS)
      for (const [role, by] of roles) {
        await put(from);
        const done = await withActor(actingPerson(by), async (tx) => {
          const { rows } = await sql<{ no: string | null }>`
            select app.move_state_draft(${id}::uuid, ${action}, 'Word', null, ${NOW}::timestamptz) as no`.execute(
            tx,
          );
          return rows[0]?.no === null;
        });
        // A broker drafts too, but not this one.
        const allowed = role !== 'broker' && decideAdoption(from, action, role).ok;
        expect(done, `${role}: ${action} from ${from}`).toBe(allowed);
      }
});
