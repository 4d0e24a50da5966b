import type { OfferFacts } from './facts.ts';
import type { Question } from './question.ts';
import type { Reason } from './reason.ts';
import { geographyStop } from './stops/geography.ts';
import { languagesStop } from './stops/languages.ts';
import { conflictStop, excludedOrganisationStop, ownStateStop } from './stops/organisations.ts';
import {
  binaryEquivalenceStop,
  conditionsStop,
  dataLocationStop,
  noteLevelStop,
  openSourceStop,
  remoteAccessStop,
  singleVendorStop,
  sourceReadableStop,
} from './stops/red-lines.ts';
import { slotsStop, trustNoteStop } from './stops/supply.ts';
import {
  applicationsClosedStop,
  deliveryOverStop,
  durationStop,
  endsTooEarlyStop,
  opensTooLateStop,
  startsTooLateStop,
} from './stops/timing.ts';

/** Every hard stop, in the order in which they are told; rules that a person would call the same share a code. */
export const STOP_RULES = [
  geographyStop,
  applicationsClosedStop,
  deliveryOverStop,
  opensTooLateStop,
  startsTooLateStop,
  endsTooEarlyStop,
  durationStop,
  languagesStop,
  remoteAccessStop,
  dataLocationStop,
  openSourceStop,
  sourceReadableStop,
  binaryEquivalenceStop,
  singleVendorStop,
  conditionsStop,
  noteLevelStop,
  trustNoteStop,
  slotsStop,
  ownStateStop,
  excludedOrganisationStop,
  conflictStop,
] as const;

export type StopCode = (typeof STOP_RULES)[number]['code'];
export const STOP_CODES: readonly StopCode[] = [...new Set(STOP_RULES.map((rule) => rule.code))];

export type Stop = { code: StopCode; reason: Reason };

/**
 * All hard stops between an offer and a need; empty means the offer may be ranked. Of a pooled need a rule stops an offer
 * where it does so for the need or for any State in it, and says so once.
 */
export function eligibility(question: Question, offer: OfferFacts): Stop[] {
  const stops: Stop[] = [];
  for (const rule of STOP_RULES) {
    const asked = [question, ...question.members].find((each) => rule.stops(each, offer) !== undefined);
    const code = asked && rule.stops(asked, offer);
    if (asked && code !== undefined)
      stops.push({ code: rule.code, reason: { code, values: rule.values(asked, offer) } });
  }
  return stops;
}
