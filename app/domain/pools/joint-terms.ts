import { MATURITY_STAGES, SIZE_BANDS, type SizeBand } from '#app/domain/codes/delivery.ts';
import { themeOf, type ThemeCode } from '#app/domain/codes/themes.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';

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
 * The terms of one programme for several needs: what all of them share where an answer says what is wanted (theme, mode,
 * language, window), the strictest where it says what is not (red lines, organizations), the sum where it is an amount.
 * A language that all share is the programme's; where none is, those of all are named, and each State has to be reached
 * in one of its own (the hard stops are asked for every State). An amount that one of them does not state is no sum.
 *
 * @returns the terms, or what keeps the needs apart: no theme in common, or no day on which all can start
 */
export function jointTerms(
  needs: readonly PooledAnswers[],
): { ok: true; terms: JointTerms } | { ok: false; apart: Apart } {
  const themes = commonThemes(needs.map((need) => need.themes));
  if (themes.length === 0) return { ok: false, apart: 'theme' };
  const startAfter = last(needs.map((need) => need.startAfter));
  const startBefore = first(needs.map((need) => need.startBefore));
  if (startAfter !== undefined && startBefore !== undefined && startAfter > startBefore)
    return { ok: false, apart: 'window' };
  const lists = <K extends keyof NeedContent>(field: K) =>
    needs.map((need) => (need[field] ?? []) as readonly (NeedContent[K] & readonly unknown[])[number][]);
  const wanted = <K extends keyof NeedContent>(field: K) => commonOrAll(lists(field));
  return {
    ok: true,
    terms: {
      themes,
      languages: wanted('languages'),
      modes: wanted('modes'),
      norms: wanted('norms'),
      beneficiaries: wanted('beneficiaries'),
      redLines: union(lists('redLines')),
      excludedOrganisations: union(lists('excludedOrganisations')),
      ...stated({
        startAfter,
        startBefore,
        durationWeeks: greatest(needs.map((need) => need.durationWeeks)),
        sizeBand: sumOfBands(needs.map((need) => need.sizeBand)),
        urgency: same(needs.map((need) => need.urgency)),
        maturityNow: lowest(needs.map((need) => need.maturityNow)),
        maturityTarget: lowest(needs.map((need) => need.maturityTarget)),
        genderMarker: greatest(needs.map((need) => need.genderMarker)),
      }),
    },
  };
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

/** What all that state something have in common, else everything that any of them states. */
function commonOrAll<T>(lists: readonly (readonly T[])[]): T[] {
  const said = lists.filter((list) => list.length > 0);
  const [head = [], ...rest] = said;
  const common = head.filter((value) => rest.every((list) => list.includes(value)));
  return common.length > 0 ? common : union(said);
}

function union<T>(lists: readonly (readonly T[])[]): T[] {
  return [...new Set(lists.flat())];
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
export function sumOfBands(bands: readonly (SizeBand | undefined)[]): SizeBand | undefined {
  if (bands.length === 0 || bands.includes(undefined)) return undefined;
  const sum = bands.reduce((total, band) => total + middleOf(band!), 0);
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

function greatest<N extends number>(numbers: readonly (N | undefined)[]): N | undefined {
  const said = numbers.filter((number) => number !== undefined);
  return said.length > 0 ? (Math.max(...said) as N) : undefined;
}

function lowest(stages: readonly NeedContent['maturityNow'][]): NeedContent['maturityNow'] {
  return MATURITY_STAGES.find((stage) => stages.includes(stage));
}

function same<T>(values: readonly (T | undefined)[]): T | undefined {
  const [head] = values;
  return values.every((value) => value === head) ? head : undefined;
}

function stated<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
