import type { Offer, OfferContent } from '#app/domain/offers/offer.ts';
import type { Tx } from '#db/client.ts';
import { offerColumns } from './offer-row.ts';

/** The version of a published offer that somebody writes, or a broker looks through; there is one at most. */
export async function findOpenVersion(tx: Tx, offerId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('offers')
    .select('id')
    .where('replaces_id', '=', offerId)
    .where('status', 'in', ['draft', 'submitted', 'under-review', 'returned'])
    .executeTakeFirst();
  return row?.id;
}

export async function insertVersion(
  tx: Tx,
  version: Pick<Offer, 'id' | 'reference' | 'organisationId' | 'authorId'> & { replacesId: string },
  content: OfferContent,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('offers')
    .values({
      ...offerColumns(content),
      id: version.id,
      reference: version.reference,
      organisation_id: version.organisationId,
      author_id: version.authorId,
      replaces_id: version.replacesId,
      created_at: now,
      updated_at: now,
    })
    .execute();
}
