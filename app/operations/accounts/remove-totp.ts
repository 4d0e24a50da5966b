import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deleteTotp, replaceRecoveryCodes } from '#db/queries/accounts/second-factors.ts';

/**
 * Takes the second factor away, and its printed codes with it. Refused with `factor-needed` while one of the person's
 * roles may be acted in only with one.
 */
export async function removeTotp({ person, hats }: SignedIn, now: Date): Promise<Outcome<undefined>> {
  if (hats.some((hat) => hat.needsSecondFactor)) return refuse('factor-needed');
  return withActor({ kind: 'auth' }, async (tx) => {
    if (!(await deleteTotp(tx, person.id))) return refuse('not-now');
    await replaceRecoveryCodes(tx, person.id, [], now);
    const own = { personId: person.id, byPersonId: person.id };
    await recordSecurityEvent(tx, { kind: 'second-factor-removed', ...own }, now);
    await queueMail(
      tx,
      { kind: 'second-factor-removed', to: person, values: { at: now.toISOString() } },
      now,
    );
    return done(undefined);
  });
}
