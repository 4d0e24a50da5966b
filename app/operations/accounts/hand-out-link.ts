import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { hasCredential } from '#db/queries/accounts/credentials.ts';
import { findPerson } from '#db/queries/accounts/people.ts';
import { deleteSessions } from '#db/queries/accounts/sessions.ts';
import { makeLink, type SentLink } from './make-link.ts';

/**
 * An administrator sends somebody another link: to arrive, if they never did, else to set a new password, which ends
 * all their sessions at once (whoever found the lost password is out). The old password goes when the link is used:
 * where somebody else may know it, `stopSignIn` comes first.
 */
export async function handOutLink(by: Wearing, personId: string, now: Date): Promise<Outcome<SentLink>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    const person = await findPerson(tx, personId);
    if (!person) return refuse('not-found');
    if (person.isDisabled) return refuse('not-now');
    const purpose = (await hasCredential(tx, personId)) ? 'password' : 'arrival';
    await deleteSessions(tx, personId);
    return done(await makeLink(tx, by, person, purpose, now));
  });
}
