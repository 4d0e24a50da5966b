import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { beginsTooEarly, isWhole, type Interest } from '#app/domain/matches/interest.ts';
import { decideMatch, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import { findInterest, updateInterest } from '#db/queries/matches/interests.ts';
import { findView, holdCirculatingNeed, type ServedView } from '#db/queries/needs/views.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { lockMatch } from './lock-match.ts';

/**
 * A donor changes what it said it would do, until the last day on which the need goes round. That it changed, and when, is
 * shown beside it; whether the State has answered meanwhile a donor does not learn from it. `note` is for brokers. Nothing is
 * overwritten unseen: `revision` is the one that was read.
 *
 * @returns not-your-act, not-found, not-now, need-not-circulating once the day is over, stale, incomplete, secret-found
 */
export async function reviseInterest(
  by: Wearing,
  input: { matchId: string; revision: number; interest: Interest; note?: string },
  now: Date,
): Promise<Outcome<{ status: MatchStatus }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  const { scope, team, conditions, cost } = input.interest;
  if ([input.note ?? '', scope, team, conditions, cost].some(holdsSecret)) return refuse('secret-found');
  if (!isWhole(input.interest)) return refuse('incomplete');
  if (beginsTooEarly(input.interest, dayOf(now))) return refuse('days-refused');
  return withActor(actor, async (tx) => {
    const known = await findMatch(tx, input.matchId);
    const goesRound = known && (await holdCirculatingNeed(tx, known.needId));
    const locked = known && (await lockMatch(tx, actor, input.matchId, now));
    if (!locked) return refuse('not-found');
    const { match, facts } = locked;
    const view = await findView(tx, match.needId, 'registered');
    const decision = decideMatch(match.status, 'revise-interest', {
      ...facts,
      deadlinePassed: !goesRound || isOver(view, now),
    });
    if (!decision.ok) return decision;
    const stands = await findInterest(tx, match.id);
    // A match that a broker proposed has none.
    if (!stands) return refuse('not-now');
    if (stands.revision !== input.revision) return refuse('stale');
    await updateInterest(tx, match.id, input.interest, now);
    await recordMatchEvent(
      tx,
      actor,
      match.id,
      {
        action: 'revise-interest',
        from: decision.from,
        to: decision.to,
        reason: { text: input.note },
      },
      now,
    );
    return done({ status: decision.to });
  });
}

/** Whether donors may answer no longer: the day counts to its end. */
export function isOver(view: ServedView | undefined, now: Date): boolean {
  return !view?.circulating || !view.circulatesUntil || view.circulatesUntil < dayOf(now);
}
