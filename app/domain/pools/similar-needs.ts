import type { Day } from '#app/domain/codes/day.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import { commonThemes, jointTerms, type PooledAnswers } from './joint-terms.ts';

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

/** A programme is for so many States at least, and goes on with no fewer. */
export const FEWEST_MEMBERS = 2;

/**
 * Groups of needs of at least two States that name one theme code, share a language as far as they state one, and could
 * start on one day. A State is in a group once, with the need that comes first in the list. A group within another of
 * the same needs is not repeated; the larger come first, then by theme.
 */
export function similarNeeds(needs: readonly SeenNeed[]): Similar[] {
  const codes = [...new Set(needs.flatMap(({ answers }) => answers.themes))].sort();
  const groups = codes.flatMap((code) => {
    const group = fitting(needs.filter(({ answers }) => answers.themes.includes(code)));
    return group.length >= FEWEST_MEMBERS ? [group] : [];
  });
  const seen = new Set<string>();
  return groups
    .filter((group) => {
      const key = group.map(({ id }) => id).join();
      return !seen.has(key) && seen.add(key);
    })
    .map(why)
    .sort((a, b) => b.needs.length - a.needs.length || (a.themes[0]! < b.themes[0]! ? -1 : 1));
}

/** From the first on, each that goes together with all before it. */
function fitting(needs: readonly SeenNeed[]): SeenNeed[] {
  const group: SeenNeed[] = [];
  for (const need of needs) {
    const tried = [...group, need];
    const isNew = group.every(({ stateCode }) => stateCode !== need.stateCode);
    if (isNew && shareALanguage(tried) && jointTerms(tried.map(({ answers }) => answers)).ok)
      group.push(need);
  }
  return group;
}

function shareALanguage(needs: readonly SeenNeed[]): boolean {
  return languageLists(needs).length === 0 || commonLanguages(needs).length > 0;
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
  const joint = jointTerms(answers);
  const { startAfter, startBefore } = joint.ok ? joint.terms : {};
  return {
    themes: commonThemes(answers.map(({ themes }) => themes)),
    needs,
    languages: commonLanguages(needs),
    ...(startAfter && { startAfter }),
    ...(startBefore && { startBefore }),
  };
}
