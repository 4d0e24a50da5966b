import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { WordingAnswer } from '#app/domain/needs/wording.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

export type Wording = {
  id: string;
  field: string;
  before: string;
  after: string;
  /** Why, in a line of the broker's. */
  line: string;
  at: Date;
  suggestedBy: string;
  answer?: WordingAnswer;
  answeredAt?: Date;
  answeredBy?: string;
};

/** Words suggested for a need, open ones first; for its State and for brokers. */
export async function listWordings(tx: Tx, needId: string): Promise<Wording[]> {
  const { rows } = await sql<{
    id: string;
    field: string;
    before: string;
    after: string;
    line: string;
    at: Date;
    suggested_by: string;
    answer: WordingAnswer | null;
    answered_at: Date | null;
    answered_by: string | null;
  }>`select * from app.wordings_of(${needId}::uuid)`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    field: row.field,
    before: row.before,
    after: row.after,
    line: row.line,
    at: row.at,
    suggestedBy: row.suggested_by,
    answer: row.answer ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    answeredBy: row.answered_by ?? undefined,
  }));
}

/** False where words are suggested for this text already and not answered. */
export async function insertWording(
  tx: Tx,
  by: ActingPerson,
  wording: { needId: string; field: string; before: string; after: string; line: string },
  now: Date,
): Promise<boolean> {
  const result = await tx
    .insertInto('need_wordings')
    .values({
      need_id: wording.needId,
      field: wording.field,
      before: wording.before,
      after: wording.after,
      line: wording.line,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Answers one that is open; false where it is not. */
export async function answerWordingRow(
  tx: Tx,
  by: ActingPerson,
  id: string,
  answer: WordingAnswer,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('need_wordings')
    .set({ answer, answered_by: by.personId, answered_at: now })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Addresses for a letter that words are suggested, with the first of several. */
export async function listToldOfWording(
  tx: Tx,
  needId: string,
): Promise<{ email: string; language: UiLanguage }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select email, language from app.told_of_wording(${needId}::uuid)`.execute(tx);
  return rows;
}
