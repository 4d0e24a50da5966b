import { dayOf } from '#app/domain/codes/day.ts';
import { codeOfCompletion } from '#app/domain/matches/closing.ts';
import { feedbackBy } from '#app/domain/matches/delivery/clocks.ts';
import { checkClosing } from '#app/domain/principles/check-closing.ts';
import { eachDue } from '#app/operations/due/each-due.ts';
import { withActor } from '#db/client.ts';
import { findClosingFacts } from '#db/queries/matches/closing-facts.ts';
import { concludeByClock, listOnClock } from '#db/queries/matches/clocks.ts';

/**
 * Closes each match whose last day for feedback is over and that no broker closed, with what its recipient confirmed
 * and what was not kept of the principles. A dispute stops it.
 */
export const completionDue = {
  name: 'match-completion',
  run: async (now: Date): Promise<number> => {
    const system = { kind: 'system', reason: 'match completion' } as const;
    const due = (await withActor(system, listOnClock)).filter(
      ({ status, completedAt, disputed }) =>
        status === 'completed' && !disputed && completedAt && dayOf(now) > feedbackBy(completedAt),
    );
    return eachDue(due, ({ id, met }) =>
      withActor(system, async (tx) => {
        const facts = await findClosingFacts(tx, id);
        const notKept = facts ? checkClosing(facts) : [];
        return concludeByClock(tx, id, { code: codeOfCompletion(met), notKept }, now);
      }),
    );
  },
};
