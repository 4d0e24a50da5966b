import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { unlinkIdentity as deleteLink } from '#db/queries/accounts/single-sign-on.ts';

/** One's own account is no longer opened by this provider. A password stays, so nobody shuts themselves out. */
export async function unlinkIdentity(
  { person }: SignedIn,
  issuer: string,
  now: Date,
): Promise<Outcome<undefined>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    if (!(await deleteLink(tx, person.id, issuer))) return refuse('not-found');
    const own = { personId: person.id, byPersonId: person.id };
    await recordSecurityEvent(tx, { kind: 'single-sign-on-unlinked', ...own }, now);
    const at = now.toISOString();
    await queueMail(tx, { kind: 'single-sign-on-unlinked', to: person, values: { at } }, now);
    return done(undefined);
  });
}
