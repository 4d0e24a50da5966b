import type { SignedIn } from '#app/auth/viewer.ts';
import { ABSENCE_DAYS, objectionToDays } from '#app/domain/accounts/some-days.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { saveAbsence, type Absence } from '#db/queries/accounts/absences.ts';
import { listColleagues } from '#db/queries/accounts/colleagues.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';

/**
 * Says from when to when somebody is away, and whom to turn to meanwhile. It gives no right to anybody: that is a
 * deputy's.
 *
 * @returns days-refused, or not-found for whoever is no colleague
 */
export async function setAbsence(
  { person, hats }: SignedIn,
  absence: Absence,
  now: Date,
): Promise<Outcome<undefined>> {
  if (objectionToDays(absence, dayOf(now), ABSENCE_DAYS)) return refuse('days-refused');
  const organisations = hats.filter((hat) => !hat.deputyFor).map((hat) => hat.organisation.id);
  return withActor({ kind: 'auth' }, async (tx) => {
    if (absence.colleagueId) {
      const colleagues = await listColleagues(tx, person.id, organisations);
      if (!colleagues.some(({ id }) => id === absence.colleagueId)) return refuse('not-found');
    }
    await saveAbsence(tx, person.id, absence);
    await recordSecurityEvent(tx, { kind: 'away-set', personId: person.id, byPersonId: person.id }, now);
    return done(undefined);
  });
}
