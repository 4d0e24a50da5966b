import type { NeedFacts } from '#app/domain/matches/facts.ts';
import type { Circumstances } from '#app/domain/matches/question.ts';
import type { Day } from '#app/domain/codes/day.ts';
import { needFacts } from '#app/domain/needs/need-facts.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { listHubFacts } from '#db/queries/hubs/hubs.ts';
import { countRunningInTheme } from '#db/queries/matches/matches.ts';
import { listHubNames } from '#db/queries/needs/needs.ts';
import { listPooledNeeds } from '#db/queries/pools/pools.ts';

/** A need as the ranking sees it, for those who may see all of it. */
export async function wholeNeed(tx: Tx, need: Need): Promise<NeedFacts> {
  if (need.pooled) return pooledNeed(tx, need);
  const hubNames = await listHubNames(tx, need.hubIds);
  const runningInTheme = await countRunningInTheme(tx, need);
  return needFacts(need, { hubNames, runningInTheme });
}

/** A programme for several States: as it was proposed, delivered best through its hub, and stopped by what stops any of them. */
async function pooledNeed(tx: Tx, need: Need): Promise<NeedFacts> {
  const hubNames = await listHubNames(tx, [need.organisationId]);
  const members = await listPooledNeeds(tx, need.id);
  return {
    ...needFacts(need, { hubNames }),
    place: { kind: 'region', m49: need.stateCode },
    members: await Promise.all(members.map((member) => wholeNeed(tx, member))),
  };
}

/** What every judgement of a day is made against. */
export async function circumstancesOn(tx: Tx, on: Day): Promise<Circumstances> {
  return { geography: currentGeography(), on, hubs: await listHubFacts(tx) };
}
