import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { HOLDING, isLive, isOver, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { PLAN_PARTS } from '#app/domain/matches/plan/plan.ts';
import { coverageOf, needAfter } from '#app/domain/needs/coverage.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { confirmCompletion, refuseCompletion } from '#app/operations/matches/delivery/answer-completion.ts';
import { breakSilence } from '#app/operations/matches/delivery/break-silence.ts';
import { completionDue } from '#app/operations/matches/delivery/completion-due.ts';
import { concludeMatch } from '#app/operations/matches/delivery/conclude-match.ts';
import {
  disputeMatch,
  resolveDispute,
  settleDispute,
} from '#app/operations/matches/delivery/dispute-match.ts';
import { giveFeedback } from '#app/operations/matches/delivery/give-feedback.ts';
import { reportCompletion } from '#app/operations/matches/delivery/report-completion.ts';
import { silenceDue } from '#app/operations/matches/delivery/silence-due.ts';
import { startDelivery } from '#app/operations/matches/delivery/start-delivery.ts';
import { endMatch } from '#app/operations/matches/end-match.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { openPlan } from '#app/operations/matches/open-plan.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { revisePlan } from '#app/operations/matches/revise-plan.ts';
import { keepConfidential } from '#app/operations/needs/keep-confidential.ts';
import { markUnmet } from '#app/operations/needs/mark-unmet.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { resumeNeed } from '#app/operations/needs/resume-need.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { findView } from '#db/queries/need-views.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed, NOW } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { completePlan } from '#tests/support/plans.ts';

/**
 * Long histories of needs, offers and matches that nobody wrote down: at each step somebody tries something, often what
 * their match waits for and sometimes anything at all, through the operations and the real database. After each step the
 * invariants of DOMAIN section 5 must hold. The same numbers make the same histories.
 */
const STEPS = 80;
const SEEDS = [2026];

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
  forgetCatalogue();
});
afterAll(async () => {
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

const RESULTS = [0, 1].map((number) => ({
  statement: `Result ${number}`,
  indicator: 'Share',
  baseline: '0',
  target: '9 of 10',
  by: '2027-12-31',
}));

type World = { needs: { id: string; by: Wearing }[]; offers: { id: string; by: Wearing }[] };
type Row = { id: string; status: MatchStatus; need_id: string; offer_id: string };
type Try = (
  match: { id: string; needId: string; offerId: string; results: number },
  by: Wearing,
  chance: () => number,
  now: Date,
) => Promise<Outcome<unknown> | number>;

const plan = completePlan();

/** What somebody may try with a match, and what of it a match in each state waits for. */
const TRIES: Record<string, Try> = {
  yes: ({ id }, by, _c, now) => answerMatch(by, { matchId: id, answer: 'yes' }, now),
  no: ({ id }, by, _c, now) => answerMatch(by, { matchId: id, answer: 'no', code: 'no-fit' }, now),
  introduce: ({ id }, by, _c, now) => introduceMatch(by, { matchId: id }, now),
  keep: ({ needId }, by, _c, now) => keepConfidential(by, { needId }, now),
  open: ({ id }, by, _c, now) => openPlan(by, { matchId: id }, now),
  revise: async ({ id }, by, chance, now) => {
    const covers = chance() < 0.6 ? [0, 1] : [Math.floor(chance() * 2)];
    const outcomes = covers.map((needOutcome) => ({ ...plan.outcomes[0]!, needOutcome }));
    let last: Outcome<unknown> = { ok: true, value: undefined };
    for (const part of PLAN_PARTS) {
      const revision = await revisionOf(id);
      last = await revisePlan(by, { matchId: id, part, revision, changes: { ...plan, outcomes } }, now);
      if (!last.ok) break;
    }
    return last;
  },
  confirm: async ({ id }, by, _c, now) =>
    confirmPlan(by, { matchId: id, revision: await revisionOf(id) }, now),
  end: ({ id }, by, _c, now) => endMatch(by, { matchId: id, code: 'security-situation' }, now),
  start: ({ id }, by, _c, now) => startDelivery(by, { matchId: id, startedOn: dayOf(now) }, now),
  complete: ({ id }, by, _c, now) =>
    reportCompletion(by, { matchId: id, completedOn: dayOf(now), text: '' }, now),
  accept: ({ id, results }, by, chance, now) =>
    confirmCompletion(
      by,
      {
        matchId: id,
        results: Array.from({ length: results }, () => (chance() < 0.7 ? 'reached' : 'not')),
        remainder: chance() < 0.5 ? 'met' : 'open',
        text: '',
      },
      now,
    ),
  refuse: ({ id }, by, _c, now) => refuseCompletion(by, { matchId: id, text: 'Not yet.' }, now),
  feedback: ({ id }, by, _c, now) => giveFeedback(by, { matchId: id, text: 'Well.', shared: false }, now),
  conclude: ({ id }, by, _c, now) =>
    concludeMatch(by, { matchId: id, action: 'conclude', code: 'fulfilled' }, now),
  lapse: ({ id }, by, _c, now) => concludeMatch(by, { matchId: id, action: 'lapse' }, now),
  spoke: ({ id }, by, _c, now) => breakSilence(by, { matchId: id, word: 'spoke' }, now),
  dispute: ({ id }, by, _c, now) =>
    disputeMatch(by, { matchId: id, text: 'We disagree.', shared: true }, now),
  settle: ({ id }, by, _c, now) => settleDispute(by, { matchId: id }, now),
  resolve: ({ id }, by, _c, now) => resolveDispute(by, { matchId: id, text: 'Settled.' }, now),
  pause: ({ needId }, by, _c, now) => pauseNeed(by, { id: needId }, now),
  resume: ({ needId }, by, _c, now) => resumeNeed(by, { id: needId }, now),
  unmet: ({ needId }, by, _c, now) =>
    markUnmet(by, { id: needId, code: 'no-fit', next: 'refer', text: 'Nobody.' }, now),
  clock: async (_match, _by, _c, now) => (await silenceDue.run(now)) + (await completionDue.run(now)),
};

const AWAITED: Partial<Record<MatchStatus, readonly string[]>> = {
  proposed: ['yes', 'yes', 'yes', 'yes', 'introduce', 'introduce', 'introduce', 'no'],
  introduced: ['keep', 'open', 'open', 'open', 'spoke', 'lapse'],
  designing: ['keep', 'revise', 'confirm', 'confirm', 'confirm', 'confirm', 'confirm', 'confirm', 'end'],
  agreed: ['start', 'start', 'dispute', 'settle', 'resolve', 'end'],
  'in-delivery': ['complete', 'complete', 'accept', 'accept', 'refuse', 'end', 'settle', 'resolve'],
  completed: ['feedback', 'feedback', 'conclude', 'clock', 'resolve', 'settle'],
};

/** Whose act each of them is: d the donor's, r the recipient's, b a broker's. */
const WHOSE: Record<string, string> = {
  ...{ yes: 'dr', no: 'dr', introduce: 'b', keep: 'd', open: 'dr', revise: 'dr', confirm: 'dr', end: 'dr' },
  ...{ start: 'd', complete: 'd', accept: 'r', refuse: 'r', feedback: 'dr', conclude: 'b', lapse: 'b' },
  ...{ spoke: 'dr', dispute: 'dr', settle: 'dr', resolve: 'b', clock: 'b' },
};

test.each(SEEDS)('whatever people try (%i), the invariants hold', async (seed) => {
  const chance = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const world: World = { needs: [], offers: [] };
  for (const by of [people.focalPoint, people.secondFocalPoint])
    world.needs.push({ by, id: await arrangeNeed(database, by, { outcomes: RESULTS }) });
  for (const [by, slots] of [
    [people.donor, 1],
    [people.secondDonor, 2],
  ] as const)
    world.offers.push({
      by,
      id: await arrangeOffer(database, by, { status: 'published', eligible: ['all'], slots }),
    });
  const actors = [
    people.donor,
    people.secondDonor,
    people.focalPoint,
    people.secondFocalPoint,
    people.broker,
  ];
  const reached = new Set<string>();
  let now = NOW;
  for (let step = 0; step < STEPS; step += 1) {
    now = new Date(now.getTime() + Math.floor(chance() * 3) * 86_400_000 + 60_000);
    const rows = await matchesOf(world);
    const open = rows.filter(({ status }) => !isOver(status));
    if (open.length === 0 || chance() < 0.1) {
      const [need, offer] = [pick(world.needs), pick(world.offers)];
      forgetCatalogue();
      await proposeMatches(people.broker, { needId: need.id, offerIds: [offer.id], note: '' }, now);
    } else {
      const row = pick(open);
      const wild = chance() < 0.15;
      const name = wild ? pick(Object.keys(TRIES)) : pick(AWAITED[row.status] ?? ['no']);
      const sides: Record<string, Wearing> = {
        d: world.offers.find(({ id }) => id === row.offer_id)!.by,
        r: world.needs.find(({ id }) => id === row.need_id)!.by,
        b: people.broker,
      };
      const results = await resultsOf(row.id);
      const match = { id: row.id, needId: row.need_id, offerId: row.offer_id, results };
      await TRIES[name]!(match, wild ? pick(actors) : sides[pick([...WHOSE[name]!])]!, chance, now);
    }
    // Once in a history the State takes a need back, whatever it is in.
    if (step === STEPS - 15) await withdrawNeed(world.needs[1]!.by, { id: world.needs[1]!.id }, now);
    for (const { status } of await matchesOf(world)) reached.add(status);
    await holds(world, `step ${step} of ${seed}`);
  }
  // A history that gets nowhere proves nothing.
  expect([...reached]).toEqual(expect.arrayContaining(['introduced', 'designing', 'agreed', 'in-delivery']));
});

/** DOMAIN section 5, as far as it can be read from what is stored. */
async function holds(world: World, where: string): Promise<void> {
  const { owner } = database;
  const rows = await matchesOf(world);
  const ids = rows.map(({ id }) => id);
  const told = await owner
    .selectFrom('match_events')
    .select(['match_id', 'from_status', 'to_status', 'person_id', 'role'])
    .where('match_id', 'in', [...ids, world.needs[0]!.id])
    .orderBy('id')
    .execute();
  const yes = await owner
    .selectFrom('match_answers')
    .select('match_id')
    .where('match_id', 'in', [...ids, world.needs[0]!.id])
    .where('answer', '=', 'yes')
    .execute();
  for (const { id, status } of rows) {
    // Every transition: who, in which role, from and to, without a gap.
    const events = told.filter(({ match_id }) => match_id === id);
    events.slice(1).forEach((event, index) => {
      expect([where, event.from_status]).toEqual([where, events[index]!.to_status]);
    });
    expect([where, events.at(-1)?.to_status]).toEqual([where, status]);
    const named = events.every(({ person_id, role }) => person_id !== null || role === 'platform');
    expect([where, named]).toEqual([where, true]);
    // No path to an introduction without two opt-ins.
    if (isLive(status))
      expect([where, yes.filter(({ match_id }) => match_id === id).length]).toEqual([where, 2]);
  }
  for (const offer of world.offers) {
    const { slots, slots_taken } = await owner
      .selectFrom('offers')
      .select(['slots', 'slots_taken'])
      .where('id', '=', offer.id)
      .executeTakeFirstOrThrow();
    const held = rows.filter(
      ({ offer_id, status }) => offer_id === offer.id && (HOLDING as readonly string[]).includes(status),
    );
    expect([where, slots_taken]).toEqual([where, held.length]);
    expect(slots_taken).toBeLessThanOrEqual(slots);
  }
  for (const need of world.needs) {
    const mine = rows.filter(({ need_id }) => need_id === need.id);
    await followsItsMatches(need.id, mine, where);
    // No donor reads what is for partners before an introduction, nor after the end.
    for (const { id: offerId, by } of world.offers) {
      const view = await withActor(actingPerson(by), (tx) => findView(tx, need.id, 'parties'));
      const live = mine.some((row) => row.offer_id === offerId && isLive(row.status));
      if (!live) expect([where, view]).toEqual([where, undefined]);
    }
  }
}

/** A need is what its matches make of it: the rule of the domain, asked again of everything that is stored. */
async function followsItsMatches(needId: string, matches: readonly Row[], where: string): Promise<void> {
  const need = await database.owner
    .selectFrom('needs')
    .select(['status', 'paused_from'])
    .where('id', '=', needId)
    .executeTakeFirstOrThrow();
  const covered: number[] = [];
  const done: number[] = [];
  for (const { id, status } of matches) {
    const { rows } = await sql<{
      outcomes: { needOutcome?: number }[];
      state: string | null;
      results: string[] | null;
      feedback: boolean;
    }>`
      select p.outcomes, c.state, c.results, exists (select from match_reports f where f.match_id = p.match_id and f.action = 'feedback'
          and f.party = 'recipient') as feedback
        from match_plans p left join match_reports c on c.match_id = p.match_id and c.action = 'confirm-completion'
        where p.match_id = ${id}`.execute(database.owner);
    const [said] = rows;
    const holding = (HOLDING as readonly string[]).includes(status);
    const over = status === 'closed' && said?.state;
    for (const [index, { needOutcome }] of (said?.outcomes ?? []).entries()) {
      if (needOutcome === undefined) continue;
      if (holding) covered.push(needOutcome);
      const confirmed = said?.state === 'met' || said?.results?.[index] === 'reached';
      if ((holding || over) && confirmed && (over || said?.feedback)) done.push(needOutcome);
    }
  }
  const agreed = matches.some(({ status }) => (HOLDING as readonly string[]).includes(status));
  const started = matches.some(({ status }) => status === 'in-delivery' || status === 'completed');
  const now: NeedStatus = need.paused_from ?? need.status;
  const after = needAfter(now, coverageOf(RESULTS.length, covered, agreed, { started, done }));
  expect([where, now]).toEqual([where, after]);
}

async function matchesOf(world: World): Promise<Row[]> {
  return database.owner
    .selectFrom('matches')
    .select(['id', 'status', 'need_id', 'offer_id'])
    .where(
      'need_id',
      'in',
      world.needs.map(({ id }) => id),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

const planOf = (id: string) =>
  database.owner
    .selectFrom('match_plans')
    .select(['revision', 'outcomes'])
    .where('match_id', '=', id)
    .executeTakeFirst();
const revisionOf = async (id: string) => (await planOf(id))?.revision ?? 1;
const resultsOf = async (id: string) => (await planOf(id))?.outcomes.length ?? 0;

/** Numbers from 0 to 1 that come in the same order each time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
