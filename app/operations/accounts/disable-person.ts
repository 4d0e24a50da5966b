import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { objectionToLeaving } from '#app/domain/accounts/last-administrator.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { lockAdministrators } from '#db/queries/accounts/administrators.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deleteOpenLinks } from '#db/queries/accounts/links.ts';
import { findPerson, saveDisabled } from '#db/queries/accounts/people.ts';
import { deleteSessions } from '#db/queries/accounts/sessions.ts';

/** An administrator shuts somebody out: sessions and links end at once; what they wrote stays under their name. */
export async function disablePerson(by: Wearing, personId: string, now: Date): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    const objection = objectionToLeaving(await lockAdministrators(tx), (hat) => hat.personId === personId);
    if (objection) return refuse(objection);
    if (!(await findPerson(tx, personId))) return refuse('not-found');
    if (!(await saveDisabled(tx, personId, now))) return refuse('not-now');
    await deleteSessions(tx, personId);
    await deleteOpenLinks(tx, personId);
    await recordSecurityEvent(tx, { kind: 'person-disabled', personId, byPersonId: by.person.id }, now);
    return done(undefined);
  });
}
