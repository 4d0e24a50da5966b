import type { Wearing } from '#app/auth/viewer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listToldOfOfferEnd } from '#db/queries/matches/ends.ts';
import { closeMatchesOfWithdrawnOffer } from '#db/queries/offers/offers.ts';
import { endVersionOf } from './end-version.ts';
import { moveOffer } from './move-offer.ts';

/**
 * Ends an offer for good and, with it, the version of it that is under way and every match of it that had not come to an
 * introduction (closing code `provider-withdrew`). The reason is for the brokers, and may be left out. Whoever it was
 * proposed to or is matched with, and the brokers who proposed it, hear that something closed, or changed where the two
 * sides know each other.
 */
export async function withdrawOffer(
  by: Wearing,
  input: { id: string; text?: string },
  now: Date,
): Promise<Outcome<Offer>> {
  return moveOffer(
    by,
    {
      id: input.id,
      action: 'withdraw',
      reason: { text: input.text?.trim() || undefined },
      alongside: async (tx, offer, actor) => {
        await endVersionOf(tx, offer.id, actor, now);
        await tellConcerned(tx, offer.id, now);
        await closeMatchesOfWithdrawnOffer(tx, offer.id, now);
      },
    },
    now,
  );
}

async function tellConcerned(tx: Tx, offerId: string, now: Date): Promise<void> {
  for (const { matchId, ended, ...to } of await listToldOfOfferEnd(tx, offerId)) {
    const values = { path: `/${to.language}/matches/${matchId}` };
    await queueMail(tx, { kind: ended ? 'record-closed' : 'record-changed', to, values }, now);
  }
}
