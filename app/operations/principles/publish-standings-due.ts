import { shownCells, shownStandings } from '#app/domain/principles/standing-counts.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { withActor } from '#db/client.ts';
import {
  countMatchStandings,
  insertPublishedStandings,
  listPublishedStandings,
} from '#db/queries/principles/counts.ts';
import { continents, standingRegions } from './regions.ts';

/**
 * Publishes how the matches stood that were agreed in each year that is over and has no figures: counted once, and never
 * again, so that what somebody reads on two days says nothing of what was agreed between them. Nothing is counted on the
 * other days.
 */
export const publishingStandings: DueWork = {
  name: 'standings',
  run: (now) =>
    withActor({ kind: 'system', reason: 'published figures' }, async (tx) => {
      const last = now.getUTCFullYear() - 1;
      const { years: known } = await listPublishedStandings(tx);
      if (known.includes(last)) return 0;
      const counted = await countMatchStandings(tx, continents());
      const places = { regions: standingRegions(), years: [] };
      let published = 0;
      for (let year = Math.min(...counted.map((count) => count.year)); year <= last; year += 1) {
        if (known.includes(year)) continue;
        const shown = shownStandings(
          'match',
          counted.filter((count) => count.year === year),
          places,
        );
        if (await insertPublishedStandings(tx, year, now, shown ? shownCells(shown) : [])) published += 1;
      }
      return published;
    }),
};
