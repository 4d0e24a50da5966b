import { hashPassword } from '#app/auth/password-hash.ts';
import { rotateSession } from '#app/auth/sessions.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { normalisePassword } from '#app/domain/accounts/password.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { keepPasswordHash, savePasswordHash } from '#db/queries/accounts/credentials.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deleteOpenLinks } from '#db/queries/accounts/links.ts';
import { deleteSignInSteps } from '#db/queries/accounts/sign-in-steps.ts';
import { deleteSessions } from '#db/queries/accounts/sessions.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { checkOwnPassword } from './check-own-password.ts';
import { IN_USE, readNewPassword, type Faulty } from './new-password.ts';
import type { Limited } from './sign-in.ts';

/**
 * Sets another password for somebody who knows the one they have. Every other session and every open link of theirs
 * ends; this session goes on under a new token, which is returned.
 *
 * @throws HashingBusy
 */
export async function changePassword(
  viewer: SignedIn,
  input: { current: string; next: string; address: string },
  now: Date,
): Promise<Outcome<string> | Limited | Faulty> {
  const { person, hats } = viewer;
  const known = [person.name, person.email, ...hats.map((hat) => hat.organisation.name)];
  const next = await readNewPassword(input.next, known);
  if (!next.ok) return next;
  const checked = await checkOwnPassword(viewer, input.current, input.address, now);
  if (!checked.ok) return checked;
  if (next.value === normalisePassword(input.current)) return IN_USE;
  const hash = await hashPassword(next.value);

  return withActor({ kind: 'auth' }, async (tx) => {
    if (!(await keepPasswordHash(tx, person.id, checked.value))) return refuse('stale');
    const token = await rotateSession(tx, viewer, { confirmedAt: now }, now);
    if (!token) return refuse('not-found');
    await savePasswordHash(tx, person.id, hash, now);
    await deleteSessions(tx, person.id, viewer.session.id);
    await deleteOpenLinks(tx, person.id);
    await deleteSignInSteps(tx, person.id);
    await queueMail(tx, { kind: 'password-changed', to: person, values: { at: now.toISOString() } }, now);
    await recordSecurityEvent(tx, { kind: 'password-set', personId: person.id, byPersonId: person.id }, now);
    return done(token);
  });
}
