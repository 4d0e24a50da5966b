import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { deleteAbsence } from '#db/queries/accounts/absences.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';

/** Back at work: nothing is said beside the contact any more. */
export async function clearAbsence({ person }: SignedIn, now: Date): Promise<Outcome<undefined>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    if (!(await deleteAbsence(tx, person.id))) return refuse('not-found');
    await recordSecurityEvent(tx, { kind: 'away-cleared', personId: person.id, byPersonId: person.id }, now);
    return done(undefined);
  });
}
