import type { Clock } from '#app/domain/numbers/clock.ts';
import type { Measure } from '#app/domain/numbers/measure.ts';
import type { Period } from '#app/domain/numbers/period.ts';

/** What everybody may read of figures: written once, when a period is over. */
export type NumberTables = {
  published_periods: { period: Period; published_at: Date };
  published_counts: {
    period: Period;
    measure: Measure;
    /** Empty for all themes. */
    theme: string;
    /** M49; empty for all areas. */
    region: string;
    /** Five or more. */
    counted: number;
  };
  published_medians: { period: Period; clock: Clock; days: string };
};
