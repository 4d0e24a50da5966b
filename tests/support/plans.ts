import { keepIt } from './introduced.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import type { PlanContent } from '#app/domain/matches/plan/plan.ts';
import { PLAN_PARTS } from '#app/domain/matches/plan/plan.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { openPlan } from '#app/operations/matches/open-plan.ts';
import { revisePlan } from '#app/operations/matches/revise-plan.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import type { Cast } from './cast.ts';
import type { TestDatabase } from './database.ts';
import { randomBytes } from 'node:crypto';
import { referenceFrom } from '#app/domain/reference.ts';

/** A plan from which nothing is missing. */
export function completePlan(): PlanContent {
  return {
    outcomes: [
      {
        statement: 'Reports are answered within a working day.',
        indicator: 'Share of reports answered in time',
        baseline: '0',
        target: '9 of 10',
        by: '2027-12-31',
        needOutcome: 0,
      },
    ],
    milestones: [
      { title: 'The team is in place', on: '2027-06-15' },
      { title: 'The first exercise is held', on: '2027-11-15' },
    ],
    startsOn: '2027-06-01',
    endsOn: '2028-05-31',
    remains: 'The ministry keeps the posts and pays for them from the second year.',
    monitoring: 'Both sides read the figures together every quarter.',
    responsibilities: {
      design: { recipient: 'Names the priorities.', donor: 'Drafts the terms.', hub: '' },
      execution: { recipient: 'Provides four staff.', donor: 'Sends an adviser.', hub: '' },
      monitoring: { recipient: 'Counts the reports.', donor: 'Writes it up.', hub: 'Reads it.' },
    },
    annex: {
      handedOver: 'Ten sensors with their manuals.',
      dataStays: 'All of it stays in the country.',
      remoteAccess: 'None.',
      exit: 'Sensors are wiped and stay.',
    },
  };
}

/** A match of these two that stands right before its introduction: both said yes. As the owner, without history. */
export async function arrangeAccepted(
  { owner }: TestDatabase,
  people: Pick<Cast, 'broker'> & { donor: Wearing; focalPoint: Wearing },
  { needId, offerId }: { needId: string; offerId: string },
): Promise<string> {
  const { id } = await owner
    .insertInto('matches')
    .values({
      reference: referenceFrom('M', randomBytes(6)),
      need_id: needId,
      offer_id: offerId,
      status: 'proposed',
      proposed_by: people.broker.person.id,
      proposed_at: new Date('2026-11-01T10:00:00Z'),
      answer_by: '2026-12-14',
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [party, { person, hat }] of [
    ['recipient', people.focalPoint],
    ['donor', people.donor],
  ] as const)
    await owner
      .insertInto('match_answers')
      .values({
        match_id: id,
        party,
        answer: 'yes',
        person_id: person.id,
        organisation_id: hat.organisation.id,
        reason_code: null,
      })
      .execute();
  return id;
}

/** The same introduced, its plan opened and complete: what is left is to confirm it. Returns the plan's revision. */
export async function arrangeDesigned(
  database: TestDatabase,
  people: Pick<Cast, 'broker'> & { donor: Wearing; focalPoint: Wearing },
  pair: { needId: string; offerId: string },
  now: Date,
  changes: Partial<PlanContent> = {},
): Promise<{ matchId: string; revision: number }> {
  const matchId = await arrangeAccepted(database, people, pair);
  must(await introduceMatch(people.broker, { matchId }, now));
  await keepIt(pair.needId, people.donor);
  must(await openPlan(people.focalPoint, { matchId }, now));
  let revision = 1;
  for (const part of PLAN_PARTS) {
    const input = { matchId, part, revision, changes: { ...completePlan(), ...changes } };
    revision = must(await revisePlan(people.donor, input, now)).revision;
  }
  return { matchId, revision };
}

/** The same, agreed: both sides confirmed the plan as it is. */
export async function arrangeAgreed(
  database: TestDatabase,
  people: Pick<Cast, 'broker'> & { donor: Wearing; focalPoint: Wearing },
  pair: { needId: string; offerId: string },
  now: Date,
  changes: Partial<PlanContent> = {},
): Promise<string> {
  const { matchId, revision } = await arrangeDesigned(database, people, pair, now, changes);
  for (const side of [people.focalPoint, people.donor])
    must(await confirmPlan(side, { matchId, revision }, now));
  return matchId;
}

function must<T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!outcome.ok) throw new Error(`It was refused: ${outcome.reason}`);
  return outcome.value;
}
