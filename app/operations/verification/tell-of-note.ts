import { dayOf, endOfDay } from '#app/domain/codes/day.ts';
import { answerDueOn } from '#app/domain/verification/dispute.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listNoteReaders, tellRecipients, type NoteReader } from '#db/queries/verification/disputes.ts';

/** Asks the issuer of a disputed note for an answer, and tells the donor of its offer and the States that rely on it. */
export async function tellDisputed(
  tx: Tx,
  { id, reference }: { id: string; reference: string },
  disputeId: string,
  now: Date,
): Promise<void> {
  const until = endOfDay(answerDueOn(dayOf(now)));
  for (const { isIssuer, ...to } of await listNoteReaders(tx, { id, disputeId })) {
    const path = `/${to.language}/notes/${reference}`;
    if (isIssuer)
      await queueMail(tx, { kind: 'note-disputed', to, values: { path: `${path}/issuer`, until } }, now);
    else await queueMail(tx, { kind: 'note-moved', to, values: { path } }, now);
  }
  await tellRecipients(tx, { id, reference, disputeId }, now);
}

/**
 * Tells the donor of the offer what became of a note on it, and the States that rely on it; of answered disputes also
 * whoever raised them. Each reads one letter of it.
 */
export async function tellMoved(
  tx: Tx,
  { id, reference, disputeIds = [] }: { id: string; reference: string; disputeIds?: readonly string[] },
  now: Date,
): Promise<void> {
  const readers = new Map<string, NoteReader>();
  for (const disputeId of disputeIds.length > 0 ? disputeIds : [undefined])
    for (const reader of await listNoteReaders(tx, { id, disputeId })) readers.set(reader.email, reader);
  for (const { isIssuer: _other, ...to } of readers.values()) {
    const values = { path: `/${to.language}/notes/${reference}` };
    await queueMail(tx, { kind: 'note-moved', to, values }, now);
  }
  await tellRecipients(tx, { id, reference, disputeId: disputeIds[0] }, now);
}
