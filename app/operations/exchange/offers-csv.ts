import { stringify } from 'csv-stringify/sync';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { inOrderOfReference, offerRecord, type OfferValue } from './offer-records.ts';

/**
 * Published offers as a spreadsheet that the import and `npm run match` read. No cell can be run as a formula: one that
 * begins like one gets an apostrophe before it, which is then part of the text.
 *
 * @param columns those of a blank spreadsheet of offers, in their order
 */
export function offersCsv(offers: Iterable<PublishedOffer>, columns: readonly string[]): string {
  const rows = inOrderOfReference(offers).map((offer) => {
    const record: Record<string, OfferValue> = offerRecord(offer);
    return columns.map((column) => cellOf(record[column]));
  });
  return stringify([[...columns], ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function cellOf(value: OfferValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  // A name is one item of its list, whatever stands in it.
  return value.map((item) => item.replaceAll(';', ',')).join(';');
}
