import { isGiven, isShareable } from '#app/domain/hubs/access.ts';
import {
  brokersBarred,
  contextStanding,
  opinionState,
  type BrokersBarred,
  type ContextStanding,
} from '#app/domain/hubs/opinion.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Tx } from '#db/client.ts';
import { listBrokerOpinions, type BrokerOpinion } from '#db/queries/hubs/broker-opinions.ts';
import { listOpinions } from '#db/queries/hubs/opinions.ts';
import { hubsForNeed, type HubForNeed } from './hubs-for-need.ts';

export type ContextOfNeed = {
  hubs: HubForNeed[];
  standing: ContextStanding;
  /** Hubs that were asked for an opinion on the need, and until when each has. */
  waiting: { hub: string; by: Day }[];
  written: BrokerOpinion[];
  /** Undefined where no hub covers its State, so that brokers take the role of one. */
  barred: BrokersBarred | undefined;
};

/** What is known of the region behind a need, and what is still waited for: for brokers and the State. */
export async function contextOfNeed(tx: Tx, need: Need, on: Day): Promise<ContextOfNeed> {
  const hubs = await hubsForNeed(tx, need, on);
  const known = new Map(
    hubs.map(({ hub, standing }) => [hub.id, { name: hub.name, given: isGiven(standing) }]),
  );
  const opinions = (await listOpinions(tx, need.id))
    .filter(({ kind }) => kind === 'context')
    .map((opinion) => {
      const hub = known.get(opinion.hubId);
      return {
        hub: hub?.name ?? '',
        by: opinion.answerBy,
        state: opinionState(opinion, hub?.given ?? false),
      };
    });
  const written = await listBrokerOpinions(tx, need.id);
  const pooled = need.pooled ?? false;
  return {
    hubs,
    standing: contextStanding({
      pooled,
      hubs: hubs.map(({ by, standing }) => ({
        covers: by !== undefined,
        given: isGiven(standing),
        later: standing === 'waiting',
      })),
      opinions: opinions.map(({ state }) => state),
      written: written.length,
    }),
    waiting: opinions.flatMap(({ hub, by, state }) => (state === 'waiting' ? [{ hub, by }] : [])),
    written,
    barred: brokersBarred({
      pooled,
      shareable: isShareable(need.status),
      covered: hubs.some(({ by }) => by !== undefined),
    }),
  };
}
