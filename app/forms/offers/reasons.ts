import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { RETURN_CODES } from '#app/domain/offers/return-codes.ts';
import { words } from '../words.ts';

/** As long as the database lets a reason be. */
export const REASON_LENGTH = 2000;

export const returnSchema = z.object({
  code: z.enum(RETURN_CODES, { error: 'offers.error.reason_code' }),
  text: words('offers.error.reason')
    .min(1, 'offers.error.reason')
    .max(REASON_LENGTH, 'offers.error.too_long'),
});

export const withdrawalSchema = z.object({
  text: words('offers.error.invalid').max(REASON_LENGTH, 'offers.error.too_long').optional(),
});

export function readReturn(sent: FormData) {
  return parseWithZod(sent, { schema: returnSchema });
}

export function readWithdrawal(sent: FormData) {
  return parseWithZod(sent, { schema: withdrawalSchema });
}
