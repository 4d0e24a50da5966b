import { dayOf } from '#app/domain/codes/day.ts';
import { THEMES } from '#app/domain/codes/themes.ts';
import { closedPeriods } from '#app/domain/numbers/period.ts';
import { publishableCounts, publishableMedians } from '#app/domain/numbers/publish-period.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { withActor } from '#db/client.ts';
import {
  countClocks,
  countNeeds,
  insertPublished,
  listPublishedPeriods,
} from '#db/queries/numbers/counts.ts';
import { publicAreas } from './areas.ts';

const ACTOR = { kind: 'system', reason: 'published figures' } as const;

/**
 * Publishes the figures of every quarter and year that is over and has none: counted once, and never again, so that what
 * somebody reads on two days says nothing of what happened between them. Nothing is counted on the other days.
 */
export const publishingNumbers: DueWork = {
  name: 'figures',
  run: (now) =>
    withActor(ACTOR, async (tx) => {
      const on = dayOf(now);
      const known = new Set(await listPublishedPeriods(tx));
      const last = closedPeriods(Number(on.slice(0, 4)) - 1, on).at(-1);
      if (last !== undefined && known.has(last)) return 0;
      const areas = publicAreas();
      const counted = await countNeeds(tx, areas);
      if (counted.length === 0) return 0;
      const clocks = await countClocks(tx);
      const axes = { themes: THEMES, regions: [...new Set(Object.values(areas))].sort() };
      let published = 0;
      for (const period of closedPeriods(Math.min(...counted.map(({ year }) => year)), on)) {
        if (known.has(period)) continue;
        const counts = publishableCounts(period, counted, axes);
        if (await insertPublished(tx, period, now, counts, publishableMedians(period, clocks)))
          published += 1;
      }
      return published;
    }),
};
