import type { Day } from '#app/domain/codes/day.ts';

/** A name that M49 gave a place, and the first day on which it gave another. */
export type FormerNameRow = readonly [
  code: string,
  until: Day,
  ...names: [en: string, fr: string, es: string, ru: string, zh: string, ar: string],
];

/**
 * Names that M49 changed, and places it took off its list, since the first record here could have said them: a record
 * says the name of its own day. None yet: the table in `countries.ts` was read on 23 November 2026, the day the product
 * began, and no record is older. A row needs the date and the wording that the Statistics Division publishes in
 * "Changes to the M49", and the new names go to `countries.ts`; a place that ended stays there under its code.
 */
export const FORMER_NAMES: readonly FormerNameRow[] = [];
export const ENDED: readonly (readonly [code: string, endedOn: Day])[] = [];
