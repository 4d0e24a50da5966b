import { addDays, daysBetween, type Day } from '#app/domain/codes/day.ts';
import { SILENCE_STEPS, type Silence } from './delivery/clocks.ts';
import type { PartyStep } from './next-step.ts';

/** What becomes of a silence next, by itself: two letters, and then a broker may let the match lapse (DOMAIN section 5). */
export type SilenceNext = { what: 'letter' | 'second-letter' | 'may-lapse' | 'may-lapse-now'; on: Day };

const [SHOWN, LETTER, SECOND_LETTER, LAPSE] = SILENCE_STEPS;

/** @returns undefined before a silence shows */
export function nextInSilence(soundOn: Day, on: Day): SilenceNext | undefined {
  const days = daysBetween(soundOn, on);
  if (days < SHOWN) return undefined;
  if (days < LETTER) return { what: 'letter', on: addDays(soundOn, LETTER) };
  if (days < SECOND_LETTER) return { what: 'second-letter', on: addDays(soundOn, SECOND_LETTER) };
  return { what: days < LAPSE ? 'may-lapse' : 'may-lapse-now', on: addDays(soundOn, LAPSE) };
}

/** What a side is asked, and how long nobody was heard. */
export type Waits = { step: Pick<PartyStep, 'who' | 'by'>; silence: Silence };

/**
 * The matches of a side in the order in which they wait for it: what is asked of this side alone, by its day; what has gone
 * quiet, the longest first; what both sides do together; then what others have, and what nobody has. Within that they
 * stay in the order given.
 */
export function byWaiting<T extends { waits: Waits }>(matches: readonly T[]): T[] {
  return [...matches].sort(
    ({ waits: a }, { waits: b }) =>
      placeOf(a) - placeOf(b) ||
      (placeOf(a) === 1 ? b.silence.days - a.silence.days : compareDays(a.step.by, b.step.by)),
  );
}

function placeOf({ step, silence }: Waits): number {
  if (step.who === 'you') return 0;
  if (silence.step > 0) return 1;
  if (step.who === 'both') return 2;
  return step.who === 'nobody' ? 4 : 3;
}

/** What has no day comes after what has one. */
function compareDays(a: Day | undefined, b: Day | undefined): number {
  if (a === b) return 0;
  if (!a || !b) return a ? -1 : 1;
  return a < b ? -1 : 1;
}
