import { z } from 'zod';
import type { Day } from '#app/domain/codes/day.ts';
import { email } from './accounts.ts';
import { paperDate, paperReference } from './invitations.ts';

/** Shapes only; messages are keys of the catalogue. */

export const recoveryForm = z.object({ email, letterReference: paperReference, letterOn: paperDate });
export const recoverForm = z.object({
  password: z.string('accounts.error.missing.password').max(1024, 'accounts.password.too-long'),
});

/** The letter as a whole, or what of it is missing. */
export function readLetter(
  { letterReference: reference, letterOn: on }: { letterReference: string; letterOn?: Day },
  today: Day,
): { ok: true; value: { reference: string; on: Day } } | { ok: false; fields: Record<string, string> } {
  const missing = {
    ...(reference ? {} : { letterReference: 'recoveries.error.reference' }),
    ...(on ? {} : { letterOn: 'recoveries.error.on' }),
    ...(on && on > today ? { letterOn: 'invitations.error.evidence_future' } : {}),
  };
  if (!on || Object.keys(missing).length > 0) return { ok: false, fields: missing };
  return { ok: true, value: { reference, on } };
}
