import type { Wearing } from '#app/auth/viewer.ts';
import { decideMatch } from '#app/domain/matches/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { answersOf, listAnswers, putAnswer } from '#db/queries/matches/answers.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import { listOpenMatches, updateMatch } from '#db/queries/matches/matches.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { lockMatch, type LockedMatch } from './lock-match.ts';
import { tellDonorClosed } from './tell-sides.ts';

/** The code with which those who were not chosen close; no donor ever reads it. */
const NOT_CHOSEN = 'served-elsewhere';

/**
 * The State chooses one or more of those who answered its need: its yes to each. The others that are before it close, if
 * it says so, and their donors get a letter that something closed and no more; a yes that it gave before stands. All of it
 * or nothing.
 *
 * @returns how many were chosen and closed; or not-your-act, not-found, incomplete (none chosen), not-now,
 * already-answered, need-not-circulating, offer-not-published
 */
export async function chooseAnswers(
  by: Wearing,
  input: { needId: string; matchIds: readonly string[]; closeOthers: boolean },
  now: Date,
): Promise<Outcome<{ chosen: number; closed: number }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  const ids = [...new Set(input.matchIds)].sort();
  if (ids.length === 0) return refuse('incomplete');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.needId);
    if (!need) return refuse('not-found');
    const chosen: LockedMatch['match'][] = [];
    // Every one is decided on before anything is written.
    for (const id of ids) {
      const locked = await lockMatch(tx, actor, id, now);
      if (!locked || locked.match.needId !== need.id) return refuse('not-found');
      const decision = decideMatch(locked.match.status, 'accept', locked.facts);
      if (!decision.ok) return decision;
      chosen.push(locked.match);
    }
    for (const { id, status } of chosen) {
      await putAnswer(tx, actor, id, { party: 'recipient', answer: 'yes' }, now);
      await recordMatchEvent(tx, actor, id, { action: 'accept', from: status, to: status }, now);
    }
    let closed = 0;
    for (const { id } of input.closeOthers ? await listOpenMatches(tx, need.id) : []) {
      if (ids.includes(id)) continue;
      const locked = await lockMatch(tx, actor, id, now);
      if (locked?.match.status !== 'proposed' || answersOf(await listAnswers(tx, id)).recipient) continue;
      const decision = decideMatch(locked.match.status, 'decline', locked.facts);
      if (!decision.ok) continue;
      await putAnswer(
        tx,
        actor,
        id,
        { party: 'recipient', answer: 'no', reasonCode: NOT_CHOSEN, reasonText: '' },
        now,
      );
      await updateMatch(tx, id, { status: 'closed', code: NOT_CHOSEN }, now);
      const event = { action: 'decline', from: decision.from, to: decision.to } as const;
      await recordMatchEvent(tx, actor, id, { ...event, reason: { code: NOT_CHOSEN } }, now);
      await tellDonorClosed(tx, id, now);
      closed += 1;
    }
    return done({ chosen: chosen.length, closed });
  });
}
