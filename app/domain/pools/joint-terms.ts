import {
  MATURITY_STAGES,
  SIZE_BANDS,
  type MaturityStage,
  type SizeBand,
} from '#app/domain/codes/delivery.ts';
import { themeOf, type ThemeCode } from '#app/domain/codes/themes.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { FEWEST_MEMBERS } from './membership.ts';

/** As much of a State's need as whoever pools it may read. */
export type PooledAnswers = Partial<NeedContent> & Pick<NeedContent, 'themes'>;

/** What a programme for several States is, answer by answer, before anybody gives it words. */
export type JointTerms = Pick<
  NeedContent,
  'themes' | 'languages' | 'modes' | 'norms' | 'beneficiaries' | 'redLines' | 'excludedOrganisations'
> &
  Partial<
    Pick<
      NeedContent,
      | 'startAfter'
      | 'startBefore'
      | 'durationWeeks'
      | 'sizeBand'
      | 'urgency'
      | 'maturityNow'
      | 'maturityTarget'
      | 'genderMarker'
    >
  >;

/** Why needs cannot be one programme. */
export type Apart = 'theme' | 'window';

/**
 * The terms of one programme for several needs. Whoever is asked reads them before anybody has joined, so what only one of
 * the States says is no term: it would tell the others what that one asks for. A list is what all that state something have
 * in common, else what two of them name; an amount or a stage is one only where all state it, the sum, the longest or the
 * lowest; a bound of the days is the tightest of two at least. Of two States these are terms only where both state the same:
 * each would read from them what the other stated. What one State alone draws as a red line, whom it excludes, when
 * it can start and in which languages it works holds for it all the same: the hard stops are asked for every State.
 *
 * @returns the terms, or what keeps the needs apart: no theme in common, or no day on which all can start
 */
export function jointTerms(
  needs: readonly PooledAnswers[],
): { ok: true; terms: JointTerms } | { ok: false; apart: Apart } {
  const themes = commonThemes(needs.map((need) => need.themes));
  if (themes.length === 0) return { ok: false, apart: 'theme' };
  const { startAfter, startBefore } = commonWindow(needs);
  if (startAfter !== undefined && startBefore !== undefined && startAfter > startBefore)
    return { ok: false, apart: 'window' };
  const lists = <K extends keyof NeedContent>(field: K) =>
    needs.map((need) => (need[field] ?? []) as readonly (NeedContent[K] & readonly unknown[])[number][]);
  const wanted = <K extends keyof NeedContent>(field: K) => commonOrTwice(lists(field));
  return {
    ok: true,
    terms: {
      themes,
      languages: wanted('languages'),
      modes: wanted('modes'),
      norms: wanted('norms'),
      beneficiaries: wanted('beneficiaries'),
      redLines: namedTwice(lists('redLines')),
      excludedOrganisations: namedTwice(lists('excludedOrganisations')),
      ...stated({
        startAfter: isStatedTwice(needs, 'startAfter') ? startAfter : undefined,
        startBefore: isStatedTwice(needs, 'startBefore') ? startBefore : undefined,
        durationWeeks: ofAll(needs, 'durationWeeks', greatest),
        sizeBand: ofAll(needs, 'sizeBand', sumOfBands),
        urgency: ofAll(needs, 'urgency', same),
        maturityNow: ofAll(needs, 'maturityNow', lowest),
        maturityTarget: ofAll(needs, 'maturityTarget', lowest),
        genderMarker: ofAll(needs, 'genderMarker', greatest),
      }),
    },
  };
}

/** The days between which all of them can start, whoever states them: for the hub, which reads each of the needs. */
export function commonWindow(
  needs: readonly Pick<PooledAnswers, 'startAfter' | 'startBefore'>[],
): Pick<JointTerms, 'startAfter' | 'startBefore'> {
  return stated({
    startAfter: last(needs.map((need) => need.startAfter)),
    startBefore: first(needs.map((need) => need.startBefore)),
  });
}

/** Codes that every need names, else the whole themes that they share; in the first need's order. */
export function commonThemes(lists: readonly (readonly ThemeCode[])[]): ThemeCode[] {
  const [head = [], ...rest] = lists;
  const exact = head.filter((code) => rest.every((codes) => codes.includes(code)));
  if (exact.length > 0) return exact;
  return [...new Set(head.map(themeOf))].filter((theme) =>
    rest.every((codes) => codes.some((code) => themeOf(code) === theme)),
  );
}

/** What all that state something have in common, else everything that two of them state; of one alone nothing. */
function commonOrTwice<T>(lists: readonly (readonly T[])[]): T[] {
  const said = lists.filter((list) => list.length > 0);
  const twice = namedTwice(said);
  const common = twice.filter((value) => said.every((list) => list.includes(value)));
  return common.length > 0 ? common : twice;
}

function namedTwice<T>(lists: readonly (readonly T[])[]): T[] {
  return [...new Set(lists.flat())].filter(
    (value) => lists.filter((list) => list.includes(value)).length >= FEWEST_MEMBERS,
  );
}

function isStatedTwice(needs: readonly PooledAnswers[], bound: 'startAfter' | 'startBefore'): boolean {
  const given = needs.flatMap((need) => need[bound] ?? []);
  return given.length >= FEWEST_MEMBERS && tellsNobody(needs, given);
}

/** With two States whatever is not one's own is the other's. */
function tellsNobody(needs: readonly unknown[], given: readonly unknown[]): boolean {
  return needs.length > FEWEST_MEMBERS || same(given) !== undefined;
}

/** One answer for all of them, where each states one. */
function ofAll<K extends keyof PooledAnswers, R>(
  needs: readonly PooledAnswers[],
  field: K,
  together: (given: Exclude<PooledAnswers[K], undefined>[]) => R,
): R | undefined {
  const given = needs.flatMap(({ [field]: answer }) =>
    answer === undefined ? [] : [answer as Exclude<PooledAnswers[K], undefined>],
  );
  const isOfAll = given.length > 0 && given.length === needs.length;
  return isOfAll && tellsNobody(needs, given) ? together(given) : undefined;
}

/** Upper ends in thousands of dollars; what is above the last has none. */
const UPPER = {
  'in-kind': 0,
  lt25k: 25,
  '25-100k': 100,
  '100-500k': 500,
  '0.5-2m': 2000,
  gt2m: Infinity,
} as const satisfies Record<SizeBand, number>;

/**
 * The band that holds all of them together, each taken at its middle: at their upper ends two small needs would be told as
 * a large one, and a donor would look for more money than anybody asked for.
 */
export function sumOfBands(bands: readonly SizeBand[]): SizeBand | undefined {
  const sum = bands.reduce((total, band) => total + middleOf(band), 0);
  return SIZE_BANDS.find((band) => sum <= UPPER[band]);
}

function middleOf(band: SizeBand): number {
  const below = SIZE_BANDS[SIZE_BANDS.indexOf(band) - 1];
  return below === undefined ? 0 : (UPPER[below] + UPPER[band]) / 2;
}

function last(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

function first(days: readonly (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0];
}

function greatest<N extends number>(numbers: readonly N[]): N {
  return Math.max(...numbers) as N;
}

function lowest(stages: readonly MaturityStage[]): MaturityStage | undefined {
  return MATURITY_STAGES.find((stage) => stages.includes(stage));
}

function same<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

function stated<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
