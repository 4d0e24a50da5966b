import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { askForOffer } from '#app/operations/matches/ask-for-offer.ts';
import { closeMatch } from '#app/operations/matches/close-match.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { readTwoSides } from '#app/operations/reciprocity/two-sides.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { listHeld } from '#db/queries/accounts/posts.ts';
import { findWait } from '#db/queries/matches/ends.ts';
import { listAnswers } from '#db/queries/matches/answers.ts';
import { findInterest } from '#db/queries/matches/interests.ts';
import { listMatchesOfDonor, listMatchesOfRecipient } from '#db/queries/matches/lists.ts';
import { findMatch, listEndedMatches, listOpenMatches } from '#db/queries/matches/matches.ts';
import { cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangePair, INTEREST, NOW } from '#tests/support/matches.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(async () => {
  forgetCatalogue();
  useInstallationMode('production');
  await database.drop();
});

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const as = <T>(by: Wearing, work: Parameters<typeof withActor<T>>[1]) => withActor(actingPerson(by), work);
const NO = { answer: 'no', code: 'no-fit', text: '' } as const;
const refused = (reason: string) => ({ ok: false, reason });

type Pair = { needId: string; offerId: string };
const ACTS = {
  donor: {
    who: () => people.donor,
    begin: async (pair: Pair, at: Date) =>
      must(await declareInterest(people.donor, { ...pair, interest: INTEREST }, at)).matchId,
    own: 'interest-declared',
    list: (by: CastMember, part: 'open' | 'over') => as(by, (tx) => listMatchesOfDonor(tx, undefined, part)),
  },
  recipient: {
    who: () => people.focalPoint,
    begin: async (pair: Pair, at: Date) => must(await askForOffer(people.focalPoint, pair, at)).matchId,
    own: 'requested',
    list: (by: CastMember, part: 'open' | 'over') =>
      as(by, (tx) => listMatchesOfRecipient(tx, undefined, part)),
  },
} as const;

const again = (side: keyof typeof ACTS, pair: Pair, at: Date) =>
  side === 'donor'
    ? declareInterest(people.donor, { ...pair, interest: INTEREST }, at)
    : askForOffer(people.focalPoint, pair, at);

/** All that a side can see of a match that it took back: what is read of it, and where it stands in lists. */
async function seenBy(side: keyof typeof ACTS, pair: Pair, matchId: string) {
  const { who, list } = ACTS[side];
  const by = who();
  const match = (await as(by, (tx) => findMatch(tx, matchId)))!;
  const [over] = await list(by, 'over');
  return {
    status: match.status,
    updatedAt: match.updatedAt,
    open: (await list(by, 'open')).some(({ id }) => id === matchId),
    over: over && { isFirst: over.id === matchId, status: over.status, own: over.own?.answer },
    openWith: await as(by, (tx) => listOpenMatches(tx, pair.needId, [pair.offerId])),
    ended: (await as(by, (tx) => listEndedMatches(tx, pair.needId))).map(({ endedAt, code }) => ({
      endedAt,
      code,
    })),
    again: await answerMatch(by, { matchId, ...NO }, later(9)),
  };
}

describe.each([
  ['donor', 'recipient'],
  ['recipient', 'donor'],
] as const)('what a %s begins and takes back, where the %s has begun the same unseen', (taker, other) => {
  test('ends alone: the other side reads, loses and hears nothing, and the taker sees what it would see alone', async () => {
    const pair = await arrangePair(database, people);
    const matchId = await ACTS[other].begin(pair, NOW);
    expect(await ACTS[taker].begin(pair, later(1))).toBe(matchId);
    const stands = async () => {
      const by = ACTS[other].who();
      const { id, status, updatedAt } = (await as(by, (tx) => findMatch(tx, matchId)))!;
      const shown = status === 'requested' || status === 'interest-declared';
      return [id, shown, updatedAt, await as(by, (tx) => listAnswers(tx, matchId))];
    };
    const before = await stands();
    await database.owner.deleteFrom('outbox').execute();
    expect(must(await answerMatch(ACTS[taker].who(), { matchId, ...NO }, later(2)))).toMatchObject({
      status: 'closed',
    });
    expect(await stands()).toEqual(before);
    expect(await database.owner.selectFrom('outbox').select('kind').execute()).toEqual([]);
    // For brokers it is what stands in it.
    expect((await as(people.broker, (tx) => findMatch(tx, matchId)))!.status).toBe(ACTS[other].own);

    const alone = await arrangePair(database, people);
    const own = await ACTS[taker].begin(alone, later(1));
    must(await answerMatch(ACTS[taker].who(), { matchId: own, ...NO }, later(2)));
    const [joined, single] = [await seenBy(taker, pair, matchId), await seenBy(taker, alone, own)];
    // Of two that were taken back at the same moment either may stand first.
    expect({ ...joined, over: undefined }).toEqual({ ...single, over: undefined });
    expect(joined).toMatchObject({ status: 'closed', updatedAt: later(2), open: false, openWith: [] });
    expect(joined.again).toEqual(refused('not-now'));

    // It is not begun again, here as there, while the need goes round.
    const anew = (of: Pair) => again(taker, of, later(20));
    expect([await anew(pair), await anew(alone)]).toEqual([refused('took-back'), refused('took-back')]);
    expect(await stands()).toEqual(before);
    // Nor where the other side began only since.
    await ACTS[other].begin(alone, later(21));
    expect(await again(taker, alone, later(22))).toEqual(refused('took-back'));
    // In another round of the need it can be.
    await database.owner
      .updateTable('matches')
      .set({ status: 'closed', closing_code: 'no-fit' })
      .where('need_id', '=', alone.needId)
      .execute();
    await database.owner
      .updateTable('needs')
      .set({ circulated_at: later(30) })
      .where('id', '=', alone.needId)
      .execute();
    expect(await again(taker, alone, later(31))).toMatchObject({ ok: true });
  });

  test('is asked like everybody once a broker proposes what stands, and hears nothing where it is closed', async () => {
    const pair = await arrangePair(database, people);
    const matchId = await ACTS[other].begin(pair, NOW);
    await ACTS[taker].begin(pair, later(1));
    must(await answerMatch(ACTS[taker].who(), { matchId, ...NO }, later(2)));
    must(await proposeMatches(people.broker, { needId: pair.needId, offerIds: [pair.offerId] }, later(3)));
    expect((await as(people.broker, (tx) => listAnswers(tx, matchId))).map(({ party }) => party)).toEqual([
      other,
    ]);
    expect(must(await answerMatch(ACTS[taker].who(), { matchId, answer: 'yes' }, later(4)))).toMatchObject({
      status: 'proposed',
    });

    const second = await arrangePair(database, people);
    const closing = await ACTS[other].begin(second, NOW);
    await ACTS[taker].begin(second, later(1));
    must(await answerMatch(ACTS[taker].who(), { matchId: closing, ...NO }, later(2)));
    await database.owner.deleteFrom('outbox').execute();
    must(await closeMatch(people.broker, { matchId: closing, code: 'no-fit', text: '' }, later(3)));
    const told = await database.owner.selectFrom('outbox').select('email').execute();
    expect(told.map(({ email }) => email)).toEqual([ACTS[other].who().person.email]);
  });

  test('closes where both took theirs back', async () => {
    const pair = await arrangePair(database, people);
    const matchId = await ACTS[other].begin(pair, NOW);
    await ACTS[taker].begin(pair, later(1));
    for (const side of [taker, other])
      must(await answerMatch(ACTS[side].who(), { matchId, ...NO }, later(2)));
    expect((await as(people.broker, (tx) => findMatch(tx, matchId)))!.status).toBe('closed');
  });
});

describe.each([
  ['donor', 'recipient'],
  ['recipient', 'donor'],
] as const)('what a %s begins, where the %s has begun the same unseen', (side, other) => {
  test('stands in its lists by its own day, as where nobody else had', async () => {
    const by = ACTS[side].who();
    const joined = await arrangePair(database, people);
    const matchId = await ACTS[other].begin(joined, NOW);
    const pause = (at: Date, action: 'pause' | 'resume') =>
      database.owner
        .insertInto('need_events')
        .values({
          need_id: joined.needId,
          ...{ action, at, from_status: 'circulating', to_status: 'circulating', role: 'platform' },
        })
        .execute();
    await pause(later(1), 'pause');
    await pause(later(2), 'resume');
    const alone = await ACTS[side].begin(await arrangePair(database, people), later(10));
    await ACTS[side].begin(joined, later(20));
    expect((await as(by, (tx) => findMatch(tx, matchId)))!.updatedAt).toEqual(later(20));
    const listed = (await ACTS[side].list(by, 'open')).map(({ id }) => id);
    expect(listed.filter((id) => id === matchId || id === alone)).toEqual([matchId, alone]);
    const pauses = (who: CastMember) =>
      as(who, (tx) => sql`select * from app.match_pauses(${matchId})`.execute(tx)).then(
        ({ rows }) => rows.length,
      );
    expect([await pauses(by), await pauses(ACTS[other].who())]).toEqual([0, 2]);
    // For brokers it is as long there as it is.
    expect((await as(people.broker, (tx) => findMatch(tx, matchId)))!.updatedAt).toEqual(NOW);
  });
});

describe('what one side took back stays hidden from what becomes of the other’s', () => {
  /** Both began, and the taker took its own back at minute 2. */
  async function arrange(side: 'donor' | 'recipient') {
    const pair = await arrangePair(database, people);
    const [taker, other] = side === 'donor' ? [ACTS.donor, ACTS.recipient] : [ACTS.recipient, ACTS.donor];
    const matchId = await other.begin(pair, NOW);
    await taker.begin(pair, later(1));
    must(await answerMatch(taker.who(), { matchId, ...NO }, later(2)));
    return { pair, matchId, taker, other };
  }
  const SIDES = ['donor', 'recipient'] as const;

  test.each(SIDES)('when it ended, and why, stays its own (%s)', async (side) => {
    const { pair, matchId, taker, other } = await arrange(side);
    const code = side === 'donor' ? 'trust-not-established' : 'no-funds';
    const why = { answer: 'no', code, text: '' } as const;
    must(await answerMatch(other.who(), { matchId, ...why }, later(30)));
    expect(await as(taker.who(), (tx) => listEndedMatches(tx, pair.needId))).toMatchObject([
      { endedAt: later(2), code: 'no-fit' },
    ]);
    expect((await as(taker.who(), (tx) => findMatch(tx, matchId)))!.updatedAt).toEqual(later(2));
  });

  test('a donor that took its interest back is not written to when the State withdraws its need', async () => {
    const { pair } = await arrange('donor');
    await database.owner.deleteFrom('outbox').execute();
    must(await withdrawNeed(people.focalPoint, { id: pair.needId }, later(5)));
    const told = await database.owner.selectFrom('outbox').select('email').execute();
    expect(told.map(({ email }) => email)).not.toContain(people.donor.person.email);
  });

  test('what a donor would have done goes with its interest: whom it is proposed to reads none of it', async () => {
    const { pair, matchId } = await arrange('donor');
    must(await proposeMatches(people.broker, { needId: pair.needId, offerIds: [pair.offerId] }, later(3)));
    for (const by of [people.focalPoint, people.donor, people.broker])
      expect(await as(by, (tx) => findInterest(tx, matchId)), by.hat.role).toBeUndefined();
  });

  test.each(SIDES)('it waits for nothing any more, and is handed over to nobody (%s)', async (side) => {
    const { pair, matchId, taker, other } = await arrange(side);
    await database.owner
      .updateTable('needs')
      .set({ status: 'paused', paused_from: 'circulating' })
      .where('id', '=', pair.needId)
      .execute();
    const waits = (by: CastMember) => as(by, (tx) => findWait(tx, matchId));
    expect([await waits(taker.who()), await waits(other.who())]).toEqual([undefined, 'need-paused']);
    const held = (by: CastMember) =>
      as(by, async (tx) => (await listHeld(tx, by.hat.membershipId)).some(({ id }) => id === matchId));
    expect([await held(taker.who()), await held(other.who())]).toEqual([false, true]);
  });

  test.each(SIDES)('the page of the two sides of its organization says the same (%s)', async (side) => {
    const { matchId, taker } = await arrange(side);
    const both = (await readTwoSides(taker.who(), taker.who().hat.organisation.id, later(4)))!;
    const matches = [...both.give.matches, ...both.receive.matches];
    expect(matches.find(({ id }) => id === matchId)?.status).toBe('closed');
  });
});
