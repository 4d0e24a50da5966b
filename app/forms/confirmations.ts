import { z } from 'zod';
import {
  ACCEPTANCE_TESTS,
  CONFIRMATION_LIMITS,
  DELIVERY_OUTCOMES,
} from '#app/domain/verification/confirmation.ts';
import { words } from './words.ts';

const TOO_LONG = 'needs.error.too_long';
const text = (most: number, missing: string) => words(missing).min(1, missing).max(most, TOO_LONG);

/** What a recipient says at delivery. `received` is a line as `sha256sum` prints it, or a hash alone. */
export const confirmationSchema = z.object({
  note: z.string().regex(/^T-[0-9A-HJKMNP-TV-Z]{6}$/),
  outcome: z.enum(DELIVERY_OUTCOMES, 'confirmations.error.outcome'),
  received: z.string().trim().max(2000, TOO_LONG).default(''),
  tests: z
    .array(z.enum(ACCEPTANCE_TESTS), { error: 'confirmations.error.tests' })
    .min(1, 'confirmations.error.tests'),
  result: text(CONFIRMATION_LIMITS.result, 'confirmations.error.result'),
  limits: text(CONFIRMATION_LIMITS.limits, 'confirmations.error.limits'),
});
