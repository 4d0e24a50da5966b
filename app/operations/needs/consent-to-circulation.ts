import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { requestMatch } from '#app/operations/matches/request-match.ts';
import { insertConsent } from '#db/queries/need-consents.ts';
import { isConsented } from './is-consented.ts';
import { moveNeed } from './move-need.ts';
import { viewOf } from './view-of.ts';

/**
 * The State agrees that donors get exactly one view of its need: the one whose hash its page showed. If the need asks
 * for a published offer, this is also the State's yes to being introduced to that offer's donor.
 *
 * @returns not-found, not-your-act, not-now, already-consented, or view-changed when today's view is another
 */
export async function consentToCirculation(
  by: Wearing,
  input: { id: string; viewHash: string },
  now: Date,
): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'consent',
      facts: async (tx, need) => ({ consented: await isConsented(tx, need) }),
      unless: (_tx, need) => (input.viewHash === viewOf(need).viewHash ? undefined : 'view-changed'),
      alongside: async (tx, need, actor) => {
        await insertConsent(tx, actor, need.id, viewOf(need), now);
        if (need.requestedOfferId) await requestMatch(tx, actor, need.id, need.requestedOfferId, now);
      },
    },
    now,
  );
}
