import { dayOf } from '#app/domain/codes/day.ts';
import { rankNeeds } from '#app/domain/matches/judge.ts';
import { viewFacts } from '#app/domain/needs/need-facts.ts';
import { circumstancesOn } from '#app/operations/matches/whole-need.ts';
import type { ActingPerson } from '#db/actor.ts';
import { indexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { listNeedsMatched } from '#db/queries/matches/matches.ts';
import { listCirculatingNeeds, VIEWS_LOOKED_THROUGH, type CirculatingView } from '#db/queries/needs/views.ts';

/** As many as a donor's digest leads to (DOMAIN section 6). */
const BEST_FITTING = 5;

/**
 * The circulating needs that fit the published offers of a donor best, each once, by the same scorer as the brokers'
 * ranking over what the donor may see. The points of a need are those with the offer that fits it best; they are worked
 * out to choose, and shown nowhere. One with which an offer of theirs has an open match, or to which they said no, is no
 * news to them.
 */
export async function listBestFitting(
  actor: ActingPerson,
  now: Date,
  shown = BEST_FITTING,
): Promise<CirculatingView[]> {
  const on = dayOf(now);
  const { offers, ranking } = await indexedCatalogue(now);
  const own = [...offers.values()].filter((offer) => offer.organisation.id === actor.organisationId);
  if (own.length === 0) return [];
  const ids = own.map(({ id }) => id);
  const { needs, matched, circumstances } = await withActor(actor, async (tx) => ({
    needs: await listCirculatingNeeds(tx, 'registered', on, { limit: VIEWS_LOOKED_THROUGH }),
    matched: new Set((await listNeedsMatched(tx, ids)).map(({ needId }) => needId)),
    circumstances: await circumstancesOn(tx, on),
  }));
  const facts = needs.filter(({ id }) => !matched.has(id)).map((need) => viewFacts(need.id, need.view));
  const points = new Map<string, number>();
  // The catalogue goes on while this waited: what has left it meanwhile fits nothing.
  for (const offer of ids.flatMap((id) => ranking.get(id) ?? []))
    for (const fit of rankNeeds(offer, facts, ranking, circumstances))
      points.set(fit.need.id, Math.max(fit.points, points.get(fit.need.id) ?? 0));
  return needs
    .filter(({ id }) => points.has(id))
    .sort((a, b) => points.get(b.id)! - points.get(a.id)! || (a.view.reference < b.view.reference ? -1 : 1))
    .slice(0, shown);
}
