import { canonicalJson } from '#app/domain/canonical-json.ts';
import { scanSensitive } from '#app/domain/principles/scan-sensitive.ts';
import type { OfferContent } from './offer.ts';
import { ownTexts } from './own-texts.ts';

/**
 * What may change while an offer stays published: how it is said. Whatever else changes, of eligibility, technology,
 * conditions, slots, dates or how it is delivered, makes a version that a broker looks through (DOMAIN section 5).
 */
const WORDING = [
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

/** Whether a broker looks through it first: it changes more than words, or its words bring a trace in. */
export function isSubstantial(published: OfferContent, version: OfferContent): boolean {
  const words: readonly (keyof OfferContent)[] = WORDING;
  return (
    changedFields(published, version).some((field) => !words.includes(field)) ||
    bringsTraces(published, version)
  );
}

/**
 * Whether its words have a trace of a system, a person or an incident (PE2) that what is published has not: of a need a
 * broker sees it before anybody else does, and what is public once cannot be taken back.
 */
export function bringsTraces(published: OfferContent, version: OfferContent): boolean {
  const known = new Set(traceWords(published));
  return traceWords(version).some((words) => !known.has(words));
}

function traceWords(offer: OfferContent): string[] {
  return ownTexts(offer).flatMap(({ text }) =>
    scanSensitive(text).map(({ start, end }) => text.slice(start, end)),
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
