import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deleteTotp, lockFactors, replaceRecoveryCodes } from '#db/queries/accounts/second-factors.ts';
import { listPasskeys } from '#db/queries/accounts/passkeys.ts';

/**
 * Takes the codes of a telephone away; with the last factor go the printed codes. Refused with `factor-needed` while
 * they are the last one and one of the person's roles may be acted in only with one.
 */
export async function removeTotp({ person, hats }: SignedIn, now: Date): Promise<Outcome<undefined>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    await lockFactors(tx, person.id);
    const isLast = (await listPasskeys(tx, person.id)).length === 0;
    if (isLast && hats.some((hat) => hat.needsSecondFactor)) return refuse('factor-needed');
    if (!(await deleteTotp(tx, person.id))) return refuse('not-now');
    if (isLast) await replaceRecoveryCodes(tx, person.id, [], now);
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
