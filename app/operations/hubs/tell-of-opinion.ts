import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listToldOfOpinion } from '#db/queries/hubs/opinions.ts';

/** Writes to whoever has the next step of an opinion: a hub that is asked, or those who read what it said. */
export async function tellOfOpinion(
  tx: Tx,
  { id, needId }: { id: string; needId: string },
  kind: 'opinion-asked' | 'opinion-given',
  now: Date,
): Promise<void> {
  for (const { role, ...to } of await listToldOfOpinion(tx, id, now)) {
    const place = role === 'hub_coordinator' ? `opinions/${id}` : `needs/${needId}/opinions`;
    await queueMail(tx, { kind, to, values: { path: `/${to.language}/${place}` } }, now);
  }
}
