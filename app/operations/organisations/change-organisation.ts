import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import {
  findNamesake,
  findOrganisation,
  saveOrganisation,
  type OrganisationDetails,
} from '#db/queries/organisations.ts';

/**
 * An administrator changes what an organisation is called and where it belongs. Its kind is fixed once it is added:
 * roles and offers depend on it. `already-there` when another has the name or the IATI reference.
 */
export async function changeOrganisation(
  by: Wearing,
  id: string,
  details: Omit<OrganisationDetails, 'kind'>,
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    const known = await findOrganisation(tx, id);
    if (!known) return refuse('not-found');
    const changed = { ...details, kind: known.kind };
    if (await findNamesake(tx, id, changed)) return refuse('already-there');
    await saveOrganisation(tx, id, changed);
    const event = { kind: 'organisation-changed' as const, byPersonId: by.person.id, organisationId: id };
    await recordSecurityEvent(tx, event, now);
    return done(undefined);
  });
}
