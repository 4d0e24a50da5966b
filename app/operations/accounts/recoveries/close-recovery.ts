import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findPerson } from '#db/queries/accounts/people.ts';
import { saveRecoveryClosure } from '#db/queries/accounts/recoveries.ts';
import { handleRecovery } from './handle-recovery.ts';

/**
 * Ends a recovery that was not used: its link, if it had one, is worth nothing from now on. Whoever opened it is told, and staff
 * read why.
 */
export async function closeRecovery(
  by: Wearing,
  { id, reason }: { id: string; reason: string },
  now: Date,
): Promise<Outcome<undefined>> {
  if (reason.trim() === '') return refuse('reason-needed');
  if (holdsSecret(reason)) return refuse('secret-found');
  return handleRecovery(by, id, async (tx, { personId, openedBy }) => {
    await saveRecoveryClosure(tx, id, { personId: by.person.id, reason, at: now });
    await recordSecurityEvent(tx, { kind: 'recovery-closed', personId, byPersonId: by.person.id }, now);
    const opener = openedBy === by.person.id ? undefined : await findPerson(tx, openedBy);
    if (opener && !opener.isDisabled) {
      const values = { path: `/${opener.language}/recoveries/${id}`, at: now.toISOString() };
      await queueMail(tx, { kind: 'recovery-ended', to: opener, values }, now);
    }
    return done(undefined);
  });
}
