import { dayOf } from '#app/domain/codes/day.ts';
import type { Tx } from '#db/client.ts';
import { listOpinions } from '#db/queries/verification/opinions.ts';
import type { WaitingRecord } from './waiting-record.ts';

/**
 * Second opinions on trust notes that nobody has given yet: of the hub that is asked, under the name of who asks, until it
 * answers or says why it cannot; of the State that asked, under the hub's. Nobody ticks one away before.
 */
export async function secondOpinionsOf(tx: Tx, lane: WaitingRecord['lane']): Promise<WaitingRecord[]> {
  const open = await listOpinions(tx, { open: true });
  return open.map(({ id, noteReference, hub, organisation, askedAt }) => ({
    lane,
    path: `/verification/opinions/${id}`,
    ...{ title: lane === 'me' ? organisation : hub.name, reference: noteReference },
    says: lane === 'me' ? 'inbox.opinion' : 'inbox.own_opinion',
    since: dayOf(askedAt),
  }));
}
