import { z } from 'zod';
import { MODES } from '#app/domain/codes/delivery.ts';
import { INTEREST_LIMITS, type Interest } from '#app/domain/matches/interest.ts';
import { comparing } from './comparing.ts';
import { NOTE_LENGTH } from './matches.ts';
import { codes, date, revision } from './needs-fields.ts';
import { words } from './words.ts';

const optional = (longest: number) => words().max(longest, 'interest.too_long').default('');
const needed = (missing: string, longest: number) =>
  words(missing).min(1, missing).max(longest, 'interest.too_long');
const day = (missing: string) => date.refine((given) => given !== undefined, missing);

const said = {
  scope: needed('interest.scope_needed', INTEREST_LIMITS.scope),
  modes: codes(MODES).refine((chosen) => chosen.length > 0, 'interest.modes_needed'),
  startsOn: day('interest.starts_needed'),
  endsOn: day('interest.ends_needed'),
  team: needed('interest.team_needed', INTEREST_LIMITS.team),
  conditions: optional(INTEREST_LIMITS.conditions),
  cost: optional(INTEREST_LIMITS.cost),
  /** For brokers alone. */
  text: optional(NOTE_LENGTH),
};

const inOrder = ({ startsOn, endsOn }: { startsOn?: string | undefined; endsOn?: string | undefined }) =>
  !startsOn || !endsOn || startsOn <= endsOn;
const wrongOrder = { path: ['endsOn'], message: 'interest.days_wrong', ...comparing('startsOn', 'endsOn') };

/** What a donor would do, changed, on top of the revision that was read. */
export const revisionSchema = z.object({ ...said, revision }).refine(inOrder, wrongOrder);

/** With which of its offers a donor would do what. */
export const interestSchema = z
  .object({ ...said, offer: z.uuid('interest.offer_needed') })
  .refine(inOrder, wrongOrder);

/** As the rules have it, out of what holds more. */
export function interestOf({ scope, modes, startsOn, endsOn, team, conditions, cost }: Interest): Interest {
  return { scope, modes, startsOn, endsOn, team, conditions, cost };
}
