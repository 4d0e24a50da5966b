import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Circulation, Reach } from '#app/domain/needs/reach.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { chooseAnswers } from '#app/operations/matches/choose-answers.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { findNeedForInterest } from '#app/operations/matches/fitting-needs.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposalsLapsing } from '#app/operations/matches/matches-due.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { reviseInterest } from '#app/operations/matches/revise-interest.ts';
import { renameOrganisation } from '#app/operations/organisations/rename-organisation.ts';
import { chooseReach } from '#app/operations/needs/choose-reach.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { circulationsClosing } from '#app/operations/needs/circulation-due.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { donorsToName } from '#app/operations/needs/donors-to-name.ts';
import { markUnmet } from '#app/operations/needs/mark-unmet.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { recirculateNeed } from '#app/operations/needs/recirculate-need.ts';
import { refineNeed } from '#app/operations/needs/refine-need.ts';
import { resumeNeed } from '#app/operations/needs/resume-need.ts';
import { returnNeed } from '#app/operations/needs/return-need.ts';
import { saveNeed } from '#app/operations/needs/save-need.ts';
import { sendNeed } from '#app/operations/needs/send-need.ts';
import { shortlistNeed } from '#app/operations/needs/shortlist-need.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { returnOffer } from '#app/operations/offers/return-offer.ts';
import { withActor } from '#db/client.ts';
import { listDeskPage } from '#db/queries/desk/desk.ts';
import { listNeedEvents } from '#db/queries/needs/events.ts';
import { listMatchEvents } from '#db/queries/matches/events.ts';
import { findInterest } from '#db/queries/matches/interests.ts';
import { mayReach } from '#db/queries/needs/circulation.ts';
import { findRound } from '#db/queries/needs/round.ts';
import { findDeepestView, findPublicView, findView, listCirculatingNeeds } from '#db/queries/needs/views.ts';
import { addMember, addOrganisation, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { stillAsked } from '#tests/support/inbox.ts';
import { INTEREST } from '#tests/support/matches.ts';
import { needThatIs, NOW, readNeed, statusOf } from '#tests/support/needs.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { verdicts } from '#tests/support/principles.ts';

let database: TestDatabase;
let people: Cast;
/** Published offers: the first donor's is of the need's theme, the second's of another. */
let offer: string;
let other: string;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  offer = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'], slots: 50 });
  other = await arrangeOffer(database, people.secondDonor, {
    status: 'published',
    eligible: ['all'],
    slots: 50,
    themes: ['AWR-PUB'],
  });
  forgetCatalogue();
});
afterAll(async () => {
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

/** Nothing of it stops an offer. */
const OPEN = { redLines: [], startAfter: undefined, startBefore: undefined, durationWeeks: undefined };
const TODAY = '2026-11-23';
const LAST_DAY = new Date('2026-12-23T22:00:00Z');
/** The latest word counts: two at one moment would have no order. */
const LATER = new Date('2026-11-24T09:00:00Z');
const AFTER = new Date('2026-12-24T01:00:00Z');
const refused = (reason: string) => ({ ok: false, reason });
const theirs = (who: Wearing) => who.hat.organisation.id;

/** A need whose State agreed to this reach, with a public view, going round as a broker chose. */
async function going(
  reach: Reach | undefined,
  circulation?: Circulation,
  days?: number,
): Promise<{ id: string; reference: string }> {
  const need = await needThatIs('validated', people, { content: OPEN });
  await database.owner
    .updateTable('needs')
    .set({ tiers: JSON.stringify({ subject: 'T0' }) })
    .where('id', '=', need.id)
    .execute();
  expect(await chooseReach(people.focalPoint, { id: need.id, revision: need.revision, reach }, NOW)).toEqual({
    ok: true,
    value: { status: 'validated' },
  });
  await agree(need.id);
  expect(await circulateNeed(people.broker, { id: need.id, circulation, days }, NOW)).toMatchObject({
    ok: true,
  });
  return need;
}

async function agree(id: string, now = NOW): Promise<void> {
  const { viewHash } = viewsOf(await readNeed(people.focalPoint, id));
  expect(await consentToCirculation(people.focalPoint, { id, viewHash, wordsLeft: true }, now)).toMatchObject(
    { ok: true },
  );
}

/** What somebody finds of a need, in a list, by its id, and where they would answer it. */
async function finds(who: Wearing, id: string) {
  const found = await withActor(actingPerson(who), async (tx) => {
    const list = await listCirculatingNeeds(tx, 'registered', TODAY, { limit: 1_000 });
    return [
      list.some((view) => view.id === id),
      (await findView(tx, id, 'registered')) !== undefined,
      (await findDeepestView(tx, id, TODAY)) !== undefined,
    ];
  });
  const answerable = who.hat.role === 'donor' && (await findNeedForInterest(who, id, NOW)) !== undefined;
  return found.every(Boolean) ? (answerable ? 'all' : 'reads') : found.some(Boolean) ? 'some' : 'nothing';
}

const isPublic = (reference: string) =>
  withActor(
    { kind: 'anonymous' },
    async (tx) =>
      (await findPublicView(tx, reference, TODAY)) !== undefined &&
      (await listCirculatingNeeds(tx, 'public', TODAY, { limit: 1_000 })).some(
        ({ view }) => view.reference === reference,
      ),
  );

const declare = async (needId: string, who: Wearing = people.donor, now = NOW) => {
  const offerId = who === people.donor ? offer : other;
  const outcome = await declareInterest(who, { needId, offerId, interest: INTEREST }, now);
  return outcome.ok ? outcome.value.matchId : outcome.reason;
};
const propose = async (needId: string, offerIds: readonly string[], now = NOW) => {
  const outcome = await proposeMatches(people.broker, { needId, offerIds }, now);
  return outcome.ok ? outcome.value.map((one) => (one.proposed ? one.matchId : one.reason)) : outcome.reason;
};
const interestOf = (who: Wearing, id: string) => withActor(actingPerson(who), (tx) => findInterest(tx, id));

async function onDesk(id: string, now: Date): Promise<string[]> {
  const asked = { on: now.toISOString().slice(0, 10), now, personId: people.broker.person.id, openings: [] };
  const { rows } = await withActor(actingPerson(people.broker), (tx) =>
    listDeskPage(tx, { ...asked, filter: { whose: 'everyone' } }),
  );
  return rows.filter((row) => row.id === id || row.needId === id).map(({ kind }) => kind);
}

/** What a choice waits for, as its State and a broker alike are told. */
async function shortlistOf(id: string): Promise<string | undefined> {
  const of = (by: Wearing) => withActor(actingPerson(by), (tx) => findRound(tx, id));
  const told = await of(people.focalPoint);
  expect(await of(people.broker)).toEqual(told);
  return told.shortlist;
}

describe('whom a need reaches', () => {
  it('named donors find it, and nobody else sees a trace of it', async () => {
    const named: Reach = { mode: 'named', donors: [theirs(people.secondDonor)] };
    const { id, reference } = await going(named);
    expect(await finds(people.secondDonor, id)).toBe('all');
    expect(await finds(people.donor, id)).toBe('nothing');
    expect(await finds(people.hubCoordinator, id)).toBe('nothing');
    expect(await finds(people.verifier, id)).toBe('nothing');
    expect(await isPublic(reference)).toBe(false);
    // The same answer as for none.
    expect(await declare(id)).toBe('not-found');
    expect(await declare('00000000-0000-4000-8000-000000000000')).toBe('not-found');
    // Nor by the statement itself, whatever the code above asks.
    const rows = await withActor(actingPerson(people.donor), (tx) =>
      tx.selectFrom('need_views').select('need_id').where('need_id', '=', id).execute(),
    );
    expect(rows).toEqual([]);
    await expect(
      withActor(actingPerson(people.donor), (tx) =>
        sql`insert into matches (reference, need_id, offer_id, status) values ('M-000001', ${id}::uuid, ${offer}::uuid, 'interest-declared')`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    // A broker puts it before nobody else either, by the operation or past it.
    expect(await propose(id, [offer])).toEqual(['beyond-consent']);
    await expect(
      withActor(actingPerson(people.broker), (tx) =>
        sql`insert into matches (reference, need_id, offer_id, status, proposed_by, proposed_at, answer_by)
          values ('M-000002', ${id}::uuid, ${offer}::uuid, 'proposed', ${people.broker.person.id}::uuid, now(), current_date)`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'needs_as_agreed' });
    expect(await stillAsked(database.owner, 'need-sent', id)).toEqual([people.secondDonor.person.email]);
    await declare(id, people.secondDonor);
    expect(await stillAsked(database.owner, 'need-sent', id)).toEqual([]);
  });

  it('is answered to its State and to brokers, and to nobody else: neither another State nor the donor named', async () => {
    const { id } = await going({ mode: 'named', donors: [theirs(people.secondDonor)] });
    const reaches = (who: Wearing) =>
      withActor(actingPerson(who), async (tx) => [
        await mayReach(tx, id, theirs(people.secondDonor)),
        await mayReach(tx, id, theirs(people.donor)),
      ]);
    for (const told of [people.focalPoint, people.broker]) expect(await reaches(told)).toEqual([true, false]);
    const { secondFocalPoint, donor, secondDonor, hubCoordinator, verifier, administrator } = people;
    for (const other of [secondFocalPoint, donor, secondDonor, hubCoordinator, verifier, administrator])
      expect(await reaches(other), other.person.name).toEqual([false, false]);
  });

  it('donors with something under one of its themes find it, and others once they have', async () => {
    const { id, reference } = await going({ mode: 'themes' });
    expect(await finds(people.donor, id)).toBe('all');
    expect(await finds(people.secondDonor, id)).toBe('nothing');
    expect(await finds(people.hubCoordinator, id)).toBe('nothing');
    expect(await isPublic(reference)).toBe(false);
    const more = await arrangeOffer(database, people.secondDonor, {
      status: 'published',
      themes: ['INC-SOC'],
    });
    expect(await finds(people.secondDonor, id)).toBe('all');
    await database.owner.updateTable('offers').set({ status: 'withdrawn' }).where('id', '=', more).execute();
    expect(await finds(people.secondDonor, id)).toBe('nothing');
  });

  it('all who are registered find it, and the public does only where the State agreed to that', async () => {
    const registered = await going({ mode: 'registered' });
    for (const who of [people.donor, people.secondDonor]) expect(await finds(who, registered.id)).toBe('all');
    for (const who of [people.hubCoordinator, people.verifier])
      expect(await finds(who, registered.id)).toBe('reads');
    expect(await isPublic(registered.reference)).toBe(false);
    const open = await going(undefined);
    expect(await isPublic(open.reference)).toBe(true);
    const narrowed = await going(undefined, { mode: 'registered', donors: [] });
    expect(await isPublic(narrowed.reference)).toBe(false);
  });

  it('a broker chooses within what the State agreed to, and the database holds it to that', async () => {
    const need = await needThatIs('validated', people);
    const reach: Reach = { mode: 'named', donors: [theirs(people.donor)] };
    const { focalPoint, broker } = people;
    const tried = { id: need.id, revision: need.revision };
    expect(await chooseReach(focalPoint, { ...tried, reach: { mode: 'named', donors: [] } }, NOW)).toEqual(
      refused('incomplete'),
    );
    const nobody: Reach = { mode: 'named', donors: [theirs(people.verifier)] };
    expect(await chooseReach(focalPoint, { ...tried, reach: nobody }, NOW)).toEqual(refused('incomplete'));
    // With whom the State does not work, however it writes the name.
    const exclude = (names: string[]) =>
      database.owner
        .updateTable('needs')
        .set({ excluded_organisations: names })
        .where('id', '=', need.id)
        .execute();
    await exclude([people.donor.hat.organisation.name.toUpperCase()]);
    expect(await chooseReach(focalPoint, { ...tried, reach }, NOW)).toEqual(refused('incomplete'));
    const { id: donorId, name } = people.donor.hat.organisation;
    expect(
      await renameOrganisation(people.administrator, { id: donorId, seen: name, name: 'Asteria Anew' }, NOW),
    ).toMatchObject({
      ok: true,
    });
    await exclude([name]);
    expect(await chooseReach(focalPoint, { ...tried, reach }, NOW)).toEqual(refused('incomplete'));
    await exclude([]);
    // Another authority of the State itself; its university is somebody else.
    const named = async (kind: ActorKind) => {
      const organisation = await addOrganisation(database, { name: `Works: ${kind}`, kind, stateCode: 'XA' });
      return theirs(
        await addMember(database, { name: `Ola ${kind}`, role: 'donor', organisation, now: NOW }),
      );
    };
    const [ministry, university] = [await named('state'), await named('academia')];
    const listed = await withActor(actingPerson(focalPoint), (tx) => donorsToName(tx, need));
    expect(listed.map(({ id }) => id)).toContain(university);
    expect(
      await chooseReach(focalPoint, { ...tried, reach: { mode: 'named', donors: [ministry] } }, NOW),
    ).toEqual(refused('incomplete'));
    expect(await chooseReach(focalPoint, { ...tried, revision: 99, reach }, NOW)).toEqual(refused('stale'));
    expect(await chooseReach(broker, { ...tried, reach }, NOW)).toEqual(refused('not-your-act'));
    expect(await chooseReach(people.secondFocalPoint, { ...tried, reach }, NOW)).toEqual(
      refused('not-found'),
    );
    // The page that showed a wider reach is not what the State agrees to.
    const before = viewsOf(need).viewHash;
    expect(await chooseReach(focalPoint, { ...tried, reach }, NOW)).toMatchObject({ ok: true });
    expect(
      await consentToCirculation(focalPoint, { id: need.id, viewHash: before, wordsLeft: true }, NOW),
    ).toEqual(refused('view-changed'));
    const events = await withActor(actingPerson(focalPoint), (tx) => listNeedEvents(tx, need.id));
    expect(events.at(-1)?.action).toBe('choose-reach');
    await agree(need.id);
    const send = (circulation: Circulation, days?: number) =>
      circulateNeed(broker, { id: need.id, circulation, days }, NOW);
    for (const mode of ['themes', 'registered', 'public'] as const)
      expect(await send({ mode, donors: [] })).toEqual(refused('beyond-consent'));
    expect(await send({ mode: 'named', donors: [theirs(people.secondDonor)] })).toEqual(
      refused('beyond-consent'),
    );
    expect(await send({ mode: 'named', donors: [] })).toEqual(refused('incomplete'));
    for (const days of [0, 61, 1.5])
      expect(await circulateNeed(broker, { id: need.id, days }, NOW)).toEqual(refused('days-refused'));
    await expect(
      withActor(actingPerson(broker), (tx) =>
        sql`update needs set circulation_mode = 'registered' where id = ${need.id}::uuid`.execute(tx),
      ),
    ).rejects.toMatchObject({ constraint: 'needs_as_agreed' });
    expect(await circulateNeed(broker, { id: need.id, days: 60 }, NOW)).toMatchObject({ ok: true });
    const sent = await readNeed(focalPoint, need.id);
    expect(sent).toMatchObject({ circulatesUntil: '2027-01-22', circulation: reach });
    expect(
      await chooseReach(focalPoint, { id: need.id, revision: sent.revision, reach: undefined }, NOW),
    ).toEqual(refused('not-now'));
  });

  it('what the State chose after it agreed has to be agreed to first', async () => {
    const { id } = await needThatIs('consented', people);
    const { revision } = await readNeed(people.focalPoint, id);
    await chooseReach(people.focalPoint, { id, revision, reach: { mode: 'themes' } }, NOW);
    expect(await onDesk(id, NOW)).toEqual(['need-consent']);
    expect(await circulateNeed(people.broker, { id }, NOW)).toEqual(refused('consent-needed'));
    await agree(id, LATER);
    expect(await onDesk(id, NOW)).toEqual(['need-circulate']);
    expect(await circulateNeed(people.broker, { id }, NOW)).toMatchObject({ ok: true });
  });
});

describe('what a donor answers with', () => {
  it('is its own and the brokers’, the State’s once it is put there, and never a rival’s', async () => {
    const { id } = await going(undefined);
    const mine = await declare(id);
    const theirsToo = await declare(id, people.secondDonor);
    expect(await interestOf(people.donor, mine)).toMatchObject({ ...INTEREST, matchId: mine });
    expect(await interestOf(people.broker, mine)).toMatchObject(INTEREST);
    expect(await interestOf(people.donor, theirsToo)).toBeUndefined();
    expect(await interestOf(people.secondDonor, mine)).toBeUndefined();
    expect(await interestOf(people.focalPoint, mine)).toBeUndefined();
    // A rival's pages are what they were before anybody else answered.
    const seen = await findNeedForInterest(people.secondDonor, id, NOW);
    expect(seen?.offers.map(({ matchId }) => matchId)).toEqual([theirsToo]);
    expect(await propose(id, [offer])).toEqual([mine]);
    expect(await interestOf(people.focalPoint, mine)).toMatchObject(INTEREST);
    expect(await interestOf(people.focalPoint, theirsToo)).toBeUndefined();
    expect(await interestOf(people.secondFocalPoint, mine)).toBeUndefined();
    expect(await interestOf(people.hubCoordinator, mine)).toBeUndefined();
  });

  it('asks for all that a State chooses by', async () => {
    const { id } = await going(undefined);
    const trying = (changes: Partial<typeof INTEREST>) =>
      declareInterest(
        people.donor,
        { needId: id, offerId: offer, interest: { ...INTEREST, ...changes } },
        NOW,
      );
    for (const changes of [
      { scope: ' ' },
      { modes: [] },
      { team: '' },
      { endsOn: '2027-01-01' },
      { conditions: 'x'.repeat(1001) },
    ])
      expect(await trying(changes)).toEqual(refused('incomplete'));
    // Nobody helps in the past.
    expect(await trying({ startsOn: '2026-11-22' })).toEqual(refused('days-refused'));
    expect(await trying({ team: 'The password: Tr0ub4dor&3-horse' })).toEqual(refused('secret-found'));
  });

  it('can be changed until the last day, and taken back; then answers are closed for everybody', async () => {
    const { id } = await going(undefined);
    const mine = await declare(id);
    const revise = (who: Wearing, now: Date, revision = 1) =>
      reviseInterest(
        who,
        { matchId: mine, revision, interest: { ...INTEREST, scope: 'Three advisers.' } },
        now,
      );
    expect(await revise(people.secondDonor, NOW)).toEqual(refused('not-found'));
    expect(await revise(people.focalPoint, NOW)).toEqual(refused('not-your-act'));
    expect(await revise(people.donor, LAST_DAY)).toMatchObject({ ok: true });
    expect(await interestOf(people.donor, mine)).toMatchObject({
      scope: 'Three advisers.',
      declaredAt: NOW,
      revisedAt: LAST_DAY,
    });
    expect(await revise(people.donor, AFTER, 2)).toEqual(refused('need-not-circulating'));
    expect(await declare(id, people.secondDonor, AFTER)).toBe('need-not-circulating');
    expect(
      await answerMatch(people.donor, { matchId: mine, answer: 'no', code: 'no-funds' }, AFTER),
    ).toMatchObject({ ok: true });
    expect(await revise(people.donor, NOW, 2)).toEqual(refused('not-now'));
    expect(await statusOf(people.focalPoint, id)).toBe('circulating');
  });

  it('is not overwritten by whoever has not read it, and a word for brokers goes with a change', async () => {
    const { id } = await going(undefined);
    const mine = await declare(id);
    const revise = (revision: number, changes: Partial<typeof INTEREST> & { note?: string }) => {
      const { note, ...said } = changes;
      return reviseInterest(
        people.donor,
        { matchId: mine, revision, interest: { ...INTEREST, ...said }, note },
        NOW,
      );
    };
    expect(await revise(1, { team: 'Three people.', note: 'One more has come.' })).toMatchObject({
      ok: true,
    });
    expect(await revise(1, { team: 'One person.' })).toEqual(refused('stale'));
    expect(await interestOf(people.donor, mine)).toMatchObject({ team: 'Three people.', revision: 2 });
    expect(await revise(2, { team: 'One person.' })).toMatchObject({ ok: true });
    const events = await withActor(actingPerson(people.broker), (tx) => listMatchEvents(tx, mine));
    expect(events.map(({ action, reasonText }) => [action, reasonText])).toEqual([
      ['declare-interest', undefined],
      ['revise-interest', 'One more has come.'],
      ['revise-interest', undefined],
    ]);
  });

  it('is none where a broker proposed the match: there is nothing to change', async () => {
    const { id } = await going(undefined);
    const [proposed] = await propose(id, [offer]);
    expect(
      await reviseInterest(people.donor, { matchId: proposed!, revision: 1, interest: INTEREST }, NOW),
    ).toEqual(refused('not-now'));
  });
});

describe('the clock', () => {
  it('closes what was answered: nobody finds it, its State chooses within fifteen working days', async () => {
    const { id, reference } = await going(undefined);
    await declare(id);
    await declare(id, people.secondDonor);
    const [first] = await propose(id, [offer]);
    // What a donor declared is there for the State to choose from, whenever it was put there.
    await proposalsLapsing.run(new Date('2026-12-22T10:00:00Z'));
    await circulationsClosing.run(LAST_DAY);
    expect(await statusOf(people.focalPoint, id)).toBe('circulating');
    expect(await circulationsClosing.run(AFTER)).toBeGreaterThan(0);
    expect(await circulationsClosing.run(AFTER)).toBe(0);
    expect(await readNeed(people.focalPoint, id)).toMatchObject({
      status: 'shortlisting',
      shortlistedAt: AFTER,
    });
    expect(await isPublic(reference)).toBe(false);
    expect(await finds(people.hubCoordinator, id)).toBe('nothing');
    expect(await declare(id, people.secondDonor, AFTER)).toBe('need-not-circulating');
    expect(await stillAsked(database.owner, 'need-to-choose', id)).toEqual([people.focalPoint.person.email]);
    const { answer_by } = await database.owner
      .selectFrom('matches')
      .select('answer_by')
      .where('id', '=', String(first))
      .executeTakeFirstOrThrow();
    expect(answer_by).toBe('2027-01-14');
    expect((await onDesk(id, AFTER)).sort()).toEqual(['match-answers', 'match-propose', 'need-choose']);
    expect(await shortlistOf(id)).toBe('to-choose');
    // A broker still puts there who answered in time, and nobody who did not.
    expect(await propose(id, [other], AFTER)).not.toContain('need-not-circulating');
    const late = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
    forgetCatalogue();
    expect(await propose(id, [late], AFTER)).toEqual(['need-not-circulating']);

    expect(
      await chooseAnswers(
        people.focalPoint,
        { needId: id, matchIds: [String(first)], closeOthers: true },
        AFTER,
      ),
    ).toEqual({ ok: true, value: { chosen: 1, closed: 1 } });
    expect(await shortlistOf(id)).toBe('chosen');
    expect(await stillAsked(database.owner, 'need-to-choose', id)).toEqual([]);
    expect(await stillAsked(database.owner, 'match-proposed', String(first))).toEqual([]);
    const letters = await database.owner
      .selectFrom('outbox')
      .select(['email', 'values'])
      .where('kind', '=', 'record-closed')
      .where('created_at', '=', AFTER)
      .execute();
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ email: people.secondDonor.person.email });
    expect(Object.keys(letters[0]!.values)).toEqual(['path']);
    expect(await introduceMatch(people.broker, { matchId: String(first) }, AFTER)).toMatchObject({
      ok: true,
    });
    const told = await database.owner
      .selectFrom('outbox')
      .select('email')
      .where('kind', '=', 'match-introduced')
      .where(sql<string>`values->>'path'`, 'like', `%${first}`)
      .execute();
    expect(new Set(told.map(({ email }) => email))).toEqual(
      new Set([people.donor.person.email, people.focalPoint.person.email]),
    );
  });

  it('leaves what nobody answered for a broker to look at', async () => {
    const { id } = await going(undefined);
    await circulationsClosing.run(AFTER);
    expect(await statusOf(people.focalPoint, id)).toBe('circulating');
    expect(await onDesk(id, AFTER)).toEqual(['need-review']);
    expect(await shortlistNeed(people.focalPoint, { id }, NOW)).toEqual(refused('nobody-answered'));
  });

  it('a State is asked to choose when something stands before it, and not before', async () => {
    const { id } = await going(undefined);
    await declare(id);
    await circulationsClosing.run(AFTER);
    expect(await statusOf(people.focalPoint, id)).toBe('shortlisting');
    expect(await shortlistOf(id)).toBe('to-put');
    expect(await stillAsked(database.owner, 'need-to-choose', id)).toEqual([]);
  });

  it('a State may choose before the day, and a pause in between changes nothing of it', async () => {
    const { id } = await going(undefined);
    const mine = await declare(id);
    expect(await shortlistNeed(people.broker, { id }, NOW)).toEqual(refused('not-your-act'));
    expect(await shortlistNeed(people.secondFocalPoint, { id }, NOW)).toEqual(refused('not-found'));
    expect(await shortlistNeed(people.focalPoint, { id }, NOW)).toMatchObject({ ok: true });
    expect(await finds(people.secondDonor, id)).toBe('nothing');
    // What came is with a broker, and its State has nothing to choose from yet.
    expect(await shortlistOf(id)).toBe('to-put');
    expect(
      await reviseInterest(people.donor, { matchId: mine, revision: 1, interest: INTEREST }, NOW),
    ).toEqual(refused('need-not-circulating'));
    await pauseNeed(people.focalPoint, { id }, NOW);
    await resumeNeed(people.focalPoint, { id }, NOW);
    expect(await statusOf(people.focalPoint, id)).toBe('shortlisting');
    expect(await finds(people.secondDonor, id)).toBe('nothing');
    const [proposed] = await propose(id, [offer]);
    expect(proposed).toBe(mine);
    expect(await shortlistOf(id)).toBe('to-choose');
    // What a broker put before it later is answered by its own last day.
    await sql`update matches set answer_by = '2027-01-29' where id = ${mine}`.execute(database.owner);
    const round = await withActor(actingPerson(people.focalPoint), (tx) => findRound(tx, id));
    expect(round.chooseBy).toBe('2027-01-29');
    // All of it or nothing: of two, one that is no answer to this need.
    const choose = (matchIds: string[]) =>
      chooseAnswers(people.focalPoint, { needId: id, matchIds, closeOthers: false }, NOW);
    expect(await choose([mine, '00000000-0000-4000-8000-000000000000'])).toEqual(refused('not-found'));
    expect(await choose([])).toEqual(refused('incomplete'));
    expect(await choose([mine])).toMatchObject({ ok: true });
    expect(await choose([mine])).toEqual(refused('already-answered'));
    // Nobody is left: a broker looks at it.
    await answerMatch(people.donor, { matchId: mine, answer: 'no', code: 'no-funds' }, NOW);
    expect(await onDesk(id, NOW)).toEqual(['need-review']);
    expect(await shortlistOf(id)).toBe('nobody');
    const unmet = { id, code: 'no-interest', next: 're-circulate', text: 'Nobody is left.' } as const;
    expect(await markUnmet(people.broker, unmet, NOW)).toMatchObject({ ok: true });
    await agree(id, LATER);
    expect(await recirculateNeed(people.broker, { id, days: 10 }, AFTER)).toMatchObject({ ok: true });
    expect(await readNeed(people.focalPoint, id)).toMatchObject({
      status: 'circulating',
      shortlistedAt: undefined,
      circulatesUntil: '2027-01-03',
    });
  });
});

test('a need that nobody met is written anew by its State, agreed to anew, and goes round twice more at most', async () => {
  const { id } = await going({ mode: 'themes' });
  const { focalPoint, broker } = people;
  const unmet = (next: 'refine' | 'refer') =>
    markUnmet(broker, { id, code: 'no-fit', next, text: 'Too vague to be answered.' }, NOW);
  await unmet('refer');
  expect(await refineNeed(focalPoint, { id }, NOW)).toEqual(refused('not-now'));
  await unmet('refine');
  expect(await refineNeed(broker, { id }, NOW)).toEqual(refused('not-your-act'));
  expect(await refineNeed(people.secondFocalPoint, { id }, NOW)).toEqual(refused('not-found'));
  for (const round of [1, 2]) {
    expect(await refineNeed(focalPoint, { id }, NOW)).toMatchObject({ ok: true });
    const need = await readNeed(focalPoint, id);
    expect(need).toMatchObject({ status: 'returned', servedTiers: undefined, agreedReach: undefined });
    const changes = { title: `Written anew, ${round}` };
    expect(await saveNeed(focalPoint, { id, revision: need.revision, changes }, NOW)).toMatchObject({
      ok: true,
    });
    const revision = async () => (await readNeed(focalPoint, id)).revision;
    expect(await sendNeed(focalPoint, { id, revision: await revision() }, NOW)).toMatchObject({ ok: true });
    const validated = { id, revision: await revision(), verdicts: verdicts() };
    expect(await validateNeed(broker, validated, NOW)).toMatchObject({ ok: true });
    expect(await circulateNeed(broker, { id }, NOW)).toEqual(refused('consent-needed'));
    await agree(id, new Date(NOW.getTime() + round * 3_600_000));
    expect(await circulateNeed(broker, { id }, NOW)).toMatchObject({ ok: true });
    expect(await readNeed(focalPoint, id)).toMatchObject({
      status: 'circulating',
      recirculations: round,
      circulation: { mode: 'themes' },
    });
    expect(await unmet('refine')).toMatchObject({ ok: true });
  }
  expect(await refineNeed(focalPoint, { id }, NOW)).toEqual(refused('circulated-enough'));
});

test('a need and an offer that come back, and a proposal, are letters and wait in the inbox until done', async () => {
  const { focalPoint, broker, donor } = people;
  const need = await needThatIs('submitted', people);
  await returnNeed(broker, { id: need.id, code: 'unclear', text: 'Which team?' }, NOW);
  expect(await stillAsked(database.owner, 'record-returned', need.id)).toEqual([focalPoint.person.email]);
  const { revision } = await readNeed(focalPoint, need.id);
  await sendNeed(focalPoint, { id: need.id, revision }, NOW);
  expect(await stillAsked(database.owner, 'record-returned', need.id)).toEqual([]);

  const draft = await arrangeOffer(database, donor, { status: 'submitted' });
  await returnOffer(broker, { id: draft, code: 'unclear', text: 'Say which.' }, NOW);
  expect(await stillAsked(database.owner, 'record-returned', draft)).toEqual([donor.person.email]);

  const { id } = await going(undefined);
  const [matchId] = await propose(id, [offer]);
  const both = [donor.person.email, focalPoint.person.email].sort();
  expect(await stillAsked(database.owner, 'match-proposed', String(matchId))).toEqual(both);
  await answerMatch(donor, { matchId: String(matchId), answer: 'yes' }, NOW);
  expect(await stillAsked(database.owner, 'match-proposed', String(matchId))).toEqual([
    focalPoint.person.email,
  ]);
  await answerMatch(focalPoint, { matchId: String(matchId), answer: 'no', code: 'no-fit' }, NOW);
  expect(await stillAsked(database.owner, 'match-proposed', String(matchId))).toEqual([]);
});
