import type { Geography } from '#app/domain/geography/geography.ts';
import type { NeedPlace } from '#app/domain/matches/facts.ts';

/**
 * Whether a need may be a neighbour's, from what a donor is shown of its place: a named State of the same smallest area
 * of M49, or a masked one in an area around this State (never the world, which says nothing).
 */
export function isNear(geography: Geography, stateCode: string, place: NeedPlace): boolean {
  const around = geography.countries.get(stateCode)?.regions ?? [];
  if (place.kind === 'region') return around.includes(place.m49);
  const [area] = around;
  return (
    place.code !== stateCode && area !== undefined && geography.countries.get(place.code)?.regions[0] === area
  );
}
