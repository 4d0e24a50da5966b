import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import {
  findNamesake,
  findOrganisation,
  insertOrganisation,
  type OrganisationDetails,
} from '#db/queries/organisations.ts';

/**
 * An administrator adds an organisation under the id its form was given, so that a form sent twice adds one.
 * `already-there` when another has its name or its IATI reference.
 */
export async function addOrganisation(
  by: Wearing,
  id: string,
  details: OrganisationDetails,
  now: Date,
): Promise<Outcome<string>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    if (await findNamesake(tx, id, details)) return refuse('already-there');
    if (await insertOrganisation(tx, id, details, now)) {
      const event = { kind: 'organisation-added' as const, byPersonId: by.person.id, organisationId: id };
      await recordSecurityEvent(tx, event, now);
      return done(id);
    }
    return (await findOrganisation(tx, id)) ? done(id) : refuse('already-there');
  });
}
