import { hashPassword } from '#app/auth/password-hash.ts';
import { startSession, type StartedSession } from '#app/auth/sessions.ts';
import { hashToken, isToken } from '#app/auth/token.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { savePasswordHash } from '#db/queries/accounts/credentials.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { listHats } from '#db/queries/accounts/hats.ts';
import { deleteOpenLinks } from '#db/queries/accounts/links.ts';
import { letSignInAgain } from '#db/queries/accounts/people.ts';
import { findOpenRecovery, saveRecoveryUse, type RecoveryRow } from '#db/queries/accounts/recoveries.ts';
import { forgetFactors } from '#db/queries/accounts/second-factors.ts';
import { deleteIdentities } from '#db/queries/accounts/single-sign-on.ts';
import { deleteSessions } from '#db/queries/accounts/sessions.ts';
import { deleteSignInSteps } from '#db/queries/accounts/sign-in-steps.ts';
import { readOtherPassword, type Faulty } from '../new-password.ts';

export type RecoverInput = { token: string; password: string; userAgent: string };

/** Looking uses nothing up; undefined for a link that was used, closed, is too old, or never was. */
export async function findRecoveryOf(token: string | undefined, now: Date): Promise<RecoveryRow | undefined> {
  if (!isToken(token)) return undefined;
  return withActor({ kind: 'auth' }, (tx) => findOpenRecovery(tx, hashToken(token), now));
}

/**
 * Somebody who lost everything comes back: a new password, no second factor, no link to an organisation's sign-in (whoever
 * has their telephone may have made it), no session but the one that begins here, and a notice. Used twice at once, it
 * works once.
 *
 * @throws HashingBusy
 */
export async function recover(input: RecoverInput, now: Date): Promise<Outcome<StartedSession> | Faulty> {
  const found = await findRecoveryOf(input.token, now);
  if (!found) return refuse('link-used-or-expired');
  const { person } = found;
  const hats = await withActor({ kind: 'auth' }, (tx) => listHats(tx, person.id));
  const known = [person.name, person.email, ...hats.map((hat) => hat.organisation.name)];
  const password = await readOtherPassword(input.password, known, person.id);
  if (!password.ok) return password;
  const hash = await hashPassword(password.value);

  return withActor({ kind: 'auth' }, async (tx) => {
    const recovery = await findOpenRecovery(tx, hashToken(input.token), now, { lock: true });
    if (!recovery) return refuse('link-used-or-expired');
    await saveRecoveryUse(tx, recovery.id, now);
    await savePasswordHash(tx, person.id, hash, now);
    await letSignInAgain(tx, person.id);
    await forgetFactors(tx, person.id);
    await deleteIdentities(tx, person.id);
    await deleteSignInSteps(tx, person.id);
    await deleteSessions(tx, person.id);
    await deleteOpenLinks(tx, person.id);
    const started = await startSession(tx, person.id, { userAgent: input.userAgent }, now);
    await recordSecurityEvent(tx, { kind: 'recovered', personId: person.id, byPersonId: person.id }, now);
    await recordSecurityEvent(tx, { kind: 'signed-in', personId: person.id, byPersonId: person.id }, now);
    await queueMail(tx, { kind: 'password-changed', to: person, values: { at: now.toISOString() } }, now);
    return done(started);
  });
}
