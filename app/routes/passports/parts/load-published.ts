import { refusalResponse } from '#app/http/outcome.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { findPublishedPassport } from '#db/queries/passports/published.ts';
import { passportIn } from './load-passport.ts';

/** A component of a published offer, for everybody. @throws Response 404 */
export async function loadPublished(params: { id?: string; n?: string }) {
  const which = passportIn(params);
  const { offers, on } = await currentCatalogue();
  const offer = offers.get(which.offerId);
  const passport =
    offer && (await withActor({ kind: 'anonymous' }, (tx) => findPublishedPassport(tx, which)));
  if (!passport) throw refusalResponse('not-found');
  return { offer, passport, on };
}
