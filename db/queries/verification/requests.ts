import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { HubTies } from '#app/domain/hubs/conflict.ts';
import type { Competence } from '#app/domain/hubs/profile.ts';
import type { SubjectKind } from '#app/domain/verification/checklists.ts';
import type { ExaminerRole } from '#app/domain/verification/examiners.ts';
import { noteEndOf, type NoteEnd } from '#app/domain/verification/note-state.ts';
import type { DeclineCode, RequestEvent, RequestStatus } from '#app/domain/verification/note-request.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

export type NoteRequest = {
  id: string;
  offerId: string;
  offerReference: string;
  /** Who asks, and who is asked, as they were called then. */
  asker: { id: string; name: string };
  issuer: { id: string; name: string; role: ExaminerRole };
  question: string;
  askedAt: Date;
  answerBy: Day;
  status: RequestStatus;
  takenUpAt?: Date | undefined;
  reason?: DeclineCode | undefined;
  /** The note that answered it. */
  note?: string | undefined;
  /** How that note ended, if it did. */
  noteEnd?: NoteEnd | undefined;
  endedAt?: Date | undefined;
};

/** Requests that the actor reaches, the newest first: a donor its own, an examiner what it was asked, a broker all. */
export async function listNoteRequests(
  tx: Tx,
  of: { offerId?: string; id?: string; issuerId?: string; role?: ExaminerRole; open?: true },
): Promise<NoteRequest[]> {
  let query = tx
    .selectFrom('note_requests as r')
    .leftJoin('trust_notes as t', 't.id', 'r.note_id')
    .select([
      'r.id',
      'r.offer_id',
      'r.offer_reference',
      'r.organisation_id',
      'r.asker',
      'r.issuer_id',
      'r.issuer',
    ])
    .select(['r.issuer_role', 'r.question', 'r.asked_at', 'r.answer_by', 'r.status', 'r.taken_up_at'])
    .select(['r.reason_code', 'r.ended_at', 't.reference as note', 't.revoked_at', 't.superseded_at'])
    .orderBy('r.asked_at', 'desc')
    .orderBy('r.id')
    .limit(200);
  if (of.offerId !== undefined) query = query.where('r.offer_id', '=', of.offerId);
  if (of.id !== undefined) query = query.where('r.id', '=', of.id);
  if (of.issuerId !== undefined) query = query.where('r.issuer_id', '=', of.issuerId);
  if (of.role !== undefined) query = query.where('r.issuer_role', '=', of.role);
  if (of.open) query = query.where('r.ended_at', 'is', null);
  return (await query.execute()).map((row) => ({
    id: row.id,
    offerId: row.offer_id,
    offerReference: row.offer_reference,
    asker: { id: row.organisation_id, name: row.asker },
    issuer: { id: row.issuer_id, name: row.issuer, role: row.issuer_role },
    question: row.question,
    askedAt: row.asked_at,
    answerBy: row.answer_by,
    status: row.status,
    takenUpAt: row.taken_up_at ?? undefined,
    reason: row.reason_code ?? undefined,
    note: row.note ?? undefined,
    noteEnd: noteEndOf({
      revokedAt: row.revoked_at ?? undefined,
      supersededAt: row.superseded_at ?? undefined,
    }),
    endedAt: row.ended_at ?? undefined,
  }));
}

/** What this examiner's organisation is asked about an offer and has not finished with, in the role that is acted in. */
export async function findOpenRequest(
  tx: Tx,
  by: ActingPerson,
  offerId: string,
): Promise<NoteRequest | undefined> {
  const role = by.role as ExaminerRole;
  const [request] = await listNoteRequests(tx, { offerId, issuerId: by.organisationId, role, open: true });
  return request;
}

/** Whether this organisation answered a request about the offer that it has a conflict of interest. */
export async function hasSaidConflict(tx: Tx, offerId: string, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{ said: boolean }>`
    select app.said_conflict(${offerId}::uuid, ${organisationId}::uuid) as said`.execute(tx);
  return rows[0]?.said ?? true;
}

/** Holds it until the transaction ends, so that two who act at once are served one after the other. */
export async function lockNoteRequest(tx: Tx, id: string): Promise<NoteRequest | undefined> {
  await tx.selectFrom('note_requests').select('id').where('id', '=', id).forUpdate().execute();
  const [request] = await listNoteRequests(tx, { id });
  return request;
}

export type ExaminerRow = {
  id: string;
  name: string;
  role: ExaminerRole;
  competence: Competence | null;
  mandate: string;
  kinds: SubjectKind[];
  ties: HubTies;
  decided: boolean;
  said_conflict: boolean;
};

/** Every organisation that could examine this offer of the acting donor's, by name, with what a conflict is worked out from. */
export async function listExaminerRows(tx: Tx, offerId: string): Promise<ExaminerRow[]> {
  const { rows } = await sql<ExaminerRow>`
    select e.id, e.name, e.role, e.competence, e.mandate, e.kinds, to_jsonb(t) as ties, e.decided,
      app.said_conflict(${offerId}::uuid, e.id)
    from app.note_examiners(${offerId}::uuid) e, app.ties_of(e.id) t order by e.name`.execute(tx);
  return rows;
}

/** Undefined where this examiner was asked about the offer already and has not finished. */
export async function insertNoteRequest(
  tx: Tx,
  by: ActingPerson,
  asked: { offerId: string; examiner: { id: string; role: ExaminerRole }; question: string; answerBy: Day },
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('note_requests')
    .values({
      offer_id: asked.offerId,
      organisation_id: by.organisationId,
      issuer_id: asked.examiner.id,
      issuer_role: asked.examiner.role,
      question: asked.question,
      asked_at: now,
      answer_by: asked.answerBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Writes what was decided (`decideRequest`). That whoever was asked need do nothing more is seen to by trigger. */
export async function moveNoteRequest(
  tx: Tx,
  id: string,
  to:
    | { status: 'taken-up' | 'taken-back' }
    | { status: 'declined'; reason: DeclineCode }
    | { status: 'answered'; noteId: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('note_requests')
    .set({
      status: to.status,
      ...(to.status === 'taken-up' ? { taken_up_at: now } : { ended_at: now }),
      ...(to.status === 'declined' && { reason_code: to.reason }),
      ...(to.status === 'answered' && { note_id: to.noteId }),
    })
    .where('id', '=', id)
    .execute();
}

export async function recordRequestEvent(
  tx: Tx,
  by: ActingPerson,
  event: { action: RequestEvent; requestId: string; offerId: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('note_request_events')
    .values({
      action: event.action,
      request_id: event.requestId,
      offer_id: event.offerId,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
    })
    .execute();
}

/** Whom the other side's letter goes to. */
export async function listRequestReaders(
  tx: Tx,
  id: string,
): Promise<{ email: string; language: UiLanguage }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select * from app.note_request_readers(${id}::uuid)`.execute(tx);
  return rows;
}

export type LateRequest = {
  id: string;
  offerId: string;
  readers: { email: string; language: UiLanguage; isIssuer: boolean }[];
};

/** Requests whose day passed before this one without an answer, of which nobody was reminded yet; for the clock. */
export async function listLateRequests(tx: Tx, on: Day): Promise<LateRequest[]> {
  const { rows } = await sql<{
    request_id: string;
    offer_id: string;
    email: string;
    language: UiLanguage;
    is_issuer: boolean;
  }>`select * from app.late_note_requests(${on}::date)`.execute(tx);
  const requests = new Map<string, LateRequest>();
  for (const { request_id: id, offer_id: offerId, email, language, is_issuer: isIssuer } of rows) {
    const request = requests.get(id) ?? { id, offerId, readers: [] };
    request.readers.push({ email, language, isIssuer });
    requests.set(id, request);
  }
  return [...requests.values()];
}

/** False where another process reminded of it in between, or it was answered. */
export async function markReminded(tx: Tx, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('note_requests')
    .set({ reminded_at: now })
    .where('id', '=', id)
    .where('status', '=', 'asked')
    .where('reminded_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
