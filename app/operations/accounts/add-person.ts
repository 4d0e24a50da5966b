import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { roleFits } from '#app/domain/organisations/role-fits.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { insertMembership, insertPerson } from '#db/queries/accounts/people.ts';
import { findOrganisation } from '#db/queries/organisations.ts';
import { makeLink, type HandedLink } from './make-link.ts';

export type NewPerson = {
  name: string;
  email: string;
  post: string;
  language: UiLanguage;
  organisationId: string;
  role: Role;
};

/**
 * An administrator adds a person with their first hat and gets the link to hand over. `not-now` when the organisation
 * is not of the kind that has this role or has ended, `already-there` when the e-mail address is somebody's.
 */
export async function addPerson(
  by: Wearing,
  input: NewPerson,
  now: Date,
): Promise<Outcome<{ personId: string; link: HandedLink }>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    const organisation = await findOrganisation(tx, input.organisationId);
    if (!organisation) return refuse('not-found');
    if (organisation.ended || !roleFits(input.role, organisation.kind)) return refuse('not-now');
    const { name, email, post, language, role } = input;
    const personId = await insertPerson(tx, { name, email, post, language }, now);
    if (!personId) return refuse('already-there');
    await insertMembership(tx, { personId, organisationId: organisation.id, role }, now);
    await recordSecurityEvent(
      tx,
      { kind: 'person-added', personId, byPersonId: by.person.id, organisationId: organisation.id, role },
      now,
    );
    return done({ personId, link: await makeLink(tx, by, personId, 'arrival', now) });
  });
}
