import { createHash } from 'node:crypto';
import { canonicalJson } from '#app/domain/canonical-json.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { needViews, type NeedViews } from '#app/domain/needs/need-view.ts';
import { tidyReach, type Reach } from '#app/domain/needs/reach.ts';
import { tiersOf, type NeedTiers } from '#app/domain/needs/parts.ts';
import { currentGeography } from '#app/operations/installation.ts';

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

/**
 * SHA-256, hexadecimal, of what each audience gets and, where the State lets the need go less far than the views do, of
 * whom it may reach.
 */
export function hashOfViews(views: NeedViews, reach?: Reach): string {
  const agreedTo = reach ? { views, reach: tidyReach(reach) } : views;
  return createHash('sha256').update(canonicalJson(agreedTo)).digest('hex');
}
