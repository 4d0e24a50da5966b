import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { holdNames, isNameTaken } from '#db/queries/organisations/names.ts';
import {
  findOrganisation,
  insertOrganisation,
  isReferenceTaken,
  type OrganisationDetails,
} from '#db/queries/organisations/organisations.ts';

/**
 * An administrator adds an organisation under the id its form was given, so that a form sent twice adds one.
 * `already-there` when another has or had its name, or reports under its IATI reference.
 */
export async function addOrganisation(
  by: Wearing,
  id: string,
  details: OrganisationDetails,
  now: Date,
): Promise<Outcome<string>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    await holdNames(tx);
    if (await isNameTaken(tx, id, details.name)) return refuse('already-there');
    if (await isReferenceTaken(tx, id, details.iatiReference)) return refuse('already-there');
    if (await insertOrganisation(tx, id, details, now)) {
      const event = { kind: 'organisation-added' as const, byPersonId: by.person.id, organisationId: id };
      await recordSecurityEvent(tx, event, now);
      return done(id);
    }
    return (await findOrganisation(tx, id)) ? done(id) : refuse('already-there');
  });
}
