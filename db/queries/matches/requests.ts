import { sql } from 'kysely';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

/** Who makes an offer that is published and has a place left: what is not published is not in the projection. */
export async function findGiverToAsk(
  tx: Tx,
  offerId: string,
): Promise<{ kind: ActorKind; stateCode?: string } | undefined> {
  const row = await tx
    .selectFrom('published_offers')
    .select(['organisation_kind as kind', 'organisation_state as stateCode'])
    .where('id', '=', offerId)
    .whereRef('slots_taken', '<', 'slots')
    .executeTakeFirst();
  return row && { kind: row.kind, stateCode: row.stateCode ?? undefined };
}

/** Whether somebody who reads a need has, or had, a match of it with an offer in sight. */
export async function hasMatchOf(tx: Tx, needId: string, offerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('matches')
    .select('id')
    .where('need_id', '=', needId)
    .where('offer_id', '=', offerId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A match that a State asks for; undefined when there is an open one of the same two already, seen or unseen. */
export async function insertRequest(
  tx: Tx,
  request: { reference: string; needId: string; offerId: string },
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('matches')
    .values({
      reference: request.reference,
      need_id: request.needId,
      offer_id: request.offerId,
      status: 'requested',
      created_at: now,
      updated_at: now,
      // Only brokers' and trigger's columns follow.
      closing_code: null,
      proposed_by: null,
      proposed_at: null,
      answer_by: null,
      introduced_at: null,
      agreed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Takes part in what a donor declared without learning of it; undefined where it declared nothing, or the State knows. */
export async function joinInterest(tx: Tx, needId: string, offerId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string | null;
  }>`select app.join_interest(${needId}::uuid, ${offerId}::uuid) as id`.execute(tx);
  return rows[0]?.id ?? undefined;
}

/** The State's yes, and its line in the match's history; `joined` is an interest that stood there unseen. */
export async function recordRequest(
  tx: Tx,
  by: ActingPerson,
  { matchId, joined }: { matchId: string; joined: boolean },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('match_answers')
    .values({
      match_id: matchId,
      party: 'recipient',
      answer: 'yes',
      person_id: by.personId,
      organisation_id: by.organisationId,
      at: now,
      reason_code: null,
    })
    .execute();
  await tx
    .insertInto('match_events')
    .values({
      match_id: matchId,
      action: 'request',
      from_status: joined ? 'interest-declared' : null,
      to_status: joined ? 'interest-declared' : 'requested',
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
      reason_code: null,
      reason_text: null,
    })
    .execute();
}
