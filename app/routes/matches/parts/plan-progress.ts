import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { MatchReport } from '#app/domain/matches/delivery/report.ts';
import { standing } from '#app/domain/matches/plan/agreement.ts';
import type { Plan } from '#app/domain/matches/plan/plan.ts';
import type { ClosingFacts } from '#app/domain/principles/check-closing.ts';
import type { Tx } from '#db/client.ts';
import { findClosingFacts } from '#db/queries/matches/closing-facts.ts';
import { findPlan, listConfirmations } from '#db/queries/matches/plans.ts';
import { findLastSound, listReports } from '#db/queries/matches/reports.ts';

/** How far a match is since its introduction, as far as this reader may know of it. */
export type PlanProgress = {
  openedAt?: Date;
  confirmed: Party[];
  plan?: Plan;
  reports: MatchReport[];
  lastSound?: Date;
  /** What became of the agreement so far. */
  closing?: ClosingFacts | undefined;
};

export async function loadPlanProgress(tx: Tx, matchId: string): Promise<PlanProgress> {
  const plan = await findPlan(tx, matchId);
  const reports = await listReports(tx, matchId);
  const lastSound = await findLastSound(tx, matchId);
  if (!plan) return { confirmed: [], reports, lastSound };
  const closing = await findClosingFacts(tx, matchId);
  const confirmed = standing(plan, await listConfirmations(tx, matchId));
  return { openedAt: plan.openedAt, confirmed, plan, reports, lastSound, closing };
}
