import type { Wearing } from '#app/auth/viewer.ts';
import { endingCode } from '#app/domain/matches/closing.ts';
import { decideMatch, partyOf, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { isOnlyTheirs } from '#app/domain/matches/party-view.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { putAnswer } from '#db/queries/matches/answers.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import { takeBackOwn, updateMatch } from '#db/queries/matches/matches.ts';
import { lockMatch } from './lock-match.ts';
import { tellEnded } from './tell-sides.ts';

/** What stands of a match before a proposal once a side has taken its own act back. */
const OTHERS = { donor: 'requested', recipient: 'interest-declared' } as const;

export type AnswerInput =
  | { matchId: string; answer: 'yes' }
  /** `text` is for the broker only. */
  | { matchId: string; answer: 'no'; code: string | undefined; text?: string };

/**
 * One side says yes or no to a match. A no closes it with a code, which the other side never learns, and may follow a
 * yes until the introduction: either side leaves when it wants to, a State without a reason. Nobody says yes twice. Before a
 * proposal it takes back this side's own act and no other.
 *
 * @returns how it stood and stands; or not-your-act, not-found, not-now, already-answered, need-not-circulating, offer-not-published, secret-found, or
 * reason-needed for a donor's no without a code, or with one that this side cannot give
 */
export async function answerMatch(
  by: Wearing,
  input: AnswerInput,
  now: Date,
): Promise<Outcome<{ before: MatchStatus; status: MatchStatus }>> {
  const actor = actingPerson(by);
  const party = partyOf(actor.role);
  if (!party) return refuse('not-your-act');
  if (input.answer === 'no' && holdsSecret(input.text ?? '')) return refuse('secret-found');
  const action = input.answer === 'yes' ? 'accept' : 'decline';

  return withActor(actor, async (tx) => {
    const locked = await lockMatch(tx, actor, input.matchId, now);
    if (!locked) return refuse('not-found');
    const { match, facts } = locked;
    const decision = decideMatch(match.status, action, facts);
    if (!decision.ok) return decision;

    if (input.answer === 'yes') {
      await putAnswer(tx, actor, match.id, { party, answer: 'yes' }, now);
      await recordMatchEvent(tx, actor, match.id, { action, from: decision.from, to: decision.to }, now);
      return done({ before: match.status, status: decision.to });
    }
    const { text = '' } = input;
    const code = endingCode('left', party, input.code);
    if (!code) return refuse('reason-needed');
    const said = { party, answer: 'no', reasonCode: code, reasonText: text } as const;
    await putAnswer(tx, actor, match.id, said, now);
    // What the other side began by itself stands as it was, unseen.
    const stands = isOnlyTheirs(match.status) && (await takeBackOwn(tx, match.id));
    if (!stands) await updateMatch(tx, match.id, { status: 'closed', code }, now);
    const to = stands ? OTHERS[party] : decision.to;
    const event = { action, from: decision.from, to, reason: { code, text } } as const;
    await recordMatchEvent(tx, actor, match.id, event, now);
    if (!stands) await tellEnded(tx, match.id, now);
    return done({ before: match.status, status: decision.to });
  });
}
