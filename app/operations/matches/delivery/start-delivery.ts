import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { wrongStart } from '#app/domain/matches/delivery/days.ts';
import { updateMatch } from '#db/queries/matches/matches.ts';
import { isParty, tellMoved } from '#app/operations/matches/tell-sides.ts';
import { sayOfMatch } from './say-of-match.ts';

/**
 * The donor says on which day an agreed match began. From then on it is in delivery, and so is a need that is covered
 * whole. The recipient is told.
 *
 * @returns how the match stands; or days-refused (`wrongStart`), and what `sayOfMatch` refuses
 */
export async function startDelivery(by: Wearing, input: { matchId: string; startedOn: Day }, now: Date) {
  const { matchId, startedOn } = input;
  return sayOfMatch(
    by,
    {
      matchId,
      action: 'start',
      report: { happenedOn: startedOn },
      unless: (_tx, held) =>
        wrongStart(startedOn, { ...held, today: dayOf(now) }) ? 'days-refused' : undefined,
      alongside: async (tx, { match }) => {
        await updateMatch(tx, match.id, { status: 'in-delivery', startedOn }, now);
        await tellMoved(tx, match.id, 'delivery-moved', { whom: isParty }, now);
      },
    },
    now,
  );
}
