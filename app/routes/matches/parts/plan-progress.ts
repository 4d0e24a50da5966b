import type { Party } from '#app/domain/matches/lifecycle.ts';
import { openDispute } from '#app/domain/matches/delivery/delivery-facts.ts';
import { isBrokerThere } from '#app/domain/matches/thread.ts';
import { confirmationIn, type MatchReport, type ResultReached } from '#app/domain/matches/delivery/report.ts';
import { standing } from '#app/domain/matches/plan/agreement.ts';
import type { Plan } from '#app/domain/matches/plan/plan.ts';
import type { ClosingFacts } from '#app/domain/principles/check-closing.ts';
import type { Tx } from '#db/client.ts';
import { findClosingFacts } from '#db/queries/matches/closing-facts.ts';
import { findPlan, listConfirmations } from '#db/queries/matches/plans.ts';
import { findLastSound, listReports } from '#db/queries/matches/reports.ts';
import { listReceived } from '#db/queries/pools/matches.ts';
import { listPresences } from '#db/queries/matches/threads.ts';

/** How far a match is since its introduction, as far as this reader may know of it. */
export type PlanProgress = {
  openedAt?: Date;
  confirmed: Party[];
  plan?: Plan;
  reports: MatchReport[];
  lastSound?: Date;
  /** Of a programme: what each of its States said of what it received, once all of them have. */
  received?: ResultReached[];
  /** What became of the agreement so far. */
  closing?: ClosingFacts | undefined;
  /** While the two sides disagree: both let the brokers go from their messages, and nobody has them back. */
  brokersGone?: boolean;
};

export async function loadPlanProgress(tx: Tx, matchId: string): Promise<PlanProgress> {
  const plan = await findPlan(tx, matchId);
  const reports = await listReports(tx, matchId);
  const lastSound = await findLastSound(tx, matchId);
  const brokersGone = openDispute(reports) !== undefined && (await areBrokersGone(tx, matchId));
  if (!plan) return { confirmed: [], reports, lastSound, brokersGone };
  const closing = await findClosingFacts(tx, matchId);
  const confirmed = standing(plan, await listConfirmations(tx, matchId));
  const received = confirmationIn(reports)
    ? (await listReceived(tx, matchId)).map(({ result }) => result)
    : [];
  return { openedAt: plan.openedAt, confirmed, plan, reports, lastSound, received, closing, brokersGone };
}

/** Whether both sides of a match let the brokers go from its messages. */
export async function areBrokersGone(tx: Tx, matchId: string): Promise<boolean> {
  return !isBrokerThere(await listPresences(tx, matchId));
}
