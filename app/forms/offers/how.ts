import { z } from 'zod';
import { BENEFICIARY_LEVELS, COOPERATION, MODES } from '#app/domain/codes/delivery.ts';
import { DELIVERY_LANGUAGES, OFFICIAL_LANGUAGES } from '#app/domain/codes/languages.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { someOf, ticked } from './fields.ts';
import type { StepForm } from './step-form.ts';

/** How many languages beside the six official ones the page asks for. */
export const OTHER_LANGUAGES_ASKED = 4;

const schema = z
  .object({
    modes: someOf(MODES),
    cooperation: someOf(COOPERATION),
    beneficiaries: someOf(BENEFICIARY_LEVELS),
    languages: someOf(OFFICIAL_LANGUAGES),
    otherLanguages: someOf(DELIVERY_LANGUAGES),
    interpretation: ticked,
  })
  .transform(({ languages, otherLanguages, ...answers }): Partial<OfferContent> => ({
    ...answers,
    languages: [...new Set([...languages, ...otherLanguages])],
  }));

const isOfficial = (code: string) => (OFFICIAL_LANGUAGES as readonly string[]).includes(code);

export const howForm: StepForm = {
  schema,
  values: (offer) => ({
    modes: [...offer.modes],
    cooperation: [...offer.cooperation],
    beneficiaries: [...offer.beneficiaries],
    languages: offer.languages.filter(isOfficial),
    otherLanguages: offer.languages.filter((code) => !isOfficial(code)),
    interpretation: offer.interpretation ? 'yes' : '',
  }),
};
