import { behindOffer, type Concerned } from '#app/domain/hubs/conflict.ts';
import type { Tx } from '#db/client.ts';
import { listPublishedOffers } from '#db/queries/catalogue.ts';
import { listFormerNames } from '#db/queries/organisation-names.ts';
import { findOrganisation } from '#db/queries/organisations.ts';

/** Everybody who stands behind a published offer; undefined for one that nobody reads any more. */
export async function concernedByOffer(tx: Tx, offerId: string): Promise<Concerned | undefined> {
  const [offer] = await listPublishedOffers(tx, [offerId]);
  return offer && behindOffer([offer.organisation.name, ...(offer.organisation.formerNames ?? [])], offer);
}

/** The delegation behind a need, for brokers and itself: a hub is not told by its ties which State it is. */
export async function concernedByNeed(tx: Tx, organisationId: string): Promise<Concerned> {
  const organisation = await findOrganisation(tx, organisationId);
  const former = await listFormerNames(tx, organisationId);
  return {
    organisations: [organisation?.name ?? '', ...former.map(({ name }) => name)],
    funders: [],
    implementer: '',
    hubs: [],
  };
}
