import type { Circumstances } from '#app/domain/matches/question.ts';
import { needFacts } from '#app/domain/needs/need-facts.ts';
import { MOST_RINGS } from '#app/domain/reciprocity/arc.ts';
import type { Ring } from '#app/domain/reciprocity/find-rings.ts';
import { isDemonstration } from '#app/operations/installation.ts';
import type { IndexedCatalogue } from '#app/operations/offers/catalogue.ts';
import type { CirculatingNeed } from '#db/queries/reciprocity.ts';
import { workOutRings } from './work-out-rings.ts';

export type World = { needs: readonly CirculatingNeed[]; circumstances: Circumstances };

type Kept = { world: string; rings: Promise<Ring[]> };
let kept: Kept | undefined;

/** The rings of this world, worked out once for all who ask while no offer, no need and no day changes. */
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

function workOut({ needs, circumstances, catalogue }: World & { catalogue: IndexedCatalogue }) {
  const { on, hubs } = circumstances;
  return workOutRings(
    {
      circumstances: { on, hubs },
      withInvented: isDemonstration(),
      offers: catalogue.ranking.offers().flatMap((offer) => {
        const giverId = catalogue.offers.get(offer.id)?.organisation.id;
        return giverId === undefined ? [] : { offer, giverId };
      }),
      needs: needs.map((need) => ({ ...needFacts(need, need), organisationId: need.organisationId })),
    },
    MOST_RINGS,
  );
}

function describe({ needs, circumstances, catalogue }: World & { catalogue: IndexedCatalogue }): string {
  const { on, hubs } = circumstances;
  const needsNow = needs.map(({ id, revision, runningInTheme }) => `${id}:${revision}:${runningInTheme}`);
  return JSON.stringify([catalogue.version, on, hubs, needsNow]);
}
