import { sql } from 'kysely';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { DisputeOutcome } from '#app/domain/verification/dispute.ts';
import type { IssuerRole } from '#app/domain/verification/level.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import type { VerificationTables } from '#db/schema/verification.ts';

export type DisputantRole = VerificationTables['note_disputes']['role'];

/** A dispute as everybody may read it: what kind of party speaks, never which one. */
export type Dispute = {
  id: string;
  role: DisputantRole;
  text: string;
  raisedOn: Day;
  raisedAt: Date;
  answer?: { outcome: DisputeOutcome; text: string; at: Date } | undefined;
};

export async function listDisputes(tx: Tx, noteId: string): Promise<Dispute[]> {
  const rows = await tx
    .selectFrom('note_disputes')
    .select(['id', 'role', 'text', 'raised_at', 'outcome', 'answer', 'answered_at'])
    .where('note_id', '=', noteId)
    .orderBy('raised_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    text: row.text,
    raisedOn: dayOf(row.raised_at),
    raisedAt: row.raised_at,
    answer:
      row.outcome && row.answer && row.answered_at
        ? { outcome: row.outcome, text: row.answer, at: row.answered_at }
        : undefined,
  }));
}

/** Undefined where this organisation's dispute of the note waits already. That the note shows it is done by trigger. */
export async function insertDispute(
  tx: Tx,
  by: ActingPerson,
  noteId: string,
  text: string,
  now: Date,
): Promise<string | undefined> {
  const inserted = await tx
    .insertInto('note_disputes')
    .values({
      note_id: noteId,
      role: by.role as DisputantRole,
      organisation_id: by.organisationId,
      text,
      raised_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}

/** False where it was answered already, or is not this issuer's to answer. */
export async function saveAnswer(
  tx: Tx,
  id: string,
  noteId: string,
  said: { outcome: DisputeOutcome; text: string },
  now: Date,
): Promise<boolean> {
  const row = await tx
    .updateTable('note_disputes')
    .set({ outcome: said.outcome, answer: said.text, answered_at: now })
    .where('id', '=', id)
    .where('note_id', '=', noteId)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type RaisedDispute = {
  note: string;
  /** The day on which it was raised; of one that is answered, of the answer that announced a correction. */
  since: Day;
  /** What the note is about, as it was called when it was signed. */
  offer: { title: string; textLanguage: string };
};

export type WaitingDispute = RaisedDispute & {
  /** Its issuer answered that it signs a corrected note, and has not yet. */
  corrects: boolean;
};

/**
 * Notes of an issuer of which a dispute waits for its answer, or for the corrected note that it announced, each with its
 * oldest, the longest waiting first.
 */
export async function listWaitingDisputes(
  tx: Tx,
  organisationId: string,
  role: IssuerRole,
): Promise<WaitingDispute[]> {
  const rows = await disputed(tx)
    .select(sql<boolean>`bool_and(d.answered_at is not null)`.as('corrects'))
    .where((or) => or.or([or('d.answered_at', 'is', null), or('d.outcome', '=', 'corrected')]))
    .where('t.issuer_organisation_id', '=', organisationId)
    .where('t.issuer_role', '=', role)
    .execute();
  return rows.map((row) => ({ ...raisedOf(row), corrects: row.corrects }));
}

/** Notes that an organisation disputes and whose issuers have not answered it, the longest waiting first. */
export async function listOwnDisputes(
  tx: Tx,
  organisationId: string,
  role: DisputantRole,
): Promise<RaisedDispute[]> {
  const rows = await disputed(tx)
    .where('d.organisation_id', '=', organisationId)
    .where('d.role', '=', role)
    .where('d.answered_at', 'is', null)
    .execute();
  return rows.map(raisedOf);
}

/** Of a note `t`: its issuer neither withdrew nor replaced it, and owes an answer to each dispute (`disputeState`). */
export const OWES_ANSWERS = sql<boolean>`t.revoked_at is null and t.superseded_at is null`;

/** Each note in force that is disputed once, with the oldest dispute that waits: one that has ended owes nothing more. */
function disputed(tx: Tx) {
  return tx
    .selectFrom('note_disputes as d')
    .innerJoin('trust_notes as t', 't.id', 'd.note_id')
    .select('t.reference')
    .select(
      sql<Date>`coalesce(min(d.raised_at) filter (where d.answered_at is null), min(d.answered_at))`.as(
        'since',
      ),
    )
    .select(sql<string>`t.subject_json::jsonb->'offer'->>'title'`.as('title'))
    .select(sql<string>`t.subject_json::jsonb->'offer'->>'textLanguage'`.as('text_language'))
    .where('t.reference', 'is not', null)
    .where(OWES_ANSWERS)
    .groupBy(['t.reference', 't.subject_json'])
    .orderBy('since')
    .orderBy('t.reference')
    .limit(200);
}

function raisedOf(row: {
  reference: string | null;
  since: Date;
  title: string | null;
  text_language: string | null;
}): RaisedDispute {
  return {
    note: row.reference!,
    since: dayOf(row.since),
    offer: { title: row.title ?? '', textLanguage: row.text_language ?? 'en' },
  };
}

/** Whether the organisation's own dispute of this note waits for its answer. */
export async function hasOwnDispute(tx: Tx, noteId: string, organisationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('note_disputes')
    .select('id')
    .where('note_id', '=', noteId)
    .where('organisation_id', '=', organisationId)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export type NoteReader = { email: string; language: UiLanguage; isIssuer: boolean };

/** Who hears what somebody did to a note: of a dispute the other party to it, and the donor of the offer. */
export async function listNoteReaders(
  tx: Tx,
  note: { id: string; disputeId?: string | undefined },
): Promise<NoteReader[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage; is_issuer: boolean }>`
    select * from app.people_of_note(${note.id}::uuid, ${note.disputeId ?? null}::uuid)`.execute(tx);
  return rows.map(({ email, language, is_issuer: isIssuer }) => ({ email, language, isIssuer }));
}

/**
 * Tells the States whose matches rest on the offer of a note what somebody did to it: the database writes these letters
 * itself, for nobody here may learn which States those are.
 *
 * @param note `reference` of the note that the letter leads to: that of the newer one where it was replaced
 */
export async function tellRecipients(
  tx: Tx,
  note: { id: string; reference: string; disputeId?: string | undefined },
  now: Date,
): Promise<void> {
  await sql`select app.tell_recipients_of_note(${note.id}::uuid, ${note.disputeId ?? null}::uuid, ${note.reference},
    ${now}::timestamptz)`.execute(tx);
}
