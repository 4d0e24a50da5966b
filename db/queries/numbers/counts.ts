import { sql } from 'kysely';
import type { Clock, ClockCount } from '#app/domain/numbers/clock.ts';
import { CLOCKS } from '#app/domain/numbers/clock.ts';
import type { Measure, NeedCount } from '#app/domain/numbers/measure.ts';
import type { Period } from '#app/domain/numbers/period.ts';
import type { Tx } from '#db/client.ts';

/**
 * Exact counts of needs, by what happened, quarter, theme and area, in one statement. For brokers, and for the platform, which
 * hides what is too small before anybody reads it; empty for anybody else.
 *
 * @param regionOf the area of each State; what is not in it is the world
 */
export async function countNeeds(tx: Tx, regionOf: Readonly<Record<string, string>>): Promise<NeedCount[]> {
  const { rows } =
    await sql<NeedCount>`select * from app.count_needs(${JSON.stringify(regionOf)}::jsonb)`.execute(tx);
  return rows;
}

export type HubCount = { measure: Measure; year: number; hub_id: string; counted: number };

/** The same by hub: of the States that each covers, and needs that name it. One need may count for several. */
export async function countNeedsOfHubs(
  tx: Tx,
  statesOf: Readonly<Record<string, readonly string[]>>,
): Promise<HubCount[]> {
  const { rows } = await sql<HubCount>`
    select * from app.count_needs_of_hubs(${JSON.stringify(statesOf)}::jsonb)`.execute(tx);
  return rows;
}

/** How long each step took, by quarter and by year. For whom `countNeeds` is. */
export async function countClocks(tx: Tx): Promise<ClockCount[]> {
  const { rows } = await sql<
    Omit<ClockCount, 'quarter' | 'median'> & { quarter: ClockCount['quarter'] | null; median: string }
  >`
    select * from app.count_clocks(${JSON.stringify(CLOCKS)}::jsonb)`.execute(tx);
  return rows.map(({ quarter, median, ...row }) => ({
    ...row,
    ...(quarter !== null && { quarter }),
    median: Number(median),
  }));
}

export type PublishedCount = {
  period: Period;
  measure: Measure;
  theme: string;
  region: string;
  counted: number;
};
export type PublishedMedian = { period: Period; clock: Clock; days: number };
export type PublishedNumbers = {
  periods: Period[];
  counts: PublishedCount[];
  medians: PublishedMedian[];
};

/** Periods are published for so many years. */
const MOST_PERIODS = 200;

/** What everybody may read of these periods, or of all of them. */
export async function listPublishedNumbers(tx: Tx, asked?: readonly Period[]): Promise<PublishedNumbers> {
  const periods = await listPublishedPeriods(tx);
  const wanted = asked ? periods.filter((period) => asked.includes(period)) : periods;
  if (wanted.length === 0) return { periods, counts: [], medians: [] };
  const counts = await tx
    .selectFrom('published_counts')
    .select(['period', 'measure', 'theme', 'region', 'counted'])
    .where('period', 'in', wanted)
    .orderBy('period')
    .orderBy('measure')
    .orderBy('theme')
    .orderBy('region')
    .execute();
  const medians = await tx
    .selectFrom('published_medians')
    .select(['period', 'clock', 'days'])
    .where('period', 'in', wanted)
    .orderBy('period')
    .orderBy('clock')
    .execute();
  return { periods, counts, medians: medians.map((row) => ({ ...row, days: Number(row.days) })) };
}

/** Quarters and years whose figures are published, the earliest first. */
export async function listPublishedPeriods(tx: Tx): Promise<Period[]> {
  const rows = await tx
    .selectFrom('published_periods')
    .select('period')
    .orderBy('period', 'desc')
    .limit(MOST_PERIODS)
    .execute();
  return rows.map(({ period }) => period).reverse();
}

/** Publishes a period; false where another process was quicker: what is published never changes. */
export async function insertPublished(
  tx: Tx,
  period: Period,
  now: Date,
  counts: readonly Omit<PublishedCount, 'period'>[],
  medians: readonly Omit<PublishedMedian, 'period'>[],
): Promise<boolean> {
  const inserted = await tx
    .insertInto('published_periods')
    .values({ period, published_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('period')
    .executeTakeFirst();
  if (!inserted) return false;
  if (counts.length > 0)
    await tx
      .insertInto('published_counts')
      .values(counts.map((count) => ({ ...count, period })))
      .execute();
  if (medians.length > 0)
    await tx
      .insertInto('published_medians')
      .values(medians.map(({ clock, days }) => ({ period, clock, days: String(days) })))
      .execute();
  return true;
}
