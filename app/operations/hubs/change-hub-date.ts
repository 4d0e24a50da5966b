import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { wrongDays, type HubDate } from '#app/domain/hubs/calendar.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findDateOfHub, updateHubDate } from '#db/queries/hubs/dates.ts';

/**
 * A coordinator corrects a date of their hub. It stays the same entry, so that calendars that keep up with this one move it
 * instead of showing another. `sequence` is the one that the page showed.
 *
 * @returns not-your-act, secret-found, days-refused, not-found (it is over, or was taken away), stale (it was corrected
 * since)
 */
export async function changeHubDate(
  by: Wearing,
  said: HubDate & { id: string; sequence: number },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  if ([said.title, said.summary, said.place].some(holdsSecret)) return refuse('secret-found');
  if (wrongDays(said, dayOf(now))) return refuse('days-refused');
  return withActor(actor, async (tx) => {
    const { organisationId, personId } = actor;
    if (!(await findDateOfHub(tx, { id: said.id, hubId: organisationId }, dayOf(now))))
      return refuse('not-found');
    if (!(await updateHubDate(tx, said, now))) return refuse('stale');
    const event = { kind: 'organisation-changed' as const, byPersonId: personId, organisationId };
    await recordSecurityEvent(tx, { ...event, changed: [{ field: 'hub-dates' }] }, now);
    return done(undefined);
  });
}
