import { behindOffer, type Concerned } from '#app/domain/hubs/conflict.ts';
import type { Tx } from '#db/client.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import { listNamesBehindOpinion, type Opinion } from '#db/queries/hubs/opinions.ts';
import { findTies } from '#db/queries/hubs/ties.ts';
import { listFormerNames } from '#db/queries/organisations/names.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';

/** Everybody who stands behind a published offer; undefined for one that nobody reads any more. */
export async function concernedByOffer(tx: Tx, offerId: string): Promise<Concerned | undefined> {
  const [offer] = await listPublishedOffers(tx, [offerId]);
  if (!offer) return undefined;
  const { id, name, formerNames = [] } = offer.organisation;
  return behindOffer([name, ...formerNames], offer, await findTies(tx, id));
}

/** The delegation behind a need, for brokers and itself. */
export async function concernedByNeed(tx: Tx, organisationId: string): Promise<Concerned> {
  const organisation = await findOrganisation(tx, organisationId);
  const former = await listFormerNames(tx, organisationId);
  return behindNeed([organisation?.name ?? '', ...former.map(({ name }) => name)]);
}

/**
 * Everybody whom the hub that is asked may know of: behind an offer all, behind a need its State where that lets its name
 * be read there.
 */
export async function concernedForHub(
  tx: Tx,
  { id, offerId }: Pick<Opinion, 'id' | 'offerId'>,
): Promise<Concerned | undefined> {
  return offerId ? concernedByOffer(tx, offerId) : behindNeed(await listNamesBehindOpinion(tx, id));
}

function behindNeed(organisations: readonly string[]): Concerned {
  return { organisations, funders: [], implementer: '', hubs: [] };
}
