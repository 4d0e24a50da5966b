import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { gapsInPlan } from '#app/domain/matches/plan/gaps.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { isParty, tellMoved } from '#app/operations/matches/tell-sides.ts';
import { withActor } from '#db/client.ts';
import { listToldBeside } from '#db/queries/matches/ends.ts';
import {
  findPoolMatch,
  findPoolMatchMoments,
  findPoolPlan,
  sayForState,
  type StateWord,
} from '#db/queries/pools/matches.ts';
import { settleForState } from '#db/queries/pools/pools.ts';

/** Which letter each word answers. */
const ASKED = {
  yes: 'pool-match-asked',
  no: 'pool-match-asked',
  plan: 'pool-share-asked',
  received: 'completion-to-confirm',
} as const satisfies Record<StateWord['word'], MailKind>;

/**
 * A State of a programme says its own word on a match, which binds nobody else: yes or no to the proposal, that it agrees
 * to the plan and its share as they are, or what it received. What all of them come to is settled in the same
 * transaction (`poolStanding`): the recipient's side has said yes, agreed, or confirmed once those who are in have, and then the donor is told.
 *
 * @returns not-your-act, not-found, not-now, already-answered, stale (another plan than the page showed), share-unset,
 * plan-incomplete, secret-found
 */
export async function sayOfPoolMatch(
  by: Wearing,
  input: { matchId: string } & StateWord,
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (input.word === 'received' && holdsSecret(input.said)) return refuse('secret-found');
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const known = await findPoolMatch(tx, input.matchId);
    if (!known) return refuse('not-found');
    // Else a State's word would be for what is still to be written, and taken back by its writing.
    const plan = input.word === 'plan' ? await findPoolPlan(tx, input.matchId) : undefined;
    const isRead = plan && input.word === 'plan' && plan.revision === input.revision;
    if (isRead) {
      const introducedAt = (await findPoolMatchMoments(tx, input.matchId))?.introducedAt;
      const gaps = gapsInPlan(plan, dayOf(now), introducedAt && dayOf(introducedAt));
      if (gaps.length > 0) return refuse('plan-incomplete');
    }
    const toldBefore = await listToldBeside(tx, input.matchId);
    const refusal = await sayForState(tx, input.matchId, input, now);
    if (refusal) return refuse(refusal);
    const path = `/pools/${known.poolId}/matches/${known.id}`;
    await settleForState(tx, ASKED[input.word], path, now);
    // Once, when the word of the last of them makes it the word of their side.
    const kind = input.word === 'plan' ? 'plan-to-confirm' : 'completion-answered';
    if (toldBefore.length === 0) await tellMoved(tx, input.matchId, kind, { whom: isParty }, now);
    return done(undefined);
  });
}
