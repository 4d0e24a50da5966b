import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { HOLDING, isLive, isOver, MATCH_STATUSES, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { coverageOf, needAfter } from '#app/domain/needs/coverage.ts';
import { NEED_STATUSES, type NeedStatus } from '#app/domain/needs/lifecycle.ts';
import { OFFER_STATUSES, type OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { saveNeed } from '#app/operations/needs/save-need.ts';
import { startNeed } from '#app/operations/needs/start-need.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { findView } from '#db/queries/needs/views.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { COMPLETE_NEED } from '#tests/support/complete-need.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import {
  MATCH_ACTS,
  NEED_ACTS,
  OFFER_ACTS,
  shifted,
  VERSION_ACTS,
  type LifeAct,
  type Scene,
} from '#tests/support/life-acts.ts';
import { arrangeNeed, NOW } from '#tests/support/matches.ts';
import { arrangeOffer, completeContent } from '#tests/support/offers.ts';

/**
 * Long histories of needs, offers and matches that nobody wrote down: at each step somebody tries something, often what
 * their record waits for and sometimes anything at all, or the clock goes on, through the operations and the real
 * database. After each step the invariants of DOMAIN section 5 must hold. The same numbers make the same histories.
 *
 * `HISTORY_STEPS=1500 HISTORY_SEED=7 npx vitest run tests/operations/matches/histories.test.ts` plays a long one, of some
 * three years, in which nearly every status of all three lives comes about.
 */
const STEPS = Number(process.env['HISTORY_STEPS'] ?? 80);
const SEEDS = [Number(process.env['HISTORY_SEED'] ?? 8)];
const LONG = STEPS >= 1_500;
const DAY = 86_400_000;

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

/** Of an offer that no window ends before its donor or the clock does. */
const LASTING: Partial<OfferContent> = {
  eligible: ['all'],
  closesOn: '2040-12-31',
  startsOn: undefined,
  endsOn: undefined,
};

type Owned = { id: string; by: Wearing };
type World = { needs: Owned[]; offers: Owned[] };
type Row = { id: string; status: MatchStatus; need_id: string; offer_id: string };
type Name<Acts> = readonly (keyof Acts)[];

/** What a record in each state waits for; said several times, it is likelier. */
const MATCH_AWAITS: Partial<Record<MatchStatus, Name<typeof MATCH_ACTS>>> = {
  'interest-declared': [
    'propose',
    'propose',
    'propose',
    'propose',
    'propose',
    'revise-interest',
    'no',
    'close',
  ],
  requested: ['propose', 'propose', 'propose', 'propose', 'propose', 'no', 'close'],
  proposed: ['yes', 'yes', 'yes', 'yes', 'introduce', 'introduce', 'introduce', 'no', 'run-out'],
  introduced: ['keep', 'open', 'open', 'open', 'keep', 'spoke', 'more-time', 'lapse', 'stall', 'end'],
  designing: [
    ...(['keep', 'keep', 'revise', 'revise', 'confirm', 'confirm', 'confirm', 'confirm'] as const),
    ...(['stall', 'lapse', 'more-time'] as const),
  ],
  agreed: ['start', 'start', 'start', 'start', 'dispute', 'settle', 'resolve', 'end'],
  'in-delivery': [
    ...(['report', 'complete', 'complete', 'complete', 'accept', 'accept', 'accept'] as const),
    ...(['refuse', 'end', 'settle', 'resolve'] as const),
  ],
  completed: ['feedback', 'feedback', 'conclude', 'conclude-at-clock', 'follow-up', 'resolve', 'settle'],
};
const NEED_AWAITS: Partial<Record<NeedStatus, Name<typeof NEED_ACTS>>> = {
  draft: ['submit', 'submit', 'submit', 'withdraw'],
  submitted: ['validate', 'validate', 'take-up', 'authenticate', 'return', 'pause', 'take-back'],
  returned: ['submit', 'submit', 'pause', 'withdraw'],
  validated: ['consent', 'circulate', 'circulate', 'reconfirm', 'expire', 'take-back'],
  circulating: [
    ...(['reconfirm', 'pause', 'unmet', 'unmet', 'unmet', 'consent', 'expire'] as const),
    ...(['close-round', 'close-round', 'shortlist'] as const),
  ],
  shortlisting: ['reconfirm', 'pause', 'unmet', 'unmet', 'expire'],
  'partly-matched': ['pause', 'reconfirm', 'reconfirm'],
  matched: ['pause', 'reconfirm', 'reconfirm'],
  'in-delivery': ['pause', 'reconfirm', 'reconfirm'],
  unmet: ['consent', 'consent', 'recirculate', 'recirculate', 'refine', 'unmet', 'withdraw'],
  paused: ['resume', 'resume', 'resume', 'resume', 'withdraw'],
  expired: ['withdraw'],
};
const OFFERED = { ...OFFER_ACTS, ...VERSION_ACTS };
const OFFER_AWAITS: Partial<Record<OfferStatus, Name<typeof OFFERED>>> = {
  draft: ['submit', 'submit', 'submit', 'withdraw'],
  submitted: ['take-up', 'publish', 'publish', 'return', 'take-back'],
  'under-review': ['publish', 'publish', 'return', 'take-back'],
  returned: ['submit', 'submit', 'withdraw'],
  published: [
    ...(['reconfirm', 'reconfirm', 'pause', 'go-stale', 'go-stale', 'go-stale'] as const),
    ...(['propose-suspension', 'suspend'] as const),
    ...(['edit', 'rewrite', 'submit-version', 'publish-version', 'publish-version'] as const),
    ...(['ask-suspension', 'decline-asking'] as const),
  ],
  suspended: ['propose-lifting', 'propose-lifting', 'lift', 'lift', 'withdraw'],
  'fully-committed': ['reconfirm', 'edit', 'rewrite', 'submit-version', 'publish-version'],
  paused: ['resume', 'resume', 'resume', 'withdraw'],
  stale: ['reconfirm', 'reconfirm', 'archive'],
};

test.each(SEEDS)(
  'whatever people try (%i), the invariants hold',
  async (seed) => {
    const chance = numbersFrom(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
    const world = await begin();
    const actors = [
      ...[people.donor, people.secondDonor, people.focalPoint, people.secondFocalPoint],
      ...[people.broker, people.secondBroker, people.hubCoordinator, people.verifier],
    ];
    const reached = new Set<string>();
    let now = NOW;
    for (let step = 0; step < STEPS; step += 1) {
      now = new Date(now.getTime() + passed(chance) * DAY + 60_000);
      await tend(world, now, chance);
      const rows = await matchesOf(world);
      const late = chance() < 0.06;
      const open = rows.filter(({ status }) => (late ? status === 'closed' : !isOver(status)));
      const need = await choose('needs', world.needs, chance);
      const offer = await choose('offers', world.offers, chance);
      // Half the time the one that has come furthest, or a short history would begin much and finish nothing.
      const furthest = [...open].sort(
        (a, b) => MATCH_STATUSES.indexOf(b.status) - MATCH_STATUSES.indexOf(a.status),
      );
      const match = open.length === 0 ? undefined : chance() < 0.5 ? furthest[0] : pick(open);
      const scene = (row?: Row): Scene => ({
        database,
        now,
        chance,
        matchId: row?.id ?? randomUUID(),
        needId: row?.need_id ?? need.id,
        offerId: row?.offer_id ?? offer.id,
      });
      const kind = chance();
      const status = await statusesOf(need.id, offer.id);
      const [about, acts, names]: [Scene, Record<string, LifeAct>, readonly string[]] =
        kind < 0.17
          ? [scene(), NEED_ACTS, NEED_AWAITS[status.need] ?? ['reconfirm']]
          : kind < 0.23
            ? [scene(), OFFERED, OFFER_AWAITS[status.offer] ?? ['reconfirm']]
            : !match || kind < 0.32
              ? [await openPair(scene(), world), MATCH_ACTS, ['propose', 'propose', 'declare']]
              : [scene(match), MATCH_ACTS, MATCH_AWAITS[match.status] ?? ['follow-up']];
      const wild = chance() < 0.12;
      const name = pick(wild ? Object.keys(acts) : names);
      const { act, by } = acts[name]!;
      const who = wild ? pick(actors) : personOf(pick(by), about, world);
      if (name === 'propose' || name === 'declare' || name === 'publish') forgetCatalogue();
      await act(about, who).catch((error: Error) => {
        // A delegation reads its own need before it agrees; nobody else can.
        if (error.message !== 'This need is out of reach.') throw error;
      });
      // Once in a short history the State takes a need back, whatever it is in.
      if (step === STEPS - 15) await NEED_ACTS.withdraw.act(scene(), need.by);
      for (const one of await matchesOf(world)) reached.add(`match ${one.status}`);
      for (const one of await Promise.all(world.needs.map(({ id }) => statusesOf(id, offer.id))))
        reached.add(`need ${one.need}`);
      for (const one of await Promise.all(world.offers.map(({ id }) => statusesOf(need.id, id))))
        reached.add(`offer ${one.offer}`);
      await holds(world, `step ${step} of ${seed}, ${name}`);
    }
    // A history that gets nowhere proves nothing. Seldom: what takes ninety days of silence, or a need that nobody is at.
    const seldom = [
      'match requested',
      'match lapsed',
      'need unmet',
      'offer archived',
      'offer under-review',
      'offer suspended',
    ];
    const everywhere = [
      ...MATCH_STATUSES.map((status) => `match ${status}`),
      ...NEED_STATUSES.map((status) => `need ${status}`),
      ...OFFER_STATUSES.map((status) => `offer ${status}`),
    ];
    const least = ['introduced', 'designing', 'agreed', 'in-delivery'].map((status) => `match ${status}`);
    const wanted = LONG ? everywhere.filter((status) => !seldom.includes(status)) : least;
    expect(wanted.filter((status) => !reached.has(status))).toEqual([]);
  },
  60_000 + STEPS * 1_500,
);

/** Two needs that go round and two offers that are open, each by somebody else. */
async function begin(): Promise<World> {
  const world: World = { needs: [], offers: [] };
  for (const by of [people.focalPoint, people.secondFocalPoint])
    world.needs.push({ by, id: await arrangeNeed(database, by, { outcomes: RESULTS }) });
  for (const [by, slots] of [
    [people.donor, 1],
    [people.secondDonor, 2],
  ] as const)
    world.offers.push({
      by,
      id: await arrangeOffer(database, by, { ...LASTING, status: 'published', slots }),
    });
  return world;
}

/** Half the time one that waits for somebody, or those that nobody is at would be most of what is tried. */
async function choose(
  kind: 'needs' | 'offers',
  among: readonly Owned[],
  chance: () => number,
): Promise<Owned> {
  const rows = await database.owner
    .selectFrom(kind)
    .select('id')
    .where(
      'id',
      'in',
      among.map(({ id }) => id),
    )
    .where('status', 'in', [...WAITING] as never[])
    .execute();
  const waiting = among.filter(({ id }) => rows.some((row) => row.id === id));
  const from = waiting.length > 0 && chance() < 0.5 ? waiting : among;
  return from[Math.floor(chance() * from.length)]!;
}

const WAITING = [
  ...(['draft', 'submitted', 'returned', 'validated', 'unmet', 'paused', 'shortlisting'] as const),
  ...(['under-review', 'stale', 'suspended'] as const),
];

/** Mostly a day or two; sometimes long enough for a silence, seldom for what nobody confirmed to go stale. */
function passed(chance: () => number): number {
  const kind = chance();
  if (LONG && kind < 0.004) return 200;
  return kind < 0.03 ? 32 : Math.floor(chance() * 3);
}

/** What is over leaves, after its last look, and somebody begins something else. */
async function tend(world: World, now: Date, chance: () => number): Promise<void> {
  for (const kind of ['needs', 'offers'] as const) {
    const over: string[] =
      kind === 'needs' ? ['fulfilled', 'withdrawn', 'expired'] : ['withdrawn', 'archived'];
    const rows = await database.owner
      .selectFrom(kind)
      .select(['id', 'status'])
      .where(
        'id',
        'in',
        world[kind].map(({ id }) => id),
      )
      .execute();
    const gone = rows.filter(({ status }) => over.includes(status)).map(({ id }) => id);
    // The one that ended last stays, to be tried on.
    world[kind] = world[kind].filter(({ id }) => !gone.slice(1).includes(id));
    if (rows.length - gone.length >= 3 || (rows.length > 2 && chance() > 0.2)) continue;
    const other = chance() < 0.5;
    if (kind === 'offers') {
      const by = other ? people.secondDonor : people.donor;
      const content = { ...shifted(completeContent(), now), ...LASTING, slots: other ? 2 : 1 };
      world.offers.push({ by, id: await arrangeOffer(database, by, content) });
    } else {
      const by = other ? people.secondFocalPoint : people.focalPoint;
      const id = randomUUID();
      forgetCatalogue();
      const asks = chance() < 0.3 ? world.offers.at(-1)?.id : undefined;
      const started = await startNeed(by, { id, offerId: asks }, now);
      if (!started.ok) await startNeed(by, { id }, now);
      const asked = { ...COMPLETE_NEED, redLines: [], outcomes: RESULTS };
      const content = { ...shifted(asked, now), startAfter: undefined, startBefore: undefined };
      const saved = await saveNeed(by, { id, revision: 1, changes: content }, now);
      if (!saved.ok) throw new Error(saved.reason);
      world.needs.push({ by, id });
    }
  }
}

/** The same about a need that goes round and an offer that is open, where there are such. */
async function openPair(scene: Scene, { needs, offers }: World): Promise<Scene> {
  const find = async (table: 'needs' | 'offers', among: readonly Owned[], ...statuses: string[]) => {
    const rows = await database.owner
      .selectFrom(table)
      .select('id')
      .where(
        'id',
        'in',
        among.map(({ id }) => id),
      )
      .where('status', 'in', statuses as never[])
      .orderBy('id')
      .execute();
    return rows[Math.floor(scene.chance() * rows.length)]?.id;
  };
  const needId = await find('needs', needs, 'circulating', 'partly-matched');
  const offerId = await find('offers', offers, 'published');
  return { ...scene, needId: needId ?? scene.needId, offerId: offerId ?? scene.offerId };
}

function personOf(side: LifeAct['by'][number], { needId, offerId }: Scene, world: World): Wearing {
  if (side === 'donor') return world.offers.find(({ id }) => id === offerId)?.by ?? people.donor;
  if (side === 'recipient') return world.needs.find(({ id }) => id === needId)?.by ?? people.focalPoint;
  return side === 'administrator' || side === 'verifier' ? people[side] : people.broker;
}

async function statusesOf(
  needId: string,
  offerId: string,
): Promise<{ need: NeedStatus; offer: OfferStatus }> {
  const { rows } = await sql<{ need: NeedStatus; offer: OfferStatus }>`
    select (select status from needs where id = ${needId}) as need, (select status from offers where id = ${offerId}) as offer`.execute(
    database.owner,
  );
  return rows[0]!;
}

/** DOMAIN section 5, as far as it can be read from what is stored. */
async function holds(world: World, where: string): Promise<void> {
  const { owner } = database;
  const rows = await matchesOf(world);
  const ids = [...rows.map(({ id }) => id), randomUUID()];
  const needs = world.needs.map(({ id }) => id);
  const offers = world.offers.map(({ id }) => id);
  const { rows: told } = await sql<{
    about: string;
    from_status: string | null;
    to_status: string;
    known: boolean;
  }>`select about, from_status, to_status, known from (
      select 1 as kind, id, match_id as about, from_status, to_status, person_id is not null or role = 'platform' as known
        from match_events where match_id = any(${ids}::uuid[])
      union all select 2, id, need_id, from_status, to_status, person_id is not null or role = 'platform' from need_events where need_id = any(${needs}::uuid[])
      union all select 3, id, offer_id, from_status, to_status, person_id is not null or role = 'platform' from offer_events where offer_id = any(${offers}::uuid[])
    ) e where to_status is not null order by kind, id`.execute(owner);
  const { rows: now } = await sql<{ id: string; status: string }>`
    select id, status from matches where id = any(${ids}::uuid[]) union all select id, status from needs where id = any(${needs}::uuid[])
    union all select id, status from offers where id = any(${offers}::uuid[])`.execute(owner);
  const yes = await owner
    .selectFrom('match_answers')
    .select('match_id')
    .where('match_id', 'in', ids)
    .where('answer', '=', 'yes')
    .execute();
  // Every transition of all three: who, in which role, from and to, without a gap, and the last one leads to where it stands.
  for (const { id, status } of now) {
    const events = told.filter(({ about }) => about === id);
    let [stands, beneath] = [events[0]?.from_status, undefined as string | null | undefined];
    for (const { from_status, to_status } of events) {
      // What its matches make of a need that is paused is what it goes back to; the pause goes on.
      const paused = stands === 'paused' && from_status !== 'paused';
      expect([where, from_status]).toEqual([where, paused ? beneath : stands]);
      if (to_status === 'paused') beneath = from_status;
      if (paused && to_status !== 'fulfilled') beneath = to_status;
      else stands = to_status;
    }
    if (events.length > 0) expect([where, stands]).toEqual([where, status]);
    expect([where, events.every(({ known }) => known)]).toEqual([where, true]);
  }
  for (const { id, status } of rows) {
    expect([where, told.some(({ about }) => about === id)]).toEqual([where, true]);
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
      ({ offer_id, status, completed_at }) =>
        offer_id === offer.id &&
        ((HOLDING as readonly string[]).includes(status) || (status === 'closed' && completed_at !== null)),
    );
    expect([where, slots_taken]).toEqual([where, held.length]);
    expect(slots_taken).toBeLessThanOrEqual(slots);
  }
  // A version ends with its offer.
  const { rows: stranded } = await sql`
    select version.id from offers version join offers over on over.id = version.replaces_id
    where over.status in ('withdrawn', 'archived') and version.status not in ('withdrawn', 'archived')`.execute(
    owner,
  );
  expect([where, stranded]).toEqual([where, []]);
  for (const need of world.needs) {
    const mine = rows.filter(({ need_id }) => need_id === need.id);
    await followsItsMatches(need.id, mine, where);
    // No donor reads what is for partners before an introduction, nor after the end.
    for (const by of [people.donor, people.secondDonor]) {
      const view = await withActor(actingPerson(by), (tx) => findView(tx, need.id, 'parties'));
      const own = mine.filter(
        ({ donor_organisation_id }) => donor_organisation_id === by.hat.organisation.id,
      );
      if (!own.some(({ status }) => isLive(status))) expect([where, view]).toEqual([where, undefined]);
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

/** Of the needs and the offers that are looked at; of each offer all of them, or its slots could not be counted. */
async function matchesOf({
  needs,
  offers,
}: World): Promise<(Row & { donor_organisation_id: string; completed_at: Date | null })[]> {
  return database.owner
    .selectFrom('matches')
    .select(['id', 'status', 'need_id', 'offer_id', 'donor_organisation_id', 'completed_at'])
    .where((eb) =>
      eb.or([
        eb(
          'need_id',
          'in',
          needs.map(({ id }) => id),
        ),
        eb(
          'offer_id',
          'in',
          offers.map(({ id }) => id),
        ),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

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
