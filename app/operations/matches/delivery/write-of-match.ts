import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listToldOfMatch } from '#db/queries/matches/clocks.ts';

/** A letter of the clock to these sides of a match: a link to its page, and nothing of what it is about. */
export async function writeOfMatch(
  tx: Tx,
  matchId: string,
  kind: MailKind,
  parties: readonly Party[],
  now: Date,
): Promise<number> {
  const told = (await listToldOfMatch(tx, matchId)).filter(({ party }) => parties.includes(party));
  for (const { email, language } of told) {
    const values = { path: `/${language}/matches/${matchId}` };
    await queueMail(tx, { kind, to: { email, language }, values }, now);
  }
  return told.length;
}
