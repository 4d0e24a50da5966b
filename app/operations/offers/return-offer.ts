import type { Wearing } from '#app/auth/viewer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import type { ReturnCode } from '#app/domain/offers/return-codes.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { listPeopleOfOffer } from '#db/queries/needs/circulation.ts';
import { moveOffer } from './move-offer.ts';

/**
 * Gives the offer back to its donor to change, with the reason as a code for counting and in words for the donor.
 *
 * @returns reason-needed without either
 */
export async function returnOffer(
  by: Wearing,
  input: { id: string; code: ReturnCode; text: string },
  now: Date,
): Promise<Outcome<Offer>> {
  return moveOffer(
    by,
    {
      id: input.id,
      action: 'return',
      reason: { code: input.code, text: input.text.trim() },
      alongside: async (tx, offer) => {
        for (const to of await listPeopleOfOffer(tx, offer.id)) {
          const values = { path: `/${to.language}/offers/${offer.id}/manage` };
          await queueMail(tx, { kind: 'record-returned', to, values }, now);
        }
      },
    },
    now,
  );
}
