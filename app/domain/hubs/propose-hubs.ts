import type { Day } from '#app/domain/codes/day.ts';
import type { Mode } from '#app/domain/codes/delivery.ts';
import { themeOf, type ThemeCode } from '#app/domain/codes/themes.ts';
import { areasOf } from '#app/domain/geography/areas.ts';
import { coversState } from '#app/domain/geography/eligibility.ts';
import type { Geography } from '#app/domain/geography/geography.ts';

/** What the rule looks at of a hub. */
export type CandidateHub = {
  name: string;
  covers: readonly string[];
  languages: readonly string[];
  themes: readonly ThemeCode[];
  modes: readonly Mode[];
};

/** What it looks at of a need; its State sees the answer, and nobody else. */
export type RoutedNeed = {
  stateCode: string;
  languages: readonly string[];
  themes: readonly ThemeCode[];
  modes: readonly Mode[];
};

/** A hub that covers the State, why, and what it has in common with the need. */
export type HubProposal<Hub extends CandidateHub> = {
  hub: Hub;
  /** The code by which it covers the State: the State itself, or the smallest area that the hub lists. */
  by: string;
  languages: string[];
  /** Themes of the need of which the hub does the whole or a part. */
  themes: ThemeCode[];
  modes: Mode[];
};

/**
 * The hubs that cover a need's State, for the State to choose from: those that list the State before those that list an
 * area around it, the smallest first; then those with more themes, languages and modes in common; then by name. Nothing
 * is hidden for having nothing in common, and an empty answer means that brokers take over (DOMAIN section 6).
 */
export function proposeHubs<Hub extends CandidateHub>(
  geography: Geography,
  need: RoutedNeed,
  hubs: readonly Hub[],
  on: Day,
): HubProposal<Hub>[] {
  const areas = areasOf(geography, need.stateCode);
  const nearness = (by: string) => (areas.includes(by) ? areas.indexOf(by) : areas.length);
  return hubs
    .flatMap((hub) => {
      const by = hub.covers
        .filter((area) => coversState(geography, [area], need.stateCode, on))
        .sort((a, b) => nearness(a) - nearness(b))[0];
      return by === undefined ? [] : [{ hub, by, ...inCommon(need, hub) }];
    })
    .sort(
      (a, b) =>
        nearness(a.by) - nearness(b.by) ||
        b.themes.length - a.themes.length ||
        b.languages.length - a.languages.length ||
        b.modes.length - a.modes.length ||
        (a.hub.name < b.hub.name ? -1 : 1),
    );
}

/** What a hub does of what a need asks for, whether it covers its State or not. */
export function inCommon(need: Omit<RoutedNeed, 'stateCode'>, hub: CandidateHub) {
  return {
    languages: need.languages.filter((code) => hub.languages.includes(code)),
    themes: need.themes.filter((code) => hub.themes.some((done) => isSameTheme(code, done))),
    modes: need.modes.filter((code) => hub.modes.includes(code)),
  };
}

/** The same code, or one of the two is the whole theme of the other. */
function isSameTheme(one: ThemeCode, other: ThemeCode): boolean {
  return one === other || one === themeOf(other) || other === themeOf(one);
}
