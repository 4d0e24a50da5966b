import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { askForOffer } from '#app/operations/matches/ask-for-offer.ts';
import { closeMatch } from '#app/operations/matches/close-match.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
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

    // Begun again it is the same match, here as there.
    expect(await ACTS[taker].begin(pair, later(20))).toBe(matchId);
    expect(await ACTS[taker].begin(alone, later(20))).toBe(own);
    expect((await as(ACTS[taker].who(), (tx) => findMatch(tx, matchId)))!.status).not.toBe('closed');
    const answers = await as(people.broker, (tx) => listAnswers(tx, matchId));
    expect(answers.map(({ answer }) => answer)).toEqual(['yes', 'yes']);
    expect(await stands()).toEqual(before);
    if (taker === 'donor')
      expect(await as(people.donor, (tx) => findInterest(tx, matchId))).toMatchObject(INTEREST);
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
