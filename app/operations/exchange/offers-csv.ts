import { stringify } from 'csv-stringify/sync';
import { OFFER_COLUMNS } from '#app/forms/offer-columns.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { inOrderOfReference, offerRecord, type OfferColumn } from './offer-records.ts';

/**
 * Published offers as a spreadsheet that the import and `npm run match` read. No cell can be run as a formula: one that
 * begins like one gets an apostrophe before it, which is then part of the text.
 */
export function offersCsv(offers: Iterable<PublishedOffer>): string {
  const columns = Object.keys(OFFER_COLUMNS) as OfferColumn[];
  const rows = inOrderOfReference(offers).map((offer) => {
    const record = offerRecord(offer);
    return columns.map((column) => cellOf(record[column]));
  });
  return stringify([columns, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

function cellOf(value: string | number | readonly string[] | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  // A name is one item of its list, whatever stands in it.
  return value.map((item) => item.replaceAll(';', ',')).join(';');
}
