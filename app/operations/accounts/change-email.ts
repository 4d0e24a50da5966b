import { hashToken, isToken, newToken } from '#app/auth/token.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { confirmUntil, undoUntil } from '#app/domain/accounts/email-change.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import {
  findWaitingChange,
  insertEmailChange,
  markConfirmed,
  saveEmail,
  type EmailChange,
} from '#db/queries/accounts/email-changes.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deleteOpenLinks } from '#db/queries/accounts/links.ts';
import { findSessionEnd } from '#db/queries/accounts/sessions.ts';

/**
 * Asks the new address whether it is the person's. Nothing changes before it says so; whether it is somebody else's
 * already is not told here.
 */
export async function askToChangeEmail(
  { person, session }: SignedIn,
  newEmail: string,
  now: Date,
): Promise<void> {
  const token = newToken();
  const until = confirmUntil(now);
  await withActor({ kind: 'auth' }, async (tx) => {
    // Stays locked: a stop of sign-in ends it, and what is asked for here, first or last.
    if (!(await findSessionEnd(tx, session.id))) return;
    await insertEmailChange(tx, {
      confirmHash: hashToken(token),
      personId: person.id,
      oldEmail: person.email,
      newEmail,
      askedAt: now,
      confirmUntil: until,
    });
    const { language } = person;
    const link = `/${language}/email/${token}`;
    const values = { until: until.toISOString() };
    await queueMail(tx, { kind: 'email-confirm', to: { email: newEmail, language }, values, link }, now);
    await recordSecurityEvent(
      tx,
      { kind: 'email-change-asked', personId: person.id, byPersonId: person.id },
      now,
    );
  });
}

/** What a link of the new address would do; looking changes nothing. */
export async function findEmailChange(
  token: string | undefined,
  now: Date,
): Promise<EmailChange | undefined> {
  if (!isToken(token)) return undefined;
  return withActor({ kind: 'auth' }, (tx) => findWaitingChange(tx, hashToken(token), now));
}

/** The new address says yes: it is the account's from now on, and the old one is told how to undo it. */
export async function confirmEmail(token: string, now: Date): Promise<Outcome<undefined>> {
  const undo = newToken();
  return withActor({ kind: 'auth' }, async (tx) => {
    const change = isToken(token) ? await findWaitingChange(tx, hashToken(token), now) : undefined;
    if (!change) return refuse('link-used-or-expired');
    const until = undoUntil(now);
    // First: what was taken back while this waited is not confirmed, and a refusal keeps what was written before it.
    if (!(await markConfirmed(tx, hashToken(token), { hash: hashToken(undo), until }, now)))
      return refuse('link-used-or-expired');
    if (!(await saveEmail(tx, change.personId, change.newEmail))) return refuse('link-used-or-expired');
    // Links for a new password that were sent to the old address are over; the undo link is what it has left.
    await deleteOpenLinks(tx, change.personId);
    const { language, oldEmail, personId } = change;
    const link = `/${language}/email/undo/${undo}`;
    const values = { until: until.toISOString(), at: now.toISOString() };
    await queueMail(tx, { kind: 'email-changed', to: { email: oldEmail, language }, values, link }, now);
    await recordSecurityEvent(tx, { kind: 'email-changed', personId, byPersonId: personId }, now);
    return done(undefined);
  });
}
