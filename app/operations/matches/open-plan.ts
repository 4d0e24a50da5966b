import type { Wearing } from '#app/auth/viewer.ts';
import { decideMatch } from '#app/domain/matches/lifecycle.ts';
import { carriedOver } from '#app/domain/matches/plan/carried-over.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import { insertPlan, recordPlanChange } from '#db/queries/matches/plans.ts';
import { findMatchOffer } from '#db/queries/matches/standings.ts';
import { updateMatch } from '#db/queries/matches/matches.ts';
import { findConfidence } from '#db/queries/needs/confidence.ts';
import { findView } from '#db/queries/needs/views.ts';
import { readDelivery } from './delivery/hold-delivery.ts';
import { lockMatch } from './lock-match.ts';

/**
 * Either side opens the joint plan of an introduced match. The results of the need, its basis and its priority are carried
 * over as far as its State shows them to a partner, whoever opens it: the plan never tells more than the State agreed to. So is the name of the
 * larger programme that the offer belongs to.
 *
 * @returns not-your-act, not-found, disputed, or not-now (before an introduction, before this donor's
 * person said that they keep the need confidential, or when it is open already)
 */
export async function openPlan(
  by: Wearing,
  input: { matchId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  return withActor(actor, async (tx) => {
    const locked = await lockMatch(tx, actor, input.matchId, now);
    if (!locked) return refuse('not-found');
    const { match, facts } = locked;
    // A plan begins with what the State shows in confidence.
    if (actor.role === 'donor' && !(await findConfidence(tx, match.needId)).kept) return refuse('not-now');
    const decision = decideMatch(match.status, 'design', {
      ...facts,
      delivery: await readDelivery(tx, match, now),
    });
    if (!decision.ok) return decision;

    const shown = await findView(tx, match.needId, 'parties');
    const offer = await findMatchOffer(tx, match.id);
    await insertPlan(tx, match.id, carriedOver(shown?.view.answers, offer?.content), now);
    await updateMatch(tx, match.id, { status: 'designing' }, now);
    await recordPlanChange(tx, actor, match.id, { revision: 1 }, now);
    await recordMatchEvent(
      tx,
      actor,
      match.id,
      { action: 'design', from: decision.from, to: decision.to },
      now,
    );
    return done(undefined);
  });
}
