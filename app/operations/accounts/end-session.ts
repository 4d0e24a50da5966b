import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deleteSession } from '#db/queries/accounts/sessions.ts';

/** Ends one of the person's own sessions: a telephone that was lost, a computer in a library. */
export async function endSession(
  { person }: SignedIn,
  sessionId: string,
  now: Date,
): Promise<Outcome<undefined>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    if (!(await deleteSession(tx, person.id, sessionId))) return refuse('not-found');
    await recordSecurityEvent(tx, { kind: 'session-ended', personId: person.id, byPersonId: person.id }, now);
    return done(undefined);
  });
}
