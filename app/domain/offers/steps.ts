import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { DERIVED_FACTS } from '#app/domain/passports/derived-facts.ts';
import type { OfferField, OfferFinding } from './check-offer.ts';
import type { OfferContent } from './offer.ts';

/** The form's short steps, in order, each with the answers it asks for. Every answer is asked exactly once. */
export const OFFER_STEPS = {
  what: ['title', 'summary', 'textLanguage', 'themes', 'outcomes', 'norms'],
  how: ['modes', 'cooperation', 'beneficiaries', 'languages', 'interpretation'],
  who: ['eligible', 'eligibilitySuggested', 'viaHubIds'],
  when: [
    'opensOn',
    'closesOn',
    'startsOn',
    'endsOn',
    'durationWeeks',
    'slots',
    'sizeBand',
    'maturityFrom',
    'maturityTo',
  ],
  terms: [
    'conditions',
    'conditionsNote',
    'funders',
    'implementer',
    'remoteAccess',
    'dataLocation',
    'sourceAccess',
    'singleVendor',
    'supportEndsOn',
  ],
  principles: [
    'exitPlan',
    'runningCosts',
    'paidAfter',
    'localCounterpart',
    'followUpMonths',
    'largerProgramme',
    'evidence',
    'genderMarker',
    'womenTarget',
    'accessibility',
    'dualUse',
    'safeguards',
    'declaration',
    'declarationLimits',
  ],
} as const satisfies Record<string, readonly OfferField[]>;

export type OfferStep = keyof typeof OFFER_STEPS;
export const OFFER_STEP_IDS = Object.keys(OFFER_STEPS) as OfferStep[];

export function isOfferStep(text: string): text is OfferStep {
  return Object.hasOwn(OFFER_STEPS, text);
}

export function stepOf(field: OfferField): OfferStep {
  const found = OFFER_STEP_IDS.find((step) => (OFFER_STEPS[step] as readonly string[]).includes(field));
  if (!found) throw new Error(`No step asks for ${field}`);
  return found;
}

export function stepAfter(step: OfferStep): OfferStep | undefined {
  return OFFER_STEP_IDS[OFFER_STEP_IDS.indexOf(step) + 1];
}

/** `ready`: nothing in it blocks; `started`: something is answered and something is missing; else `empty`. */
export type StepState = 'ready' | 'started' | 'empty';

export function stepState(
  step: OfferStep,
  offer: OfferContent,
  findings: readonly OfferFinding[],
): StepState {
  const elsewhere: readonly string[] = hasTechnology(offer.modes) ? DERIVED_FACTS : [];
  const blocked = findings.some(
    ({ severity, field }) => severity === 'block' && stepOf(field) === step && !elsewhere.includes(field),
  );
  if (!blocked) return 'ready';
  return OFFER_STEPS[step].some((field) => !PRESET.includes(field) && isAnswered(offer[field]))
    ? 'started'
    : 'empty';
}

/** Answers that a new draft has from the start: they do not count as begun. */
const PRESET: readonly OfferField[] = ['textLanguage', 'slots', 'eligibilitySuggested'];

function isAnswered(answer: OfferContent[OfferField]): boolean {
  if (answer === undefined || answer === false || answer === '') return false;
  return !Array.isArray(answer) || answer.length > 0;
}
