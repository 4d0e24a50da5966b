import { sql } from 'kysely';
import type { Mode } from '#app/domain/codes/delivery.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import {
  NO_ANNEX,
  NO_RESPONSIBILITIES,
  type Plan,
  type PlanContent,
  type PlanOrigin,
  type PlanPart,
} from '#app/domain/matches/plan/plan.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { nameThen } from '#db/queries/organisations/names.ts';

/** The joint plan of a match, if this actor may read it: both sides while it lives, the State and brokers afterwards. */
export async function findPlan(tx: Tx, matchId: string): Promise<Plan | undefined> {
  const row = await tx
    .selectFrom('match_plans')
    .select(['match_id', 'revision', 'outcomes', 'milestones', 'starts_on', 'ends_on', 'remains'])
    .select(['monitoring', 'responsibilities', 'annex', 'origin', 'opened_at', 'updated_at'])
    .where('match_id', '=', matchId)
    .executeTakeFirst();
  return (
    row && {
      matchId: row.match_id,
      origin: row.origin,
      revision: row.revision,
      outcomes: row.outcomes,
      milestones: row.milestones,
      startsOn: row.starts_on ?? undefined,
      endsOn: row.ends_on ?? undefined,
      remains: row.remains,
      monitoring: row.monitoring,
      responsibilities: { ...NO_RESPONSIBILITIES, ...row.responsibilities },
      annex: { ...NO_ANNEX, ...row.annex },
      openedAt: row.opened_at,
      updatedAt: row.updated_at,
    }
  );
}

export async function insertPlan(
  tx: Tx,
  matchId: string,
  { outcomes, origin }: { outcomes: PlanContent['outcomes']; origin: PlanOrigin },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('match_plans')
    .values({
      match_id: matchId,
      outcomes: JSON.stringify(outcomes),
      origin: JSON.stringify(origin),
      starts_on: null,
      ends_on: null,
      opened_at: now,
      updated_at: now,
    })
    .execute();
}

/** Writes changed parts and raises the revision; the match must be locked and the revision compared before. */
export async function updatePlan(
  tx: Tx,
  matchId: string,
  changes: Partial<PlanContent>,
  now: Date,
): Promise<number> {
  const { revision } = await tx
    .updateTable('match_plans')
    .set({
      ...(changes.outcomes && { outcomes: JSON.stringify(changes.outcomes) }),
      ...(changes.milestones && { milestones: JSON.stringify(changes.milestones) }),
      ...('startsOn' in changes && { starts_on: changes.startsOn ?? null }),
      ...('endsOn' in changes && { ends_on: changes.endsOn ?? null }),
      ...(changes.remains !== undefined && { remains: changes.remains }),
      ...(changes.monitoring !== undefined && { monitoring: changes.monitoring }),
      ...(changes.responsibilities && { responsibilities: JSON.stringify(changes.responsibilities) }),
      ...(changes.annex && { annex: JSON.stringify(changes.annex) }),
      revision: sql<number>`revision + 1`,
      updated_at: now,
    })
    .where('match_id', '=', matchId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

export type PlanChange = {
  /** Absent for the opening. */
  part?: PlanPart;
  revision: number;
  party: Party;
  person?: string;
  organisation?: string;
  at: Date;
};

/** Who made which revision, of which part: one row a change, in its transaction. */
export async function recordPlanChange(
  tx: Tx,
  by: ActingPerson,
  matchId: string,
  change: { part?: PlanPart; revision: number },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('match_plan_changes')
    .values({
      match_id: matchId,
      action: change.part ? 'change-plan' : 'open-plan',
      part: change.part ?? null,
      revision: change.revision,
      person_id: by.personId,
      role: by.role as 'donor' | 'focal_point',
      organisation_id: by.organisationId,
      at: now,
    })
    .execute();
}

/** What was changed by whom, newest first. A name that this actor may not read is left out; the side is always said. */
export async function listPlanChanges(tx: Tx, matchId: string): Promise<PlanChange[]> {
  const rows = await tx
    .selectFrom('match_plan_changes as e')
    .select(['e.part', 'e.revision', 'e.role', 'e.at'])
    .select([actingName('e').as('person'), nameThen('e.organisation_id', 'e.at').as('organisation')])
    .where('e.match_id', '=', matchId)
    .orderBy('e.revision', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    part: row.part ?? undefined,
    revision: row.revision,
    party: row.role === 'donor' ? 'donor' : 'recipient',
    person: row.person ?? undefined,
    organisation: row.organisation ?? undefined,
    at: row.at,
  }));
}

export type Confirmation = { party: Party; revision: number; person?: string; at: Date };

/** Every confirmation that was given, of whatever revision, newest first. */
export async function listConfirmations(tx: Tx, matchId: string): Promise<Confirmation[]> {
  const rows = await tx
    .selectFrom('match_confirmations as e')
    .select(['e.party', 'e.revision', 'e.at', actingName('e').as('person')])
    .where('e.match_id', '=', matchId)
    .orderBy('e.at', 'desc')
    .orderBy('e.revision', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, person: row.person ?? undefined }));
}

export async function insertConfirmation(
  tx: Tx,
  by: ActingPerson,
  matchId: string,
  { party, revision }: { party: Party; revision: number },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('match_confirmations')
    .values({
      match_id: matchId,
      party,
      revision,
      person_id: by.personId,
      organisation_id: by.organisationId,
      at: now,
    })
    .execute();
}

/** What an agreement rests on beyond the plan: of the need, the offer and its trust note, whoever may read those. */
export type AgreementRecords = {
  needStatus: NeedStatus;
  offerStatus: OfferStatus;
  slots: number;
  slotsTaken: number;
  modes: Mode[];
  note?: { issuedOn: Day; expiresOn: Day; signed: boolean; stale: boolean };
};

/** @param hold locks the need, the offer and the match until the transaction ends, in the order of every act */
export async function findAgreementRecords(
  tx: Tx,
  matchId: string,
  { hold }: { hold: boolean },
): Promise<AgreementRecords | undefined> {
  const { rows } = await sql<{
    need_status: NeedStatus;
    offer_status: OfferStatus;
    slots: number;
    slots_taken: number;
    modes: Mode[];
    note_issued_on: Day | null;
    note_expires_on: Day | null;
    note_signed: boolean;
    note_stale: boolean;
  }>`select * from app.agreement_facts(${matchId}::uuid, ${hold})`.execute(tx);
  const [row] = rows;
  return (
    row && {
      needStatus: row.need_status,
      offerStatus: row.offer_status,
      slots: row.slots,
      slotsTaken: row.slots_taken,
      modes: row.modes,
      note:
        row.note_issued_on && row.note_expires_on
          ? {
              issuedOn: row.note_issued_on,
              expiresOn: row.note_expires_on,
              signed: row.note_signed,
              stale: row.note_stale,
            }
          : undefined,
    }
  );
}

/** The name of whoever did it, through the match: after an introduction each side may know who speaks for the other. */
function actingName(table: string) {
  return sql<
    string | null
  >`app.plan_actor(${sql.ref(`${table}.match_id`)}, ${sql.ref(`${table}.person_id`)})`;
}
