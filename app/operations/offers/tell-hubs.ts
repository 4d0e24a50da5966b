import type { Offer } from '#app/domain/offers/offer.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listToldOfNaming } from '#db/queries/hubs/needs.ts';

/**
 * Tells the coordinators of each hub that an offer, now published, says that it is delivered through them: any donor may
 * name any hub, and what names one is eligible for the States that it covers.
 *
 * @param known hubs that what was published before named already
 */
export async function tellHubs(
  tx: Tx,
  offer: Pick<Offer, 'id' | 'viaHubIds'>,
  known: readonly string[],
  now: Date,
): Promise<void> {
  const named = offer.viaHubIds.filter((id) => !known.includes(id));
  for (const to of await listToldOfNaming(tx, named))
    await queueMail(
      tx,
      { kind: 'hub-named', to, values: { path: `/${to.language}/offers/${offer.id}` } },
      now,
    );
}
