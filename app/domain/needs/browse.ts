import { SUBTHEMES, themeOf, THEMES, type Theme, type ThemeCode } from '#app/domain/codes/themes.ts';
import { areasOf } from '#app/domain/geography/areas.ts';
import type { Geography } from '#app/domain/geography/geography.ts';

/** Codes a need may carry to be about this theme: the whole theme finds its sub-themes, a sub-theme the whole theme. */
export function themesAbout(code: ThemeCode): ThemeCode[] {
  const theme = themeOf(code);
  return isTheme(code)
    ? [code, ...SUBTHEMES[code].map((sub) => `${code}-${sub}` as ThemeCode)]
    : [code, theme];
}

/**
 * M49 codes of masked regions that lie in an area, itself included. A need masked as something larger is not found
 * by the smaller area: answering would tell where in the larger one its State is.
 */
export function regionsWithin(geography: Geography, area: string): string[] {
  return [...geography.regions.keys()].filter((region) => areasOf(geography, region).includes(area));
}

function isTheme(code: ThemeCode): code is Theme {
  return (THEMES as readonly ThemeCode[]).includes(code);
}
