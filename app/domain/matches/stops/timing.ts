import { day, number, stated } from '../reason-values.ts';
import { keyOf, type StopRule } from '../rule.ts';

/** Help so much shorter or longer than expected is another kind of help. */
export const DURATION_FACTOR = 4;

/** Applications have closed, or what is offered is over. */
export const windowClosedStop: StopRule<'window-closed'> = {
  code: 'window-closed',
  key: (offer) => keyOf(offer.closesOn, offer.endsOn),
  stops: ({ on }, offer) => {
    if (offer.closesOn !== undefined && offer.closesOn < on) return 'stop.applications-closed';
    if (offer.endsOn !== undefined && offer.endsOn < on) return 'stop.delivery-over';
    return undefined;
  },
  values: ({ on }, offer) =>
    stated({
      on: day(on),
      closes: offer.closesOn !== undefined && day(offer.closesOn),
      ends: offer.endsOn !== undefined && day(offer.endsOn),
    }),
};

/** It opens or starts after the latest day the need can start, or ends before the earliest. */
export const windowOutsideStop: StopRule<'window-outside'> = {
  code: 'window-outside',
  key: (offer) => keyOf(offer.opensOn, offer.startsOn, offer.endsOn),
  stops: ({ window: { from, until } }, offer) => {
    if (until !== undefined && offer.opensOn !== undefined && offer.opensOn > until)
      return 'stop.opens-too-late';
    if (until !== undefined && offer.startsOn !== undefined && offer.startsOn > until)
      return 'stop.starts-too-late';
    if (from !== undefined && offer.endsOn !== undefined && offer.endsOn < from) return 'stop.ends-too-early';
    return undefined;
  },
  values: ({ window: { from, until } }, offer) =>
    stated({
      from: from !== undefined && day(from),
      until: until !== undefined && day(until),
      opens: offer.opensOn !== undefined && day(offer.opensOn),
      starts: offer.startsOn !== undefined && day(offer.startsOn),
      ends: offer.endsOn !== undefined && day(offer.endsOn),
    }),
};

export const durationStop: StopRule<'duration'> = {
  code: 'duration',
  key: (offer) => keyOf(offer.durationWeeks),
  stops: ({ need }, offer) => {
    if (need.durationWeeks === undefined || offer.durationWeeks === undefined) return undefined;
    if (offer.durationWeeks * DURATION_FACTOR < need.durationWeeks) return 'stop.too-short';
    if (offer.durationWeeks > need.durationWeeks * DURATION_FACTOR) return 'stop.too-long';
    return undefined;
  },
  values: ({ need }, offer) =>
    stated({
      offered: offer.durationWeeks !== undefined && number(offer.durationWeeks),
      needed: need.durationWeeks !== undefined && number(need.durationWeeks),
    }),
};
