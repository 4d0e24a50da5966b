import { z } from 'zod';
import { GENDER_MARKERS } from '#app/domain/codes/delivery.ts';
import { PAID_AFTER } from '#app/domain/codes/terms.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { OFFER_LIMITS, OFFER_TEXTS } from '#app/domain/offers/text-limits.ts';
import { comparing } from '../comparing.ts';
import { wholeNumber } from '../typed.ts';
import { oneOf, text, ticked } from './fields.ts';
import type { StepForm } from './step-form.ts';

const cost = wholeNumber(0, OFFER_LIMITS.runningCost, 'offers.error.cost');

const schema = z
  .object({
    exitPlan: text(OFFER_TEXTS.exitPlan),
    largerProgramme: text(OFFER_TEXTS.largerProgramme),
    cost1: cost,
    cost2: cost,
    cost3: cost,
    paidAfter: oneOf(PAID_AFTER),
    localCounterpart: text(OFFER_TEXTS.localCounterpart),
    followUpMonths: wholeNumber(1, OFFER_LIMITS.followUpMonths, 'offers.error.months'),
    womenTarget: wholeNumber(0, 100, 'offers.error.percent'),
    evidence: text(OFFER_TEXTS.evidence),
    genderMarker: oneOf(['0', '1', '2']),
    accessibility: text(OFFER_TEXTS.accessibility),
    dualUse: ticked,
    safeguards: text(OFFER_TEXTS.safeguards),
    declaration: text(OFFER_TEXTS.declaration),
    declarationLimits: text(OFFER_TEXTS.declarationLimits),
  })
  .superRefine(
    ({ cost1, cost2, cost3 }, context) => {
      const costs = [cost1, cost2, cost3];
      const missing = costs.indexOf(undefined);
      if (missing >= 0 && costs.some((each) => each !== undefined))
        context.addIssue({
          code: 'custom',
          path: [`cost${missing + 1}`],
          message: 'offers.error.three_costs',
        });
    },
    comparing('cost1', 'cost2', 'cost3'),
  )
  .transform(({ genderMarker, cost1, cost2, cost3, ...answers }): Partial<OfferContent> => ({
    ...answers,
    runningCosts:
      cost1 === undefined || cost2 === undefined || cost3 === undefined ? undefined : [cost1, cost2, cost3],
    genderMarker: GENDER_MARKERS.find((marker) => String(marker) === genderMarker),
  }));

export const principlesForm: StepForm = {
  schema,
  values: (offer) => ({
    exitPlan: offer.exitPlan,
    largerProgramme: offer.largerProgramme,
    cost1: offer.runningCosts?.[0]?.toString(),
    cost2: offer.runningCosts?.[1]?.toString(),
    cost3: offer.runningCosts?.[2]?.toString(),
    paidAfter: offer.paidAfter,
    localCounterpart: offer.localCounterpart,
    followUpMonths: offer.followUpMonths?.toString(),
    womenTarget: offer.womenTarget?.toString(),
    evidence: offer.evidence,
    genderMarker: offer.genderMarker?.toString(),
    accessibility: offer.accessibility,
    dualUse: offer.dualUse ? 'yes' : '',
    safeguards: offer.safeguards,
    declaration: offer.declaration,
    declarationLimits: offer.declarationLimits,
  }),
};
