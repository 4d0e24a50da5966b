import type { Party } from '#app/domain/matches/lifecycle.ts';
import { standing } from '#app/domain/matches/plan/agreement.ts';
import type { Tx } from '#db/client.ts';
import { findPlan, listConfirmations } from '#db/queries/match-plans.ts';

/** How far a match's joint plan is, as far as this reader may know of it. */
export async function loadPlanProgress(
  tx: Tx,
  matchId: string,
): Promise<{ openedAt?: Date; confirmed: Party[] }> {
  const plan = await findPlan(tx, matchId);
  if (!plan) return { confirmed: [] };
  return { openedAt: plan.openedAt, confirmed: standing(plan, await listConfirmations(tx, matchId)) };
}
