import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { DATA_LICENCE } from './data-licence.ts';
import { inOrderOfReference, offerRecord } from './offer-records.ts';

/** Raised when a name goes or changes its meaning; a new name does not raise it. */
export const OFFERS_JSON_VERSION = 1;

/** What the JSON says of an offer that the spreadsheet has no column for. */
export const MORE_IN_JSON = [
  'id',
  'url',
  'published_at',
  'changed_at',
  'version',
  'cooperation',
  'beneficiaries',
  'norms',
  'slots_in_all',
  'note_issuer',
  'note_reference',
];

/**
 * Published offers as JSON: the columns of the spreadsheet under the same names, lists as lists and what nobody stated left
 * out, with where the offer stands, what it is a programme of, and the facts of its trust note.
 *
 * @param origin of this installation, without a language
 */
export function offersJson(offers: Iterable<PublishedOffer>, origin: string, changedAt: Date): string {
  return `${JSON.stringify(
    {
      version: OFFERS_JSON_VERSION,
      licence: DATA_LICENCE.id,
      licence_url: DATA_LICENCE.url,
      source: `${origin}/en/open-data`,
      changed_at: changedAt.toISOString(),
      offers: inOrderOfReference(offers).map((offer) => ({
        id: offer.id,
        url: `${origin}/en/offers/${offer.id}`,
        published_at: offer.publishedAt.toISOString(),
        changed_at: offer.changedAt?.toISOString(),
        version: offer.version,
        ...offerRecord(offer),
        cooperation: offer.cooperation,
        beneficiaries: offer.beneficiaries,
        norms: offer.norms,
        slots_in_all: offer.slots,
        ...(offer.note && {
          note_issuer: offer.note.issuer,
          note_disputed: offer.note.disputed,
          note_reference: offer.note.reference,
        }),
      })),
    },
    null,
    1,
  )}\n`;
}
