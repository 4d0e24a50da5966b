import { z } from 'zod';
import { readEmail } from '#app/domain/accounts/email.ts';
import { readName } from '#app/domain/accounts/own-name.ts';
import { ROLES } from '#app/domain/accounts/role.ts';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { words } from './words.ts';

/** Shapes only; messages are keys of the catalogue. */
type Asked = 'name' | 'email' | 'password' | 'current' | 'un_entity';
const missing = (what: Asked) => `accounts.error.missing.${what}` as const;

/** No longer than what could be a password at all: the rule about its length speaks for itself. */
const password = (what: 'password' | 'current' = 'password') =>
  z.string(missing(what)).max(1024, 'accounts.password.too-long');

/** As many characters as the catalogues say of them. */
const LONGEST = { name: 120, entity: 200, post: 160 } as const;

export const name = (what: 'name' | 'un_entity' = 'name') =>
  z.string(missing(what)).transform((typed, context) => {
    const read = readName(typed);
    if (read && read.length <= LONGEST[what === 'name' ? 'name' : 'entity']) return read;
    const tooLong = what === 'un_entity' ? 'entity_too_long' : 'name_too_long';
    const message = read === undefined ? 'deceptive' : read === '' ? `missing.${what}` : tooLong;
    context.addIssue({ code: 'custom', message: `accounts.error.${message}` });
    return z.NEVER;
  });

export const email = z.string(missing('email')).transform((typed, context) => {
  const read = readEmail(typed);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'accounts.error.email' });
  return z.NEVER;
});

export const post = z
  .string()
  .optional()
  .transform((typed, context) => {
    const read = readName(typed ?? '');
    if (read !== undefined && read.length <= LONGEST.post) return read;
    context.addIssue({
      code: 'custom',
      message: `accounts.error.${read === undefined ? 'deceptive' : 'post_too_long'}`,
    });
    return z.NEVER;
  });

export const language = z.enum(UI_LANGUAGES, { error: 'accounts.error.choose.language' });
export const role = z.enum(ROLES, { error: 'accounts.error.choose.role' });
export const organisation = z.uuid({ error: 'accounts.error.choose.organisation' });

/** Six digits or a printed code, with room for spaces; whether it is right is not a matter of its shape. */
const code = z.string('factors.error.missing').trim().max(100, 'refusals.wrong-code');

/** What sign-in takes is not judged: whatever is no account's address is simply wrong. */
export const signInForm = z.object({
  email: z.string(missing('email')).max(254, 'accounts.error.email'),
  password: password(),
});

export const arrivalForm = z.object({ name: name(), password: password() });
export const newPasswordForm = z.object({ password: password() });
export const firstAdministratorForm = z.object({
  name: name(),
  email,
  organisation: name('un_entity'),
  password: password(),
});

export const changePasswordForm = z.object({ current: password('current'), password: password() });
export const confirmPasswordForm = z.object({ proof: password() });
export const confirmCodeForm = z.object({ proof: code });
export const codeForm = z.object({ code });
export const newFactorForm = z.object({ code, sealed: z.string().max(500) });
export const forgottenPasswordForm = z.object({ email });
export const emailForm = z.object({ email });
export const profileForm = z.object({ name: name(), post, language });

export const hatForm = z.object({ membership: z.uuid() });

/** Why an account is disabled, for administrators to read. */
export const disableForm = z.object({
  reason: words('accounts.error.reason').min(1, 'accounts.error.reason').max(500, 'accounts.error.too_long'),
});
