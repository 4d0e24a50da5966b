import { z } from 'zod';
import { readName } from '#app/domain/accounts/own-name.ts';
import { ACTOR_KINDS } from '#app/domain/codes/actors.ts';
import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import { END_REASONS } from '#app/domain/organisations/ending.ts';
import { PROFILE_LIMITS, readWebsite } from '#app/domain/organisations/profile.ts';
import { mixesScripts } from '#app/domain/text/mixes-scripts.ts';
import { words } from './words.ts';

const MOST_STATES = 60;

const name = z.string({ error: 'organisations.error.name' }).transform((typed, context) => {
  const read = readName(typed);
  const wrong = nameError(read);
  if (read && !wrong) return read;
  context.addIssue({ code: 'custom', message: `organisations.error.${wrong}` });
  return z.NEVER;
});

function nameError(
  read: string | undefined,
): 'deceptive' | 'name' | 'name_too_long' | 'mixed_scripts' | undefined {
  if (read === undefined) return 'deceptive';
  if (read === '') return 'name';
  if (read.length > PROFILE_LIMITS.name) return 'name_too_long';
  return mixesScripts(read) ? 'mixed_scripts' : undefined;
}

const website = z
  .string()
  .max(2_000, 'organisations.error.website')
  .optional()
  .transform((typed, context) => {
    const written = typed?.trim() ?? '';
    const read = written === '' ? '' : readWebsite(written);
    if (read !== undefined) return read;
    context.addIssue({ code: 'custom', message: 'organisations.error.website' });
    return z.NEVER;
  });

const text = (longest: number) => words().max(longest, 'organisations.error.too_long').default('');

const languages = z
  .array(z.enum(DELIVERY_LANGUAGES, { error: 'organisations.error.languages' }).optional())
  .max(PROFILE_LIMITS.languages, 'organisations.error.languages')
  .transform((chosen): string[] => [...new Set(chosen.filter((code) => code !== undefined))]);

const ownProfile = { description: text(PROFILE_LIMITS.description), website, languages };

const state = z
  .string()
  .regex(/^[A-Z]{2}$/, 'organisations.error.state')
  .optional();

/** As registered: `XM-DAC-12345`, no spaces inside. */
const iatiReference = z
  .string()
  .trim()
  .regex(/^[\w.\-/]{1,100}$/, 'organisations.error.iati')
  .optional();

const regions = z
  .array(z.string().regex(/^\d{3}$/, 'organisations.error.regions'))
  .max(60, 'organisations.error.regions');

/** Two letters each, with commas or spaces between. */
const states = z
  .string()
  .max(400, 'organisations.error.states')
  .optional()
  .transform((typed, context) => {
    const codes = [
      ...new Set(
        (typed ?? '')
          .toUpperCase()
          .split(/[\s,،;]+/)
          .filter(Boolean),
      ),
    ];
    if (codes.length <= MOST_STATES && codes.every((code) => /^[A-Z]{2}$/.test(code))) return codes;
    context.addIssue({ code: 'custom', message: 'organisations.error.states' });
    return z.NEVER;
  });

/** What the page showed when it was filled in; of one that did not say, nobody knows. */
const seen = z.string().max(60).default('');

const details = { state, iatiReference, regions, states };

export const newOrganisationForm = z.object({
  id: z.uuid(),
  kind: z.enum(ACTOR_KINDS, { error: 'organisations.error.kind' }),
  name,
  ...details,
});

/** What an administrator keeps of an organisation; its name has a form of its own. */
export const organisationForm = z.object({
  ...ownProfile,
  ...details,
  contactLine: text(PROFILE_LIMITS.contactLine),
  seen,
});

/** What its own people say of it. */
export const ownProfileForm = z.object({ ...ownProfile, seen });

/** Another name, over the one that the page showed. */
export const nameForm = z.object({ name, seen: z.string().max(PROFILE_LIMITS.name).default('') });

export const endForm = z.object({
  reason: z.enum(END_REASONS, { error: 'organisations.error.end_reason' }),
});

export const mergeForm = z.object({ into: z.uuid(), seen });
