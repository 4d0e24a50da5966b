import { z } from 'zod';
import { MATURITY_STAGES, SIZE_BANDS } from '#app/domain/codes/delivery.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { OFFER_LIMITS } from '#app/domain/offers/text-limits.ts';
import { comparing } from '../comparing.ts';
import { dayBoxes, wholeNumber } from '../typed.ts';
import { oneOf } from './fields.ts';
import type { StepForm } from './step-form.ts';

const schema = z
  .object({
    opensOn: dayBoxes('offers.error.date'),
    closesOn: dayBoxes('offers.error.date'),
    startsOn: dayBoxes('offers.error.date'),
    endsOn: dayBoxes('offers.error.date'),
    durationWeeks: wholeNumber(1, OFFER_LIMITS.durationWeeks, 'offers.error.weeks'),
    slots: wholeNumber(1, OFFER_LIMITS.slots, 'offers.error.slots'),
    sizeBand: oneOf(SIZE_BANDS),
    maturityFrom: oneOf(MATURITY_STAGES),
    maturityTo: oneOf(MATURITY_STAGES),
  })
  .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
    path: ['closesOn'],
    error: 'offers.error.before',
    ...comparing('opensOn', 'closesOn'),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    error: 'offers.error.before',
    ...comparing('startsOn', 'endsOn'),
  })
  .refine(({ maturityFrom: from, maturityTo: to }) => !from || !to || rank(from) <= rank(to), {
    path: ['maturityTo'],
    error: 'offers.error.lower',
    ...comparing('maturityFrom', 'maturityTo'),
  })
  .transform(({ slots, ...answers }): Partial<OfferContent> => ({
    ...answers,
    slots: slots ?? 1,
  }));

export const whenForm: StepForm = {
  schema,
  values: (offer) => ({
    opensOn: offer.opensOn,
    closesOn: offer.closesOn,
    startsOn: offer.startsOn,
    endsOn: offer.endsOn,
    durationWeeks: offer.durationWeeks?.toString(),
    slots: offer.slots.toString(),
    sizeBand: offer.sizeBand,
    maturityFrom: offer.maturityFrom,
    maturityTo: offer.maturityTo,
  }),
};

function rank(stage: (typeof MATURITY_STAGES)[number]): number {
  return MATURITY_STAGES.indexOf(stage);
}
