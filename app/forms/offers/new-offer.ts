import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import { OFFER_TEXTS } from '#app/domain/offers/text-limits.ts';
import { words } from '../words.ts';

export const newOfferSchema = z.object({
  id: z.uuid({ error: 'offers.error.invalid' }),
  title: words('principles.finding.no-title')
    .min(1, 'principles.finding.no-title')
    .max(OFFER_TEXTS.title, 'offers.error.too_long'),
  textLanguage: z.enum(DELIVERY_LANGUAGES, { error: 'offers.error.invalid' }),
});

/** The first question. The id comes with the page, so that a form sent twice starts one draft. */
export function readNewOffer(sent: FormData) {
  return parseWithZod(sent, { schema: newOfferSchema });
}

export const NEW_OFFER_CONSTRAINT = { title: { required: true, maxLength: OFFER_TEXTS.title } };
