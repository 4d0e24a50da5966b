import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '#app/domain/codes/day.ts';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { returnOffer } from '#app/operations/offers/return-offer.ts';
import { saveOffer } from '#app/operations/offers/save-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { countStandings } from '#app/operations/principles/count-standings.ts';
import { matchChips } from '#app/operations/principles/match-chips.ts';
import { needChips } from '#app/operations/principles/need-chips.ts';
import { offerChips } from '#app/operations/principles/offer-chips.ts';
import { publishingStandings } from '#app/operations/principles/publish-standings-due.ts';
import { reviewNeed } from '#app/operations/principles/review-need.ts';
import { reviewOffer } from '#app/operations/principles/review-offer.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { withActor } from '#db/client.ts';
import { findNeedOfMatch, findNeedReviewOfMatch } from '#db/queries/matches/standings.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import { findPublishedReview, findReview } from '#db/queries/principles/reviews.ts';
import { getCatalogueVersion } from '#db/queries/offers/catalogue.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { needThatIs } from '#tests/support/needs.ts';
import { arrangeOffer, NOW } from '#tests/support/offers.ts';
import { arrangeAccepted, arrangeDesigned } from '#tests/support/plans.ts';
import { verdicts } from '#tests/support/principles.ts';

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
});
afterAll(() => database.drop());

const refused = (reason: string) => ({ ok: false, reason });
const ON = dayOf(NOW);
const OPEN = { PP1: { verdict: 'open', words: 'Who pays after 2029?' } } as const;

const as = <T>(by: Wearing, work: Parameters<typeof withActor<T>>[1]) => withActor(actingPerson(by), work);
const offerAs = (by: Wearing, id: string) =>
  as(by, async (tx) => offerChips(tx, (await findOffer(tx, id))!, ON));
const needAs = (by: Wearing, id: string) =>
  as(by, async (tx) => needChips(tx, (await findNeed(tx, id))!, ON));
const matchAs = (by: Wearing, id: string, whole: boolean) =>
  as(by, async (tx) => {
    const match = (await findMatch(tx, id))!;
    const need = whole ? await findNeed(tx, match.needId) : undefined;
    const chips = await matchChips(tx, match, need, ON);
    return (principle: PrincipleId) => chips.find((chip) => chip.id === principle);
  });
const reviewsOf = (column: 'offer_id' | 'need_id', id: string) =>
  database.owner.selectFrom('principle_reviews').selectAll().where(column, '=', id).execute();
const actsOn = async (column: 'offer_id' | 'need_id', id: string) => {
  const { rows } = await sql<{ payload: Record<string, string> }>`
    select payload from audit_payloads where ${sql.ref(column)} = ${id}::uuid`.execute(database.owner);
  return rows.map(({ payload }) => payload);
};

describe('an offer', () => {
  it('is not published before a broker has said how it stands to each principle', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'submitted' });
    expect(await publishOffer(people.broker, { id, revision: 1 }, NOW)).toEqual(refused('chips-unreviewed'));
    expect(await reviewOffer(people.broker, { id, revision: 1, verdicts: verdicts(OPEN) }, NOW)).toEqual({
      ok: true,
      value: undefined,
    });
    // An open question does not stop it: it shows.
    expect(await publishOffer(people.broker, { id, revision: 1 }, NOW)).toMatchObject({ ok: true });
    const { chips, reviewed } = await offerAs(people.broker, id);
    expect(reviewed).toBe(true);
    expect(chips[0]).toMatchObject({
      id: 'PP1',
      state: 'open',
      by: 'broker',
      reviewed: { at: NOW, person: people.broker.person.name },
      verdict: OPEN.PP1,
    });
    expect(await actsOn('offer_id', id)).toContainEqual(
      expect.objectContaining({ act: 'review-principles', about: 'offer', by: people.broker.person.id }),
    );
    expect(JSON.stringify(await actsOn('offer_id', id))).not.toContain(OPEN.PP1.words);
  });

  it('is reviewed and published in one step, or not at all', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'submitted' });
    const wordless = verdicts({ PE1: { verdict: 'met', words: ' ' } });
    const secret = verdicts({ PE1: { verdict: 'met', words: 'password: hunter22' } });
    for (const [given, reason] of [
      [wordless, 'reason-needed'],
      [secret, 'secret-found'],
    ] as const)
      expect(await publishOffer(people.broker, { id, revision: 1, verdicts: given }, NOW)).toEqual(
        refused(reason),
      );
    expect(await publishOffer(people.broker, { id, revision: 9, verdicts: verdicts() }, NOW)).toEqual(
      refused('stale'),
    );
    expect(await reviewsOf('offer_id', id)).toEqual([]);
    expect(await publishOffer(people.broker, { id, revision: 1, verdicts: verdicts() }, NOW)).toMatchObject({
      ok: true,
    });
    expect(await reviewsOf('offer_id', id)).toHaveLength(1);
  });

  it('is reviewed anew where an answer changed, and only of what that answer bears on', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'submitted' });
    await reviewOffer(people.broker, { id, revision: 1, verdicts: verdicts(OPEN) }, NOW);
    await returnOffer(people.broker, { id, code: 'unclear', text: 'Say who pays.' }, NOW);
    const changes = { exitPlan: 'The ministry pays from 2029.' };
    expect(await saveOffer(people.donor, { id, revision: 2, changes }, NOW)).toMatchObject({ ok: true });
    expect(await sendOffer(people.donor, { id, revision: 3 }, NOW)).toMatchObject({ ok: true });
    const { chips, reviewed } = await offerAs(people.donor, id);
    expect(reviewed).toBe(false);
    expect(chips.filter(({ outdated }) => outdated).map(({ id: principle }) => principle)).toEqual([
      'PP1',
      'PE2',
    ]);
    expect(await publishOffer(people.broker, { id, revision: 4 }, NOW)).toEqual(refused('chips-unreviewed'));
    expect(await publishOffer(people.broker, { id, revision: 4, verdicts: verdicts() }, NOW)).toMatchObject({
      ok: true,
    });
  });

  it('is reviewed by brokers alone, and by none who wrote it', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'submitted' });
    const input = { id, revision: 1, verdicts: verdicts() };
    for (const by of [people.donor, people.focalPoint, people.verifier])
      expect(await reviewOffer(by, input, NOW)).toEqual(refused('not-your-act'));
    expect(await reviewOffer(people.broker, { ...input, revision: 2 }, NOW)).toEqual(refused('stale'));
    await database.owner
      .updateTable('offers')
      .set({ author_id: people.broker.person.id })
      .where('id', '=', id)
      .execute();
    expect(await reviewOffer(people.broker, input, NOW)).toEqual(refused('own-offer'));
    expect(await reviewOffer(people.secondBroker, input, NOW)).toMatchObject({ ok: true });
  });

  it('tells everybody how it stands and when, and nobody but its donor and brokers who said what', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'submitted' });
    await publishOffer(people.broker, { id, revision: 1, verdicts: verdicts(OPEN) }, NOW);
    const everybody = await withActor({ kind: 'anonymous' }, (tx) => findPublishedReview(tx, id));
    expect(everybody).toMatchObject({ at: NOW, verdicts: { PP1: { verdict: 'open', words: '' } } });
    expect(JSON.stringify(everybody)).not.toContain(people.broker.person.name);
    expect((await as(people.donor, (tx) => findReview(tx, { offerId: id })))?.verdicts.PP1?.words).toBe(
      OPEN.PP1.words,
    );
    for (const by of [people.focalPoint, people.secondFocalPoint, people.verifier])
      expect(await as(by, (tx) => findReview(tx, { offerId: id }))).toBeUndefined();
    // Signed again, it shows at once: the page that was kept of it is another version.
    const version = await withActor({ kind: 'anonymous' }, getCatalogueVersion);
    await reviewOffer(people.secondBroker, { id, revision: 2, verdicts: verdicts() }, NOW);
    expect(await withActor({ kind: 'anonymous' }, getCatalogueVersion)).toBeGreaterThan(version);
  });

  it('that is nobody’s to see yet has no review for the public', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'submitted' });
    await reviewOffer(people.broker, { id, revision: 1, verdicts: verdicts() }, NOW);
    expect(await withActor({ kind: 'anonymous' }, (tx) => findPublishedReview(tx, id))).toBeUndefined();
  });
});

describe('a need', () => {
  it('is not validated before a broker has said how it stands to each principle', async () => {
    const { id, revision } = await needThatIs('submitted', people);
    expect(await validateNeed(people.broker, { id, revision }, NOW)).toEqual(refused('chips-unreviewed'));
    for (const by of [people.focalPoint, people.donor])
      expect(await reviewNeed(by, { id, revision, verdicts: verdicts() }, NOW)).toEqual(
        refused('not-your-act'),
      );
    expect(await reviewNeed(people.broker, { id, revision, verdicts: verdicts(OPEN) }, NOW)).toMatchObject({
      ok: true,
    });
    expect(await validateNeed(people.broker, { id, revision }, NOW)).toMatchObject({ ok: true });
    const { chips } = await needAs(people.focalPoint, id);
    expect(chips[0]).toMatchObject({ state: 'open', verdict: OPEN.PP1, by: 'broker' });
    expect(await actsOn('need_id', id)).toContainEqual(
      expect.objectContaining({ act: 'review-principles', about: 'need', role: 'broker' }),
    );
  });

  it('is reviewed again while it goes round, and another State never reads it', async () => {
    const { id, revision } = await needThatIs('circulating', people);
    expect(await reviewNeed(people.broker, { id, revision, verdicts: verdicts(OPEN) }, NOW)).toMatchObject({
      ok: true,
    });
    for (const by of [people.secondFocalPoint, people.donor, people.verifier])
      expect(await as(by, (tx) => findReview(tx, { needId: id }))).toBeUndefined();
  });
});

describe('a match', () => {
  it('tells its donor nothing of the need through a chip before the introduction', async () => {
    const offerId = await arrangeOffer(database, people.donor, { status: 'submitted', eligible: ['all'] });
    await publishOffer(people.broker, { id: offerId, revision: 1, verdicts: verdicts() }, NOW);
    // The one need has everything, the other lacks what its chips would tell.
    const chips = [];
    const lacking = { basis: 'in-preparation', outcomes: [], genderMarker: undefined } as const;
    for (const changes of [{ norms: ['h'] } as const, lacking]) {
      const needId = await arrangeNeed(database, people.focalPoint, changes);
      const matchId = await arrangeAccepted(database, people, { needId, offerId });
      const donor = await matchAs(people.donor, matchId, false);
      chips.push(['PP1', 'PP2', 'PA1', 'PA2', 'PE1'].map((id) => donor(id as PrincipleId)));
      const state = await matchAs(people.focalPoint, matchId, true);
      expect(state('PP2')?.evidence).toBe(changes === lacking ? 'need-open' : 'need-declared');
    }
    expect(chips[0]).toEqual(chips[1]);
    expect(chips[0]?.[1]).toMatchObject({ id: 'PP2', state: 'open', evidence: 'plan-to-come' });
  });

  it('stands by the plan once both sides have confirmed it, which is kept to be counted and names no State', async () => {
    const offerId = await arrangeOffer(database, people.donor, { status: 'submitted', eligible: ['all'] });
    await publishOffer(people.broker, { id: offerId, revision: 1, verdicts: verdicts() }, NOW);
    const needId = await arrangeNeed(database, people.focalPoint);
    const { matchId, revision } = await arrangeDesigned(database, people, { needId, offerId }, NOW);
    expect((await matchAs(people.donor, matchId, false))('PA2')).toMatchObject({ state: 'declared' });
    for (const by of [people.donor, people.focalPoint])
      expect(await confirmPlan(by, { matchId, revision }, NOW)).toMatchObject({ ok: true });
    for (const [by, whole] of [
      [people.donor, false],
      [people.focalPoint, true],
      [people.broker, true],
    ] as const) {
      const chip = await matchAs(by, matchId, whole);
      const both = { by: 'both', agreedAt: NOW, outdated: false };
      expect(chip('PA2')).toMatchObject({ state: 'met', evidence: 'agreed-together', ...both });
      expect(chip('PP3')).toMatchObject({ state: 'declared', by: 'broker', reviewed: { at: NOW } });
    }
    const kept = await database.owner
      .selectFrom('match_standings')
      .select(['principle', 'state'])
      .where('match_id', '=', matchId)
      .execute();
    expect(kept).toHaveLength(10);
    expect(kept).toContainEqual({ principle: 'PA2', state: 'met' });
  });

  it('says that a broker’s word on its offer no longer holds as soon as the offer’s own page does', async () => {
    const offerId = await arrangeOffer(database, people.donor, { status: 'submitted', eligible: ['all'] });
    const held = { PP3: { verdict: 'met', words: 'I have read the evaluation.' } } as const;
    await publishOffer(people.broker, { id: offerId, revision: 1, verdicts: verdicts(held) }, NOW);
    const needId = await arrangeNeed(database, people.focalPoint);
    const matchId = await arrangeAccepted(database, people, { needId, offerId });
    const readers = [
      [people.donor, false],
      [people.focalPoint, true],
      [people.broker, true],
    ] as const;
    for (const [by, whole] of readers) {
      const chip = (await matchAs(by, matchId, whole))('PP3');
      expect(chip).toMatchObject({ state: 'met', evidence: 'offer-met', by: 'broker', outdated: false });
      expect(JSON.stringify(chip)).not.toContain(held.PP3.words);
    }
    const reworded = { evidence: 'An evaluation of 2025.' };
    await database.owner.updateTable('offers').set(reworded).where('id', '=', offerId).execute();
    // Also when it is on no list: what was public of it is still what its review was of.
    for (const status of ['published', 'paused'] as const) {
      await database.owner.updateTable('offers').set({ status }).where('id', '=', offerId).execute();
      for (const [by, whole] of readers)
        expect((await matchAs(by, matchId, whole))('PP3')).toMatchObject({
          state: 'declared',
          evidence: 'offer-declared',
          by: 'platform',
          outdated: true,
          reviewed: { at: NOW },
        });
    }
  });

  it('says who assessed what it takes over from the need, and when, to those who may see it whole', async () => {
    const { id: needId, revision } = await needThatIs('circulating', people);
    const open = { PE1: { verdict: 'open', words: 'Who takes part?' } } as const;
    await reviewNeed(people.broker, { id: needId, revision, verdicts: verdicts(open) }, NOW);
    const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
    const matchId = await arrangeAccepted(database, people, { needId, offerId });
    const by = { by: 'broker', outdated: false, reviewed: { at: NOW } };
    for (const who of [people.focalPoint, people.broker]) {
      const chip = await matchAs(who, matchId, true);
      expect(chip('PP2')).toMatchObject({ evidence: 'need-declared', ...by });
      expect(chip('PE1')).toMatchObject({ state: 'open', evidence: 'need-open', ...by });
    }
    expect((await matchAs(people.donor, matchId, false))('PE1')).toMatchObject({ by: 'platform' });
  });

  it.each(['donor', 'focalPoint'] as const)(
    'is kept as its chips say to who reads both, where the %s agrees last: with what its need leaves open',
    async (last) => {
      const offerId = await arrangeOffer(database, people.donor, { status: 'submitted', eligible: ['all'] });
      await publishOffer(people.broker, { id: offerId, revision: 1, verdicts: verdicts() }, NOW);
      const needId = await arrangeNeed(database, people.focalPoint, { basis: 'in-preparation' });
      const { matchId, revision } = await arrangeDesigned(database, people, { needId, offerId }, NOW);
      const first = last === 'donor' ? people.focalPoint : people.donor;
      for (const by of [first, people[last]])
        expect(await confirmPlan(by, { matchId, revision }, NOW)).toMatchObject({ ok: true });
      const kept = await database.owner
        .selectFrom('match_standings')
        .select(['principle', 'state'])
        .where('match_id', '=', matchId)
        .execute();
      const chip = await matchAs(people.broker, matchId, true);
      expect(kept).toHaveLength(10);
      for (const { principle, state } of kept) expect(chip(principle)?.state, principle).toBe(state);
      expect(kept).toContainEqual({ principle: 'PA1', state: 'open' });
    },
  );

  it('has a need that nobody reads through it', async () => {
    const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
    const needId = await arrangeNeed(database, people.focalPoint);
    const { matchId } = await arrangeDesigned(database, people, { needId, offerId }, NOW);
    for (const by of [people.donor, people.focalPoint, people.broker])
      for (const find of [
        () => as(by, (tx) => findNeedOfMatch(tx, matchId)),
        () => as(by, (tx) => findNeedReviewOfMatch(tx, matchId)),
      ])
        await expect(find()).rejects.toMatchObject({ code: '42501' });
  });

  it('is not agreed on what could serve surveillance without safeguards', async () => {
    const dual = { status: 'published', eligible: ['all'], dualUse: true } as const;
    for (const [safeguards, outcome] of [
      ['', refused('plan-incomplete')],
      ['A court authorises each use.', { ok: true, value: { status: 'designing' } }],
    ] as const) {
      const offerId = await arrangeOffer(database, people.donor, { ...dual, safeguards });
      const needId = await arrangeNeed(database, people.focalPoint);
      const { matchId, revision } = await arrangeDesigned(database, people, { needId, offerId }, NOW);
      expect(await confirmPlan(people.donor, { matchId, revision }, NOW)).toEqual(outcome);
      expect((await matchAs(people.donor, matchId, false))('PE1')).toMatchObject({
        evidence: safeguards ? 'offer-unreviewed' : 'no-safeguards',
      });
    }
  });

  it('is out of reach for another donor', async () => {
    const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
    const needId = await arrangeNeed(database, people.focalPoint);
    const matchId = await arrangeAccepted(database, people, { needId, offerId });
    expect(await as(people.secondDonor, (tx) => findMatch(tx, matchId))).toBeUndefined();
    const chips = await as(people.secondDonor, (tx) => matchChips(tx, { id: matchId }, undefined, ON));
    expect(chips).toEqual([]);
  });
});

describe('counts', () => {
  const offersNow = async () => (await countStandings(NOW)).offers;

  it('are of published and reviewed offers alone, by region and year', async () => {
    const before = await offersNow();
    for (const [eligible, many] of [
      ['002', 7],
      ['142', 6],
    ] as const)
      for (let n = 0; n < many; n += 1) {
        const id = await arrangeOffer(database, people.donor, { status: 'submitted', eligible: [eligible] });
        await publishOffer(people.broker, { id, revision: 1, verdicts: verdicts(n === 0 ? OPEN : {}) }, NOW);
      }
    await arrangeOffer(database, people.donor, { status: 'published', eligible: ['002'] });
    forgetCatalogue();
    const offers = await offersNow();
    const africa = (id: PrincipleId) => offers?.regions[id].find(({ key }) => key === '002');
    expect(africa('PP1')).toMatchObject({ all: 7 });
    // One open question would show who has it: it hides, and the rest of the line with it.
    expect(africa('PP1')?.states).toMatchObject({ open: 'hidden' });
    expect(Number(offers?.all) - Number(before?.all)).toBe(13);
    expect(offers?.years.PP2.map(({ key }) => key)).toContain('2026');
  });

  it('say of an offer what its own page says: a review that no longer holds counts no more', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const id = await arrangeOffer(database, people.donor, { status: 'submitted', eligible: ['019'] });
      await publishOffer(
        people.broker,
        { id, revision: 1, verdicts: verdicts({ PP2: { verdict: 'open', words: 'By when?' } }) },
        NOW,
      );
      ids.push(id);
    }
    const americas = async () => {
      forgetCatalogue();
      return (await offersNow())?.regions.PP2.find(({ key }) => key === '019')?.states;
    };
    expect(await americas()).toMatchObject({ open: 12, declared: 0 });
    await database.owner
      .updateTable('offers')
      .set({ outcomes: 'Other words for what is better afterwards.' })
      .where('id', 'in', ids)
      .execute();
    expect(await americas()).toMatchObject({ open: 0, declared: 12 });
  });

  it('tell of matches only years that are over, once and never again', async () => {
    const matches = async () => (await countStandings(NOW)).matches;
    const { rows } = await sql<{ id: string }>`
      select m.id from matches m join match_standings s on s.match_id = m.id where m.agreed_at is not null limit 1`.execute(
      database.owner,
    );
    const [agreed] = rows;
    expect(await matches()).toEqual([]);
    // One agreed match is told by no year.
    await publishingStandings.run(new Date('2027-01-01T00:00Z'));
    expect(await matches()).toEqual([]);
    const again = await countAgreed(agreed!.id, 8, '2027-06-01');
    expect(await publishingStandings.run(new Date('2027-12-31T23:59Z'))).toBe(0);
    expect(await matches()).toEqual([]);
    expect(await publishingStandings.run(new Date('2028-01-01T00:00Z'))).toBe(1);
    const told = await matches();
    expect(told.map(({ year, standings }) => [year, standings.all])).toEqual([[2027, again]]);
    expect(told[0]?.standings.principles.find(({ key }) => key === 'PA2')?.states).toEqual({
      met: again,
      declared: 0,
      open: 0,
      na: 0,
    });
    await countAgreed(agreed!.id, 5, '2027-07-01');
    expect(await publishingStandings.run(new Date('2028-01-02T00:00Z'))).toBe(0);
    expect(await matches()).toEqual(told);
  });

  it('cannot hold a number under five, nor be changed', async () => {
    const system = { kind: 'system', reason: 'test' } as const;
    await expect(
      withActor(system, (tx) => tx.updateTable('published_standings').set({ counted: 9 }).execute()),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      database.owner
        .insertInto('published_standings')
        .values({ year: 2027, principle: 'PA1', state: 'open', place: '', counted: 4 })
        .execute(),
    ).rejects.toMatchObject({ constraint: 'published_standings_large_enough' });
  });

  /** So many matches more like one that was agreed. */
  async function countAgreed(like: string, more: number, at: string): Promise<number> {
    const { owner } = database;
    await sql`alter table matches disable trigger user`.execute(owner);
    for (let n = 0; n < more; n += 1) {
      const id = randomUUID();
      const offerId = await arrangeOffer(database, people.donor, {});
      await sql`insert into matches select (jsonb_populate_record(m, jsonb_build_object('id', ${id}::text,
          'offer_id', ${offerId}::text, 'reference', 'M-' || upper(substr(md5(${id}), 1, 6)), 'agreed_at', ${at}::text))).*
        from matches m where m.id = ${like}`.execute(owner);
      await sql`insert into match_standings select ${id}, principle, state from match_standings
        where match_id = ${like}`.execute(owner);
    }
    await sql`alter table matches enable trigger user`.execute(owner);
    return more;
  }
});
