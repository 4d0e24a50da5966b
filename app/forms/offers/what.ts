import { z } from 'zod';
import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import { NORMS } from '#app/domain/codes/terms.ts';
import { THEME_CODES } from '#app/domain/codes/themes.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { OFFER_TEXTS } from '#app/domain/offers/text-limits.ts';
import { oneOf, someOf, text } from './fields.ts';
import type { StepForm } from './step-form.ts';

/** How many themes the page asks for; an import may bring more, and the page then shows as many. */
export const THEMES_ASKED = 5;

const schema = z
  .object({
    title: text(OFFER_TEXTS.title),
    summary: text(OFFER_TEXTS.summary),
    textLanguage: oneOf(DELIVERY_LANGUAGES),
    themes: someOf(THEME_CODES),
    outcomes: text(OFFER_TEXTS.outcomes),
    norms: someOf(NORMS),
  })
  .transform(({ textLanguage, ...answers }): Partial<OfferContent> => ({
    ...answers,
    ...(textLanguage && { textLanguage }),
  }));

export const whatForm: StepForm = {
  schema,
  values: (offer) => ({
    title: offer.title,
    summary: offer.summary,
    textLanguage: offer.textLanguage,
    themes: [...offer.themes],
    outcomes: offer.outcomes,
    norms: [...offer.norms],
  }),
};
