import { themeOf, type ThemeCode } from '#app/domain/codes/themes.ts';
import { analyse } from '#app/domain/text/analyse.ts';

/** Needs that may be the same need twice: of those given, the ones that share a theme (`INC` for `INC-CSIRT`). */
export function sharingTheme<N extends { themes: readonly ThemeCode[] }>(
  themes: readonly ThemeCode[],
  others: readonly N[],
): N[] {
  const wanted = new Set(themes.map(themeOf));
  return others.filter((other) => other.themes.some((code) => wanted.has(themeOf(code))));
}

/** Why two needs look alike: what they share of themes, and of the words of their titles. */
export type Likeness = { themes: ThemeCode[]; words: string[] };

type Titled = { title: string; textLanguage: string; themes: readonly ThemeCode[] };

/** Words as the first of the two writes them, in its order; `themes` are codes that both name, else the themes they share. */
export function likeness(need: Titled, other: Titled): Likeness {
  const same = need.themes.filter((code) => other.themes.includes(code));
  const near = new Set(other.themes.map(themeOf));
  const themes =
    same.length > 0 ? same : [...new Set(need.themes.map(themeOf))].filter((code) => near.has(code));
  const stems = new Set(analyse(other.title, other.textLanguage).map(({ stem }) => stem));
  const words = analyse(need.title, need.textLanguage)
    .filter(({ stem }) => stems.has(stem))
    .map(({ word }) => word);
  return { themes, words: [...new Set(words)] };
}
