import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { mayRecover } from '#app/domain/accounts/recovery.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { listHats } from '#db/queries/accounts/hats.ts';
import { findPersonByEmail } from '#db/queries/accounts/people.ts';
import { insertRecovery, type Letter } from '#db/queries/accounts/recoveries.ts';

/**
 * A member of staff begins to help somebody back who lost everything, with the letter of their mission or organisation.
 * The person is told at once; nothing else happens before a second member of staff confirms. `second-person` for
 * oneself, `not-your-act` for a broker where the person is staff, `already-there` while somebody is being helped.
 */
export async function openRecovery(
  by: Wearing,
  { email, letter }: { email: string; letter: Letter },
  now: Date,
): Promise<Outcome<string>> {
  if (!mayRecover(by.hat.role, [])) return refuse('not-your-act');
  if (holdsSecret(letter.reference)) return refuse('secret-found');
  return withActor(actorOf(by), async (tx) => {
    const person = await findPersonByEmail(tx, email);
    if (!person || person.isDisabled) return refuse('not-found');
    if (person.id === by.person.id) return refuse('second-person');
    const roles = (await listHats(tx, person.id)).map((hat) => hat.role);
    if (!mayRecover(by.hat.role, roles)) return refuse('not-your-act');
    const id = await insertRecovery(tx, { personId: person.id, letter }, { personId: by.person.id, at: now });
    if (!id) return refuse('already-there');
    const event = { kind: 'recovery-opened' as const, personId: person.id, byPersonId: by.person.id };
    await recordSecurityEvent(tx, event, now);
    await queueMail(tx, { kind: 'recovery-opened', to: person, values: { at: now.toISOString() } }, now);
    return done(id);
  });
}
