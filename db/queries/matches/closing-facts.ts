import { sql } from 'kysely';
import { hasTechnology, type Mode } from '#app/domain/codes/delivery.ts';
import type { Party } from '#app/domain/matches/statuses.ts';
import type { ClosingFacts } from '#app/domain/principles/check-closing.ts';
import type { Tx } from '#db/client.ts';

/** What became of an agreement so far, for its sides, for brokers and for the clock; undefined for anybody else. */
export async function findClosingFacts(tx: Tx, matchId: string): Promise<ClosingFacts | undefined> {
  const { rows } = await sql<{
    outcomes: number;
    outcomes_reported: number;
    milestones: number;
    milestones_reached: number;
    modes: Mode[];
    arrival_checked: boolean;
    women: number | null;
    men: number | null;
    unsaid: number | null;
    women_target: number | null;
    feedback: Party[];
  }>`select * from app.closing_facts(${matchId}::uuid)`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  return {
    outcomes: row.outcomes,
    outcomesReported: row.outcomes_reported,
    milestones: row.milestones,
    milestonesReached: row.milestones_reached,
    technology: hasTechnology(row.modes),
    arrivalChecked: row.arrival_checked,
    feedback: row.feedback,
    ...(row.women !== null && {
      participants: { women: row.women, men: row.men ?? 0, unsaid: row.unsaid ?? undefined },
    }),
    ...(row.women_target !== null && { womenTarget: row.women_target }),
  };
}
