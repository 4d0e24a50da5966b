import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deletePasskey, listPasskeys } from '#db/queries/accounts/passkeys.ts';
import { findTotp, lockFactors, replaceRecoveryCodes } from '#db/queries/accounts/second-factors.ts';

/**
 * Takes one's own passkey away; with the last factor go the printed codes. Refused with `factor-needed` when it is the
 * last one and one of the person's roles may be acted in only with one.
 */
export async function removePasskey(
  { person, hats }: SignedIn,
  id: string,
  now: Date,
): Promise<Outcome<undefined>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    await lockFactors(tx, person.id);
    const passkeys = await listPasskeys(tx, person.id);
    if (!passkeys.some((passkey) => passkey.id === id)) return refuse('not-found');
    const isLast = passkeys.length === 1 && !(await findTotp(tx, person.id));
    if (isLast && hats.some((hat) => hat.needsSecondFactor)) return refuse('factor-needed');
    await deletePasskey(tx, person.id, id);
    if (isLast) await replaceRecoveryCodes(tx, person.id, [], now);
    const own = { personId: person.id, byPersonId: person.id };
    await recordSecurityEvent(tx, { kind: 'passkey-removed', ...own }, now);
    await queueMail(
      tx,
      { kind: 'second-factor-removed', to: person, values: { at: now.toISOString() } },
      now,
    );
    return done(undefined);
  });
}
