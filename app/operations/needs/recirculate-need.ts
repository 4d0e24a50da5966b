import type { Wearing } from '#app/auth/viewer.ts';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { agreedAgain } from '#app/domain/needs/unmet.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import {
  beyond,
  findLastConsent,
  isAsAgreed,
  isLength,
  roundOf,
  sendRound,
  type Round,
} from './circulate-need.ts';
import { moveNeed } from './move-need.ts';

/**
 * Lets an unmet need be found for one more round, exactly as its State agreed to once more after it was called unmet;
 * twice at most.
 *
 * @returns not-found, not-your-act, not-now, consent-needed, circulated-enough, beyond-consent, incomplete where donors
 * are to be named and none is, days-refused
 */
export async function recirculateNeed(
  by: Wearing,
  input: { id: string } & Round,
  now: Date,
): Promise<Outcome<Need>> {
  if (!isLength(input.days)) return refuse('days-refused');
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'recirculate',
      facts: async (tx, need) => {
        const last = await findLastConsent(tx, need.id);
        const again = agreedAgain(need.unmet?.at, last?.at);
        return {
          consented: again && isAgreed(need) && (await isAsAgreed(tx, need)),
          recirculations: need.recirculations,
        };
      },
      unless: (tx, need) => beyond(tx, need, input.circulation),
      stamp: (need) => ({ ...roundOf(need, input, now), again: true }),
      alongside: (tx, need) => sendRound(tx, need, input, now),
    },
    now,
  );
}
