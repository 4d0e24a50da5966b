import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listAskedForSuspension } from '#db/queries/matches/suspensions.ts';

/**
 * Tells the verifier who asked for a suspension that the brokers looked at it: the same, whatever comes of it. To be called
 * before what answers it is recorded.
 */
export async function tellAsker(tx: Tx, offerId: string, now: Date): Promise<void> {
  for (const to of await listAskedForSuspension(tx, offerId)) {
    const values = { path: `/${to.language}/offers/${offerId}/suspension` };
    await queueMail(tx, { kind: 'suspension-wish-answered', to, values }, now);
  }
}
