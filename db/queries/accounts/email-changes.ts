import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '../../client.ts';

export type EmailChange = { personId: string; language: UiLanguage; oldEmail: string; newEmail: string };

/** A change that waits for the new address; whatever waited before is over. */
export async function insertEmailChange(
  tx: Tx,
  change: {
    confirmHash: string;
    personId: string;
    oldEmail: string;
    newEmail: string;
    askedAt: Date;
    confirmUntil: Date;
  },
): Promise<void> {
  await tx
    .deleteFrom('email_changes')
    .where('person_id', '=', change.personId)
    .where('confirmed_at', 'is', null)
    .execute();
  await tx
    .insertInto('email_changes')
    .values({
      confirm_hash: change.confirmHash,
      person_id: change.personId,
      old_email: change.oldEmail,
      new_email: change.newEmail,
      asked_at: change.askedAt,
      confirm_until: change.confirmUntil,
    })
    .execute();
}

const COLUMNS = [
  'change.person_id as personId',
  'person.language',
  'change.old_email as oldEmail',
  'change.new_email as newEmail',
] as const;

/** A change that its new address may confirm at `now`. */
export async function findWaitingChange(
  tx: Tx,
  confirmHash: string,
  now: Date,
): Promise<EmailChange | undefined> {
  return tx
    .selectFrom('email_changes as change')
    .innerJoin('people as person', 'person.id', 'change.person_id')
    .select(COLUMNS)
    .where('change.confirm_hash', '=', confirmHash)
    .where('change.confirmed_at', 'is', null)
    .where('change.confirm_until', '>', now)
    .where('person.disabled_at', 'is', null)
    .where('person.sign_in_stopped_at', 'is', null)
    .executeTakeFirst();
}

/** A change that its old address may undo at `now`. */
export async function findUndoableChange(
  tx: Tx,
  undoHash: string,
  now: Date,
): Promise<EmailChange | undefined> {
  return tx
    .selectFrom('email_changes as change')
    .innerJoin('people as person', 'person.id', 'change.person_id')
    .select(COLUMNS)
    .where('change.undo_hash', '=', undoHash)
    .where('change.undone_at', 'is', null)
    .where('change.undo_until', '>', now)
    .executeTakeFirst();
}

/** False when somebody was quicker. */
export async function markConfirmed(
  tx: Tx,
  confirmHash: string,
  undo: { hash: string; until: Date },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('email_changes')
    .set({ confirmed_at: now, undo_hash: undo.hash, undo_until: undo.until })
    .where('confirm_hash', '=', confirmHash)
    .where('confirmed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function markUndone(tx: Tx, undoHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('email_changes')
    .set({ undone_at: now })
    .where('undo_hash', '=', undoHash)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Gives a person this address; false when it is somebody else's. */
export async function saveEmail(tx: Tx, personId: string, email: string): Promise<boolean> {
  const taken = await tx
    .selectFrom('people')
    .select('id')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .where('id', '<>', personId)
    .executeTakeFirst();
  if (taken) return false;
  await tx.updateTable('people').set({ email }).where('id', '=', personId).execute();
  return true;
}
