import { z } from 'zod';
import { EVIDENCE_KINDS, type Evidence } from '#app/domain/accounts/invitation.ts';
import { readName } from '#app/domain/accounts/own-name.ts';
import type { Day } from '#app/domain/codes/day.ts';
import { email, language, name, organisation, post, role } from './accounts.ts';
import { dayBoxes } from './typed.ts';

/** Shapes only; messages are keys of the catalogue. */

/** What stands on a paper: one line, at most 200 characters, nothing hidden in it; empty where nothing was typed. */
export const paperReference = z
  .string()
  .optional()
  .transform((typed, context) => {
    const read = readName(typed ?? '');
    if (read !== undefined && read.length <= 200) return read;
    const message = read === undefined ? 'deceptive' : 'too_long';
    context.addIssue({ code: 'custom', message: `accounts.error.${message}` });
    return z.NEVER;
  });

/** The day that stands on a paper. */
export const paperDate = dayBoxes('invitations.error.evidence_on');

export const invitationForm = z.object({
  name: name(),
  email,
  post,
  language,
  organisation,
  role,
  evidenceKind: z.enum(EVIDENCE_KINDS, { error: 'invitations.error.evidence_kind' }).optional(),
  evidenceOn: paperDate,
  evidenceReference: paperReference,
});

type Typed = Pick<z.output<typeof invitationForm>, 'evidenceKind' | 'evidenceOn' | 'evidenceReference'>;

/** The evidence as a whole, or what of it is missing. */
export function readEvidence(
  { evidenceKind: kind, evidenceOn: on, evidenceReference: reference }: Typed,
  today: Day,
): { ok: true; value: Evidence } | { ok: false; fields: Record<string, string> } {
  const missing = {
    ...(kind ? {} : { evidenceKind: 'invitations.error.evidence_kind' }),
    ...(on ? {} : { evidenceOn: 'invitations.error.evidence_on' }),
    ...(on && on > today ? { evidenceOn: 'invitations.error.evidence_future' } : {}),
    ...(reference ? {} : { evidenceReference: 'invitations.error.evidence_reference' }),
  };
  if (!kind || !on || !reference || Object.keys(missing).length > 0) return { ok: false, fields: missing };
  return { ok: true, value: { kind, on, reference } };
}

export const acceptanceForm = z.object({
  name: name(),
  password: z.string('accounts.error.missing.password').max(1024, 'accounts.password.too-long'),
});
