import { areasOf } from './areas.ts';
import type { Geography, Region } from './geography.ts';

/** How near two places are that share no more than this kind of area. */
const SHARED = {
  intermediate: 0.75,
  'sub-region': 0.5,
  region: 0.25,
  world: 0,
} as const satisfies Record<Region['kind'], number>;

/**
 * Regional closeness in [0, 1], by the smallest area that holds both places: the same State 1; the same smallest
 * area (Eastern Africa, Western Europe) 0.75; the same sub-region (Sub-Saharan Africa, Latin America and the
 * Caribbean) 0.5; the same region (Africa) 0.25; else 0. A place is a State, or the region shown for a masked one,
 * which is never nearer than what it shows. Unknown places are 0.
 */
export function closeness(geography: Geography, one: string, other: string): number {
  const areas = areasOf(geography, one);
  const others = areasOf(geography, other);
  const shared = areas.find((area) => others.includes(area));
  if (shared === undefined) return 0;
  const region = geography.regions.get(shared);
  if (!region) return 1;
  return isSmallest(geography, region) ? SHARED.intermediate : SHARED[region.kind];
}

/** M49 divides some sub-regions further and others not: an undivided one is as near as an intermediate region. */
function isSmallest(geography: Geography, region: Region): boolean {
  return (
    region.kind === 'sub-region' &&
    ![...geography.regions.values()].some((below) => below.parent === region.m49)
  );
}
