import { addMonths, type Day } from '#app/domain/codes/day.ts';
import type { IssuedLevel } from './level.ts';

/** For how many months a note of each level holds (DOMAIN section 7). */
export const VALID_MONTHS = { L1: 6, L2: 12, L3: 24, L4: 24 } as const satisfies Record<
  IssuedLevel | 'L4',
  number
>;

/** Before its last day a note is "expiring" for so long, so that nobody is surprised. */
export const EXPIRING_DAYS = 30;

/** What a note rests on, with the last day of each where there is one. */
export type NoteEnds = { certificateEndsOn?: Day | undefined; supportEndsOn?: Day | undefined };

/**
 * The last day a note holds: by its level, or earlier when the certificate it rests on or the support of what it is about
 * ends. Undefined where one of these ended before the note would begin to hold: then there is nothing to sign.
 */
export function lastDayOf(level: IssuedLevel | 'L4', issuedOn: Day, ends: NoteEnds): Day | undefined {
  const [first = issuedOn] = [
    addMonths(issuedOn, VALID_MONTHS[level]),
    ends.certificateEndsOn,
    ends.supportEndsOn,
  ]
    .filter((day) => day !== undefined)
    .sort();
  return first > issuedOn ? first : undefined;
}

/** Why there is nothing to sign: what the note would rest on and that ends on the day of signing, or ended before. */
export function endedBefore(issuedOn: Day, { certificateEndsOn, supportEndsOn }: NoteEnds) {
  return [
    { what: 'certificate' as const, on: certificateEndsOn },
    { what: 'support' as const, on: supportEndsOn },
  ].flatMap(({ what, on }) => (on !== undefined && on <= issuedOn ? { what, on } : []));
}
