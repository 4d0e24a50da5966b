import { subRegionOf } from '#app/domain/geography/areas.ts';
import { WORLD } from '#app/domain/geography/geography.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { remnantOf, type NeedView } from '#app/domain/needs/need-view.ts';
import { tiersOf, widest, type NeedTiers } from '#app/domain/needs/parts.ts';
import { isCirculating } from '#app/domain/needs/lifecycle.ts';
import type { ActingPerson } from '#db/actor.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { insertConsent } from '#db/queries/needs/consents.ts';
import { findViews, putNeedViews } from '#db/queries/needs/views.ts';
import { updateServedTiers } from '#db/queries/needs/needs.ts';
import { viewsOf } from './views-of.ts';

/**
 * Puts what the State agreed to where each audience reads it, and records who agreed to exactly that. The same
 * transaction takes away whatever an audience is no longer to see: a reading that begins after it finds the new view.
 */
export async function serveViews(
  tx: Tx,
  by: ActingPerson,
  need: Need,
  agreed: { narrowed: boolean; tiers: NeedTiers; wordsLeft?: number },
  now: Date,
): Promise<void> {
  const { views, viewHash } = viewsOf(need, agreed.tiers);
  await insertConsent(tx, by, need.id, { ...agreed, views, viewHash, reach: need.reach }, now);
  const told = need.toldTiers ? widest(tiersOf(need.toldTiers), agreed.tiers) : agreed.tiers;
  await updateServedTiers(tx, need.id, { served: agreed.tiers, told });
  await putNeedViews(
    tx,
    need.id,
    Object.values(views).map((view) => ({ view, region: regionOf(view) })),
    { circulating: isCirculating(need.status) && !need.shortlistedAt, circulatesUntil: need.circulatesUntil },
  );
}

/** Before the State agrees to circulation, hubs that it lets see the need read theirs here, and nobody else anything. */
export async function serveHubView(tx: Tx, need: Pick<Need, 'id'>, view: NeedView): Promise<void> {
  await leaveRemnant(tx, need.id, [view]);
}

/**
 * Takes every view away, but for what tells a donor which of its closed matches this was.
 *
 * @param others views that are put in their place
 */
export async function leaveRemnant(tx: Tx, needId: string, others: readonly NeedView[] = []): Promise<void> {
  const { registered } = await findViews(tx, needId);
  const left = [...(registered ? [remnantOf(registered)] : []), ...others];
  await putNeedViews(
    tx,
    needId,
    left.map((view) => ({ view, region: regionOf(view) })),
    { circulating: false },
  );
}

/** Where a list finds it: the region shown, or the sub-region of a State that is named. */
function regionOf({ place }: NeedView): string {
  if (place.kind === 'region') return place.m49;
  const state = currentGeography().countries.get(place.code);
  return state ? subRegionOf(state) : WORLD;
}
