import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { noteOrigin } from '#app/operations/verification/note-origin.ts';
import { withActor } from '#db/client.ts';
import { getCatalogueChange } from '#db/queries/offers/catalogue.ts';

export type PublishedData = { offers: Iterable<PublishedOffer>; origin: string; changedAt: Date };

/** All that a download of published offers is made of: what everybody may read, read as anybody. */
export async function publishedData(): Promise<PublishedData> {
  // Before the offers: they may be newer than the day that is said of them, and never older.
  const changedAt = await withActor({ kind: 'anonymous' }, getCatalogueChange);
  const { offers } = await currentCatalogue();
  return { offers: offers.values(), origin: noteOrigin(), changedAt };
}
