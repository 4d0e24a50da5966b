import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { objectionToLeaving } from '#app/domain/accounts/last-administrator.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { lockAdministrators } from '#db/queries/accounts/administrators.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findPerson, stopSignInRow } from '#db/queries/accounts/people.ts';

/**
 * An administrator cuts off an account that may be in somebody else's hands: whoever is signed in is out, and neither
 * the password, a passkey, an organisation's sign-in nor a link from before lets anybody in. Roles and records stay, so
 * it is never refused for what is open; a link handed out afterwards leads back. A letter tells the person, to whom the
 * sign-in page says no more than to everybody.
 *
 * @returns not-your-act, second-person for oneself, who ends sessions and changes the password, not-found, not-now for whoever never arrived, is disabled or stopped, or last-administrator: of two who stop each other at the same moment the second is refused
 */
export async function stopSignIn(by: Wearing, personId: string, now: Date): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  if (personId === by.person.id) return refuse('second-person');
  return withActor(actorOf(by), async (tx) => {
    const stopped = (hat: { personId: string }) => hat.personId === personId;
    const objection = objectionToLeaving(await lockAdministrators(tx), stopped);
    if (objection) return refuse(objection);
    const person = await findPerson(tx, personId);
    if (!person) return refuse('not-found');
    if (!(await stopSignInRow(tx, personId, now))) return refuse('not-now');
    await queueMail(tx, { kind: 'sign-in-stopped', to: person, values: { at: now.toISOString() } }, now);
    await recordSecurityEvent(tx, { kind: 'sign-in-stopped', personId, byPersonId: by.person.id }, now);
    return done(undefined);
  });
}
