import { z } from 'zod';
import { readEmail } from '#app/domain/accounts/email.ts';
import { readName } from '#app/domain/accounts/own-name.ts';
import { ROLES } from '#app/domain/accounts/role.ts';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';

/** Shapes only; messages are keys of the catalogue. */
const REQUIRED = { error: 'accounts.error.required' };

/** Longer than any password may be, so that the rule about length speaks for itself, and no more. */
const password = z.string(REQUIRED).max(1024, 'accounts.password.too-long');

const name = (longest: number) =>
  z.string(REQUIRED).transform((typed, context) => {
    const read = readName(typed);
    if (read && read.length <= longest) return read;
    const message = read === undefined ? 'deceptive' : read === '' ? 'required' : 'too_long';
    context.addIssue({ code: 'custom', message: `accounts.error.${message}` });
    return z.NEVER;
  });

const email = z.string(REQUIRED).transform((typed, context) => {
  const read = readEmail(typed);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'accounts.error.email' });
  return z.NEVER;
});

const post = z
  .string()
  .optional()
  .transform((typed, context) => {
    const read = readName(typed ?? '');
    if (read !== undefined && read.length <= 160) return read;
    context.addIssue({
      code: 'custom',
      message: `accounts.error.${read === undefined ? 'deceptive' : 'too_long'}`,
    });
    return z.NEVER;
  });

const language = z.enum(UI_LANGUAGES, { error: 'accounts.error.choose' });
const role = z.enum(ROLES, { error: 'accounts.error.choose' });
const id = z.uuid({ error: 'accounts.error.choose' });

/** What sign-in takes is not judged: whatever is no account's address is simply wrong. */
export const signInForm = z.object({ email: z.string(REQUIRED).max(254, 'accounts.error.email'), password });

export const arrivalForm = z.object({ name: name(120), password });
export const newPasswordForm = z.object({ password });
export const firstAdministratorForm = z.object({ name: name(120), email, organisation: name(200), password });

export const changePasswordForm = z.object({ current: password, password });
export const confirmForm = z.object({ password });
export const profileForm = z.object({ name: name(120), post, language });

export const newPersonForm = z.object({ name: name(120), email, post, language, organisation: id, role });
export const membershipForm = z.object({ organisation: id, role });
export const hatForm = z.object({ membership: id });
