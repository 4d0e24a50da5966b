import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { decideMatch, partyOf, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { agreementFacts } from '#app/domain/matches/plan/agreement.ts';
import { matchPrinciples } from '#app/domain/principles/match-principles.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { matchSubject } from '#app/operations/principles/match-subject.ts';
import { needStatesOfMatch } from '#app/operations/principles/need-of-match.ts';
import { withActor } from '#db/client.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import {
  findAgreementRecords,
  findPlan,
  insertConfirmation,
  listConfirmations,
} from '#db/queries/matches/plans.ts';
import { actedOtherwise } from '#db/queries/matches/roles.ts';
import { findMatchOffer, insertStanding } from '#db/queries/matches/standings.ts';
import { isPooled } from '#db/queries/pools/pools.ts';
import { findMatch, updateMatch } from '#db/queries/matches/matches.ts';
import { readDelivery } from './delivery/hold-delivery.ts';
import { isParty, tellMoved } from './tell-sides.ts';

/**
 * A side confirms exactly the revision of the plan that its page showed. The second confirmation makes the match
 * `agreed` and takes a slot of the offer, in one transaction that holds the need, the offer and the match: of two that
 * reach for the last slot at once, one is told that there is none. Until then nothing of it exists for anybody else.
 *
 * How the match stands to each principle at that moment is kept, to be counted: with its need, as the platform reads it.
 *
 * The other side is told, and of an agreement the brokers of the match as well.
 *
 * Confirming twice is confirming once: the same person pressing again gets the answer of the first time.
 *
 * @returns how the match stands; or not-your-act, not-found, not-now, stale, need-not-open, offer-not-published,
 * plan-incomplete, note-not-valid, no-slot-left, disputed, other-role, states-first (of a programme for several States)
 */
export async function confirmPlan(
  by: Wearing,
  input: { matchId: string; revision: number },
  now: Date,
): Promise<Outcome<{ status: MatchStatus }>> {
  const actor = actingPerson(by);
  const party = partyOf(actor.role);
  if (!party) return refuse('not-your-act');
  const need = await needStatesOfMatch(input.matchId, dayOf(now));
  return withActor(actor, async (tx) => {
    const records = await findAgreementRecords(tx, input.matchId, { hold: true });
    const match = records && (await findMatch(tx, input.matchId));
    const plan = match && (await findPlan(tx, match.id));
    if (!match) return refuse('not-found');
    if (!plan) return refuse('not-now');
    const confirmations = await listConfirmations(tx, match.id);
    const mine = confirmations.some(
      (given) =>
        given.party === party && given.revision === input.revision && given.revision === plan.revision,
    );
    if (mine && (match.status === 'designing' || match.status === 'agreed'))
      return done({ status: match.status });

    const offer = await findMatchOffer(tx, match.id);
    const unguarded = offer !== undefined && offer.content.dualUse && offer.content.safeguards === '';
    const introducedOn = match.introducedAt && dayOf(match.introducedAt);
    const stated = agreementFacts(plan, { ...records, introducedOn }, confirmations, dayOf(now));
    const agreement = { ...stated, complete: stated.complete && !unguarded };
    const decision = decideMatch(match.status, 'confirm', {
      role: actor.role,
      answers: {},
      needCirculating: false,
      offerPublished: false,
      stopped: false,
      agreement,
      otherRole: await actedOtherwise(tx, match.id),
      delivery: await readDelivery(tx, match, now),
    });
    if (!decision.ok) return decision;
    if (plan.revision !== input.revision) return refuse('stale');
    // The States of a programme agree each to its share; the donor's word is the last.
    if (party === 'donor' && !agreement.confirmed.includes('recipient') && (await isPooled(tx, match.needId)))
      return refuse('states-first');

    await insertConfirmation(tx, actor, match.id, { party, revision: plan.revision }, now);
    if (decision.to === 'agreed') {
      await updateMatch(tx, match.id, { status: 'agreed' }, now);
      if (offer) {
        const { subject } = matchSubject(
          { introduced: true, agreed: true, plan, ...(need && { need }) },
          offer,
          dayOf(now),
        );
        await insertStanding(tx, match.id, matchPrinciples(subject));
      }
    }
    await recordMatchEvent(
      tx,
      actor,
      match.id,
      { action: 'confirm', from: decision.from, to: decision.to },
      now,
    );
    if (decision.to === 'agreed') await tellMoved(tx, match.id, 'plan-agreed', { whom: () => true }, now);
    else await tellMoved(tx, match.id, 'plan-to-confirm', { whom: isParty }, now);
    return done({ status: decision.to });
  });
}
