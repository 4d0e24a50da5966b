import type { z } from 'zod';
import type { OfferContent } from '#app/domain/offers/offer.ts';

/** An answer as the page shows it and the form sends it. */
export type FormValue = string | string[] | undefined;
export type FormValues = Record<string, FormValue>;

/** One step: the shape of what it sends, and the answers an offer has already, in that shape. */
export type StepForm = {
  schema: z.ZodType<Partial<OfferContent>>;
  values: (offer: OfferContent) => FormValues;
};
