import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import type { PlanContent } from '#app/domain/matches/plan/plan.ts';
import { coverageOf, needAfter } from '#app/domain/needs/coverage.ts';
import { NEED_STATUSES } from '#app/domain/needs/lifecycle.ts';
import { OFFER_STATUSES } from '#app/domain/offers/lifecycle.ts';
import { afterSlots } from '#app/domain/offers/slots.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { endMatch } from '#app/operations/matches/end-match.ts';
import { openPlan } from '#app/operations/matches/open-plan.ts';
import { revisePlan } from '#app/operations/matches/revise-plan.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { saveOffer } from '#app/operations/offers/save-offer.ts';
import { withActor } from '#db/client.ts';
import { findPlan, listConfirmations, listPlanChanges } from '#db/queries/matches/plans.ts';
import { listContacts } from '#db/queries/matches/contacts.ts';
import { findClosingCode } from '#db/queries/matches/matches.ts';
import { addMember, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { lettersAbout } from '#tests/support/inbox.ts';
import { arrangeNeed, CANARIES, NOW } from '#tests/support/matches.ts';
import { arrangeOffer, TECHNOLOGY } from '#tests/support/offers.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { arrangePassport } from '#tests/support/passports.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { arrangeAccepted, arrangeDesigned, completePlan } from '#tests/support/plans.ts';
import { verdicts } from '#tests/support/principles.ts';

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

const RESULTS = [1, 2].map((number) => ({
  statement: `Result ${number}`,
  indicator: 'Share',
  baseline: '0',
  target: '9 of 10',
  by: '2027-12-31',
}));

const newOffer = (slots: number, by: Wearing = people.donor, technology = {}) =>
  arrangeOffer(database, by, { status: 'published', eligible: ['all'], slots, ...technology });
const newNeed = (by: Wearing = people.focalPoint) => arrangeNeed(database, by, { outcomes: RESULTS });

async function designed(
  pair: { needId?: string; offerId?: string; by?: Wearing; donor?: Wearing } = {},
  changes: Partial<PlanContent> = {},
) {
  const focalPoint = pair.by ?? people.focalPoint;
  const donor = pair.donor ?? people.donor;
  const needId = pair.needId ?? (await newNeed(focalPoint));
  const offerId = pair.offerId ?? (await newOffer(1, donor));
  const sides = { ...people, focalPoint, donor };
  return { needId, offerId, ...(await arrangeDesigned(database, sides, { needId, offerId }, NOW, changes)) };
}

const confirm = (by: Wearing, { matchId, revision }: { matchId: string; revision: number }) =>
  confirmPlan(by, { matchId, revision }, NOW);
const refused = (reason: string) => ({ ok: false, reason });
const stands = (status: string) => ({ ok: true, value: { status } });

async function agreed(...args: Parameters<typeof designed>) {
  const match = await designed(...args);
  const { by = people.focalPoint, donor = people.donor } = args[0] ?? {};
  expect(await confirm(by, match)).toEqual(stands('designing'));
  expect(await confirm(donor, match)).toEqual(stands('agreed'));
  return match;
}

const slotsOf = (id: string) =>
  database.owner
    .selectFrom('offers')
    .select(['status', 'slots_taken'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const statusOf = (table: 'matches' | 'needs', id: string) =>
  database.owner
    .selectFrom(table)
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
    .then(({ status }) => status);
const confirmationsOf = (matchId: string) =>
  database.owner
    .selectFrom('match_confirmations')
    .select(['party', 'revision'])
    .where('match_id', '=', matchId)
    .execute();

describe('the joint plan', () => {
  it('begins with what the State shows a partner of its results, whoever opens it', async () => {
    const [needId, offerId] = [await newNeed(), await newOffer(1)];
    const matchId = await arrangeAccepted(database, people, { needId, offerId });
    expect(await openPlan(people.donor, { matchId }, NOW)).toEqual(refused('not-now'));
    await database.owner
      .updateTable('matches')
      .set({ status: 'introduced', introduced_at: NOW })
      .where('id', '=', matchId)
      .execute();
    // Nobody of the donor's begins it before they said that they keep the need confidential.
    expect(await openPlan(people.donor, { matchId }, NOW)).toEqual(refused('not-now'));
    await keepIt(needId, people.donor);
    for (const who of [people.secondDonor, people.secondFocalPoint])
      expect(await openPlan(who, { matchId }, NOW)).toEqual(refused('not-found'));
    expect(await openPlan(people.broker, { matchId }, NOW)).toEqual(refused('not-your-act'));
    const both = await Promise.all(
      [people.donor, people.focalPoint].map((who) => openPlan(who, { matchId }, NOW)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const plan = await withActor(actingPerson(people.donor), (tx) => findPlan(tx, matchId));
    expect(plan?.outcomes).toEqual(RESULTS.map((result, needOutcome) => ({ ...result, needOutcome })));
    expect(await statusOf('matches', matchId)).toBe('designing');
  });

  it('shows both sides the basis and the priority of the need and the programme of the offer, as when it was opened', async () => {
    const cited = {
      basisTitle: 'National strategy',
      basisYear: 2024,
      basisSection: '4.2',
      priority: 2,
    } as const;
    const needId = await arrangeNeed(database, people.focalPoint, cited);
    const programme = 'Ocean CSIRT academy';
    const offerId = await newOffer(1, people.donor, { largerProgramme: programme });
    const { matchId } = await designed({ needId, offerId });
    const origin = { basis: 'cited', ...cited, textLanguage: 'en', programme, programmeLanguage: 'en' };
    for (const who of [people.donor, people.focalPoint, people.broker]) {
      const plan = await withActor(actingPerson(who), (tx) => findPlan(tx, matchId));
      expect(plan?.origin).toEqual(origin);
    }
    // What both sides read and confirmed is not changed behind them.
    await database.owner.updateTable('needs').set({ priority: 5 }).where('id', '=', needId).execute();
    const later = await withActor(actingPerson(people.donor), (tx) => findPlan(tx, matchId));
    expect(later?.origin).toEqual(origin);
    await expect(
      withActor(actingPerson(people.focalPoint), (tx) =>
        sql`update match_plans set origin = '{}' where match_id = ${matchId}::uuid`.execute(tx),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('tells no basis and no priority that the State keeps from partners', async () => {
    const shown = { basisTitle: 'National strategy', priority: 2 } as const;
    const needId = await arrangeNeed(database, people.focalPoint, {
      ...shown,
      tiers: { basis: 'T3', priority: 'T3' },
    });
    const { matchId } = await designed({ needId });
    for (const who of [people.donor, people.focalPoint, people.broker]) {
      const plan = await withActor(actingPerson(who), (tx) => findPlan(tx, matchId));
      expect(plan?.origin).toEqual({});
    }
  });

  it('holds no result that the State keeps from partners', async () => {
    const [needId, offerId] = [await newNeed(), await newOffer(1)];
    await database.owner
      .deleteFrom('need_views')
      .where('need_id', '=', needId)
      .where('audience', '=', 'parties')
      .execute();
    const matchId = await arrangeAccepted(database, people, { needId, offerId });
    await database.owner
      .updateTable('matches')
      .set({ status: 'introduced', introduced_at: NOW })
      .where('id', '=', matchId)
      .execute();
    expect(await openPlan(people.focalPoint, { matchId }, NOW)).toMatchObject({ ok: true });
    const plan = await withActor(actingPerson(people.focalPoint), (tx) => findPlan(tx, matchId));
    expect(plan?.outcomes).toEqual([]);
  });

  it('names who changed what, takes both confirmations back, and keeps who saves late from overwriting', async () => {
    const { matchId, revision } = await designed();
    expect(await confirm(people.focalPoint, { matchId, revision })).toEqual(stands('designing'));
    const change = (by: Wearing, from: number, remains: string) =>
      revisePlan(by, { matchId, part: 'delivery', revision: from, changes: { remains } }, NOW);
    const same = completePlan().remains;
    expect(await change(people.donor, revision, same)).toEqual({
      ok: true,
      value: { revision, changed: false },
    });
    expect(await change(people.donor, revision, 'Something else remains.')).toEqual({
      ok: true,
      value: { revision: revision + 1, changed: true },
    });
    expect(await change(people.focalPoint, revision, 'And this is late.')).toEqual(refused('stale'));
    expect(await change(people.focalPoint, revision + 1, 'password: hunter2hunter2')).toEqual(
      refused('secret-found'),
    );
    const [last] = await withActor(actingPerson(people.focalPoint), (tx) => listPlanChanges(tx, matchId));
    expect(last).toMatchObject({
      part: 'delivery',
      revision: revision + 1,
      party: 'donor',
      person: 'Dana Donor',
    });
    // The State's word was for another plan: the donor's alone does not agree it.
    expect(await confirm(people.donor, { matchId, revision })).toEqual(refused('stale'));
    expect(await confirm(people.donor, { matchId, revision: revision + 1 })).toEqual(stands('designing'));
    expect(await statusOf('matches', matchId)).toBe('designing');
    expect(await confirm(people.focalPoint, { matchId, revision: revision + 1 })).toEqual(stands('agreed'));
    expect(await change(people.donor, revision + 1, 'After the agreement.')).toEqual(refused('not-now'));
  });

  it('is read by its two sides and by brokers, and by no donor after the match', async () => {
    const { matchId, revision } = await designed();
    await confirm(people.donor, { matchId, revision });
    const read = (who: Wearing) =>
      withActor(actingPerson(who), async (tx) => ({
        plan: await findPlan(tx, matchId),
        changes: (await listPlanChanges(tx, matchId)).length,
        confirmations: (await listConfirmations(tx, matchId)).map(({ person }) => person),
      }));
    for (const who of [people.donor, people.focalPoint, people.broker])
      expect(await read(who)).toMatchObject({ plan: { matchId }, confirmations: ['Dana Donor'] });
    const nothing = { plan: undefined, changes: 0, confirmations: [] };
    const others = [people.secondDonor, people.secondFocalPoint, people.hubCoordinator, people.verifier];
    for (const who of [...others, people.administrator]) expect(await read(who)).toEqual(nothing);
    expect(await endMatch(people.focalPoint, { matchId, code: 'no-fit' }, NOW)).toEqual(stands('left'));
    expect(await read(people.donor)).toEqual(nothing);
    expect(await read(people.focalPoint)).toMatchObject({ plan: { matchId } });
  });
});

describe('the other side', () => {
  const toldOf = async (kind: 'plan-to-confirm' | 'plan-agreed', matchId: string) =>
    (await lettersAbout(database.owner, kind, matchId)).map(({ email, page }) => {
      expect(page).toBe(`/matches/${matchId}`);
      return email;
    });
  const email = ({ person }: Wearing) => person.email;

  it('hears that the plan waits for it, that its own word fell, and that the plan is agreed', async () => {
    const { matchId, revision } = await designed();
    const { donor, focalPoint, broker } = people;
    // While both are writing, and nobody has confirmed, nobody gets a letter for each part.
    expect(await toldOf('plan-to-confirm', matchId)).toEqual([]);
    await confirm(focalPoint, { matchId, revision });
    await confirm(focalPoint, { matchId, revision });
    expect(await toldOf('plan-to-confirm', matchId)).toEqual([email(donor)]);

    const change = (by: Wearing, at: number, remains: string) =>
      revisePlan(
        by,
        { matchId, part: 'delivery', revision: at, changes: { ...completePlan(), remains } },
        NOW,
      );
    await change(donor, revision, 'Something else remains.');
    expect(await toldOf('plan-to-confirm', matchId)).toEqual([donor, focalPoint].map(email).sort());
    await change(donor, revision + 1, 'And something more.');
    expect(await toldOf('plan-to-confirm', matchId)).toHaveLength(2);
    // Whoever takes its own word back knows of it.
    await confirm(focalPoint, { matchId, revision: revision + 2 });
    await change(focalPoint, revision + 2, 'All of it remains.');
    const confirmed = [donor, donor, focalPoint].map(email).sort();
    expect((await toldOf('plan-to-confirm', matchId)).sort()).toEqual(confirmed);

    await confirm(focalPoint, { matchId, revision: revision + 3 });
    expect(await toldOf('plan-agreed', matchId)).toEqual([]);
    await confirm(donor, { matchId, revision: revision + 3 });
    expect(await toldOf('plan-agreed', matchId)).toEqual([broker, focalPoint].map(email).sort());
  });
});

describe('agreeing', () => {
  it('takes the slot, makes the offer fully committed, and covers what the plan covers', async () => {
    const { needId, offerId, matchId } = await agreed();
    expect(await slotsOf(offerId)).toEqual({ status: 'fully-committed', slots_taken: 1 });
    expect(await statusOf('needs', needId)).toBe('partly-matched');
    const event = await database.owner
      .selectFrom('offer_events')
      .select(['action', 'from_status', 'to_status', 'role', 'person_id'])
      .where('offer_id', '=', offerId)
      .execute();
    expect(event).toEqual([
      {
        action: 'commit',
        from_status: 'published',
        to_status: 'fully-committed',
        role: 'platform',
        person_id: null,
      },
    ]);
    const shown = await database.owner
      .selectFrom('published_offers')
      .select('slots_taken')
      .where('id', '=', offerId)
      .execute();
    expect(shown).toEqual([{ slots_taken: 1 }]);
    expect(await withActor(actingPerson(people.donor), (tx) => listContacts(tx, matchId))).toHaveLength(2);

    // A second offer covers the other result; then one of the two ends.
    const [first] = completePlan().outcomes;
    const rest = await agreed({ needId }, { outcomes: [{ ...first!, needOutcome: 1 }] });
    expect(await statusOf('needs', needId)).toBe('matched');
    const circulates = () =>
      database.owner
        .selectFrom('need_views')
        .select('circulating')
        .distinct()
        .where('need_id', '=', needId)
        .execute();
    expect(await circulates()).toEqual([{ circulating: false }]);
    expect(await endMatch(people.donor, { matchId, code: 'no-funds' }, NOW)).toEqual(stands('terminated'));
    expect(await statusOf('needs', needId)).toBe('partly-matched');
    expect(await circulates()).toEqual([{ circulating: true }]);
    expect(await slotsOf(offerId)).toEqual({ status: 'published', slots_taken: 0 });
    expect(await slotsOf(rest.offerId)).toEqual({ status: 'fully-committed', slots_taken: 1 });
  });

  it('is once, however often one side presses', async () => {
    const { matchId, revision, offerId } = await designed();
    const twice = () => Promise.all([1, 2, 3].map(() => confirm(people.focalPoint, { matchId, revision })));
    expect(await twice()).toEqual(Array.from({ length: 3 }, () => stands('designing')));
    expect(await confirmationsOf(matchId)).toEqual([{ party: 'recipient', revision }]);
    const both = await Promise.all([1, 2, 3].map(() => confirm(people.donor, { matchId, revision })));
    expect(both).toEqual(Array.from({ length: 3 }, () => stands('agreed')));
    expect(await slotsOf(offerId)).toMatchObject({ slots_taken: 1 });
  });

  it('is not without the recipient’s part, a valid note, or one of the two sides', async () => {
    const nothing = { recipient: '', donor: 'Does all of it.', hub: '' };
    const missing = await designed(
      {},
      { responsibilities: { design: nothing, execution: nothing, monitoring: nothing } },
    );
    expect(await confirm(people.focalPoint, missing)).toEqual(refused('plan-incomplete'));
    // What may have begun already is not agreed once it is over.
    const begun = { startsOn: '2026-01-01', milestones: [{ title: 'Team', on: '2026-02-01' }] };
    const introducedBefore = async (endsOn: string) => {
      const match = await designed({}, { ...begun, endsOn });
      await database.owner
        .updateTable('matches')
        .set({ introduced_at: new Date('2025-12-31T12:00:00Z') })
        .where('id', '=', match.matchId)
        .execute();
      return match;
    };
    const past = await introducedBefore('2026-11-22');
    expect(await confirm(people.focalPoint, past)).toEqual(refused('plan-incomplete'));
    const going = await introducedBefore('2026-11-23');
    expect(await confirm(people.focalPoint, going)).toEqual(stands('designing'));
    // Nor what began before the two knew each other: no delivery could be said to begin then.
    const strange = await designed({}, { ...begun, endsOn: '2026-11-23' });
    expect(await confirm(people.focalPoint, strange)).toEqual(refused('plan-incomplete'));

    // A declaration holds for six months; one offer's is over, the other's is not.
    const technologyOf = async (declaredAt: string) => {
      const offerId = await arrangeOffer(database, people.donor, {
        eligible: ['all'],
        slots: 1,
        ...TECHNOLOGY,
      });
      await arrangePassport(database, people.donor, offerId);
      const at = new Date(declaredAt);
      expect(await sendOffer(people.donor, { id: offerId, revision: 1 }, at)).toMatchObject({ ok: true });
      expect(
        await publishOffer(people.broker, { id: offerId, revision: 2, verdicts: verdicts() }, at),
      ).toMatchObject({ ok: true });
      return designed({ offerId });
    };
    const over = await technologyOf('2026-05-20T10:00:00Z');
    expect(await confirm(people.donor, over)).toEqual(refused('note-not-valid'));
    const technology = await technologyOf('2026-06-01T10:00:00Z');
    expect(await confirm(people.donor, technology)).toEqual(stands('designing'));
    for (const who of [people.secondDonor, people.secondFocalPoint])
      expect(await confirm(who, technology)).toEqual(refused('not-found'));
    for (const who of [people.broker, people.hubCoordinator, people.verifier, people.administrator])
      expect(await confirm(who, technology)).toEqual(refused('not-your-act'));
  });

  it('is not of a need that its State paused', async () => {
    const match = await designed();
    await pauseNeed(people.focalPoint, { id: match.needId }, NOW);
    expect(await confirm(people.donor, match)).toEqual(refused('need-not-open'));
  });
});

describe('ending', () => {
  it('asks no reason of a State, before the agreement and after it', async () => {
    const left = await designed();
    expect(await endMatch(people.focalPoint, { matchId: left.matchId, code: '' }, NOW)).toEqual(
      stands('left'),
    );
    const { matchId } = await agreed();
    expect(await endMatch(people.donor, { matchId, code: '' }, NOW)).toEqual(refused('reason-needed'));
    expect(await endMatch(people.focalPoint, { matchId, code: undefined }, NOW)).toEqual(
      stands('terminated'),
    );
    const codes = await database.owner
      .selectFrom('matches')
      .select('closing_code')
      .where('id', 'in', [left.matchId, matchId])
      .execute();
    expect(codes.map(({ closing_code }) => closing_code)).toEqual([
      'withdrawn-by-state',
      'withdrawn-by-state',
    ]);
  });

  it('tells the other side that it closed: not who ended it, and not why', async () => {
    const left = await designed();
    expect(await endMatch(people.donor, { matchId: left.matchId, code: 'fulfilled' }, NOW)).toEqual(
      refused('reason-needed'),
    );
    const text = 'We could not go on with this.';
    await database.owner.deleteFrom('outbox').execute();
    expect(await endMatch(people.donor, { matchId: left.matchId, code: 'no-funds', text }, NOW)).toEqual(
      stands('left'),
    );
    expect(await database.owner.selectFrom('outbox').select(['kind', 'email', 'values']).execute()).toEqual([
      {
        kind: 'record-closed',
        email: people.focalPoint.person.email,
        values: { path: `/en/matches/${left.matchId}` },
      },
    ]);
    const reads = (who: Wearing) => withActor(actingPerson(who), (tx) => findClosingCode(tx, left.matchId));
    expect(await reads(people.donor)).toBe('no-funds');
    expect(await reads(people.broker)).toBe('no-funds');
    expect(await reads(people.focalPoint)).toBeUndefined();
    expect(await confirm(people.focalPoint, left)).toEqual(refused('not-now'));
    expect(await endMatch(people.focalPoint, { matchId: left.matchId, code: 'no-fit' }, NOW)).toEqual(
      refused('not-now'),
    );
    const no = { matchId: left.matchId, answer: 'no', code: 'no-fit' } as const;
    expect(await answerMatch(people.focalPoint, no, NOW)).toEqual(refused('not-now'));
  });

  it('by the State’s withdrawal frees the slot too', async () => {
    const { needId, offerId, matchId } = await agreed();
    expect(await withdrawNeed(people.focalPoint, { id: needId }, NOW)).toMatchObject({ ok: true });
    expect(await statusOf('matches', matchId)).toBe('closed');
    expect(await slotsOf(offerId)).toEqual({ status: 'published', slots_taken: 0 });
    expect(await statusOf('needs', needId)).toBe('withdrawn');
  });
});

test('the last slot is taken once, a hundred times over', async () => {
  const offerId = await newOffer(1);
  const one = await designed({ offerId });
  const other = await designed({ offerId, by: people.secondFocalPoint });
  const { organisation } = people.donor.hat;
  const colleague = await addMember(database, { name: 'Dua Donor', role: 'donor', organisation, now: NOW });
  await keepIt(one.needId, colleague);
  await keepIt(other.needId, colleague);
  // What is left is two second words, given at once: first both States', then those of two people who give.
  const sides = {
    recipient: [() => confirm(people.focalPoint, one), () => confirm(people.secondFocalPoint, other)],
    donor: [() => confirm(people.donor, one), () => confirm(colleague, other)],
  } as const;
  const wins: Record<string, number> = { [one.matchId]: 0, [other.matchId]: 0 };
  for (let round = 0; round < 100; round += 1) {
    const [first, second] =
      round < 50 ? (['donor', 'recipient'] as const) : (['recipient', 'donor'] as const);
    if (round % 50 === 0) for (const word of sides[first]) expect(await word()).toEqual(stands('designing'));
    const [ones, others] = sides[second];
    const outcomes = await Promise.all(round % 2 ? [ones(), others()] : [others(), ones()].reverse());
    const won = [one, other].filter((_, index) => outcomes[index]!.ok);
    expect(won).toHaveLength(1);
    expect(outcomes).toContainEqual(refused('no-slot-left'));
    expect(await slotsOf(offerId)).toEqual({ status: 'fully-committed', slots_taken: 1 });
    const [winner] = won;
    wins[winner!.matchId]! += 1;
    await database.owner.transaction().execute(async (tx) => {
      // The clock back: as the owner, past the trigger that lets nobody undo an agreement.
      await sql`alter table matches disable trigger moves`.execute(tx);
      await tx
        .updateTable('matches')
        .set({ status: 'designing', agreed_at: null })
        .where('id', '=', winner!.matchId)
        .execute();
      await sql`alter table matches enable trigger moves`.execute(tx);
      await tx.deleteFrom('match_standings').where('match_id', '=', winner!.matchId).execute();
      await tx
        .deleteFrom('match_confirmations')
        .where('match_id', '=', winner!.matchId)
        .where('party', '=', second)
        .execute();
      // From now on the others come second.
      if (round === 49)
        await tx
          .deleteFrom('match_confirmations')
          .where('match_id', 'in', [one.matchId, other.matchId])
          .execute();
    });
  }
  expect(wins[one.matchId]! + wins[other.matchId]!).toBe(100);
});

test('a withdrawal and the last confirmation at once: one comes first, and nothing is half done', async () => {
  for (let round = 0; round < 6; round += 1) {
    const match = await designed();
    await confirm(people.focalPoint, match);
    const acts: (() => Promise<Outcome<unknown>>)[] = [
      () => confirm(people.donor, match),
      () => withdrawNeed(people.focalPoint, { id: match.needId }, NOW),
    ];
    const outcomes = await Promise.all((round % 2 ? acts : acts.reverse()).map((act) => act()));
    const confirmation = outcomes[round % 2 ? 0 : 1]!;
    expect(outcomes[round % 2 ? 1 : 0]).toMatchObject({ ok: true });
    if (!confirmation.ok) expect(['need-not-open', 'not-now', 'not-found']).toContain(confirmation.reason);
    expect(await statusOf('matches', match.matchId)).toBe('closed');
    expect(await slotsOf(match.offerId)).toEqual({ status: 'published', slots_taken: 0 });
  }
});

test('slots are never fewer than agreements hold', async () => {
  const { offerId } = await agreed({ offerId: await newOffer(2) });
  expect(await slotsOf(offerId)).toEqual({ status: 'published', slots_taken: 1 });
  await database.owner.updateTable('offers').set({ slots_taken: 2 }).where('id', '=', offerId).execute();
  const fewer = database.owner.updateTable('offers').set({ slots: 1 }).where('id', '=', offerId).execute();
  await expect(fewer).rejects.toMatchObject({ constraint: 'offers_slots_never_oversold' });
  // By an offer that is written again, as a later version of it will be.
  await database.owner.updateTable('offers').set({ status: 'returned' }).where('id', '=', offerId).execute();
  const { revision } = await database.owner
    .selectFrom('offers')
    .select('revision')
    .where('id', '=', offerId)
    .executeTakeFirstOrThrow();
  const input = { id: offerId, revision, changes: { slots: 1 } };
  expect(await saveOffer(people.donor, input, NOW)).toEqual(refused('slots-taken'));
});

test.each(['match_confirmations', 'match_events', 'offer_events', 'need_events', 'audit_chain'])(
  'an agreement whose row in %s cannot be written leaves nothing behind',
  async (table) => {
    const match = await designed();
    await confirm(people.focalPoint, match);
    const before = await confirmationsOf(match.matchId);
    await sql`
      create function public.fail_now() returns trigger language plpgsql as $$ begin raise exception 'it fails here'; end $$;
      create trigger fails before insert on ${sql.table(table)} for each row execute function public.fail_now();
    `.execute(database.owner);
    await expect(confirm(people.donor, match)).rejects.toThrow('it fails here');
    await sql`drop function public.fail_now() cascade`.execute(database.owner);
    expect(await confirmationsOf(match.matchId)).toEqual(before);
    expect(await statusOf('matches', match.matchId)).toBe('designing');
    expect(await statusOf('needs', match.needId)).toBe('circulating');
    expect(await slotsOf(match.offerId)).toEqual({ status: 'published', slots_taken: 0 });
    expect(await confirm(people.donor, match)).toEqual(stands('agreed'));
  },
);

describe('the database keeps it by itself', () => {
  const jump = (id: string, status: 'agreed' | 'terminated' | 'left') =>
    database.owner
      .updateTable('matches')
      .set({
        status,
        ...(status === 'agreed' ? { agreed_at: NOW } : { closing_code: 'no-fit', agreed_at: NOW }),
      })
      .where('id', '=', id)
      .execute();
  it('no agreement without two confirmations of the plan as it is, and no way back', async () => {
    const match = await designed();
    await expect(jump(match.matchId, 'agreed')).rejects.toMatchObject({
      constraint: 'matches_two_confirmations',
    });
    await expect(jump(match.matchId, 'terminated')).rejects.toMatchObject({ constraint: 'matches_moves' });
    const { matchId } = await agreed();
    await expect(jump(matchId, 'left')).rejects.toMatchObject({ constraint: 'matches_moves' });
  });
  it('says of offers and needs what the domain says', async () => {
    const slots = OFFER_STATUSES.flatMap((status) =>
      [0, 1, 2].map((taken) => ({ status, slots: 2, taken, after: afterSlots(status, 2, taken) })),
    );
    const needs = NEED_STATUSES.flatMap((status) =>
      [
        { results: 2, covered: [], agreed: false },
        { results: 2, covered: [], agreed: true },
        { results: 2, covered: [0, 0, 7], agreed: true },
        { results: 2, covered: [0, 1], agreed: true },
        { results: 0, covered: [], agreed: true },
        { results: 2, covered: [0, 1], agreed: true, started: true },
        { results: 2, covered: [0], agreed: true, started: true },
        { results: 2, covered: [], agreed: false, done: [1] },
        { results: 2, covered: [0], agreed: true, started: true, done: [1] },
        { results: 2, covered: [], agreed: false, done: [0, 1] },
      ].map(({ results, covered, agreed, started = false, done = [] }) => ({
        status,
        results,
        covered: new Set([...covered, ...done].filter((index) => index < results)).size,
        agreed,
        started,
        done: new Set(done).size,
        after: needAfter(status, coverageOf(results, covered, agreed, { started, done })),
      })),
    );
    const said = await sql<{ after: string }>`
      select app.offer_after_slots(c->>'status', (c->>'slots')::integer, (c->>'taken')::integer) as after
      from jsonb_array_elements(${JSON.stringify(slots)}::jsonb) with ordinality as cases (c, n) order by n`.execute(
      database.owner,
    );
    expect(said.rows.map(({ after }) => after)).toEqual(slots.map(({ after }) => after));
    const follows = await sql<{ after: string }>`
      select app.need_after(c->>'status', (c->>'results')::integer, (c->>'covered')::integer, (c->>'agreed')::boolean, (c->>'started')::boolean, (c->>'done')::integer) as after
      from jsonb_array_elements(${JSON.stringify(needs)}::jsonb) with ordinality as cases (c, n) order by n`.execute(
      database.owner,
    );
    expect(follows.rows.map(({ after }) => after)).toEqual(needs.map(({ after }) => after));
  });
});

test('nothing of the need beyond what a partner may read is in the plan', async () => {
  const needId = await arrangeNeed(database, people.focalPoint, { tiers: { basis: 'T3' } });
  const { matchId } = await designed({ needId });
  const plan = await withActor(actingPerson(people.donor), (tx) => findPlan(tx, matchId));
  for (const canary of [CANARIES.title, CANARIES.summary, CANARIES.basisTitle])
    expect(JSON.stringify(plan)).not.toContain(canary);
});
