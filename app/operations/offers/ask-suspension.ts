import type { Wearing } from '#app/auth/viewer.ts';
import type { SuspensionCode } from '#app/domain/offers/suspension.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { askSuspension as enterAsk, listDecidingNext } from '#db/queries/matches/suspensions.ts';

/**
 * A verifier asks the brokers to suspend an offer that is public (DOMAIN section 5, "V may ask"). It decides nothing: every
 * broker is asked to look, and its donor hears of it only if a suspension comes of it.
 *
 * @returns not-your-act, not-found, reason-needed, secret-found, or already-there while an earlier wish of their organization waits
 */
export async function askSuspension(
  by: Wearing,
  { id, code, text }: { id: string; code: SuspensionCode; text: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'verifier') return refuse('not-your-act');
  if (text.trim() === '') return refuse('reason-needed');
  if (holdsSecret(text)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const refused = await enterAsk(tx, id, { code, text: text.trim() }, now);
    if (refused) return refuse(refused);
    for (const to of await listDecidingNext(tx)) {
      const values = { path: `/${to.language}/offers/${id}/suspension` };
      await queueMail(tx, { kind: 'suspension-asked', to, values }, now);
    }
    return done(undefined);
  });
}
