import { randomBytes } from 'node:crypto';
import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { closeAccountRow } from '#db/queries/accounts/closed-accounts.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';

/**
 * Somebody leaves for good. Their name, post and address go, with everything that let them in; what they did stays in
 * the histories, under a pseudonym that leads to nobody. A last letter says so to the address they had.
 *
 * @returns hand-over-first while they answer for records, last-administrator, last-able-person, not-now
 */
export async function closeAccount({ person }: SignedIn, now: Date): Promise<Outcome<undefined>> {
  const { id: personId, email, language } = person;
  const pseudonym = `closed-${randomBytes(12).toString('hex')}@invalid`;
  return withActor({ kind: 'auth' }, async (tx) => {
    const refused = await closeAccountRow(tx, personId, pseudonym, now);
    if (refused) return refuse(refused);
    await recordSecurityEvent(tx, { kind: 'account-closed', personId, byPersonId: personId }, now);
    const values = { at: now.toISOString() };
    await queueMail(tx, { kind: 'account-closed', to: { email, language }, values }, now);
    return done(undefined);
  });
}
