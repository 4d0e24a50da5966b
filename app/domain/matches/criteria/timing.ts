import { daysBetween, type Day } from '#app/domain/codes/day.ts';
import type { StartWindow } from '../start-window.ts';
import { day, number, stated } from '../reason-values.ts';
import { asked, keyOf, unstatedNeed, type Part } from '../rule.ts';

/** A start this many days outside the window is worth nothing; the value falls evenly until then. */
const WORTHLESS_AFTER_DAYS = 180;

export const startPart: Part = {
  share: 0.6,
  key: (offer) => keyOf(offer.startsOn, offer.endsOn),
  asks: (question) => asked(question, windowOf(question.window)),
  judge: (question, { startsOn, endsOn }) => {
    const { window } = question;
    if (window.from === undefined && window.until === undefined)
      return unstatedNeed(question, 'start', 'preference');
    if (startsOn === undefined) return { value: 0, code: `start.offer-not-stated${ends(window)}` };
    const outside = daysOutside(startsOn, window);
    if (outside > 0 && isUnderWay(startsOn, endsOn, window))
      return { value: 1, code: `start.under-way${ends(window)}` };
    const value = Math.max(0, 1 - outside / WORTHLESS_AFTER_DAYS);
    return { value, code: `${outside === 0 ? 'start.within' : 'start.outside'}${ends(window)}` };
  },
  values: ({ window }, { startsOn }) =>
    stated({
      starts: startsOn !== undefined && day(startsOn),
      from: window.from !== undefined && day(window.from),
      until: window.until !== undefined && day(window.until),
    }),
};

function windowOf({ from, until }: StartWindow): string | undefined {
  return from === undefined && until === undefined ? undefined : keyOf(from, until);
}

/** Each kind of window has its own sentence: both ends, only the earliest day, or only the latest. */
function ends({ from, until }: StartWindow): string {
  if (until === undefined) return '-from';
  return from === undefined ? '-until' : '';
}

/** Its days are those between which help is given: where they reach into the window, it can start within both. */
function isUnderWay(startsOn: Day, endsOn: Day | undefined, { from }: StartWindow): boolean {
  return from !== undefined && startsOn < from && (endsOn === undefined || endsOn >= from);
}

function daysOutside(startsOn: Day, { from, until }: StartWindow): number {
  if (from !== undefined && startsOn < from) return daysBetween(startsOn, from);
  if (until !== undefined && startsOn > until) return daysBetween(until, startsOn);
  return 0;
}

/** The shorter of the two durations over the longer. */
export const durationPart: Part = {
  share: 0.4,
  key: (offer) => keyOf(offer.durationWeeks),
  asks: (question) => asked(question, question.need.durationWeeks),
  judge: (question, { durationWeeks: offered }) => {
    const needed = question.need.durationWeeks;
    if (needed === undefined) return unstatedNeed(question, 'duration', 'preference');
    if (offered === undefined) return { value: 0, code: 'duration.offer-not-stated' };
    const value = Math.min(needed, offered) / Math.max(needed, offered, 1);
    return {
      value: needed === offered ? 1 : value,
      code: needed === offered ? 'duration.same' : 'duration.differs',
    };
  },
  values: ({ need }, offer) =>
    stated({
      offered: offer.durationWeeks !== undefined && number(offer.durationWeeks),
      needed: need.durationWeeks !== undefined && number(need.durationWeeks),
    }),
};
