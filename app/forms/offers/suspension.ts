import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { DECLINE_CODES, LIFTING_CODES, SUSPENSION_CODES } from '#app/domain/offers/suspension.ts';
import { words } from '../words.ts';

/** A line or two: the donor reads it on the page of its offer. */
export const LINE_LENGTH = 500;

const line = words('offers.suspension.error.line')
  .min(1, 'offers.suspension.error.line')
  .max(LINE_LENGTH, 'offers.suspension.error.too_long');

export const suspensionSchema = z.object({
  code: z.enum(SUSPENSION_CODES, { error: 'offers.suspension.error.code' }),
  text: line,
});
export const liftingSchema = z.object({
  code: z.enum(LIFTING_CODES, { error: 'offers.suspension.error.code' }),
  text: line,
});
export const declineSchema = z.object({
  code: z.enum(DECLINE_CODES, { error: 'offers.suspension.error.code' }),
});

export function readDecline(sent: FormData) {
  return parseWithZod(sent, { schema: declineSchema });
}

export function readSuspension(sent: FormData) {
  return parseWithZod(sent, { schema: suspensionSchema });
}

export function readLifting(sent: FormData) {
  return parseWithZod(sent, { schema: liftingSchema });
}
