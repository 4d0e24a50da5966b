import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import type { PartTaken } from '#app/domain/reciprocity/cooperation.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findTwoWayOrganisation, saveTakesPartAs } from '#db/queries/reciprocity/two-ways.ts';

/**
 * A State says as what it takes part, or takes that back; whoever gives or asks in its name may say it. It is known
 * wherever the State is named, and nowhere else.
 *
 * @returns not-your-act for another role, and for whatever is no State
 */
export async function sayPart(
  by: Wearing,
  said: PartTaken | undefined,
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'donor' && by.hat.role !== 'focal_point') return refuse('not-your-act');
  const organisationId = by.hat.organisation.id;
  return withActor(actorOf(by), async (tx) => {
    const organisation = await findTwoWayOrganisation(tx, organisationId);
    if (organisation?.kind !== 'state') return refuse('not-your-act');
    await saveTakesPartAs(tx, said);
    const event = { kind: 'organisation-changed' as const, byPersonId: by.person.id, organisationId };
    await recordSecurityEvent(tx, { ...event, changed: [{ field: 'part' }] }, now);
    return done(undefined);
  });
}
