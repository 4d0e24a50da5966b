import { z } from 'zod';
import type { Day } from '#app/domain/codes/day.ts';
import { email } from './accounts.ts';
import { words } from './words.ts';
import { paperDate, paperReference } from './invitations.ts';

/** Shapes only; messages are keys of the catalogue. */

/** The letter is asked for with the address: every fault is told at once. */
export const recoveryForm = z.object({
  email,
  letterReference: paperReference.refine((reference) => reference !== '', 'recoveries.error.reference'),
  letterOn: paperDate.transform((on, context): Day => {
    if (on) return on;
    context.addIssue({ code: 'custom', message: 'recoveries.error.on' });
    return z.NEVER;
  }),
});
export const recoverForm = z.object({
  password: z.string('accounts.error.missing.password').max(1024, 'accounts.password.too-long'),
});

/** Why help is ended, for staff to read. */
export const endRecoveryForm = z.object({
  reason: words('accounts.error.reason').min(1, 'accounts.error.reason').max(500, 'accounts.error.too_long'),
});
