import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { chooseBy } from '#app/domain/needs/next-step.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { chooseUntil, hasOpenAnswers } from '#db/queries/needs/circulation.ts';
import { setCirculating } from '#db/queries/needs/views.ts';
import { moveNeed } from './move-need.ts';

/**
 * The State closes the circulation before its day, to choose among those who answered. Nobody finds the need or answers it
 * any more, and what was proposed is answered within fifteen working days.
 *
 * @returns not-found, not-your-act, not-now, or nobody-answered
 */
export async function shortlistNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'shortlist',
      facts: async (tx, need) => ({ openMatches: (await hasOpenAnswers(tx, need.id)) ? 1 : 0 }),
      stamp: { shortlistedAt: now },
      alongside: async (tx, need) => {
        await setCirculating(tx, need.id, false);
        await chooseUntil(tx, need.id, chooseBy(dayOf(now)));
      },
    },
    now,
  );
}
