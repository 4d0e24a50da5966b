import { z } from 'zod';
import { APPLICATION_KINDS, REFUSAL_CODES } from '#app/domain/accounts/application.ts';
import { readEmail } from '#app/domain/accounts/email.ts';
import { readName } from '#app/domain/accounts/own-name.ts';
import { words } from './words.ts';

/** Shapes only; messages are keys of the catalogue. */

const line = (longest: number, missing?: string) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      const read = readName(typed ?? '');
      if (read !== undefined && read.length <= longest && (read !== '' || !missing)) return read;
      const message =
        read === undefined
          ? 'applications.error.deceptive'
          : read === '' && missing
            ? missing
            : 'applications.error.too_long';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });

const passage = (longest: number, missing: string) =>
  words(missing).min(1, missing).max(longest, 'applications.error.too_long');

const email = z.string('applications.error.email').transform((typed, context) => {
  const read = readEmail(typed);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'applications.error.email' });
  return z.NEVER;
});

/** For people to read: it is never fetched, so only its shape is looked at. */
const website = z
  .string()
  .trim()
  .max(300, 'applications.error.website')
  .regex(/^https:\/\/[^\s/@]{1,250}(?:\/\S*)?$/, 'applications.error.website')
  .optional();

export const applicationForm = z.object({
  id: z.uuid(),
  organisation: line(200, 'applications.error.organisation'),
  kind: z.enum(APPLICATION_KINDS, { error: 'applications.error.kind' }),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/, 'applications.error.state')
    .optional(),
  website,
  name: line(120, 'applications.error.name'),
  post: line(160),
  email,
  offer: passage(2000, 'applications.error.offer'),
  accept: z.literal('yes', { error: 'applications.error.accept' }),
});

export const accreditationForm = z.object({ as: z.union([z.literal('new'), z.uuid()]) });

export const refusalForm = z.object({
  code: z.enum(REFUSAL_CODES, { error: 'applications.error.code' }),
  text: passage(1000, 'applications.error.text'),
});
