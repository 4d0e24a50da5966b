import type { ThemeCode } from '#app/domain/codes/themes.ts';
import { themesAbout } from '#app/domain/needs/browse.ts';

/** Whether two lists of themes meet: in the same code, or in a whole theme and what belongs to it. */
export function themesMeet(some: readonly ThemeCode[], others: readonly ThemeCode[]): boolean {
  return some.some((code) => themesAbout(code).some((about) => others.includes(about)));
}

/**
 * Of what is asked for nearby, first what touches a strength: a theme on which the State has an offer, or received
 * something. Within both the order stays as it was. It ranks requests for one reader and no State.
 */
export function strengthsFirst<Need>(
  needs: readonly Need[],
  themesOf: (need: Need) => readonly ThemeCode[],
  strengths: readonly ThemeCode[],
): Need[] {
  const isStrength = (need: Need) => themesMeet(themesOf(need), strengths);
  return [...needs.filter(isStrength), ...needs.filter((need) => !isStrength(need))];
}
