import { z } from 'zod';

/** Words of a provider, one after the other, with blanks or lines between them. */
const words = z
  .string()
  .max(1000, 'accounts.error.too_long')
  .optional()
  .transform((typed) => [...new Set((typed ?? '').split(/\s+/).filter(Boolean))]);

/** Whether the issuer may be one is not a matter of its shape alone. */
export const providerForm = z.object({
  issuer: z.string('sso.error.issuer').trim().max(300, 'accounts.error.too_long'),
  client: z.string('sso.error.client').trim().max(200, 'accounts.error.too_long'),
  password: z.string().max(500, 'accounts.error.too_long').optional(),
  acr: words,
  amr: words,
});
