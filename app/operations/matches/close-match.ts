import type { Wearing } from '#app/auth/viewer.ts';
import { canCloseWith } from '#app/domain/matches/closing.ts';
import { decideMatch } from '#app/domain/matches/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import { updateMatch } from '#db/queries/matches/matches.ts';
import { lockMatch } from './lock-match.ts';
import { tellEnded } from './tell-sides.ts';

/**
 * A broker ends a match that did not come to an introduction. The code is for the record and the statistics; the two
 * sides are told that it closed, each as far as it knew of it.
 *
 * @returns not-your-act, not-found, not-now, secret-found, or reason-needed without a code that a broker can give
 */
export async function closeMatch(
  by: Wearing,
  input: { matchId: string; code: string | undefined; text?: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (holdsSecret(input.text ?? '')) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const locked = await lockMatch(tx, actor, input.matchId, now);
    if (!locked) return refuse('not-found');
    const decision = decideMatch(locked.match.status, 'close', locked.facts);
    if (!decision.ok) return decision;
    const { code, text } = input;
    if (!canCloseWith(code)) return refuse('reason-needed');
    await tellEnded(tx, locked.match.id, now);
    await updateMatch(tx, locked.match.id, { status: 'closed', code }, now);
    await recordMatchEvent(
      tx,
      actor,
      locked.match.id,
      { action: 'close', from: decision.from, to: decision.to, reason: { code, text } },
      now,
    );
    return done(undefined);
  });
}
