import { themeOf, type ThemeCode } from '#app/domain/codes/themes.ts';

/** Needs that may be the same need twice: of those given, the ones that share a theme (`INC` for `INC-CSIRT`). */
export function sharingTheme<N extends { themes: readonly ThemeCode[] }>(
  themes: readonly ThemeCode[],
  others: readonly N[],
): N[] {
  const wanted = new Set(themes.map(themeOf));
  return others.filter((other) => other.themes.some((code) => wanted.has(themeOf(code))));
}
