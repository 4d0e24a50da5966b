import type { Day } from '#app/domain/codes/day.ts';
import { themeOf, type ThemeCode } from '#app/domain/codes/themes.ts';
import { commonThemes, commonWindow, type PooledAnswers } from './joint-terms.ts';
import { FEWEST_MEMBERS } from './membership.ts';
import { POOL_LIMITS } from './pool.ts';

/** A need that its State lets the hub see, as far as it does. */
export type SeenNeed = { id: string; stateCode: string; answers: PooledAnswers };

/** Needs of several States that look alike, and why. */
export type Similar = {
  themes: ThemeCode[];
  needs: SeenNeed[];
  /** That all of them state; empty where none is shared, or none stated. */
  languages: string[];
  /** The days between which all of them can start, as far as they are stated. */
  startAfter?: Day;
  startBefore?: Day;
};

/** No list is longer: the largest groups are in it. */
const MOST_GROUPS = 40;

/**
 * Every largest group of needs of at least two States that share a theme, a language as far as they state one, and a day
 * on which all could start. Who shares a theme names one code, or some code of the same whole theme. A State is in a
 * group once, with the need that has most codes in common with the others'. A group within another is told only where it
 * has a theme in common that the larger has not. The larger come first, then by theme; in which order the needs are
 * given makes no difference.
 */
export function similarNeeds(needs: readonly SeenNeed[]): Similar[] {
  const groups = new Map<string, SeenNeed[]>();
  for (const alike of sharingATheme(needs))
    for (const speaking of sharingALanguage(alike))
      for (const together of sharingADay(speaking)) {
        const group = oneOfEachState(together);
        if (group.length >= FEWEST_MEMBERS) groups.set(group.map(({ id }) => id).join(), group);
      }
  const kept: Similar[] = [];
  for (const group of [...groups.values()].map(why).sort(largerFirst)) {
    if (kept.length === MOST_GROUPS) break;
    if (!kept.some((larger) => saysAsMuch(larger, group))) kept.push(group);
  }
  return kept;
}

/** For each code that is named those who name it, and for each whole theme those who name anything of it. */
function sharingATheme(needs: readonly SeenNeed[]): SeenNeed[][] {
  const named = needs.flatMap(({ answers }) => answers.themes);
  return [...new Set([...named, ...named.map(themeOf)])].map((code) =>
    needs.filter(({ answers }) => answers.themes.some((theme) => theme === code || themeOf(theme) === code)),
  );
}

/** For each language that is stated those who state it, with those who state none: they take any. */
function sharingALanguage(needs: readonly SeenNeed[]): SeenNeed[][] {
  const stated = [...new Set(languageLists(needs).flat())];
  if (stated.length === 0) return [[...needs]];
  return stated.map((language) =>
    needs.filter(({ answers: { languages = [] } }) => languages.length === 0 || languages.includes(language)),
  );
}

/** Windows that overlap two by two have a day in common, and the first such day is the beginning of one of them. */
function sharingADay(needs: readonly SeenNeed[]): SeenNeed[][] {
  const beginnings = [...new Set(needs.map(({ answers }) => answers.startAfter ?? ''))];
  return beginnings.map((day) =>
    needs.filter(
      ({ answers: { startAfter = '', startBefore } }) =>
        startAfter <= day && (startBefore === undefined || day <= startBefore),
    ),
  );
}

/** By State, and no more of them than a programme takes. */
function oneOfEachState(needs: readonly SeenNeed[]): SeenNeed[] {
  const naming = new Map<ThemeCode, Set<string>>();
  for (const { stateCode, answers } of needs)
    for (const code of answers.themes) naming.set(code, (naming.get(code) ?? new Set()).add(stateCode));
  const inCommon = ({ answers }: SeenNeed) =>
    answers.themes.reduce((sum, code) => sum + naming.get(code)!.size - 1, 0);
  const closest = needs
    .map((need) => ({ need, common: inCommon(need) }))
    .sort((a, b) => b.common - a.common || byText(a.need.id, b.need.id))
    .map(({ need }) => need);
  const states = new Map<string, SeenNeed>();
  for (const need of closest)
    if (!states.has(need.stateCode) && states.size < POOL_LIMITS.members) states.set(need.stateCode, need);
  return [...states.values()].sort((a, b) => byText(a.stateCode, b.stateCode));
}

function saysAsMuch(larger: Similar, group: Similar): boolean {
  return (
    group.needs.every(({ id }) => larger.needs.some((need) => need.id === id)) &&
    group.themes.every((theme) => larger.themes.includes(theme))
  );
}

function largerFirst(a: Similar, b: Similar): number {
  const key = ({ themes, needs }: Similar) => [...themes, ...needs.map(({ id }) => id)].join();
  return b.needs.length - a.needs.length || byText(key(a), key(b));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function commonLanguages(needs: readonly SeenNeed[]): string[] {
  const [head = [], ...rest] = languageLists(needs);
  return head.filter((code) => rest.every((list) => list.includes(code)));
}

function languageLists(needs: readonly SeenNeed[]) {
  return needs.map(({ answers }) => answers.languages ?? []).filter((list) => list.length > 0);
}

function why(needs: SeenNeed[]): Similar {
  const answers = needs.map((need) => need.answers);
  return {
    themes: commonThemes(answers.map(({ themes }) => themes)),
    needs,
    languages: commonLanguages(needs),
    ...commonWindow(answers),
  };
}
