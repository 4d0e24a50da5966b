import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';

/** What one column says of an offer: as it is, or a list; undefined where nobody stated it. */
export type OfferValue = string | number | readonly string[] | undefined;

/**
 * A published offer under the columns of a spreadsheet of offers (`app/forms/offer-columns.ts`), so that what is downloaded
 * can be read again and ranked. `slots` are those that are free: with them matching judges as it does here.
 */
export function offerRecord(offer: PublishedOffer) {
  return {
    ref: offer.reference,
    organisation: offer.organisation.name,
    organisation_state: offer.organisation.stateCode,
    title: offer.title,
    summary: offer.summary || undefined,
    themes: offer.themes,
    modes: offer.modes,
    languages: [...offer.languages, ...(offer.interpretation ? ['interpretation'] : [])],
    eligible: offer.eligible,
    via_hubs: offer.viaHubs,
    slots: offer.slots - offer.slotsTaken,
    open_on: offer.opensOn,
    close_on: offer.closesOn,
    start_on: offer.startsOn,
    end_on: offer.endsOn,
    duration_weeks: offer.durationWeeks,
    size_band: offer.sizeBand,
    maturity_from: offer.maturityFrom,
    maturity_to: offer.maturityTo,
    note_level: offer.note?.level,
    note_issued_on: offer.note?.issuedOn,
    note_expires_on: offer.note?.expiresOn,
    note_disputed: yesNo(offer.note?.disputed),
    remote_access: offer.remoteAccess,
    data_location: offer.dataLocation,
    source_access: offer.sourceAccess,
    single_vendor: yesNo(offer.singleVendor),
    conditions: offer.conditions?.length === 0 ? ['none'] : offer.conditions,
    funders: offer.funders,
    outcomes: offer.outcomes || undefined,
    evidence: offer.evidence || undefined,
    text_language: offer.textLanguage,
    gender_marker: offer.genderMarker,
    organisation_kind: offer.organisation.kind,
    binary_equivalence: offer.binaryEquivalence,
  } satisfies Record<string, OfferValue>;
}

function yesNo(answer: boolean | undefined): 'yes' | 'no' | undefined {
  return answer === undefined ? undefined : answer ? 'yes' : 'no';
}

/** In the order of their references, which no reader can take for an order of worth. */
export function inOrderOfReference(offers: Iterable<PublishedOffer>): PublishedOffer[] {
  return [...offers].sort((a, b) => (a.reference < b.reference ? -1 : 1));
}
