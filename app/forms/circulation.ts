import { z } from 'zod';
import { COMPARED } from '#app/domain/matches/interest.ts';
import { CIRCULATION_LENGTH, CIRCULATION_MODES, MOST_NAMED } from '#app/domain/needs/reach.ts';
import { comparing } from './comparing.ts';
import { revision } from './needs-fields.ts';
import { neededNumber } from './typed.ts';

const donors = z.array(z.uuid()).max(MOST_NAMED).default([]);
const daysWrong = 'circulation.round.days_wrong';
const withDonors = ({ mode, donors: named }: { mode: string; donors: readonly string[] }) =>
  mode !== 'named' || named.length > 0;
const donorsMissing = {
  path: ['donors'],
  message: 'circulation.reach.donors_missing',
  ...comparing('mode', 'donors'),
};

/** Whom a State lets its need reach at most; `views` is as far as its views go. */
export const reachSchema = z
  .object({
    revision,
    mode: z.enum(['views', 'registered', 'themes', 'named'], { error: 'circulation.reach.choose' }),
    donors,
  })
  .refine(withDonors, donorsMissing);

/** To whom a broker sends a need, and for how long. */
export const roundSchema = z
  .object({
    mode: z.enum(CIRCULATION_MODES, { error: 'circulation.reach.choose' }),
    donors,
    days: neededNumber(1, CIRCULATION_LENGTH.most, daysWrong),
  })
  .refine(withDonors, donorsMissing)
  // Without it a broker who ticked donors, and left another way chosen, would not learn that the ticks did nothing.
  .refine(({ mode, donors: named }) => mode === 'named' || named.length === 0, {
    path: ['mode'],
    message: 'circulation.round.donors_ticked',
    ...comparing('mode', 'donors'),
  });

/** Which answers a State chooses, and what becomes of the others. */
export const choiceSchema = z.object({
  chosen: z
    .array(z.uuid(), { error: 'answers.choose.missing' })
    .min(1, 'answers.choose.missing')
    .max(COMPARED.most),
  others: z.enum(['keep', 'close'], { error: 'circulation.reach.choose' }),
});
