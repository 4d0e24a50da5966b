import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { promisedBy } from '#app/domain/matches/delivery/clocks.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { NOTICES } from '#app/domain/notices/notice.ts';
import type { DeskKind } from '#app/domain/matches/desk.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { milestonesReached } from '#app/domain/matches/delivery/report.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import {
  confirmCompletion,
  readRefusal,
  refuseCompletion,
} from '#app/operations/matches/delivery/answer-completion.ts';
import { breakSilence } from '#app/operations/matches/delivery/break-silence.ts';
import { completionDue } from '#app/operations/matches/delivery/completion-due.ts';
import { concludeMatch } from '#app/operations/matches/delivery/conclude-match.ts';
import {
  disputeByReference,
  disputeMatch,
  resolveDispute,
  settleDispute,
} from '#app/operations/matches/delivery/dispute-match.ts';
import { followUpDue } from '#app/operations/matches/delivery/follow-up-due.ts';
import { followUpMatch } from '#app/operations/matches/delivery/follow-up-match.ts';
import { giveFeedback } from '#app/operations/matches/delivery/give-feedback.ts';
import { reportCompletion } from '#app/operations/matches/delivery/report-completion.ts';
import { remainderIn } from '#app/domain/matches/delivery/report.ts';
import { feedbackBy } from '#app/domain/matches/delivery/clocks.ts';
import { reportDelivery } from '#app/operations/matches/delivery/report-delivery.ts';
import { silenceDue } from '#app/operations/matches/delivery/silence-due.ts';
import { startDelivery } from '#app/operations/matches/delivery/start-delivery.ts';
import { closeMatch } from '#app/operations/matches/close-match.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { listDesk } from '#app/operations/matches/list-desk.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { endMatch } from '#app/operations/matches/end-match.ts';
import { openPlan } from '#app/operations/matches/open-plan.ts';
import { revisePlan } from '#app/operations/matches/revise-plan.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { markUnmet } from '#app/operations/needs/mark-unmet.ts';
import { recirculateNeed } from '#app/operations/needs/recirculate-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { matchChips } from '#app/operations/principles/match-chips.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { listOnClock } from '#db/queries/matches/clocks.ts';
import { listMatchesOfDonor } from '#db/queries/matches/lists.ts';
import { findClosingFacts } from '#db/queries/matches/closing-facts.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { listedStep } from '#app/operations/matches/listed-step.ts';
import { listProgress } from '#db/queries/matches/progress.ts';
import { listReports } from '#db/queries/matches/reports.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed, INTEREST, NOW } from '#tests/support/matches.ts';
import { needThatIs, readNeed } from '#tests/support/needs.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { arrangeAccepted, arrangeAgreed, arrangeDesigned, completePlan } from '#tests/support/plans.ts';
import { lettersAbout, stillAsked } from '#tests/support/inbox.ts';

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

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const today = dayOf(NOW);
const refused = (reason: string) => ({ ok: false, reason });
const stands = (status: string) => ({ ok: true, value: { status } });

async function agreed(slots = 1) {
  const needId = await arrangeNeed(database, people.focalPoint);
  const offerId = await arrangeOffer(database, people.donor, {
    status: 'published',
    eligible: ['all'],
    slots,
  });
  return { needId, offerId, matchId: await arrangeAgreed(database, people, { needId, offerId }, NOW) };
}

async function completed(
  state: 'reached' | 'partly' | 'not' = 'reached',
  remainder: 'met' | 'open' = 'open',
) {
  const found = await agreed();
  const { matchId } = found;
  must(await startDelivery(people.donor, { matchId, startedOn: today }, NOW));
  must(await reportCompletion(people.donor, { matchId, completedOn: today, text: 'All of it.' }, NOW));
  const answer = { matchId, results: [state], remainder, text: '' } as const;
  must(await confirmCompletion(people.focalPoint, answer, NOW));
  return found;
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`It was refused: ${outcome.reason}`);
  return outcome.value;
}

const statusOf = async (table: 'matches' | 'needs' | 'offers', id: string) => {
  const row = await database.owner.selectFrom(table).select('status').where('id', '=', id).executeTakeFirst();
  return row?.status;
};
const slotsTaken = async (id: string) => {
  const row = await database.owner
    .selectFrom('offers')
    .select('slots_taken')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.slots_taken;
};
const reportsFor = (by: Wearing, matchId: string) =>
  withActor(actingPerson(by), (tx) => listReports(tx, matchId));
const onDesk = async (kind: DeskKind, now: Date) =>
  (await listDesk(people.broker, now, { whose: 'everyone', kind })).lines.map((line) => line.id);
const toldOf = async (matchId: string, kind: 'match-disputed' | 'record-changed') => {
  const rows = await database.owner
    .selectFrom('outbox')
    .select('email')
    .where('kind', '=', kind)
    .where(sql<string>`values->>'path'`, '=', `/en/matches/${matchId}`)
    .execute();
  return rows.map(({ email }) => email).sort();
};
const lettersOf = async (kind: string) => {
  const rows = await database.owner
    .selectFrom('outbox')
    .select('email')
    .where('kind', '=', kind as 'invitation')
    .execute();
  return rows.length;
};

test('a delivery from its start to its end, each act by its own side, and the need with it', async () => {
  const { needId, offerId, matchId } = await agreed();
  const { donor, focalPoint, broker } = people;
  expect(await statusOf('needs', needId)).toBe('matched');

  const start = (by: Wearing, startedOn = today) => startDelivery(by, { matchId, startedOn }, NOW);
  for (const day of [addDays(today, 1), addDays(today, -1), '2020-01-01'])
    expect(await start(donor, day), day).toEqual(refused('days-refused'));
  expect(await start(focalPoint)).toEqual(refused('not-your-act'));
  for (const other of [people.secondDonor, people.secondFocalPoint, people.administrator])
    expect(await start(other)).toEqual(refused('not-found'));
  const both = await Promise.all([start(donor), start(donor)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await statusOf('needs', needId)).toBe('in-delivery');

  const line = {
    matchId,
    state: 'on-track',
    text: 'The team is in place.',
    milestones: { '0': today },
  } as const;
  expect(await reportDelivery(donor, { ...line, text: ' ' }, NOW)).toEqual(refused('reason-needed'));
  expect(await reportDelivery(donor, { ...line, milestones: { '2': today } }, NOW)).toEqual(
    refused('days-refused'),
  );
  for (const day of [addDays(today, -1), addDays(today, 1)])
    expect(await reportDelivery(donor, { ...line, milestones: { '0': day } }, NOW), day).toEqual(
      refused('days-refused'),
    );
  expect(await reportDelivery(donor, { ...line, text: 'password: Gr8Secret!x9' }, NOW)).toEqual(
    refused('secret-found'),
  );
  expect(await reportDelivery(donor, line, NOW)).toEqual(stands('in-delivery'));

  const confirm = (results: ('reached' | 'partly')[]) =>
    confirmCompletion(focalPoint, { matchId, results, remainder: 'met', text: '' }, NOW);
  expect(await confirm(['reached'])).toEqual(refused('not-now'));
  const participants = { women: 7, men: 5, unsaid: 1 };
  const done = { matchId, completedOn: today, participants, text: 'Handed over.' };
  expect(await reportCompletion(donor, { ...done, completedOn: addDays(today, -1) }, NOW)).toEqual(
    refused('days-refused'),
  );
  expect(await reportCompletion(donor, done, NOW)).toEqual(stands('in-delivery'));
  expect(await reportCompletion(donor, done, NOW)).toEqual(refused('not-now'));
  expect(await refuseCompletion(focalPoint, { matchId, text: '' }, NOW)).toEqual(refused('reason-needed'));
  const missing = 'Two of ten sensors are missing.';
  expect(await refuseCompletion(focalPoint, { matchId, text: missing }, NOW)).toEqual(stands('in-delivery'));
  expect(await confirm(['reached'])).toEqual(refused('not-now'));
  must(await reportCompletion(donor, done, NOW));
  expect(await confirm(['reached', 'partly'])).toEqual(refused('incomplete'));
  // What was not reached goes before donors again only where its State says so.
  const unsaid = { matchId, results: ['partly'], text: '' } as const;
  expect(await confirmCompletion(focalPoint, unsaid, NOW)).toEqual(refused('incomplete'));
  expect(await confirm(['reached'])).toEqual(stands('completed'));
  expect(await statusOf('needs', needId)).toBe('in-delivery');
  expect(await slotsTaken(offerId)).toBe(1);

  const close = (code?: string) =>
    concludeMatch(broker, { matchId, action: 'conclude', code, text: 'Begin with the posts.' }, NOW);
  expect(await close('fulfilled')).toEqual(refused('feedback-open'));
  const feedback = { matchId, text: 'It went well, slowly.', shared: false };
  expect(await giveFeedback(focalPoint, feedback, NOW)).toEqual(stands('completed'));
  expect(await giveFeedback(focalPoint, feedback, NOW)).toEqual(refused('already-answered'));
  expect(await statusOf('needs', needId)).toBe('fulfilled');
  must(await giveFeedback(donor, { ...feedback, text: 'A good team.', shared: true }, NOW));
  expect(await close()).toEqual(refused('reason-needed'));
  expect(await close('duplicate')).toEqual(refused('reason-needed'));
  expect(await concludeMatch(donor, { matchId, action: 'conclude', code: 'fulfilled' }, NOW)).toEqual(
    refused('not-your-act'),
  );
  // Both sides and the broker read who took part, women and men apart (PE1).
  for (const by of [donor, focalPoint, broker]) {
    const said = await withActor(actingPerson(by), (tx) => listReports(tx, matchId));
    expect(said.findLast(({ action }) => action === 'complete')?.participants, by.person.name).toEqual(
      participants,
    );
  }
  expect(await close('fulfilled')).toEqual({ ok: true, value: undefined });
  expect(await statusOf('matches', matchId)).toBe('closed');
  // The need that it could serve is served.
  expect(await slotsTaken(offerId)).toBe(1);
  expect(await statusOf('offers', offerId)).toBe('fully-committed');

  // What is said to brokers is not for the other side, whichever it is, and what is shown to it is.
  const texts = async (by: Wearing) => (await reportsFor(by, matchId)).map(({ text }) => text ?? '–');
  expect(await texts(broker)).toEqual([
    '',
    line.text,
    done.text,
    missing,
    done.text,
    '',
    feedback.text,
    'A good team.',
  ]);
  expect(await texts(focalPoint)).toEqual(await texts(broker));
  const donors = await texts(donor);
  expect(donors[3]).toBe('–');
  expect(donors[6]).toBe('–');
  expect(donors[7]).toBe('A good team.');
  for (const other of [people.secondDonor, people.secondFocalPoint, people.hubCoordinator, people.verifier])
    expect(await reportsFor(other, matchId)).toEqual([]);
});

test('no broker closes as fulfilled what its State says it still needs; what is enough it does', async () => {
  for (const [remainder, fulfilled] of [
    ['open', refused('reason-needed')],
    ['met', { ok: true, value: undefined }],
  ] as const) {
    const { matchId } = await completed('partly', remainder);
    for (const by of [people.donor, people.focalPoint])
      must(await giveFeedback(by, { matchId, text: 'Six of ten came.', shared: true }, NOW));
    const close = (code: string) => concludeMatch(people.broker, { matchId, action: 'conclude', code }, NOW);
    expect([remainder, await close('fulfilled')]).toEqual([remainder, fulfilled]);
    if (remainder === 'open') expect(await close('partly')).toMatchObject({ ok: true });
    const progress = await withActor(actingPerson(people.focalPoint), (tx) => listProgress(tx, [matchId]));
    expect(remainderIn(progress.get(matchId)!.reports, false)).toBe(remainder);
  }
});

test('what was not reached and is still needed is open again; what is enough is not', async () => {
  const open = await completed('not', 'open');
  must(
    await giveFeedback(people.focalPoint, { matchId: open.matchId, text: 'Not yet.', shared: false }, NOW),
  );
  expect(await statusOf('needs', open.needId)).toBe('in-delivery');
  expect(await completionDue.run(later(30))).toBe(0);
  expect(await completionDue.run(later(31))).toBe(1);
  expect(await completionDue.run(later(31))).toBe(0);
  expect(await statusOf('needs', open.needId)).toBe('circulating');
  const code = await database.owner
    .selectFrom('matches')
    .select('closing_code')
    .where('id', '=', open.matchId)
    .executeTakeFirst();
  expect(code?.closing_code).toBe('partly');

  const enough = await completed('not', 'met');
  expect(await completionDue.run(later(31))).toBe(1);
  expect(await statusOf('needs', enough.needId)).toBe('fulfilled');
});

describe('what was not kept of the principles', () => {
  const notKeptFor = (by: Wearing, matchId: string) =>
    withActor(actingPerson(by), async (tx) => (await findMatch(tx, matchId))?.notKept);
  const factsFor = (by: Wearing, matchId: string) =>
    withActor(actingPerson(by), (tx) => findClosingFacts(tx, matchId));
  const readers = () => [people.donor, people.focalPoint, people.broker];

  it.each(['broker', 'clock'] as const)(
    'stands with the match for both sides when the %s closes it',
    async (who) => {
      const { matchId, offerId } = await completed();
      // On no list any more, and still an offer of technology.
      await database.owner
        .updateTable('offers')
        .set({ modes: ['EQP'], status: 'paused' })
        .where('id', '=', offerId)
        .execute();
      for (const by of readers()) {
        expect(await notKeptFor(by, matchId)).toBeUndefined();
        expect(await factsFor(by, matchId)).toMatchObject({
          outcomes: 1,
          outcomesReported: 1,
          milestones: 2,
        });
      }
      for (const by of [people.secondDonor, people.secondFocalPoint, people.hubCoordinator, people.verifier])
        expect(await factsFor(by, matchId)).toBeUndefined();
      if (who === 'clock') expect(await completionDue.run(later(31))).toBeGreaterThan(0);
      else {
        for (const by of [people.donor, people.focalPoint])
          must(await giveFeedback(by, { matchId, text: 'It went well.', shared: true }, NOW));
        must(await concludeMatch(people.broker, { matchId, action: 'conclude', code: 'fulfilled' }, NOW));
      }
      const found = ['milestone-unreached', 'arrival-unchecked', 'participants-uncounted'];
      for (const by of readers())
        expect(await notKeptFor(by, matchId)).toEqual(
          who === 'clock' ? [...found, 'feedback-missing'] : found,
        );
    },
  );

  it('is nothing where everything was said, and fewer women than the offer aimed for are found', async () => {
    for (const [women, found] of [
      [4, []],
      [3, ['women-target-missed']],
    ] as const) {
      const { matchId, offerId } = await agreed();
      await database.owner
        .updateTable('offers')
        .set({ women_target: 40 })
        .where('id', '=', offerId)
        .execute();
      must(await startDelivery(people.donor, { matchId, startedOn: today }, NOW));
      const line = {
        matchId,
        state: 'on-track',
        text: 'Both.',
        milestones: { '0': today, '1': today },
      } as const;
      must(await reportDelivery(people.donor, line, NOW));
      const participants = { women, men: 10 - women, unsaid: 0 };
      must(
        await reportCompletion(people.donor, { matchId, completedOn: today, participants, text: '' }, NOW),
      );
      const answer = { matchId, results: ['reached'], remainder: 'met', text: '' } as const;
      must(await confirmCompletion(people.focalPoint, answer, NOW));
      for (const by of [people.donor, people.focalPoint])
        must(await giveFeedback(by, { matchId, text: 'It went well.', shared: true }, NOW));
      must(await concludeMatch(people.broker, { matchId, action: 'conclude', code: 'fulfilled' }, NOW));
      expect(await notKeptFor(people.donor, matchId)).toEqual(found);
    }
  });
});

test('the database lets no delivery start or end without its side’s word, whoever writes', async () => {
  const { matchId } = await agreed();
  const force = (status: string) =>
    database.owner
      .updateTable('matches')
      .set({ status: status as 'completed', started_on: today, completed_at: NOW })
      .where('id', '=', matchId)
      .execute();
  await expect(force('in-delivery')).rejects.toMatchObject({ constraint: 'matches_delivered' });
  await expect(force('completed')).rejects.toMatchObject({ constraint: 'matches_moves' });
  must(await startDelivery(people.donor, { matchId, startedOn: today }, NOW));
  await expect(force('completed')).rejects.toMatchObject({ constraint: 'matches_delivered' });
  await expect(force('agreed')).rejects.toMatchObject({ constraint: 'matches_moves' });
});

test('a completion lies neither before the last milestone that was reported nor ahead', async () => {
  const { matchId } = await agreed();
  const { donor } = people;
  must(await startDelivery(donor, { matchId, startedOn: today }, NOW));
  const milestones = { '0': addDays(today, 3) };
  must(await reportDelivery(donor, { matchId, state: 'on-track', text: 'One.', milestones }, later(3)));
  const complete = (completedOn: string) =>
    reportCompletion(donor, { matchId, completedOn, text: '' }, later(4));
  for (const day of [addDays(today, 2), addDays(today, 5)])
    expect(await complete(day), day).toEqual(refused('days-refused'));
  expect(await complete(addDays(today, 3))).toEqual(stands('in-delivery'));
});

test('with a completion go the days of milestones, of which none lies after it, ahead, or outside the plan', async () => {
  const { matchId } = await agreed();
  const { donor, focalPoint } = people;
  must(await startDelivery(donor, { matchId, startedOn: today }, NOW));
  const line = { matchId, state: 'on-track', text: 'One.', milestones: { '0': addDays(today, 3) } } as const;
  must(await reportDelivery(donor, line, later(3)));
  const complete = (milestones: Record<string, string>, completedOn = addDays(today, 3)) =>
    reportCompletion(donor, { matchId, completedOn, milestones, text: '' }, later(4));
  for (const wrong of [{ '1': addDays(today, 4) }, { '1': addDays(today, 9) }, { '1': addDays(today, -1) }])
    expect(await complete(wrong)).toEqual(refused('days-refused'));
  expect(await complete({ '7': today })).toEqual(refused('days-refused'));
  // The day said last counts, and may allow what the one before did not.
  const said = { '0': addDays(today, 1), '1': addDays(today, 2) };
  expect(await complete(said, addDays(today, 2))).toEqual(stands('in-delivery'));
  for (const by of [donor, focalPoint]) {
    const reports = await withActor(actingPerson(by), (tx) => listReports(tx, matchId));
    expect(milestonesReached(reports)).toEqual(said);
  }
});

test('an ending and a withdrawal free the place of a delivery under way', async () => {
  const ended = await agreed();
  must(await startDelivery(people.donor, { matchId: ended.matchId, startedOn: today }, NOW));
  const end = { matchId: ended.matchId, code: 'served-elsewhere' };
  expect(await endMatch(people.focalPoint, end, NOW)).toEqual(stands('terminated'));
  expect(await slotsTaken(ended.offerId)).toBe(0);
  expect(await statusOf('needs', ended.needId)).toBe('circulating');
  const taken = await agreed();
  must(await startDelivery(people.donor, { matchId: taken.matchId, startedOn: today }, NOW));
  must(await withdrawNeed(people.focalPoint, { id: taken.needId }, NOW));
  expect(await statusOf('matches', taken.matchId)).toBe('closed');
  expect(await slotsTaken(taken.offerId)).toBe(0);
});

test('a side that says after the end that nothing remains leaves an open question on it, for both sides', async () => {
  const { matchId } = await completed();
  await completionDue.run(later(40));
  const standsFor = (by: Wearing) =>
    withActor(actingPerson(by), async (tx) => {
      const match = await findMatch(tx, matchId);
      const chips = match ? await matchChips(tx, match, undefined, dayOf(later(183))) : [];
      return chips.find(({ id }) => id === 'PP1');
    });
  expect(await standsFor(people.focalPoint)).toMatchObject({ state: 'met', evidence: 'agreed-together' });
  const nothing = { matchId, months: 6, state: 'nothing', text: '' } as const;
  must(await followUpMatch(people.focalPoint, nothing, later(183)));
  for (const by of [people.donor, people.focalPoint, people.broker])
    expect(await standsFor(by)).toMatchObject({ state: 'open', evidence: 'nothing-remains', by: 'platform' });
});

test('the other side hears what a delivery comes to, and a broker what was not confirmed', async () => {
  const { matchId } = await agreed();
  const { donor, focalPoint, broker } = people;
  const told = async (kind: MailKind) =>
    (await lettersAbout(database.owner, kind, matchId)).map(({ email }) => email);
  const emails = (...who: CastMember[]) => who.map(({ person }) => person.email).sort();
  must(await startDelivery(donor, { matchId, startedOn: today }, NOW));
  expect(await told('delivery-moved')).toEqual(emails(focalPoint));
  const line = { matchId, text: 'The visas are late.', milestones: {} } as const;
  must(await reportDelivery(donor, { ...line, state: 'on-track' }, NOW));
  expect(await told('delivery-moved')).toHaveLength(1);
  must(await reportDelivery(donor, { ...line, state: 'delayed' }, NOW));
  must(await reportDelivery(donor, { ...line, state: 'changed' }, NOW));
  expect(await told('delivery-moved')).toEqual(emails(focalPoint, focalPoint, focalPoint));

  const complete = () => reportCompletion(donor, { matchId, completedOn: today, text: '' }, NOW);
  must(await complete());
  expect(await told('completion-to-confirm')).toEqual(emails(focalPoint));
  const inbox = await readInbox(focalPoint, NOW);
  const ofIt = ({ path }: { path?: string }) => path === `/matches/${matchId}`;
  // The record itself is asked about there, with the same day; the letter is not a second question.
  expect(inbox.entries.filter(({ kind }) => kind === 'completion-to-confirm').filter(ofIt)).toEqual([]);
  expect(inbox.records.find(ofIt)).toMatchObject({ lane: 'me', by: addDays(today, 30) });
  const { until } = await database.owner
    .selectFrom('inbox_entries')
    .select('until')
    .where('kind', '=', 'completion-to-confirm')
    .where('path', '=', `/matches/${matchId}`)
    .executeTakeFirstOrThrow();
  expect(until && dayOf(until)).toBe(addDays(today, 30));

  must(await refuseCompletion(focalPoint, { matchId, text: 'Two sensors are missing.' }, NOW));
  // In both lists it is the donor's to complete, as on the match's page.
  for (const [by, party] of [
    [donor, 'donor'],
    [focalPoint, 'recipient'],
  ] as const) {
    const listed = await withActor(actingPerson(by), async (tx) => ({
      match: (await findMatch(tx, matchId))!,
      progress: (await listProgress(tx, [matchId])).get(matchId),
    }));
    expect(listedStep(listed.match, listed.progress, party, today).what).toBe('to-complete');
  }
  expect(await told('completion-answered')).toEqual(emails(donor, broker));
  expect(await stillAsked(database.owner, 'completion-to-confirm', matchId)).toEqual([]);
  must(await complete());
  expect(await stillAsked(database.owner, 'completion-to-confirm', matchId)).toEqual(emails(focalPoint));
  const answer = { matchId, results: ['reached'], remainder: 'met', text: '' } as const;
  must(await confirmCompletion(focalPoint, answer, NOW));
  expect((await told('completion-answered')).sort()).toEqual(emails(donor, donor, broker));
  expect(await stillAsked(database.owner, 'completion-to-confirm', matchId)).toEqual([]);
});

test('a completion that was not confirmed is on the desk until a broker has read why, or it is reported anew', async () => {
  const { matchId } = await agreed();
  const { donor, focalPoint, broker } = people;
  must(await startDelivery(donor, { matchId, startedOn: today }, NOW));
  const complete = async () =>
    must(await reportCompletion(donor, { matchId, completedOn: today, text: '' }, NOW));
  const refuse = async (now: Date) =>
    must(await refuseCompletion(focalPoint, { matchId, text: 'Nothing.' }, now));
  const waits = async () =>
    (await listDesk(broker, later(1), { whose: 'everyone', kind: 'match-unconfirmed' })).lines.find(
      ({ id }) => id === matchId,
    );
  await complete();
  expect(await waits()).toBeUndefined();
  expect(await readRefusal(broker, { matchId }, NOW)).toEqual(refused('not-now'));
  await refuse(later(1));
  expect(await waits()).toMatchObject({ since: later(1) });
  await complete();
  expect(await waits()).toBeUndefined();
  await refuse(later(1));
  for (const by of [donor, focalPoint])
    expect(await readRefusal(by, { matchId }, later(1)), by.hat.role).toEqual(refused('not-your-act'));
  expect(await readRefusal(people.secondDonor, { matchId }, later(1))).toEqual(refused('not-found'));
  expect(await readRefusal(broker, { matchId }, later(1))).toEqual(stands('in-delivery'));
  expect(await waits()).toBeUndefined();
  expect(await readRefusal(broker, { matchId }, later(1))).toEqual(refused('not-now'));
  // Both sides read that it was read; why is not the donor's.
  for (const by of [donor, focalPoint]) {
    const [last, before] = (await reportsFor(by, matchId)).toReversed();
    expect([last?.action, last?.party]).toEqual(['read-refusal', undefined]);
    expect(before?.text).toBe(by === donor ? undefined : 'Nothing.');
  }
});

test('where nobody has a match on the desk and who proposed it brokers no more, every broker is told', async () => {
  const { matchId } = await agreed();
  const second = await addMember(database, {
    name: 'Bela Broker',
    role: 'broker',
    organisation: people.broker.hat.organisation,
    now: NOW,
  });
  await database.owner.deleteFrom('desk_owners').where('subject_id', '=', matchId).execute();
  await database.owner
    .updateTable('matches')
    .set({ proposed_by: people.donor.person.id })
    .where('id', '=', matchId)
    .execute();
  must(await startDelivery(people.donor, { matchId, startedOn: today }, NOW));
  must(await reportCompletion(people.donor, { matchId, completedOn: today, text: '' }, NOW));
  must(await refuseCompletion(people.focalPoint, { matchId, text: 'Nothing came.' }, NOW));
  const told = (await lettersAbout(database.owner, 'completion-answered', matchId)).map(({ email }) => email);
  expect(told).toEqual(expect.arrayContaining([second, people.broker].map(({ person }) => person.email)));
  await database.owner
    .updateTable('memberships')
    .set({ ended_at: NOW })
    .where('person_id', '=', second.person.id)
    .execute();
});

test('the line of the quarter is asked for no more once the completion was reported, or the match has ended', async () => {
  const due = later(95);
  for (const over of [
    (matchId: string) =>
      reportCompletion(people.donor, { matchId, completedOn: dayOf(due), text: 'All of it.' }, due),
    (matchId: string) => endMatch(people.focalPoint, { matchId, code: 'served-elsewhere' }, due),
  ]) {
    const { matchId } = await agreed();
    must(await startDelivery(people.donor, { matchId, startedOn: today }, NOW));
    await followUpDue.run(due);
    expect(await stillAsked(database.owner, 'match-status-due', matchId)).toEqual([
      people.donor.person.email,
    ]);
    expect((await over(matchId)).ok).toBe(true);
    expect(await stillAsked(database.owner, 'match-status-due', matchId)).toEqual([]);
  }
});

test('follow-ups are asked by letter at six and twelve months, and each side says once what remains', async () => {
  const { matchId } = await completed();
  must(await giveFeedback(people.donor, { matchId, text: 'Good.', shared: true }, NOW));
  const say = (by: Wearing, months: 6 | 12, now: Date) =>
    followUpMatch(by, { matchId, months, state: 'part', text: 'Four of five posts.' }, now);
  expect(await say(people.donor, 6, later(30))).toEqual(refused('not-now'));
  await completionDue.run(later(40));
  const before = await lettersOf('match-follow-up');
  await followUpDue.run(later(182));
  const asked = (await lettersOf('match-follow-up')) - before;
  expect(asked).toBeGreaterThanOrEqual(2);
  await followUpDue.run(later(183));
  expect((await lettersOf('match-follow-up')) - before).toBe(asked);
  expect(await say(people.donor, 12, later(183))).toEqual(refused('not-now'));
  const waits = () => stillAsked(database.owner, 'match-follow-up', matchId);
  expect(await waits()).toEqual([people.donor, people.focalPoint].map(({ person }) => person.email).sort());
  expect(await say(people.donor, 6, later(183))).toEqual(stands('closed'));
  expect(await waits()).toEqual([people.focalPoint.person.email]);
  expect(await say(people.donor, 6, later(183))).toEqual(refused('not-now'));
  expect(await say(people.focalPoint, 6, later(183))).toEqual(stands('closed'));
  const shown = (await reportsFor(people.donor, matchId)).filter(({ action }) => action === 'follow-up');
  expect(shown.map(({ party, text }) => [party, text])).toEqual([
    ['donor', 'Four of five posts.'],
    ['recipient', 'Four of five posts.'],
  ]);
});

test('the clock looks no more at a match of which nothing is left to ask', async () => {
  const looked = async (matchId: string) =>
    (await withActor({ kind: 'system', reason: 'test' }, listOnClock)).some(({ id }) => id === matchId);
  const [asked, said] = [await completed(), await completed()];
  await completionDue.run(later(40));
  await followUpDue.run(later(183));
  const sayAll = async (months: 6 | 12, at: Date) => {
    for (const by of [people.donor, people.focalPoint])
      must(await followUpMatch(by, { matchId: said.matchId, months, state: 'part', text: 'All posts.' }, at));
  };
  await sayAll(6, later(183));
  expect([await looked(asked.matchId), await looked(said.matchId)]).toEqual([true, true]);
  await sayAll(12, later(366));
  expect([await looked(asked.matchId), await looked(said.matchId)]).toEqual([true, false]);
  await followUpDue.run(later(366));
  expect(await looked(asked.matchId)).toBe(false);
});

describe('silence', () => {
  it('is written of at thirty and sixty days, once each, ended by any word, and lapses by a broker at ninety', async () => {
    const [needId, offerId] = [
      await arrangeNeed(database, people.focalPoint),
      await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] }),
    ];
    const { matchId } = await arrangeDesigned(database, people, { needId, offerId }, NOW);
    const letters = async () =>
      (
        await database.owner
          .selectFrom('match_letters')
          .select('letter')
          .where('match_id', '=', matchId)
          .execute()
      )
        .map(({ letter }) => letter)
        .sort();
    // Both sides' lists say since when; nobody else's query has a row of it.
    const heard = async (by: Wearing) => {
      const progress = await withActor(actingPerson(by), (tx) => listProgress(tx, [matchId]));
      return progress.get(matchId)?.lastSound;
    };
    const since = await heard(people.donor);
    expect(since).toBeInstanceOf(Date);
    expect(await heard(people.focalPoint)).toEqual(since);
    expect(await heard(people.secondDonor)).toBeUndefined();
    const listed = (part: 'open' | 'over') =>
      withActor(actingPerson(people.donor), async (tx) =>
        (await listMatchesOfDonor(tx, undefined, part)).some(({ id }) => id === matchId),
      );
    expect([await listed('open'), await listed('over')]).toEqual([true, false]);
    const waits = async (days: number) =>
      (await listDesk(people.broker, later(days), { whose: 'everyone', kind: 'match-silent' })).lines.find(
        ({ id }) => id === matchId,
      )?.due;
    // On the desk from two weeks on, to be dealt with before it is stalled.
    expect([await waits(13), await waits(14)]).toEqual([undefined, dayOf(later(30))]);
    await silenceDue.run(later(29));
    expect(await letters()).toEqual([]);
    await silenceDue.run(later(30));
    await silenceDue.run(later(31));
    expect(await letters()).toEqual(['silent-30']);
    expect(await lettersOf('match-silent')).toBe(2);
    await silenceDue.run(later(60));
    expect(await letters()).toEqual(['silent-30', 'silent-60']);
    expect(await lettersOf('match-silent')).toBe(4);

    const lapse = (by: Wearing, now: Date) =>
      concludeMatch(by, { matchId, action: 'lapse', text: 'Called twice.' }, now);
    expect(await breakSilence(people.broker, { matchId, word: 'spoke' }, later(61))).toEqual(
      refused('not-your-act'),
    );
    expect(await breakSilence(people.donor, { matchId, word: 'spoke' }, later(61))).toEqual(
      stands('designing'),
    );
    await silenceDue.run(later(90));
    expect(await letters()).toEqual(['silent-30', 'silent-60']);
    expect(await lapse(people.broker, later(91))).toEqual(refused('not-now'));
    must(await breakSilence(people.focalPoint, { matchId, word: 'more-time' }, later(92)));
    expect(await lapse(people.donor, later(182))).toEqual(refused('not-your-act'));
    expect(await lapse(people.broker, later(181))).toEqual(refused('not-now'));
    expect(await lapse(people.broker, later(182))).toEqual({ ok: true, value: undefined });
    expect(await statusOf('matches', matchId)).toBe('lapsed');
    expect([await listed('open'), await listed('over')]).toEqual([false, true]);
    expect(await breakSilence(people.donor, { matchId, word: 'spoke' }, later(183))).toEqual(
      refused('not-now'),
    );
    const { count } = await database.owner
      .selectFrom('match_events')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('match_id', '=', matchId)
      .where('action', '=', 'stall')
      .executeTakeFirstOrThrow();
    expect(count).toBe('1');
  });

  it('of a match that was only introduced counts from the introduction', async () => {
    const [needId, offerId] = [
      await arrangeNeed(database, people.focalPoint),
      await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] }),
    ];
    const matchId = await arrangeAccepted(database, people, { needId, offerId });
    must(await introduceMatch(people.broker, { matchId }, NOW));
    expect(await concludeMatch(people.broker, { matchId, action: 'lapse' }, later(89))).toEqual(
      refused('not-now'),
    );
    expect(await concludeMatch(people.broker, { matchId, action: 'lapse' }, later(90))).toMatchObject({
      ok: true,
    });
  });
});

describe('a dispute', () => {
  it('holds everything but leaving, until both sides say that it is settled and a broker notes it', async () => {
    const { matchId } = await agreed();
    const said = { matchId, text: 'The dates were changed without us.', shared: false };
    expect(await disputeMatch(people.focalPoint, { ...said, text: '' }, NOW)).toEqual(
      refused('reason-needed'),
    );
    expect(await disputeMatch(people.broker, said, NOW)).toEqual(refused('not-your-act'));
    expect(await disputeMatch(people.focalPoint, said, NOW)).toEqual(stands('agreed'));
    expect(await disputeMatch(people.donor, said, NOW)).toEqual(refused('already-there'));
    const told = (kind: 'match-disputed' | 'record-changed') => toldOf(matchId, kind);
    const { donor, focalPoint, broker } = people;
    expect(await told('match-disputed')).toEqual([broker, donor].map(({ person }) => person.email).sort());
    const waits = async (by: CastMember) =>
      (await readInbox(by, NOW)).records.find(({ path }) => path === `/matches/${matchId}`);
    expect(await waits(donor)).toMatchObject({ lane: 'me', says: 'matches.next.donor.disputed' });
    const onTheDesk = (now: Date) =>
      listDesk(broker, now, { whose: 'everyone', kind: 'match-disputed' }).then(({ lines }) =>
        lines.find(({ id }) => id === matchId),
      );
    expect((await onTheDesk(NOW))?.since).toEqual(NOW);
    expect(await startDelivery(people.donor, { matchId, startedOn: today }, NOW)).toEqual(
      refused('disputed'),
    );
    const resolve = () => resolveDispute(people.broker, { matchId, text: 'New dates are agreed.' }, NOW);
    expect(await resolve()).toEqual(refused('not-settled'));
    must(await settleDispute(people.donor, { matchId }, NOW));
    expect(await settleDispute(people.donor, { matchId }, NOW)).toEqual(refused('already-answered'));
    expect(await resolve()).toEqual(refused('not-settled'));
    expect(await waits(donor)).toMatchObject({ lane: 'others', says: 'matches.next.donor.settled' });
    must(await settleDispute(people.focalPoint, { matchId }, later(1)));
    expect(await waits(donor)).toMatchObject({ lane: 'others', says: 'matches.next.donor.to-resolve' });
    // Now it is the broker's: told once more, and the desk counts from here.
    expect((await told('match-disputed')).filter((to) => to === broker.person.email)).toHaveLength(2);
    expect((await onTheDesk(later(1)))?.since).toEqual(later(1));
    expect(await resolve()).toEqual(stands('agreed'));
    expect(await told('record-changed')).toEqual(
      [donor, focalPoint].map(({ person }) => person.email).sort(),
    );
    expect(await startDelivery(people.donor, { matchId, startedOn: today }, NOW)).toEqual(
      stands('in-delivery'),
    );
    const [raised] = await reportsFor(people.donor, matchId);
    expect([raised?.action, raised?.party, raised?.text]).toEqual(['dispute', 'recipient', undefined]);
  });

  it('holds an agreement back as well', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
    const { matchId } = await arrangeDesigned(database, people, { needId, offerId }, NOW);
    const said = { matchId, text: 'Nobody asked us about the dates.', shared: false };
    expect(await disputeMatch(people.focalPoint, said, NOW)).toEqual(stands('designing'));
    const { revision } = await database.owner
      .selectFrom('match_plans')
      .select('revision')
      .where('match_id', '=', matchId)
      .executeTakeFirstOrThrow();
    expect(await confirmPlan(people.donor, { matchId, revision }, NOW)).toEqual(refused('disputed'));
    const delivery = { matchId, part: 'delivery' as const, revision, changes: {} };
    expect(await revisePlan(people.donor, delivery, NOW)).toEqual(refused('disputed'));
  });

  it('holds the joint plan back before it is begun', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
    const matchId = await arrangeAccepted(database, people, { needId, offerId });
    must(await introduceMatch(people.broker, { matchId }, NOW));
    must(await disputeMatch(people.focalPoint, { matchId, text: 'On the dates.', shared: true }, NOW));
    expect(await openPlan(people.focalPoint, { matchId }, NOW)).toEqual(refused('disputed'));
  });

  it('is raised by a verifier who issued a note on the offer, by reference, and tells that verifier nothing', async () => {
    const { matchId, offerId } = await agreed();
    const { reference } = await database.owner
      .selectFrom('matches')
      .select('reference')
      .where('id', '=', matchId)
      .executeTakeFirstOrThrow();
    const raise = (told: string) =>
      disputeByReference(people.verifier, { reference: told, text: 'The note was changed.' }, NOW);
    const same = { ok: true, value: undefined };
    expect(await raise('M-000000')).toEqual(same);
    expect(await raise(reference)).toEqual(same);
    expect(await reportsFor(people.broker, matchId)).toHaveLength(0);
    await database.owner
      .insertInto('trust_notes')
      .values({
        offer_id: offerId,
        issuer_organisation_id: people.verifier.hat.organisation.id,
        issued_by: people.verifier.person.id,
        issuer_name: 'Laboratory',
        level: 'L3',
        issued_on: today,
        expires_on: addDays(today, 300),
      } as never)
      .execute();
    expect(await raise(reference.toLowerCase())).toEqual(same);
    expect((await reportsFor(people.broker, matchId)).map(({ action, party }) => [action, party])).toEqual([
      ['dispute', undefined],
    ]);
    const { donor, focalPoint, broker } = people;
    expect(await toldOf(matchId, 'match-disputed')).toEqual(
      [broker, donor, focalPoint].map(({ person }) => person.email).sort(),
    );
    const entries = await database.owner
      .selectFrom('inbox_entries')
      .select('lane')
      .where('path', '=', `/matches/${matchId}`)
      .where('kind', '=', 'match-disputed')
      .execute();
    expect(entries).toEqual(entries.map(() => ({ lane: NOTICES['match-disputed'].lane })));
    expect(await reportsFor(people.verifier, matchId)).toEqual([]);
    expect(await disputeByReference(people.donor, { reference, text: 'x' }, NOW)).toEqual(
      refused('not-your-act'),
    );
  });
});

test('an unmet need goes round again once its State agreed again, and twice at most', async () => {
  const need = await needThatIs('circulating', people);
  const { id } = need;
  const mark = (by: Wearing, now: Date) =>
    markUnmet(by, { id, code: 'no-interest', next: 're-circulate', text: 'Nobody answered.' }, now);
  const agree = async (now: Date) => {
    const { viewHash } = viewsOf(await readNeed(people.focalPoint, id));
    return consentToCirculation(people.focalPoint, { id, viewHash, wordsLeft: true }, now);
  };
  expect(await mark(people.focalPoint, later(31))).toEqual(refused('not-your-act'));
  expect(await agree(later(31))).toEqual(refused('already-consented'));
  for (const round of [0, 1, 2]) {
    const now = later(40 * (round + 1));
    must(await mark(people.broker, now));
    must(await mark(people.broker, new Date(now.getTime() + 1000)));
    expect(await stillAsked(database.owner, 'need-unmet', id)).toEqual([people.focalPoint.person.email]);
    expect(await onDesk('need-recirculate', now)).not.toContain(id);
    // Until its State has said so, a broker who has it finds it among what waits for others, while there is another round.
    expect((await onDesk('need-unmet', now)).includes(id)).toBe(round < 2);
    const { records } = await readInbox(people.focalPoint, now);
    expect(records.find(({ path }) => path === `/needs/${id}`)?.lane).toBe('me');
    expect(await recirculateNeed(people.broker, { id }, now)).toEqual(
      refused(round < 2 ? 'consent-needed' : 'circulated-enough'),
    );
    must(await agree(new Date(now.getTime() + 2000)));
    expect(await stillAsked(database.owner, 'need-unmet', id)).toEqual([]);
    // Whoever is asked now has it: the broker, as long as there is another round.
    expect((await onDesk('need-recirculate', now)).includes(id)).toBe(round < 2);
    expect(await onDesk('need-unmet', now)).not.toContain(id);
    const again = await recirculateNeed(people.broker, { id }, new Date(now.getTime() + 3000));
    expect(again.ok ? 'circulating' : again.reason).toBe(round < 2 ? 'circulating' : 'circulated-enough');
  }
  // A programme needs no round: who has it finds it until a hub has begun one.
  must(
    await markUnmet(
      people.broker,
      { id, code: 'no-fit', next: 'pool', text: 'Two others ask for it.' },
      later(200),
    ),
  );
  expect(await onDesk('need-unmet', later(200))).toContain(id);
  must(await mark(people.broker, later(201)));
  expect(await onDesk('need-unmet', later(201))).not.toContain(id);
  expect(await readNeed(people.broker, id)).toMatchObject({
    status: 'unmet',
    recirculations: 2,
    unmet: { code: 'no-interest' },
  });
  const views = await database.owner
    .selectFrom('need_views')
    .select('circulating')
    .where('need_id', '=', id)
    .execute();
  expect(views.every(({ circulating }) => !circulating)).toBe(true);

  const matched = await arrangeNeed(database, people.focalPoint);
  const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
  await arrangeAccepted(database, people, { needId: matched, offerId });
  expect(
    await markUnmet(people.broker, { id: matched, code: 'no-fit', next: 'refer', text: 'x' }, NOW),
  ).toEqual(refused('matches-open'));
});

test('a need of two results is met when the deliveries of both are confirmed', async () => {
  const results = [0, 1].map((needOutcome) => ({ ...completePlan().outcomes[0]!, needOutcome }));
  const needId = await arrangeNeed(database, people.focalPoint, {
    outcomes: results.map(({ needOutcome: _n, ...rest }) => rest),
  });
  for (const needOutcome of [0, 1]) {
    const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
    const outcomes = [{ ...results[0]!, needOutcome }];
    const matchId = await arrangeAgreed(database, people, { needId, offerId }, NOW, { outcomes });
    expect(await statusOf('needs', needId)).toBe(needOutcome === 0 ? 'partly-matched' : 'in-delivery');
    must(await startDelivery(people.donor, { matchId, startedOn: today }, NOW));
    must(await reportCompletion(people.donor, { matchId, completedOn: today, text: '' }, NOW));
    must(
      await confirmCompletion(
        people.focalPoint,
        { matchId, results: ['reached'], remainder: 'open', text: '' },
        NOW,
      ),
    );
    must(await giveFeedback(people.focalPoint, { matchId, text: 'Good.', shared: false }, NOW));
    expect(await statusOf('needs', needId)).toBe(needOutcome === 0 ? 'partly-matched' : 'fulfilled');
  }
});

test('the last day for feedback is given whole: after it a broker may close without both, and the clock does', async () => {
  const { matchId } = await completed();
  const lastMoment = new Date(`${feedbackBy(NOW)}T23:59:59.999Z`);
  const dayAfter = new Date(lastMoment.getTime() + 1);
  const close = (now: Date) =>
    concludeMatch(people.broker, { matchId, action: 'conclude', code: 'fulfilled' }, now);
  const isOnDesk = async (now: Date) => (await onDesk('match-conclude', now)).includes(matchId);
  await completionDue.run(lastMoment);
  expect(await close(lastMoment)).toEqual(refused('feedback-open'));
  expect([await isOnDesk(lastMoment), await isOnDesk(dayAfter)]).toEqual([false, true]);
  const feedback = { matchId, text: 'It went well.', shared: false };
  expect(await giveFeedback(people.donor, feedback, lastMoment)).toEqual(stands('completed'));
  expect(await close(dayAfter)).toEqual({ ok: true, value: undefined });

  const { matchId: left } = await completed();
  await completionDue.run(lastMoment);
  expect(await statusOf('matches', left)).toBe('completed');
  await completionDue.run(dayAfter);
  expect(await statusOf('matches', left)).toBe('closed');
});

test('a completed match is due to be closed on the desk by the day that its own page says', async () => {
  const { matchId } = await completed();
  for (const by of [people.donor, people.focalPoint])
    must(await giveFeedback(by, { matchId, text: 'Good.', shared: false }, later(3)));
  const { lines } = await listDesk(people.broker, later(4), { whose: 'everyone', kind: 'match-conclude' });
  expect(lines.find(({ id }) => id === matchId)?.due).toBe(feedbackBy(NOW));
});

test('what was promised of a delivery and has not come stands on the desk from the day after, until it comes', async () => {
  const { matchId } = await agreed();
  const late = async (days: number) => (await onDesk('match-late', later(days))).includes(matchId);
  // Six months to the start, then a line a quarter, then thirty days to confirm.
  expect([await late(181), await late(182)]).toEqual([false, true]);
  must(await startDelivery(people.donor, { matchId, startedOn: dayOf(later(183)) }, later(183)));
  expect([await late(184), await late(183 + 93)]).toEqual([false, true]);
  const line = { matchId, state: 'on-track', text: 'It goes on.', milestones: {} } as const;
  must(await reportDelivery(people.donor, line, later(280)));
  expect([await late(280), await late(280 + 93)]).toEqual([false, true]);
  const complete = { matchId, completedOn: dayOf(later(380)), text: '' };
  must(await reportCompletion(people.donor, complete, later(380)));
  expect([await late(410), await late(411)]).toEqual([false, true]);
  must(await refuseCompletion(people.focalPoint, { matchId, text: 'Not yet.' }, later(412)));
  must(await reportCompletion(people.donor, { ...complete, completedOn: dayOf(later(420)) }, later(420)));
  const answer = { matchId, results: ['reached'], remainder: 'met', text: '' } as const;
  must(await confirmCompletion(people.focalPoint, answer, later(421)));
  expect(await late(600)).toBe(false);
});

test('the database knows the day that was promised as the domain does', async () => {
  const at = (day: string) => new Date(`${day}T23:30:00Z`);
  const cases = [
    { status: 'designing' },
    { status: 'agreed', agreedAt: at('2026-08-31') },
    { status: 'agreed', agreedAt: at('2026-11-23') },
    { status: 'in-delivery', startedOn: '2026-11-30' },
    { status: 'in-delivery', startedOn: '2026-11-30', reportedAt: at('2027-01-10') },
    { status: 'in-delivery', startedOn: '2026-11-30', reportedAt: at('2026-11-01') },
    { status: 'in-delivery', startedOn: '2026-11-30', completionReportedAt: at('2027-01-31') },
    { status: 'completed', startedOn: '2026-11-30' },
  ] as const;
  for (const one of cases) {
    const { agreedAt, startedOn, completionReportedAt, reportedAt } = one as Parameters<typeof promisedBy>[0];
    const { rows } = await sql<{ by: string | null }>`
      select app.delivery_promised_by(${one.status}, ${agreedAt ?? null}::timestamptz, ${startedOn ?? null}::date,
        ${completionReportedAt ?? null}::timestamptz, ${reportedAt ?? null}::timestamptz)::text as by`.execute(
      database.owner,
    );
    expect([one, rows[0]?.by ?? undefined]).toEqual([one, promisedBy(one)]);
  }
});

test('who answered a need that somebody else meets meanwhile stays on the desk until a broker says what becomes of it', async () => {
  const needId = await arrangeNeed(database, people.focalPoint);
  const [met, other] = [
    await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] }),
    await arrangeOffer(database, people.secondDonor, { status: 'published', eligible: ['all'] }),
  ];
  forgetCatalogue();
  const declared = must(
    await declareInterest(people.secondDonor, { needId, offerId: other, interest: INTEREST }, NOW),
  );
  await arrangeAgreed(database, people, { needId, offerId: met }, NOW);
  expect(await statusOf('needs', needId)).toBe('matched');
  expect(await onDesk('match-propose', NOW)).toContain(declared.matchId);
  must(await closeMatch(people.broker, { matchId: declared.matchId, code: 'served-elsewhere' }, NOW));
  expect(await onDesk('match-propose', NOW)).not.toContain(declared.matchId);
});
