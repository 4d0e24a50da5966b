import { dayOf } from '#app/domain/codes/day.ts';
import { decideMatch } from '#app/domain/matches/lifecycle.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { eachDue } from '#app/operations/due/each-due.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor, type Tx } from '#db/client.ts';
import {
  closeMatchAtClock,
  holdNeedOf,
  listConcernedByLapse,
  listMatchesPastAnswer,
  lockMatchAtClock,
} from '#db/queries/freshness/matches.ts';
import { answersAtClock } from '#db/queries/matches/answers.ts';

const worker = { kind: 'system', reason: 'matches' } as const;

/** Ends proposals that not both sides answered by their day, as lapsed without reply. Returns how many. */
export const proposalsLapsing: DueWork = {
  name: 'proposals-lapsed',
  run: async (now) => {
    const due = await withActor(worker, (tx) => listMatchesPastAnswer(tx, dayOf(now)));
    return eachDue(due, (id) => withActor(worker, (tx) => lapse(tx, id, now)));
  },
};

/**
 * Ends one, and tells whoever waited for it; the day of the answer itself still counts.
 *
 * @param withNeed the need ends, and takes with it whatever had not come to an introduction
 */
export async function lapse(tx: Tx, id: string, now: Date, withNeed = false): Promise<boolean> {
  if (!withNeed && !(await isStillDue(tx, id, now))) return false;
  const match = await lockMatchAtClock(tx, id);
  if (!match) return false;
  if (!withNeed) {
    const decision = decideMatch(match.status, 'run-out', {
      role: 'platform',
      answers: await answersAtClock(tx, id),
      needCirculating: true,
      offerPublished: true,
      stopped: false,
      timeIsUp: match.answerBy !== undefined && match.answerBy < dayOf(now),
    });
    if (!decision.ok) return false;
  }
  for (const to of await listConcernedByLapse(tx, id)) {
    const values = { path: `/${to.language}/matches/${id}` };
    await queueMail(tx, { kind: 'record-closed', to, values }, now);
  }
  await closeMatchAtClock(tx, id, match.status, now);
  return true;
}

/** Asked again with the need held: its State may have paused it since the list was made. */
async function isStillDue(tx: Tx, id: string, now: Date): Promise<boolean> {
  await holdNeedOf(tx, id);
  return (await listMatchesPastAnswer(tx, dayOf(now))).includes(id);
}
