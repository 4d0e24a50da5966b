import { hashToken, isToken } from '#app/auth/token.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import {
  findUndoableChange,
  markUndone,
  saveEmail,
  type EmailChange,
} from '#db/queries/accounts/email-changes.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deleteOpenLinks } from '#db/queries/accounts/links.ts';
import { deleteSessions } from '#db/queries/accounts/sessions.ts';
import { deleteSignInSteps } from '#db/queries/accounts/sign-in-steps.ts';

/** What a link of the old address would do; looking changes nothing. */
export async function findEmailUndo(token: string | undefined, now: Date): Promise<EmailChange | undefined> {
  if (!isToken(token)) return undefined;
  return withActor({ kind: 'auth' }, (tx) => findUndoableChange(tx, hashToken(token), now));
}

/** The old address says no: it is the account's again, and everybody who is signed in there is out. */
export async function undoEmail(token: string, now: Date): Promise<Outcome<undefined>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    const change = isToken(token) ? await findUndoableChange(tx, hashToken(token), now) : undefined;
    if (!change || !(await saveEmail(tx, change.personId, change.oldEmail)))
      return refuse('link-used-or-expired');
    if (!(await markUndone(tx, hashToken(token), now))) return refuse('link-used-or-expired');
    const { personId } = change;
    await deleteSessions(tx, personId);
    await deleteSignInSteps(tx, personId);
    await deleteOpenLinks(tx, personId);
    await recordSecurityEvent(tx, { kind: 'email-change-undone', personId }, now);
    return done(undefined);
  });
}
