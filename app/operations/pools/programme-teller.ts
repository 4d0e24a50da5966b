import type { Wearing } from '#app/auth/viewer.ts';
import { findMentions, type Mention } from '#app/domain/geography/state-mentions.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { listShares } from '#db/queries/pools/matches.ts';

/**
 * Finds in what the donor of a programme writes the words that name a State in it, or its delegation: each of them reads the plan
 * and the lines on its delivery, and none is told which others are in it. It finds nothing in a match of one State, nor of whoever
 * does not know the States of this one.
 */
export async function programmeTeller(by: Wearing, matchId: string): Promise<(text: string) => Mention[]> {
  if (by.hat.role !== 'donor') return () => [];
  const shares = await withActor(actingPerson(by), (tx) => listShares(tx, matchId));
  const { countries } = currentGeography();
  const states = shares.flatMap(({ stateCode, organisation }) => {
    const state = countries.get(stateCode);
    return state ? [{ state, organisation }] : [];
  });
  return (text) => states.flatMap(({ state, organisation }) => findMentions(text, state, [organisation]));
}
