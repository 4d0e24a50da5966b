import type { OfferFacts } from '#app/domain/matches/facts.ts';
import type { Offer } from './offer.ts';
import { noteFacts, type TrustNote } from './trust-note.ts';

/**
 * An offer as matching knows it. Empty texts and lists are facts that nobody stated; an empty list of conditions is
 * the declaration "none" and stays.
 *
 * @param hubs the names of `viaHubIds`
 */
export function toOfferFacts(
  offer: Offer,
  organisation: { name: string; stateCode?: string },
  hubs: readonly string[],
  note: TrustNote | undefined,
): OfferFacts {
  return {
    id: offer.id,
    reference: offer.reference,
    organisation,
    title: offer.title,
    summary: stated(offer.summary),
    outcomes: stated(offer.outcomes),
    evidence: stated(offer.evidence),
    textLanguage: offer.textLanguage,
    themes: offer.themes,
    modes: offer.modes,
    cooperation: statedList(offer.cooperation),
    languages: offer.languages,
    interpretation: offer.interpretation,
    eligible: offer.eligible.includes('all') ? 'all' : offer.eligible,
    viaHubs: statedList(hubs),
    slots: offer.slots,
    slotsTaken: offer.slotsTaken,
    opensOn: offer.opensOn,
    closesOn: offer.closesOn,
    startsOn: offer.startsOn,
    endsOn: offer.endsOn,
    durationWeeks: offer.durationWeeks,
    sizeBand: offer.sizeBand,
    maturityFrom: offer.maturityFrom,
    maturityTo: offer.maturityTo,
    note: note && noteFacts(note),
    remoteAccess: offer.remoteAccess,
    dataLocation: offer.dataLocation,
    sourceAccess: offer.sourceAccess,
    singleVendor: offer.singleVendor,
    conditions: offer.conditions,
    funders: statedList(offer.funders),
    genderMarker: offer.genderMarker,
  };
}

function stated(text: string): string | undefined {
  return text.trim() || undefined;
}

function statedList<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
