import { setImmediate } from 'node:timers/promises';
import type { Circumstances } from '#app/domain/matches/question.ts';
import { needFacts } from '#app/domain/needs/need-facts.ts';
import { MOST_RINGS, type Arc } from '#app/domain/reciprocity/arc.ts';
import { bestArcs, findArcs, giversOf } from '#app/domain/reciprocity/find-arcs.ts';
import { findRings, type Ring } from '#app/domain/reciprocity/find-rings.ts';
import type { IndexedCatalogue } from '#app/operations/offers/catalogue.ts';
import type { CirculatingNeed } from '#db/queries/reciprocity.ts';

export type World = { needs: readonly CirculatingNeed[]; circumstances: Circumstances };

type Kept = { world: string; rings: Promise<Ring[]> };
let kept: Kept | undefined;

/**
 * The rings of this world, worked out once for all who ask while no offer, no need and no day changes. The work steps
 * aside after each need, so that pages are answered meanwhile.
 */
export function currentRings(now: World & { catalogue: IndexedCatalogue }): Promise<Ring[]> {
  const world = describe(now);
  if (kept?.world !== world) {
    const rings = workOut(now);
    kept = { world, rings };
    // What failed is tried again by the next who asks.
    rings.catch(() => (kept = undefined));
  }
  return kept.rings;
}

async function workOut({ needs, circumstances, catalogue }: World & { catalogue: IndexedCatalogue }) {
  // Who asks for nothing closes no ring.
  const receivers = new Set(needs.map(({ organisationId }) => organisationId));
  const givers = giversOf(catalogue.ranking, (offerId) => {
    const giver = catalogue.offers.get(offerId)?.organisation.id;
    return giver !== undefined && receivers.has(giver) ? giver : undefined;
  });
  const arcs: Arc[] = [];
  for (const need of needs) {
    const facts = { ...needFacts(need, need), organisationId: need.organisationId };
    arcs.push(...findArcs(facts, catalogue.ranking, circumstances, givers));
    await setImmediate();
  }
  return findRings(bestArcs(arcs), MOST_RINGS);
}

function describe({ needs, circumstances, catalogue }: World & { catalogue: IndexedCatalogue }): string {
  const { on, hubs } = circumstances;
  const needsNow = needs.map(({ id, revision, runningInTheme }) => `${id}:${revision}:${runningInTheme}`);
  return JSON.stringify([catalogue.version, on, hubs, needsNow]);
}
