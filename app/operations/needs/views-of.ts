import { createHash } from 'node:crypto';
import { canonicalJson } from '#app/domain/canonical-json.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { needViews, type NeedViews } from '#app/domain/needs/need-view.ts';
import { tidyReach, type Reach } from '#app/domain/needs/reach.ts';
import { tiersOf, type NeedTiers } from '#app/domain/needs/parts.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { findPoolOfNeed } from '#db/queries/pools/pools.ts';

export type HashedViews = {
  views: NeedViews;
  /** SHA-256 of the views' canonical JSON, hexadecimal: what a State consents to. */
  viewHash: string;
};

/** What each audience would get of this need, as the State wants it or by other choices. */
export function viewsOf(need: Need, tiers: NeedTiers = tiersOf(need.tiers)): HashedViews {
  const views = needViews(currentGeography(), need, tiers);
  return { views, viewHash: hashOfViews(views, need.reach) };
}

/** What others get of a need, for its keepers: of a programme what its States were shown and agreed to. */
export async function viewsForKeepers(tx: Tx, need: Need): Promise<NeedViews> {
  if (!need.pooled) return viewsOf(need).views;
  return (await findPoolOfNeed(tx, need.id))?.views ?? {};
}

/**
 * SHA-256, hexadecimal, of what each audience gets and, where the State lets the need go less far than the views do, of
 * whom it may reach.
 */
export function hashOfViews(views: NeedViews, reach?: Reach): string {
  const agreedTo = reach ? { views, reach: tidyReach(reach) } : views;
  return createHash('sha256').update(canonicalJson(agreedTo)).digest('hex');
}
