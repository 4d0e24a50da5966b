import { createHash } from 'node:crypto';
import { canonicalJson } from '#app/domain/canonical-json.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { needViews, type NeedViews } from '#app/domain/needs/need-view.ts';
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
  return { views, viewHash: hashOfViews(views) };
}

/** SHA-256, hexadecimal. */
export function hashOfViews(views: NeedViews): string {
  return createHash('sha256').update(canonicalJson(views)).digest('hex');
}
