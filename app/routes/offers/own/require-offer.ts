import type { Wearing } from '#app/auth/viewer.ts';
import { canEditOffer } from '#app/domain/offers/lifecycle.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { findOffer } from '#db/queries/offers/offers.ts';

/** @throws Response 404 for an offer that this person may not read, the same as for none */
export async function requireOffer(by: Wearing, params: { id?: string }): Promise<Offer> {
  const id = requireUuid(params.id);
  const offer = await withActor(actorOf(by), (tx) => findOffer(tx, id));
  if (!offer) throw refusalResponse('not-found');
  return offer;
}

/** An offer that is being written; one that was handed in is shown on its own page instead. */
export async function requireEditableOffer(
  by: Wearing,
  params: { id?: string; lang?: string },
): Promise<Offer> {
  const offer = await requireOffer(by, params);
  if (canEditOffer(offer.status, by.hat.role)) return offer;
  throw new Response(null, {
    status: 302,
    headers: { Location: `/${params.lang}/offers/${offer.id}/manage` },
  });
}
