import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import type { LetterChoice } from '#app/domain/notices/notice.ts';
import type { Tx } from '#db/client.ts';

/** As the worker: whose inbox has something from before this moment that no digest told of. */
export async function listUntold(
  tx: Tx,
  choice: Extract<LetterChoice, 'daily' | 'weekly'>,
  before: Date,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('inbox_entries')
    .select('person_id')
    .distinct()
    .where('letter', '=', choice)
    .where('told_at', 'is', null)
    .where('at', '<', before)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Marks all of it as told, and says what it is; of two at once the second finds nothing. */
export async function takeUntold(
  tx: Tx,
  personId: string,
  choice: Extract<LetterChoice, 'daily' | 'weekly'>,
  before: Date,
  now: Date,
): Promise<MailKind[]> {
  const rows = await tx
    .updateTable('inbox_entries')
    .set({ told_at: now })
    .where('person_id', '=', personId)
    .where('letter', '=', choice)
    .where('told_at', 'is', null)
    .where('at', '<', before)
    .returning(['kind', 'settled_at'])
    .execute();
  // What was done meanwhile is not worth a word.
  return rows.filter((row) => row.settled_at === null).map((row) => row.kind);
}

/** As the worker: where to write to somebody; undefined for an account that is closed or disabled. */
export async function findAddress(
  tx: Tx,
  personId: string,
): Promise<{ email: string; language: UiLanguage } | undefined> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select * from app.address_of(${personId}::uuid)`.execute(tx);
  return rows[0];
}

export async function findLetterChoice(tx: Tx, personId: string): Promise<LetterChoice | undefined> {
  const row = await tx
    .selectFrom('mail_choices')
    .select('letters')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.letters;
}

export async function putLetterChoice(
  tx: Tx,
  personId: string,
  letters: LetterChoice,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('mail_choices')
    .values({ person_id: personId, letters, changed_at: now })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ letters, changed_at: now }))
    .execute();
}

/** What waits for a digest follows the choice that was changed meanwhile; into a letter of its own it goes no more. */
export async function moveUntold(tx: Tx, personId: string, letters: LetterChoice): Promise<void> {
  await tx
    .updateTable('inbox_entries')
    .set({ letter: letters === 'at-once' ? 'daily' : letters })
    .where('person_id', '=', personId)
    .where('told_at', 'is', null)
    .where('letter', 'in', ['daily', 'weekly'])
    .execute();
}
