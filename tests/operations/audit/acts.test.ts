import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import type { AuditReader, Subject } from '#app/domain/audit/page.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { changeOrganisation } from '#app/operations/organisations/change-organisation.ts';
import { mergeOrganisations } from '#app/operations/organisations/merge-organisations.ts';
import { planMerger } from '#app/operations/organisations/merge-plan.ts';
import { profileSeen } from '#app/operations/organisations/profile-seen.ts';
import { renameOrganisation } from '#app/operations/organisations/rename-organisation.ts';
import { withActor } from '#db/client.ts';
import { ACTS_A_PAGE, listActs, type Act, type ActsPage } from '#db/queries/audit/acts.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { enterRefusal } from '#db/queries/audit/refusals.ts';
import { addOrganisation, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase } from '#tests/support/database.ts';
import { arrangePair, NOW } from '#tests/support/matches.ts';
import { needThatIs } from '#tests/support/needs.ts';

const db = await testDatabase();
let people: Cast;
let needId: string;
let draftId: string;
let matchId: string;

beforeAll(async () => {
  useInstallationMode('demonstration');
  people = await cast(db);
  needId = (await needThatIs('circulating', people)).id;
  draftId = (await needThatIs('draft', people)).id;
  const pair = await arrangePair(db, people);
  const { needId: proposedTo, offerId } = pair;
  await proposeMatches(people.broker, { needId: proposedTo, offerIds: [offerId], note: 'Ondine note' }, NOW);
  const match = await db.owner.selectFrom('matches').select('id').executeTakeFirstOrThrow();
  matchId = match.id;
  await answerMatch(people.donor, { matchId, answer: 'yes' }, NOW);
  await answerMatch(people.focalPoint, { matchId, answer: 'no', code: 'no-fit', text: 'Ondine why' }, NOW);
});
afterAll(async () => {
  useInstallationMode('production');
  await db.drop();
});

/** When the day of all that is arranged here is over. */
const LATER = new Date(Math.max(Date.now(), NOW.getTime()) + 86_400_000);
const see = (who: Wearing, page: ActsPage = {}, now = LATER) =>
  withActor(actingPerson(who), (tx) => listActs(tx, who.hat.role as AuditReader, page, now));
const as = <T>(who: Wearing, work: Parameters<typeof withActor<T>>[1]) => withActor(actingPerson(who), work);
const told = (acts: Awaited<ReturnType<typeof see>>) =>
  acts.map(({ about, act, person, role }) => [about, act, role, person].filter(Boolean).join(' '));

describe('a focal point', () => {
  test('sees all that touched its State’s needs, newest first, with the names of its own people only', async () => {
    const acts = await see(people.focalPoint, { about: 'need' });
    expect(told(acts.filter(({ record }) => record?.id === needId))).toEqual([
      'need circulate broker',
      'need keep-consent focal_point Fia Focal',
      'need consent focal_point Fia Focal',
      'need take-item broker',
      'need validate broker',
      'need review-principles broker',
      'need submit focal_point Fia Focal',
      'need start focal_point Fia Focal',
    ]);
    expect(acts[0]?.record?.id).toBe(draftId);
  });

  test('sees of a match its own acts and the brokers’, never the other side’s', async () => {
    expect(told(await see(people.focalPoint, { about: 'match' }))).toEqual([
      'match decline focal_point Fia Focal',
      'match take-item broker',
      'match propose broker',
    ]);
  });

  test('of another State sees nothing of it', async () => {
    expect(await see(people.secondFocalPoint)).toEqual([]);
  });
});

test('a donor sees what touched its offers, and not that the State said no', async () => {
  expect(told(await see(people.donor))).toEqual([
    'match accept donor Dana Donor',
    'match take-item broker',
    'match propose broker',
  ]);
  expect(await see(people.secondDonor)).toEqual([]);
});

test('a broker sees who did what with every record it may read, and nothing of a draft', async () => {
  const acts = await see(people.broker);
  expect(told(acts)).toEqual(
    expect.arrayContaining([
      'match decline focal_point Fia Focal',
      'match accept donor Dana Donor',
      'need circulate broker Bea Broker',
    ]),
  );
  expect(acts.map(({ record }) => record?.id)).not.toContain(draftId);
  expect(acts.map(({ about }) => about)).not.toContain('account');
});

test('an administrator sees every act, and not which record nor who of a State it was', async () => {
  const ofRecords = (['need', 'offer', 'match'] as const).map((about) =>
    see(people.administrator, { about }),
  );
  const named = await see(people.administrator);
  const nameless = (await Promise.all(ofRecords)).flat();
  const acts = [...named, ...nameless];
  expect(acts.length).toBeGreaterThan(8);
  expect(acts.filter(({ record }) => record)).toEqual([]);
  // Never among the acts whose names are told: neither their order nor their minute says whose they were.
  const records = ['need', 'offer', 'match'];
  expect(named.filter(({ about }) => records.includes(about))).toEqual([]);
  expect(nameless.length).toBeGreaterThan(4);
  for (const { isDay, at } of nameless)
    expect([isDay, at.toISOString().slice(11)]).toEqual([true, '00:00:00.000Z']);
  // Nor does a gap between the numbers of the others.
  expect(acts.filter(({ n }) => n !== undefined)).toEqual([]);
  const own = acts.filter(({ role, about }) => about !== 'account' && role !== 'broker');
  expect(own.length).toBeGreaterThan(4);
  expect(own.filter(({ person, organisation }) => person ?? organisation)).toEqual([]);
  expect(told(acts)).toContain('need circulate broker Bea Broker');
});

describe('what tells an administrator that somebody has a record', () => {
  const refuse = (who: Wearing, what: string, why = '409') =>
    withActor(actingPerson(who), (tx) => enterRefusal(tx, what, Number(why)));
  const today = LATER.getTime() - 86_400_000;

  test('is each refusal but what has nothing to do with one', async () => {
    for (const route of ['pools/:id', 'verification/opinions/:id', 'hub-desk', 'desk/week', 'organisation'])
      await refuse(people.secondFocalPoint, `POST ${route}`);
    for (const route of ['account/hat', 'sign-in'])
      await refuse(people.secondFocalPoint, `POST ${route}`, '403');
    // What is not there for somebody tells of no record.
    await refuse(people.secondFocalPoint, 'GET pools/:id', '404');
    const refusals = await see(people.administrator, { about: 'refusal' });
    const named = refusals.filter(({ person }) => person === 'Farid Focal').map(({ act }) => act);
    expect(named).toEqual(['GET pools/:id', 'POST sign-in', 'POST account/hat']);
    const nameless = refusals.filter(({ isDay }) => isDay);
    expect(nameless).toHaveLength(5);
    expect(nameless.filter(({ person, organisation }) => person ?? organisation)).toEqual([]);
  });

  test('stands after all that is named of its day, in no order, and nowhere else', async () => {
    await db.owner
      .insertInto('security_events')
      .values({
        kind: 'infected-file-refused',
        at: new Date(),
        person_id: people.focalPoint.person.id,
        by_person_id: people.focalPoint.person.id,
        role: 'focal_point',
      })
      .execute();
    await refuse(people.secondFocalPoint, 'POST sign-out', '403');
    const refusals = await see(people.administrator, { about: 'refusal' });
    const told = refusals.map(({ isDay }) => isDay ?? false);
    expect(told).toEqual([...told].sort());
    expect(refusals.map(({ act }) => act)).toContain('infected-file-refused');
    const apart = refusals.filter(({ isDay }) => isDay).map(({ act }) => act);
    expect(apart).toEqual([...apart].sort());
    for (const about of [undefined, 'account'] as const) {
      const acts = await see(people.administrator, { about });
      if (!about) expect(acts.length).toBeGreaterThan(0);
      expect(acts.filter(({ isDay }) => isDay)).toEqual([]);
    }
    const ofRecords = await see(people.administrator, { about: 'need' });
    const byAct = (a: Act, b: Act) => (a.act < b.act ? -1 : Number(a.act > b.act));
    expect(ofRecords).toEqual([...ofRecords].sort((a, b) => b.at.getTime() - a.at.getTime() || byAct(a, b)));
  });

  test('is listed when the day is over', async () => {
    const now = new Date(today);
    const listed = async (about: Subject) =>
      (await see(people.administrator, { about }, now)).filter(({ isDay }) => isDay);
    expect((await see(people.administrator, { about: 'refusal' })).some(({ isDay }) => isDay)).toBe(true);
    for (const about of ['refusal', 'need', 'match', 'offer'] as const)
      for (const { at } of await listed(about))
        expect(at.getTime()).toBeLessThan(Date.parse(now.toISOString().slice(0, 10)));
    expect(await listed('refusal')).toEqual([]);
  });
});

test('no reader gets a word that anybody wrote, nor a reason', async () => {
  for (const who of [people.focalPoint, people.donor, people.broker, people.administrator])
    expect(JSON.stringify(await see(who))).not.toMatch(/Ondine|no-fit/);
});

describe('an administrator who looks for something in the log', () => {
  const seeNow = (page: ActsPage) => see(people.administrator, page);
  let offices: [string, string];
  let invitationId: string;

  beforeAll(async () => {
    const { administrator, broker } = people;
    const [from, into] = [
      await addOrganisation(db, { name: 'Kaihoku Railway Academy', kind: 'company', stateCode: 'XB' }),
      await addOrganisation(db, { name: 'Kaihoku Training Institute', kind: 'company', stateCode: 'XC' }),
    ];
    offices = [from.id, into.id];
    const known = await as(administrator, (tx) => findOrganisation(tx, from.id));
    const saved = await changeOrganisation(
      administrator,
      from.id,
      {
        ...{ stateCode: 'XC', languages: ['fr'], website: 'https://rail.example', covers: [] },
        ...{ description: 'Trains marzipan', contactLine: '', seen: profileSeen(known!) },
      },
      new Date(),
    );
    if (!saved.ok) throw new Error(saved.reason);
    const name = 'Kaihoku Rail Academy';
    const renamed = { id: from.id, seen: from.name, name };
    expect((await renameOrganisation(administrator, renamed, new Date())).ok).toBe(true);
    const invited = await invite(
      broker,
      {
        email: 'ren@rail.example',
        name: 'Ren Otowa',
        post: '',
        language: 'en',
        organisationId: from.id,
        role: 'donor',
      },
      new Date(),
    );
    if (!invited.ok) throw new Error(invited.reason);
    invitationId = invited.value.id;
    const plan = await as(administrator, (tx) =>
      planMerger(tx, administrator, { from: from.id, into: into.id }, new Date()),
    );
    const merged = await mergeOrganisations(
      administrator,
      { from: from.id, into: into.id, seen: plan!.seen },
      new Date(),
    );
    expect(merged).toEqual({ ok: true, value: 'merged' });
  });

  test('reads what of an organization was changed, into which it was merged, and whom an invitation was for', async () => {
    const acts = await seeNow({ about: 'account' });
    const act = (kind: string) => acts.find((one) => one.act === kind);
    expect(act('organisation-changed')?.changed).toEqual([
      { field: 'state', from: 'XB', to: 'XC' },
      { field: 'website', from: '', to: 'https://rail.example' },
      { field: 'languages', from: '', to: 'fr' },
      { field: 'description' },
    ]);
    expect(act('organisation-renamed')?.changed).toEqual([
      { field: 'name', from: 'Kaihoku Railway Academy', to: 'Kaihoku Rail Academy' },
    ]);
    expect(act('organisation-merged')?.other).toBe('Kaihoku Training Institute');
    for (const kind of ['invitation-made', 'invitation-sent', 'invitation-revoked'])
      expect(act(kind)?.invitation, kind).toEqual({ id: invitationId, name: 'Ren Otowa' });
    // What is entered in the chain is ids and kinds, and none of these words.
    const { rows } = await sql<{ payload: string }>`
      select payload::text from audit_payloads where about = 'account'`.execute(db.owner);
    const payloads = rows.map(({ payload }) => payload).join();
    expect(payloads).toContain('"changed": ["state", "website", "languages", "description"]');
    for (const id of [invitationId, ...offices]) expect(payloads).toContain(id);
    expect(payloads).not.toMatch(/Kaihoku|rail\.example|Otowa|marzipan/);
  });

  test('narrows it to a person, to days and to a kind', async () => {
    const { administrator, broker, focalPoint } = people;
    const by = await seeNow({ person: broker.person.id });
    expect(by.map(({ act }) => act)).toEqual(['invitation-sent', 'invitation-made']);
    expect((await seeNow({ act: 'organisation-renamed' })).map(({ act }) => act)).toEqual([
      'organisation-renamed',
    ]);
    const today = dayOf(new Date());
    const all = await seeNow({ person: administrator.person.id });
    expect(all.length).toBeGreaterThan(3);
    expect(await seeNow({ person: administrator.person.id, from: today, to: today })).toEqual(all);
    const before = addDays(today, -1);
    expect(await seeNow({ person: administrator.person.id, to: before })).toEqual([]);
    expect(await seeNow({ person: administrator.person.id, from: addDays(today, 1) })).toEqual([]);
    // Of what is done with records only what names a broker: nobody else's acts are told apart by asking for them.
    for (const about of ['need', 'match'] as const) {
      expect(await seeNow({ about, person: focalPoint.person.id })).toEqual([]);
      const ofBroker = await seeNow({ about, person: broker.person.id });
      expect(ofBroker.length).toBeGreaterThan(0);
      expect(new Set(ofBroker.map(({ person }) => person))).toEqual(new Set(['Bea Broker']));
    }
    await as(people.secondFocalPoint, (tx) => enterRefusal(tx, 'POST desk/week', 409));
    const refused = await seeNow({ about: 'refusal', person: people.secondFocalPoint.person.id });
    expect(refused.filter(({ act }) => act === 'POST desk/week')).toEqual([]);
  });

  test('finds a person’s acts and a kind of acts by index, however long the log', async () => {
    const plan = await db.owner.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      const id = people.broker.person.id;
      return [
        await sql`explain select n from audit_payloads p where p.by_id = ${id}::uuid or p.behalf_id = ${id}::uuid
          or (p.payload->>'account')::uuid = ${id}::uuid order by n desc limit 51`.execute(tx),
        await sql`explain select n from audit_payloads where about = 'account' and act = 'invitation-made' order by n desc limit 51`.execute(
          tx,
        ),
      ].map(({ rows }) => JSON.stringify(rows));
    });
    for (const index of ['by', 'behalf', 'account']) expect(plan[0]).toContain(`audit_payloads_${index}`);
    expect(plan[1]).toContain('audit_payloads_act');
  });
});

test('the list of every act is an administrator’s alone', async () => {
  for (const who of [
    people.focalPoint,
    people.donor,
    people.broker,
    people.hubCoordinator,
    people.verifier,
  ]) {
    await expect(
      withActor(actingPerson(who), (tx) => sql`select app.list_acts(null, 10, null, now())`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501' });
  }
});

test('whoever has no log reads not one row of it', async () => {
  for (const who of [people.hubCoordinator, people.verifier, people.administrator]) {
    const { rows } = await withActor(actingPerson(who), (tx) =>
      sql`select n from audit_payloads union all select n from audit_chain`.execute(tx),
    );
    expect(rows).toEqual([]);
  }
  await expect(
    withActor({ kind: 'anonymous' }, (tx) => sql`select n from audit_payloads`.execute(tx)),
  ).rejects.toMatchObject({ code: '42501' });
});

test('an administrator turns the pages of acts on records without a number', async () => {
  for (let round = 0; round < 12; round += 1) await needThatIs('circulating', people);
  const all = (await see(people.broker, { about: 'need' })).length;
  expect(all).toBe(ACTS_A_PAGE + 1);
  const first = await see(people.administrator, { about: 'need' });
  const next = await see(people.administrator, { about: 'need', before: String(ACTS_A_PAGE) });
  expect(first).toHaveLength(ACTS_A_PAGE + 1);
  expect(next[0]).toEqual(first[ACTS_A_PAGE]);
});

test('a page ends where the next one begins', async () => {
  for (let round = 0; round < 12; round += 1) await needThatIs('circulating', people);
  const first = await see(people.focalPoint);
  expect(first).toHaveLength(ACTS_A_PAGE + 1);
  const next = await see(people.focalPoint, { before: first[ACTS_A_PAGE - 1]?.n });
  expect(next[0]).toEqual(first[ACTS_A_PAGE]);
});

test('what a State sees is found by its index, however long the log', async () => {
  const plan = await withActor(actingPerson(people.focalPoint), async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    return sql<Record<string, string>>`explain select p.n from needs r cross join lateral
      (select n from audit_payloads where need_id = r.id order by n desc limit 51) p
      where r.organisation_id = app.organisation_id() order by p.n desc limit 51`.execute(tx);
  });
  expect(JSON.stringify(plan.rows)).toContain('audit_payloads_need');
});
