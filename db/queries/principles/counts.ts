import { sql } from 'kysely';
import type { SignedReview } from '#app/domain/principles/review.ts';
import type { StandingCell, StandingCount } from '#app/domain/principles/standing-counts.ts';
import type { Tx } from '#db/client.ts';
import { reviewFrom, type PublicVerdict } from './reviews.ts';

/**
 * How matches stood to each principle when they were agreed, by region and year, in one query. For the platform's own work:
 * what is too small to be shown is hidden before anybody reads it.
 *
 * @param regionOf the continent of each State; what is not in it is "several"
 */
export async function countMatchStandings(
  tx: Tx,
  regionOf: Readonly<Record<string, string>>,
): Promise<StandingCount[]> {
  const { rows } = await sql<StandingCount>`
    select * from app.count_match_standings(${JSON.stringify(regionOf)}::jsonb)`.execute(tx);
  return rows;
}

export type KeptCell = StandingCell & { year: number; counted: number };

/** The years whose standings are published, and every number of them. */
export async function listPublishedStandings(tx: Tx): Promise<{ years: number[]; cells: KeptCell[] }> {
  const years = await tx.selectFrom('published_standing_years').select('year').orderBy('year').execute();
  const cells = await tx
    .selectFrom('published_standings')
    .select(['year', 'principle', 'state', 'place', 'counted'])
    .execute();
  return { years: years.map(({ year }) => year), cells };
}

/** Publishes a year; false where another process was quicker: what is published never changes. */
export async function insertPublishedStandings(
  tx: Tx,
  year: number,
  now: Date,
  cells: readonly (StandingCell & { counted: number })[],
): Promise<boolean> {
  const inserted = await tx
    .insertInto('published_standing_years')
    .values({ year, published_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('year')
    .executeTakeFirst();
  if (!inserted) return false;
  if (cells.length > 0)
    await tx
      .insertInto('published_standings')
      .values(cells.map((cell) => ({ ...cell, year })))
      .execute();
  return true;
}

/** The latest review of each published offer that has one, as everybody may know it, in one query. */
export async function listPublishedReviews(tx: Tx): Promise<Map<string, SignedReview>> {
  const { rows } = await sql<
    PublicVerdict & { offer_id: string }
  >`select * from app.published_reviews()`.execute(tx);
  const byOffer = new Map<string, PublicVerdict[]>();
  for (const row of rows) {
    const known = byOffer.get(row.offer_id);
    if (known) known.push(row);
    else byOffer.set(row.offer_id, [row]);
  }
  return new Map([...byOffer].map(([id, verdicts]) => [id, reviewFrom(verdicts)!]));
}
