import { createHash } from 'node:crypto';
import { canonicalJson } from '#app/domain/canonical-json.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { tiersOf, type NeedTiers } from '#app/domain/needs/parts.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';

export type HashedHubView = { view: NeedView; tiers: NeedTiers; viewHash: string };

/**
 * What a hub that the State lets see its need gets today: before the State agreed to circulation what it chose for
 * hubs, afterwards what it agreed to.
 *
 * @param tiers other choices than the State's own of today
 */
export function hubViewOf(need: Need, tiers?: NeedTiers): HashedHubView {
  const chosen = tiers ?? tiersOf(need.servedTiers ?? need.tiers);
  const view = viewsOf(need, chosen).views.hub!;
  return {
    view,
    tiers: chosen,
    viewHash: createHash('sha256').update(canonicalJson(view)).digest('hex'),
  };
}
