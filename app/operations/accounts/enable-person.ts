import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findPerson, saveDisabled } from '#db/queries/accounts/people.ts';

/** An administrator lets somebody in again, with the password and the hats they had. */
export async function enablePerson(by: Wearing, personId: string, now: Date): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    if (!(await findPerson(tx, personId))) return refuse('not-found');
    if (!(await saveDisabled(tx, personId, null))) return refuse('not-now');
    await recordSecurityEvent(tx, { kind: 'person-enabled', personId, byPersonId: by.person.id }, now);
    return done(undefined);
  });
}
