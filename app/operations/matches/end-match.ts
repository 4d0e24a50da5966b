import type { Wearing } from '#app/auth/viewer.ts';
import { endingCode } from '#app/domain/matches/closing.ts';
import { decideMatch, isAgreedUpon, partyOf } from '#app/domain/matches/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { putAnswer } from '#db/queries/matches/answers.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import { findAgreementRecords } from '#db/queries/matches/plans.ts';
import { findMatch, updateMatch } from '#db/queries/matches/matches.ts';
import { tellEnded } from './tell-sides.ts';

/**
 * A side leaves a match before the agreement, or ends one that was agreed, which frees the slot of the offer in the same
 * transaction. The code and the text are for brokers; the other side is told that the match closed, and no more: by a letter with a link.
 *
 * @returns how it ended; or not-your-act, not-found, not-now, secret-found, or reason-needed for a donor without a code, or
 * with one that this side cannot give
 */
export async function endMatch(
  by: Wearing,
  input: { matchId: string; code: string | undefined; text?: string },
  now: Date,
): Promise<Outcome<{ status: 'left' | 'terminated' }>> {
  const actor = actingPerson(by);
  const party = partyOf(actor.role);
  if (!party) return refuse('not-your-act');
  if (holdsSecret(input.text ?? '')) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    // Whoever knows of the match only as a proposal has nothing to hold, and answers it instead.
    await findAgreementRecords(tx, input.matchId, { hold: true });
    const match = await findMatch(tx, input.matchId);
    if (!match) return refuse('not-found');
    const action = isAgreedUpon(match.status) ? 'terminate' : 'leave';
    const decision = decideMatch(match.status, action, {
      role: actor.role,
      answers: {},
      needCirculating: false,
      offerPublished: false,
      stopped: false,
    });
    if (!decision.ok) return decision;
    const status = action === 'leave' ? 'left' : 'terminated';
    const { text = '' } = input;
    const code = endingCode(status, party, input.code);
    if (!code) return refuse('reason-needed');

    await tellEnded(tx, match.id, now);
    await putAnswer(tx, actor, match.id, { party, answer: 'no', reasonCode: code, reasonText: text }, now);
    await updateMatch(tx, match.id, { status, code }, now);
    await recordMatchEvent(
      tx,
      actor,
      match.id,
      { action, from: decision.from, to: decision.to, reason: { code, text } },
      now,
    );
    return done({ status });
  });
}
