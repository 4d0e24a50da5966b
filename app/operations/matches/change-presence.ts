import type { Wearing } from '#app/auth/viewer.ts';
import { partyOf } from '#app/domain/matches/lifecycle.ts';
import { isBrokerThere, presenceActs, type PresenceAct } from '#app/domain/matches/thread.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findAgreementRecords } from '#db/queries/matches/plans.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { insertPresence, listPresences, mayReadThread } from '#db/queries/matches/threads.ts';

/**
 * A side lets the brokers go from its thread, or has them back. They are gone when both sides said so, and back when one
 * says so; what is written in between they never read.
 *
 * @returns whether they are there after it; or not-your-act, not-found, not-now (the match is over, or it was said already)
 */
export async function changePresence(
  by: Wearing,
  input: { matchId: string; action: PresenceAct },
  now: Date,
): Promise<Outcome<{ brokerThere: boolean }>> {
  const actor = actingPerson(by);
  const party = partyOf(actor.role);
  if (!party) return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    await findAgreementRecords(tx, input.matchId, { hold: true });
    const match = await findMatch(tx, input.matchId);
    if (!match || !(await mayReadThread(tx, match.id))) return refuse('not-found');
    const presences = await listPresences(tx, match.id);
    const may = presenceActs({ role: actor.role, status: match.status, presences });
    if (!may.includes(input.action)) return refuse('not-now');
    await insertPresence(tx, actor, { matchId: match.id, party, action: input.action }, now);
    return done({ brokerThere: isBrokerThere([...presences, { party, action: input.action }]) });
  });
}
