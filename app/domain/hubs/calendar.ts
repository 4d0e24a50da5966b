import { daysBetween, type Day } from '#app/domain/codes/day.ts';
import type { Theme, ThemeCode } from '#app/domain/codes/themes.ts';

export const HUB_DATE_KINDS = ['course', 'exercise', 'deadline', 'meeting'] as const;
export type HubDateKind = (typeof HUB_DATE_KINDS)[number];

/** In characters and days; the database checks the same numbers. */
export const HUB_DATE_LIMITS = {
  title: 150,
  summary: 600,
  place: 150,
  days: 400,
  themes: 5,
  languages: 10,
} as const;

/** A date of a hub's: a deadline is one day, and in no place. All of it is public. */
export type HubDate = {
  kind: HubDateKind;
  title: string;
  /** ISO 639 of title and summary. */
  textLanguage: string;
  summary: string;
  place: string;
  website: string;
  themes: readonly ThemeCode[];
  languages: readonly string[];
  startsOn: Day;
  endsOn: Day;
};

export type ListedDate = HubDate & {
  id: string;
  hub: { id: string; name: string };
  /** How often it was corrected, and when it was said as it is now. */
  sequence: number;
  saidAt: Date;
};

/** Two days of a date; what it is may not be known yet. */
export type Days = Pick<HubDate, 'startsOn' | 'endsOn'> & { kind?: HubDateKind | undefined };

/** What is wrong with two days, or nothing; a date that is over is not entered, and a deadline is one day. */
export function wrongDays(
  { kind, startsOn, endsOn }: Days,
  today: Day,
): 'order' | 'deadline' | 'long' | 'over' | undefined {
  if (endsOn < startsOn) return 'order';
  if (kind === 'deadline' && endsOn > startsOn) return 'deadline';
  if (daysBetween(startsOn, endsOn) > HUB_DATE_LIMITS.days) return 'long';
  return endsOn < today ? 'over' : undefined;
}

/** What a reader looks for: of one hub, about one theme, in one language; each that is asked for narrows. */
export type DateFilter = {
  hub?: string | undefined;
  theme?: Theme | undefined;
  language?: string | undefined;
};

/** So many entries a page and a feed hold, of what was looked for; nobody plans further. */
export const MOST_DATES = 300;
