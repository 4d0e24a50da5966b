import { randomBytes } from 'node:crypto';
import type { SignedIn } from '#app/auth/viewer.ts';
import { STAFF } from '#app/domain/accounts/role.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { listAdministrators } from '#db/queries/accounts/administrators.ts';
import { closeAccountRow, readActedInOffice } from '#db/queries/accounts/closed-accounts.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';

/**
 * Somebody leaves for good. Their name, post and address go, with everything that let them in; what they did stays in
 * the histories, under a pseudonym that leads to nobody; beside what staff did in their office their name stays
 * (docs/decisions/0054), and the other administrators are told. A last letter says so to the address they had.
 *
 * @returns hand-over-first while they answer for records, last-administrator, last-able-person, not-now
 */
export async function closeAccount(leaver: SignedIn, now: Date): Promise<Outcome<undefined>> {
  const { id: personId, email, language } = leaver.person;
  const pseudonym = `closed-${randomBytes(12).toString('hex')}@invalid`;
  return withActor({ kind: 'auth' }, async (tx) => {
    const refused = await closeAccountRow(tx, personId, pseudonym, now);
    if (refused) return refuse(refused);
    await recordSecurityEvent(tx, { kind: 'account-closed', personId, byPersonId: personId }, now);
    const values = { at: now.toISOString() };
    await queueMail(tx, { kind: 'account-closed', to: { email, language }, values }, now);
    if (isStaff(leaver))
      for (const to of await listAdministrators(tx)) {
        const path = `/${to.language}/administration/people/${personId}`;
        await queueMail(tx, { kind: 'staff-left', to, values: { ...values, path } }, now);
      }
    return done(undefined);
  });
}

/** Whether they hold a role of staff of their own now: then administrators are told that they left. */
export function isStaff({ hats }: SignedIn): boolean {
  return hats.some(({ role, deputyFor }) => !deputyFor && STAFF.includes(role));
}

/** Whether their name stays beside what they did as one of staff. */
export function hasActedInOffice({ person }: SignedIn): Promise<boolean> {
  return withActor({ kind: 'auth' }, (tx) => readActedInOffice(tx, person.id));
}
