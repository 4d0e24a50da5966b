import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listToldOfOpenings } from '#db/queries/needs/sealed-openings.ts';

/** Writes to everybody who acts for the State of a need: where to read what brokers do with its sealed text. */
export async function tellState(
  tx: Tx,
  needId: string,
  kind: Extract<MailKind, `sealed-${string}`>,
  now: Date,
): Promise<void> {
  for (const to of await listToldOfOpenings(tx, needId, now)) {
    const values = { path: `/${to.language}/needs/${needId}/readings`, at: now.toISOString() };
    await queueMail(tx, { kind, to, values }, now);
  }
}
