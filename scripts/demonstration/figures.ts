import { THEMES } from '#app/domain/codes/themes.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { CLOCK_IDS } from '#app/domain/numbers/clock.ts';
import { MEASURES, QUARTERS, type NeedCount } from '#app/domain/numbers/measure.ts';
import { closedPeriods } from '#app/domain/numbers/period.ts';
import { publishableCounts } from '#app/domain/numbers/publish-period.ts';
import { publicAreas } from '#app/operations/numbers/areas.ts';
import { withActor } from '#db/client.ts';
import { insertPublished } from '#db/queries/numbers/counts.ts';
import { FIGURES } from '#db/seeds/demonstration/figures.ts';

/** Figures of last year and of this year’s quarters so far, invented, published by the rule by which true ones are. */
export async function publishEarlierFigures(now: Date): Promise<void> {
  const year = now.getUTCFullYear();
  const counted = [year - 1, year].flatMap(countedIn);
  const axes = { themes: THEMES, regions: [...new Set(Object.values(publicAreas()))].sort() };
  const medians = CLOCK_IDS.map((clock) => ({ clock, days: FIGURES.days[clock] }));
  await withActor({ kind: 'system', reason: 'demonstration' }, async (tx) => {
    for (const period of closedPeriods(year - 1, dayOf(now)))
      await insertPublished(tx, period, now, publishableCounts(period, counted, axes), medians);
  });
}

function countedIn(year: number): NeedCount[] {
  return QUARTERS.flatMap((quarter) =>
    Object.entries(FIGURES.areas).flatMap(([region, needs]) =>
      THEMES.flatMap((theme) =>
        MEASURES.map((measure) => ({
          measure,
          year,
          quarter,
          theme,
          region,
          // A little more every quarter.
          counted: Math.round(
            (needs * FIGURES.themes[theme] * FIGURES.shares[measure] * (0.8 + 0.1 * quarter)) / 100,
          ),
        })),
      ),
    ),
  );
}
