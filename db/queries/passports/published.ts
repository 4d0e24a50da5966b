import type { Tx } from '#db/client.ts';
import { PUBLISHED_COLUMNS, publishedPassportOf, type PublishedPassport } from './row.ts';

/** What everybody may read of the technology in a published offer, by component. */
export async function listPublishedPassports(tx: Tx, offerId: string): Promise<PublishedPassport[]> {
  const rows = await tx
    .selectFrom('published_passports')
    .select(PUBLISHED_COLUMNS)
    .where('offer_id', '=', offerId)
    .orderBy('n')
    .execute();
  return rows.map(publishedPassportOf);
}

export async function findPublishedPassport(
  tx: Tx,
  { offerId, n }: { offerId: string; n: number },
): Promise<PublishedPassport | undefined> {
  return (await listPublishedPassports(tx, offerId)).find((passport) => passport.n === n);
}
