import { z } from 'zod';
import { MODES } from '#app/domain/codes/delivery.ts';
import { INTEREST_LIMITS, type Interest } from '#app/domain/matches/interest.ts';
import { NOTE_LENGTH } from './matches.ts';
import { codes, date } from './needs-fields.ts';

const optional = (longest: number) => z.string().trim().max(longest, 'interest.too_long').default('');
const needed = (longest: number) =>
  z
    .string({ error: 'interest.text_needed' })
    .trim()
    .min(1, 'interest.text_needed')
    .max(longest, 'interest.too_long');
const day = date.refine((given) => given !== undefined, 'interest.day_needed');

const said = {
  scope: needed(INTEREST_LIMITS.scope),
  modes: codes(MODES).refine((chosen) => chosen.length > 0, 'interest.modes_needed'),
  startsOn: day,
  endsOn: day,
  team: needed(INTEREST_LIMITS.team),
  conditions: optional(INTEREST_LIMITS.conditions),
  cost: optional(INTEREST_LIMITS.cost),
};

const inOrder = ({ startsOn, endsOn }: { startsOn?: string | undefined; endsOn?: string | undefined }) =>
  !startsOn || !endsOn || startsOn <= endsOn;
const wrongOrder = { path: ['endsOn'], message: 'interest.days_wrong' };

/** What a donor would do, changed. */
export const revisionSchema = z.object(said).refine(inOrder, wrongOrder);

/** With which of its offers a donor would do what; `text` is for the broker. */
export const interestSchema = z
  .object({
    ...said,
    offer: z.uuid('interest.offer_needed'),
    text: optional(NOTE_LENGTH),
  })
  .refine(inOrder, wrongOrder);

type Said = z.infer<typeof revisionSchema>;

/** As the rules have it. */
export function interestOf({ scope, modes, startsOn, endsOn, team, conditions, cost }: Said): Interest {
  return { scope, modes, startsOn, endsOn, team, conditions, cost };
}
