import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listConcernedByWithdrawal } from '#db/queries/needs/needs.ts';

/**
 * Writes to whoever has a match of a need that its State pauses or takes up again, as far as they know of it, and to the
 * brokers who proposed one (DOMAIN section 5: "matches told"): a link, and no word of the need.
 */
export async function tellPaused(tx: Tx, needId: string, now: Date): Promise<void> {
  for (const { email, language, matchId, needId: need } of await listConcernedByWithdrawal(tx, needId)) {
    const path = matchId ? `matches/${matchId}` : need && `needs/${need}`;
    // Hubs read it as before; they hear of an end alone.
    if (!path) continue;
    const to = { email, language };
    await queueMail(tx, { kind: 'record-changed', to, values: { path: `/${language}/${path}` } }, now);
  }
}
