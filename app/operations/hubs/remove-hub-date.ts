import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { removeHubDate as putRemoved } from '#db/queries/hubs/dates.ts';

/** A coordinator takes a date of their hub from the calendar. @returns not-found, not-your-act */
export async function removeHubDate(
  by: Wearing,
  { id }: { id: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    if (!(await putRemoved(tx, id, now))) return refuse('not-found');
    const { organisationId, personId } = actor;
    const event = { kind: 'organisation-changed' as const, byPersonId: personId, organisationId };
    await recordSecurityEvent(tx, { ...event, changed: [{ field: 'hub-dates' }] }, now);
    return done(undefined);
  });
}
