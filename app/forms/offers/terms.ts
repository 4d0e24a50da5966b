import { z } from 'zod';
import { CONDITIONS, DATA_LOCATIONS, REMOTE_ACCESS, SOURCE_ACCESS } from '#app/domain/codes/terms.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { OFFER_LIMITS, OFFER_TEXTS } from '#app/domain/offers/text-limits.ts';
import { comparing } from '../comparing.ts';
import { dayBoxes } from '../typed.ts';
import { lines, oneOf, someOf, text } from './fields.ts';
import type { StepForm } from './step-form.ts';

const schema = z
  .object({
    declared: oneOf(['none', 'listed']),
    conditions: someOf(CONDITIONS),
    conditionsNote: text(OFFER_TEXTS.conditionsNote),
    funders: lines(OFFER_LIMITS.funders),
    implementer: text(OFFER_TEXTS.implementer),
    remoteAccess: oneOf(REMOTE_ACCESS),
    dataLocation: oneOf(DATA_LOCATIONS),
    sourceAccess: oneOf(SOURCE_ACCESS),
    singleVendor: oneOf(['yes', 'no']),
    supportEndsOn: dayBoxes('offers.error.date'),
  })
  .superRefine(
    ({ declared, conditions }, context) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['conditions'], message });
      if (declared === 'listed' && conditions.length === 0) refuse('offers.error.which_conditions');
      if (declared === 'none' && conditions.length > 0) refuse('offers.error.none_and_some');
    },
    comparing('declared', 'conditions'),
  )
  .transform(({ declared, conditions, singleVendor, ...answers }): Partial<OfferContent> => ({
    ...answers,
    conditions: declared === undefined ? undefined : conditions,
    singleVendor: singleVendor && singleVendor === 'yes',
  }));

export const termsForm: StepForm = {
  schema,
  values: (offer) => ({
    declared: offer.conditions === undefined ? '' : offer.conditions.length > 0 ? 'listed' : 'none',
    conditions: [...(offer.conditions ?? [])],
    conditionsNote: offer.conditionsNote,
    funders: offer.funders.join('\n'),
    implementer: offer.implementer,
    remoteAccess: offer.remoteAccess,
    dataLocation: offer.dataLocation,
    sourceAccess: offer.sourceAccess,
    singleVendor: offer.singleVendor === undefined ? '' : offer.singleVendor ? 'yes' : 'no',
    supportEndsOn: offer.supportEndsOn,
  }),
};
