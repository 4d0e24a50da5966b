import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome, type Refusal } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { holdNames, isNameTaken } from '#db/queries/organisations/names.ts';
import {
  findOrganisation,
  insertOrganisation,
  isReferenceTaken,
  type OrganisationDetails,
} from '#db/queries/organisations/organisations.ts';

export type AddOutcome = Outcome<string> | (Refusal & { field: 'name' | 'iatiReference' });

const TAKEN = {
  name: { ...refuse('already-there'), field: 'name' },
  iatiReference: { ...refuse('already-there'), field: 'iatiReference' },
} as const;

/**
 * An administrator adds an organisation under the id its form was given, so that a form sent twice adds one.
 * `already-there` when another has or had its name, or one that differs by signs and spaces only, or reports under its IATI
 * reference; `field` says which.
 */
export async function addOrganisation(
  by: Wearing,
  id: string,
  details: OrganisationDetails,
  now: Date,
): Promise<AddOutcome> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    await holdNames(tx);
    if (await isNameTaken(tx, id, details.name)) return TAKEN.name;
    if (await isReferenceTaken(tx, id, details.iatiReference)) return TAKEN.iatiReference;
    if (await insertOrganisation(tx, id, details, now)) {
      const event = { kind: 'organisation-added' as const, byPersonId: by.person.id, organisationId: id };
      await recordSecurityEvent(tx, event, now);
      return done(id);
    }
    return (await findOrganisation(tx, id)) ? done(id) : TAKEN.name;
  });
}
