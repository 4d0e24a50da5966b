import { parseWithZod } from '@conform-to/zod/v4';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { OFFER_STEPS, type OfferStep } from '#app/domain/offers/steps.ts';
import { OFFER_TEXTS } from '#app/domain/offers/text-limits.ts';
import { howForm } from './how.ts';
import { principlesForm } from './principles.ts';
import type { FormValues, StepForm } from './step-form.ts';
import { termsForm } from './terms.ts';
import { whatForm } from './what.ts';
import { whenForm } from './when.ts';
import { whoForm } from './who.ts';

export const OFFER_STEP_FORMS: Record<OfferStep, StepForm> = {
  what: whatForm,
  how: howForm,
  who: whoForm,
  when: whenForm,
  terms: termsForm,
  principles: principlesForm,
};

/**
 * A sent step as changes to the offer, or its errors. Only names that the step's own page has are read and given
 * back: an index like `themes[99999999]` would otherwise become an array of that length.
 */
export function readStep(step: OfferStep, sent: FormData) {
  const known = new FormData();
  for (const [name, value] of sent) {
    if (typeof value === 'string' && isOf(step, name)) known.append(name, value);
  }
  return parseWithZod(known, { schema: OFFER_STEP_FORMS[step].schema });
}

export function stepValues(step: OfferStep, offer: OfferContent): FormValues {
  return OFFER_STEP_FORMS[step].values(offer);
}

/** What the page says about a text's length. */
export function stepConstraint(step: OfferStep): Record<string, { maxLength: number }> {
  const texts = Object.entries(OFFER_TEXTS).filter(([name]) => isOf(step, name));
  return Object.fromEntries(texts.map(([name, maxLength]) => [name, { maxLength }]));
}

/**
 * What saving the step changes: every answer it asks for, so that an emptied one is cleared. The language of the text
 * always has one, and what an import suggested is confirmed by the page itself.
 */
export function stepChanges(step: OfferStep, value: Partial<OfferContent>): Partial<OfferContent> {
  const asked = OFFER_STEPS[step].filter(
    (field) => field !== 'textLanguage' && field !== 'eligibilitySuggested',
  );
  return { ...Object.fromEntries(asked.map((field) => [field, undefined])), ...value };
}

function isOf(step: OfferStep, name: string): boolean {
  const names = Object.keys(OFFER_STEP_FORMS[step].values(EMPTY));
  return names.includes(name.replace(/\.(day|month|year)$/, ''));
}

/** Only its keys are used: each step's values name every field of its page. */
const EMPTY = {
  title: '',
  summary: '',
  textLanguage: 'en',
  themes: [],
  outcomes: '',
  evidence: '',
  norms: [],
  modes: [],
  cooperation: [],
  languages: [],
  interpretation: false,
  beneficiaries: [],
  eligible: [],
  eligibilitySuggested: false,
  viaHubIds: [],
  slots: 1,
  conditionsNote: '',
  safeguards: '',
  funders: [],
  implementer: '',
  exitPlan: '',
  largerProgramme: '',
  localCounterpart: '',
  accessibility: '',
  dualUse: false,
  declaration: '',
  declarationLimits: '',
} satisfies OfferContent;
