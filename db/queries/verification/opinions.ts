import { sql, type Selectable } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { HubConflict, HubTies } from '#app/domain/hubs/conflict.ts';
import type { SecondOpinionSaid } from '#app/domain/verification/second-opinion.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';

export type HubForOpinions = { id: string; name: string; covers: string[]; ties: HubTies };

/** Every hub that goes on and has somebody to ask, by name. */
export async function listHubsForOpinions(tx: Tx): Promise<HubForOpinions[]> {
  const { rows } = await sql<HubForOpinions>`
    select h.id, h.name, h.covers, to_jsonb(t) as ties
    from app.hubs_for_opinions() h, app.ties_of(h.id) t order by h.name, h.id`.execute(tx);
  return rows;
}

export type SecondOpinionAnswer = SecondOpinionSaid & {
  at: Date;
  /** What stood between the hub and the offer that day; unknown of an offer that was out of reach. */
  conflict?: HubConflict | undefined;
};

export type SecondOpinion = {
  id: string;
  noteReference: string;
  hub: { id: string; name: string };
  /** Who asks. */
  organisation: string;
  question: string;
  askedAt: Date;
  answer?: SecondOpinionAnswer | undefined;
};

/**
 * What this State asked about a note; or, of a hub, what it was asked: row-level security gives either its own.
 *
 * @param of `open`: those alone that nobody answered or declined
 */
export async function listOpinions(
  tx: Tx,
  of: { noteId?: string; id?: string; open?: true } = {},
): Promise<SecondOpinion[]> {
  let query = tx
    .selectFrom('note_opinions as o')
    .innerJoin('trust_notes as t', 't.id', 'o.note_id')
    .innerJoin('organisations as h', 'h.id', 'o.hub_id')
    .select([
      'o.id',
      't.reference',
      'o.hub_id',
      'h.name as hub',
      'o.asker as organisation',
      'o.question',
      'o.asked_at',
    ])
    .select(['o.opinion', 'o.text', 'o.scope', 'o.limits', 'o.declined', 'o.answered_at', 'o.conflict'])
    .orderBy('o.asked_at', 'desc')
    .orderBy('o.id')
    .limit(200);
  if (of.noteId !== undefined) query = query.where('o.note_id', '=', of.noteId);
  if (of.id !== undefined) query = query.where('o.id', '=', of.id);
  if (of.open) query = query.where('o.answered_at', 'is', null);
  return (await query.execute()).map((row) => ({
    id: row.id,
    noteReference: row.reference ?? '',
    hub: { id: row.hub_id, name: row.hub },
    organisation: row.organisation,
    question: row.question,
    askedAt: row.asked_at,
    answer: answerIn(row),
  }));
}

function answerIn(
  row: Pick<
    Selectable<Database['note_opinions']>,
    'opinion' | 'text' | 'scope' | 'limits' | 'declined' | 'answered_at' | 'conflict'
  >,
): SecondOpinionAnswer | undefined {
  const { opinion, text, scope, limits, declined, answered_at: at, conflict } = row;
  if (!at) return undefined;
  const day = { at, ...(conflict && { conflict }) };
  if (declined) return { declined, ...day };
  return opinion && text && scope && limits ? { opinion, text, scope, limits, ...day } : undefined;
}

/** Undefined where this State waits for this hub's answer about the note already. */
export async function insertOpinion(
  tx: Tx,
  by: ActingPerson,
  asked: { noteId: string; offerId: string; hubId: string; question: string },
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('note_opinions')
    .values({
      note_id: asked.noteId,
      offer_id: asked.offerId,
      organisation_id: by.organisationId,
      hub_id: asked.hubId,
      question: asked.question,
      asked_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** False where it was answered already, or is not this hub's to answer. */
export async function saveOpinion(
  tx: Tx,
  id: string,
  said: SecondOpinionSaid,
  conflict: HubConflict | undefined,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .updateTable('note_opinions')
    .set({ ...said, ...(conflict && { conflict: JSON.stringify(conflict) }), answered_at: now })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function recordOpinionEvent(
  tx: Tx,
  by: ActingPerson,
  event: { action: 'ask-opinion' | 'answer-opinion' | 'decline-opinion'; opinionId: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('note_opinion_events')
    .values({
      action: event.action,
      opinion_id: event.opinionId,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
    })
    .execute();
}

/** Whom the other side's letter goes to. */
export async function listOpinionReaders(
  tx: Tx,
  id: string,
): Promise<{ email: string; language: UiLanguage }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select * from app.opinion_readers(${id}::uuid)`.execute(tx);
  return rows;
}
