import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '#db/client.ts';

export type EndingNote = {
  noteId: string;
  reference: string;
  /** Who signed it, or acts for whoever did, and the people of the offer's donor. */
  readers: { email: string; language: UiLanguage; isIssuer: boolean }[];
};

/** The notes that end within these days and of which nobody was told yet. */
export async function listNotesEnding(tx: Tx, first: Day, last: Day): Promise<EndingNote[]> {
  const { rows } = await sql<{
    note_id: string;
    reference: string;
    email: string;
    language: UiLanguage;
    is_issuer: boolean;
  }>`select * from app.notes_ending(${first}::date, ${last}::date)`.execute(tx);
  const notes = new Map<string, EndingNote>();
  for (const { note_id: noteId, reference, email, language, is_issuer: isIssuer } of rows) {
    const note = notes.get(noteId) ?? { noteId, reference, readers: [] };
    note.readers.push({ email, language, isIssuer });
    notes.set(noteId, note);
  }
  return [...notes.values()];
}

/** False where another process told of it in between. */
export async function insertWarning(tx: Tx, noteId: string, now: Date): Promise<boolean> {
  const inserted = await tx
    .insertInto('note_warnings')
    .values({ note_id: noteId, warned_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}
