import type { Day } from '#app/domain/codes/day.ts';
import type { EligibilityRule } from '#app/domain/matches/facts.ts';
import type { Geography } from './geography.ts';
import { isIn } from './membership.ts';
import { goesOn } from './state-names.ts';

/** True if the rule names the State, an area it lies in, or a group it belongs to on that day. */
export function isEligible(geography: Geography, rule: EligibilityRule, stateCode: string, on: Day): boolean {
  if (rule === 'all' || rule.includes('all')) return geography.countries.has(stateCode);
  return rule.some((area) => isIn(geography, stateCode, area, on));
}

/**
 * For a masked need, of which only the region is known: true if at least one member or observer State there is
 * eligible. It must never be asked with anything finer than what the reader sees, or the answer tells the State.
 */
export function couldBeEligible(
  geography: Geography,
  rule: EligibilityRule,
  region: string,
  on: Day,
): boolean {
  return (geography.statesByArea.get(region) ?? []).some(
    (state) => goesOn(state, on) && isEligible(geography, rule, state.code, on),
  );
}

/** True if a hub's list of ISO alpha-2 and M49 codes reaches the State. */
export function coversState(
  geography: Geography,
  covers: readonly string[],
  stateCode: string,
  on: Day,
): boolean {
  return covers.some((area) => isIn(geography, stateCode, area, on));
}

/** True if a hub's list reaches at least one State of a region: the same question about a masked need. */
export function couldCover(
  geography: Geography,
  covers: readonly string[],
  region: string,
  on: Day,
): boolean {
  return couldBeEligible(geography, covers, region, on);
}
