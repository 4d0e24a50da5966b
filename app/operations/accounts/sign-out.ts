import { hashToken, isToken } from '#app/auth/token.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deleteSession, deleteSessionByToken } from '#db/queries/accounts/sessions.ts';

/** Ends the session in use; its cookie is worth nothing from now on, whoever kept a copy. */
export async function signOut({ person, session }: SignedIn, now: Date): Promise<void> {
  await withActor({ kind: 'auth' }, async (tx) => {
    if (!(await deleteSession(tx, person.id, session.id))) return;
    await recordSecurityEvent(tx, { kind: 'signed-out', personId: person.id, byPersonId: person.id }, now);
  });
}

/** Whoever signs out after their session ended by itself: from now on no form that comes with its token is kept. */
export async function leaveEndedSession(token: string | undefined): Promise<void> {
  if (!isToken(token)) return;
  await withActor({ kind: 'auth' }, (tx) => deleteSessionByToken(tx, hashToken(token)));
}
