import type { NeedFacts } from '#app/domain/matches/facts.ts';
import type { Circumstances } from '#app/domain/matches/question.ts';
import type { Day } from '#app/domain/codes/day.ts';
import { needFacts } from '#app/domain/needs/need-facts.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { listHubFacts } from '#db/queries/hubs.ts';
import { countRunningInTheme } from '#db/queries/matches.ts';
import { listHubNames } from '#db/queries/needs.ts';

/** A need as the ranking sees it, for those who may see all of it. */
export async function wholeNeed(tx: Tx, need: Need): Promise<NeedFacts> {
  const hubNames = await listHubNames(tx, need.hubIds);
  const runningInTheme = await countRunningInTheme(tx, need);
  return needFacts(need, { hubNames, runningInTheme });
}

/** What every judgement of a day is made against. */
export async function circumstancesOn(tx: Tx, on: Day): Promise<Circumstances> {
  return { geography: currentGeography(), on, hubs: await listHubFacts(tx) };
}
