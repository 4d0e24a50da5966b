import type { Day } from '#app/domain/codes/day.ts';
import { regionsWithin, themesAbout } from '#app/domain/needs/browse.ts';
import type { NeedFilter } from '#app/domain/needs/need-filter.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { listCirculatingNeeds, type CirculatingView } from '#db/queries/needs/views.ts';

/** What a filter says to the database: a theme with what belongs to it, a region with those within. */
export function circulatingFilter({ theme, region, ...rest }: NeedFilter) {
  return {
    ...rest,
    ...(theme && { themes: themesAbout(theme) }),
    ...(region && { regions: regionsWithin(currentGeography(), region) }),
  };
}

/** The circulating needs that a filter leaves on a day, as whoever acts may see them at this moment. */
export function findNeeds(tx: Tx, filter: NeedFilter, on: Day, limit: number): Promise<CirculatingView[]> {
  return listCirculatingNeeds(tx, 'registered', on, { ...circulatingFilter(filter), limit });
}
