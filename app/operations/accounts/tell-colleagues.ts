import type { Role } from '#app/domain/accounts/role.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listToldOfColleague } from '#db/queries/accounts/colleagues.ts';

/**
 * Tells those who act for an organisation that somebody else does from now on: it is they who know whether that is right. Of a
 * member of staff all of staff are told, wherever they are.
 */
export async function tellColleagues(
  tx: Tx,
  joined: { personId: string; organisationId: string; role: Role },
  now: Date,
): Promise<void> {
  for (const { email, language } of await listToldOfColleague(tx, joined)) {
    const values = { path: `/${language}/account/colleagues`, at: now.toISOString() };
    await queueMail(tx, { kind: 'colleague-joined', to: { email, language }, values }, now);
  }
}
