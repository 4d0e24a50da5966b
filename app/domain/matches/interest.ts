import { isDay, type Day } from '#app/domain/codes/day.ts';
import { MODES, type Mode } from '#app/domain/codes/delivery.ts';

/** What a donor answers a need with (DOMAIN section 5): what it would do, how, when, with whom, and on what conditions. */
export type Interest = {
  scope: string;
  modes: readonly Mode[];
  startsOn: Day;
  endsOn: Day;
  /** Posts and skills, no names: whoever is sent is named after an introduction. */
  team: string;
  /** Empty where there are none. */
  conditions: string;
  /** What the State itself would pay or provide; empty where the donor does not say. */
  cost: string;
};

export const INTEREST_LIMITS = { scope: 2000, team: 1000, conditions: 1000, cost: 500 } as const;

/** How many answers are held side by side. */
export const COMPARED = { least: 2, most: 4 } as const;

export function isTooFewOrMany(count: number): boolean {
  return count < COMPARED.least || count > COMPARED.most;
}

/** Whether all is there that a State chooses by, within its limits, the end not before the beginning. */
export function isWhole({ scope, modes, startsOn, endsOn, team, conditions, cost }: Interest): boolean {
  return (
    isText(scope, INTEREST_LIMITS.scope) &&
    isText(team, INTEREST_LIMITS.team) &&
    conditions.length <= INTEREST_LIMITS.conditions &&
    cost.length <= INTEREST_LIMITS.cost &&
    modes.length > 0 &&
    modes.every((mode) => MODES.includes(mode)) &&
    isDay(startsOn) &&
    isDay(endsOn) &&
    startsOn <= endsOn
  );
}

/** What is offered for a day that is over is no offer of help. */
export function beginsTooEarly({ startsOn }: Pick<Interest, 'startsOn'>, on: Day): boolean {
  return startsOn < on;
}

function isText(text: string, limit: number): boolean {
  return text.trim() !== '' && text.length <= limit;
}
