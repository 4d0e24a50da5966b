import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { wrongDays, type HubDate } from '#app/domain/hubs/calendar.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { insertHubDate } from '#db/queries/hubs/dates.ts';

/**
 * A coordinator enters a course, an exercise or a deadline of their hub, public from this moment.
 *
 * @returns its id; or not-your-act, secret-found, days-refused
 */
export async function addHubDate(by: Wearing, date: HubDate, now: Date): Promise<Outcome<{ id: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  if ([date.title, date.summary, date.place].some(holdsSecret)) return refuse('secret-found');
  if (wrongDays(date, dayOf(now))) return refuse('days-refused');
  return withActor(actor, async (tx) => {
    const { organisationId, personId } = actor;
    const id = await insertHubDate(tx, { ...date, hubId: organisationId, by: personId }, now);
    const event = { kind: 'organisation-changed' as const, byPersonId: personId, organisationId };
    await recordSecurityEvent(tx, { ...event, changed: [{ field: 'hub-dates' }] }, now);
    return done({ id });
  });
}
