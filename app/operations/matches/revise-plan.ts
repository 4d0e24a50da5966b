import { isDeepStrictEqual } from 'node:util';
import type { Wearing } from '#app/auth/viewer.ts';
import { decideMatch } from '#app/domain/matches/lifecycle.ts';
import { PART_FIELDS, type Plan, type PlanContent, type PlanPart } from '#app/domain/matches/plan/plan.ts';
import { planTexts } from '#app/domain/matches/plan/plan-texts.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findPlan, listConfirmations, recordPlanChange, updatePlan } from '#db/queries/matches/plans.ts';
import type { ToldBeside } from '#db/queries/matches/ends.ts';
import { readDelivery } from './delivery/hold-delivery.ts';
import { lockMatch } from './lock-match.ts';
import { tellMoved } from './tell-sides.ts';

/**
 * Changes one part of a joint plan, by either side, named and dated. It is a new revision, so whatever was confirmed is
 * no longer: both sides confirm again, and whoever had confirmed on the other side is told. What is the same as before changes nothing.
 *
 * @returns the revision after it, and whether it took a confirmation back; or not-your-act, not-found, not-now, disputed,
 * stale, secret-found
 */
export async function revisePlan(
  by: Wearing,
  input: { matchId: string; part: PlanPart; revision: number; changes: Partial<PlanContent> },
  now: Date,
): Promise<Outcome<{ revision: number; changed: boolean }>> {
  const actor = actingPerson(by);
  const changes = onlyOf(input.part, input.changes);
  if (planTexts(changes).some(holdsSecret)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const locked = await lockMatch(tx, actor, input.matchId, now);
    if (!locked) return refuse('not-found');
    const { match, facts } = locked;
    const delivery = await readDelivery(tx, match, now);
    const decision = decideMatch(match.status, 'revise', { ...facts, delivery });
    if (!decision.ok) return decision;
    const plan = await findPlan(tx, input.matchId);
    if (!plan) return refuse('not-found');
    if (plan.revision !== input.revision) return refuse('stale');
    if (isSame(plan, changes)) return done({ revision: plan.revision, changed: false });

    const confirmed = (await listConfirmations(tx, plan.matchId))
      .filter((given) => given.revision === plan.revision)
      .map(({ party }) => party);
    // Asked before the change, after which nobody has confirmed it.
    const whom = ({ party, agreed }: ToldBeside) => agreed || confirmed.some((given) => given === party);
    await tellMoved(tx, plan.matchId, 'plan-to-confirm', { whom }, now);
    const revision = await updatePlan(tx, plan.matchId, changes, now);
    await recordPlanChange(tx, actor, plan.matchId, { part: input.part, revision }, now);
    return done({ revision, changed: true });
  });
}

function onlyOf(part: PlanPart, changes: Partial<PlanContent>): Partial<PlanContent> {
  const fields: readonly string[] = PART_FIELDS[part];
  return Object.fromEntries(Object.entries(changes).filter(([field]) => fields.includes(field)));
}

/** As it is stored: what is not stated is not there. */
function isSame(plan: Plan, changes: Partial<PlanContent>): boolean {
  return (Object.keys(changes) as (keyof PlanContent)[]).every((field) =>
    isDeepStrictEqual(stored(plan[field]), stored(changes[field])),
  );
}

function stored(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
