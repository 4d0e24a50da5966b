import { z } from 'zod';
import { readName } from '#app/domain/accounts/own-name.ts';
import { ACTOR_KINDS } from '#app/domain/codes/actors.ts';

const MOST_STATES = 60;

const name = z.string({ error: 'organisations.error.name' }).transform((typed, context) => {
  const read = readName(typed);
  if (read && read.length <= 200) return read;
  const message = read === undefined ? 'deceptive' : read === '' ? 'name' : 'too_long';
  context.addIssue({ code: 'custom', message: `organisations.error.${message}` });
  return z.NEVER;
});

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

const details = { name, state, iatiReference, regions, states };

export const newOrganisationForm = z.object({
  id: z.uuid(),
  kind: z.enum(ACTOR_KINDS, { error: 'organisations.error.kind' }),
  ...details,
});

export const organisationForm = z.object(details);
