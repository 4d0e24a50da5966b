import { canonicalJson } from '#app/domain/canonical-json.ts';
import type { OfferContent } from './offer.ts';

/**
 * What may change while an offer stays published: how it is said. Whatever else changes, of eligibility, technology,
 * conditions, slots, dates or how it is delivered, makes a version that a broker looks through (DOMAIN section 5).
 */
export const WORDING = [
  'title',
  'summary',
  'textLanguage',
  'outcomes',
  'evidence',
  'exitPlan',
  'largerProgramme',
  'accessibility',
] as const satisfies readonly (keyof OfferContent)[];

/** The answers in which a version differs from what is published. */
export function changedFields(published: OfferContent, version: OfferContent): (keyof OfferContent)[] {
  return FIELDS.filter(
    (field) => canonicalJson(published[field] ?? null) !== canonicalJson(version[field] ?? null),
  );
}

/** Whether it changes more than words. */
export function isSubstantial(published: OfferContent, version: OfferContent): boolean {
  return changedFields(published, version).some(
    (field) => !(WORDING as readonly (keyof OfferContent)[]).includes(field),
  );
}

/** An offer's content, without where it stands. */
export function contentOf(offer: OfferContent): OfferContent {
  return Object.fromEntries(FIELDS.map((field) => [field, offer[field]])) as OfferContent;
}

const FIELDS = Object.keys({
  title: true,
  summary: true,
  textLanguage: true,
  themes: true,
  outcomes: true,
  evidence: true,
  norms: true,
  modes: true,
  cooperation: true,
  languages: true,
  interpretation: true,
  beneficiaries: true,
  eligible: true,
  eligibilitySuggested: true,
  viaHubIds: true,
  opensOn: true,
  closesOn: true,
  startsOn: true,
  endsOn: true,
  durationWeeks: true,
  slots: true,
  sizeBand: true,
  maturityFrom: true,
  maturityTo: true,
  remoteAccess: true,
  dataLocation: true,
  sourceAccess: true,
  singleVendor: true,
  supportEndsOn: true,
  conditions: true,
  conditionsNote: true,
  safeguards: true,
  funders: true,
  implementer: true,
  exitPlan: true,
  runningCosts: true,
  paidAfter: true,
  localCounterpart: true,
  followUpMonths: true,
  womenTarget: true,
  largerProgramme: true,
  genderMarker: true,
  accessibility: true,
  dualUse: true,
  declaration: true,
  declarationLimits: true,
} satisfies Record<keyof Required<OfferContent>, true>) as (keyof OfferContent)[];
