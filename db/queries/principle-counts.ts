import { sql } from 'kysely';
import type { StandingCount } from '#app/domain/principles/standing-counts.ts';
import type { Tx } from '#db/client.ts';

export type CountedKind = 'offer' | 'match';

/**
 * How published offers and agreed matches stand to each principle, by region and year, in one query. For the platform's
 * own work: what is too small to be shown is hidden before anybody reads it.
 *
 * @param regionOf the continent of each place that an offer may be for, and of each State; what is not in it is "several"
 */
export async function countPrinciples(
  tx: Tx,
  regionOf: Readonly<Record<string, string>>,
): Promise<(StandingCount & { kind: CountedKind })[]> {
  const { rows } = await sql<StandingCount & { kind: CountedKind }>`
    select * from app.count_principles(${JSON.stringify(regionOf)}::jsonb)`.execute(tx);
  return rows;
}
