import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { DisputeOutcome } from '#app/domain/verification/dispute.ts';
import type { Actor } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import type { VerificationTables } from '#db/schema/verification.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type DisputantRole = VerificationTables['note_disputes']['role'];

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

/** False where this organisation's dispute of the note waits already. That the note shows it is done by trigger. */
export async function insertDispute(
  tx: Tx,
  by: Person,
  noteId: string,
  text: string,
  now: Date,
): Promise<boolean> {
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
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
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
