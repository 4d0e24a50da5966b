import type { Match } from '#app/domain/matches/match.ts';
import { isBrokerThere, objectionToMessage } from '#app/domain/matches/thread.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { listPresences, mayReadThread } from '#db/queries/matches/threads.ts';

/**
 * A thread in which this person may write now.
 *
 * @returns not-your-act, not-found, not-now (the match is over, or the brokers were let go)
 */
export async function findThreadToWrite(
  tx: Tx,
  actor: ActingPerson,
  matchId: string,
): Promise<Outcome<Match>> {
  const match = await findMatch(tx, matchId);
  if (!match || !(await mayReadThread(tx, match.id))) return refuse('not-found');
  const brokerThere = isBrokerThere(await listPresences(tx, match.id));
  const objection = objectionToMessage({ role: actor.role, status: match.status, brokerThere });
  return objection ? refuse(objection) : done(match);
}
