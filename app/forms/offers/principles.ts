import { z } from 'zod';
import { GENDER_MARKERS } from '#app/domain/codes/delivery.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { OFFER_TEXTS } from '#app/domain/offers/text-limits.ts';
import { oneOf, text, ticked } from './fields.ts';
import type { StepForm } from './step-form.ts';

const schema = z
  .object({
    exitPlan: text(OFFER_TEXTS.exitPlan),
    largerProgramme: text(OFFER_TEXTS.largerProgramme),
    evidence: text(OFFER_TEXTS.evidence),
    genderMarker: oneOf(['0', '1', '2']),
    accessibility: text(OFFER_TEXTS.accessibility),
    dualUse: ticked,
    safeguards: text(OFFER_TEXTS.safeguards),
    declaration: text(OFFER_TEXTS.declaration),
    declarationLimits: text(OFFER_TEXTS.declarationLimits),
  })
  .transform(({ genderMarker, ...answers }): Partial<OfferContent> => ({
    ...answers,
    genderMarker: GENDER_MARKERS.find((marker) => String(marker) === genderMarker),
  }));

export const principlesForm: StepForm = {
  schema,
  values: (offer) => ({
    exitPlan: offer.exitPlan,
    largerProgramme: offer.largerProgramme,
    evidence: offer.evidence,
    genderMarker: offer.genderMarker?.toString(),
    accessibility: offer.accessibility,
    dualUse: offer.dualUse ? 'yes' : '',
    safeguards: offer.safeguards,
    declaration: offer.declaration,
    declarationLimits: offer.declarationLimits,
  }),
};
