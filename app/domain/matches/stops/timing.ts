import type { Urgency } from '#app/domain/codes/delivery.ts';
import { codes, day, number, stated } from '../reason-values.ts';
import { keyOf, NOTHING, type StopRule } from '../rule.ts';

/** Help so much shorter or longer than expected is another kind of help. */
const DURATION_FACTOR = 4;

/** Days that nobody wrote are said with the word that they follow from. */
function saidBy(urgency: Urgency | undefined, code: string): string {
  return urgency ? `${code}-urgency` : code;
}

/** Applications have closed. */
export const applicationsClosedStop: StopRule<'window-closed'> = {
  standing: true,
  code: 'window-closed',
  key: (offer) => keyOf(offer.closesOn),
  asks: NOTHING,
  stops: ({ on }, { closesOn }) =>
    closesOn !== undefined && closesOn < on ? 'stop.applications-closed' : undefined,
  values: ({ on }, { closesOn }) => stated({ on: day(on), closes: closesOn !== undefined && day(closesOn) }),
};

/** What is offered is over. */
export const deliveryOverStop: StopRule<'window-closed'> = {
  standing: true,
  code: 'window-closed',
  key: (offer) => keyOf(offer.endsOn),
  asks: NOTHING,
  stops: ({ on }, { endsOn }) => (endsOn !== undefined && endsOn < on ? 'stop.delivery-over' : undefined),
  values: ({ on }, { endsOn }) => stated({ on: day(on), ends: endsOn !== undefined && day(endsOn) }),
};

/** It opens after the latest day on which the need can start. */
export const opensTooLateStop: StopRule<'window-outside'> = {
  code: 'window-outside',
  key: (offer) => keyOf(offer.opensOn),
  asks: ({ window: { until, urgency } }) => keyOf(until, urgency),
  idle: ({ window: { until } }) => until === undefined,
  stops: ({ window: { until, urgency } }, { opensOn }) =>
    until !== undefined && opensOn !== undefined && opensOn > until
      ? saidBy(urgency, 'stop.opens-too-late')
      : undefined,
  values: ({ window: { until, urgency } }, { opensOn }) =>
    stated({
      opens: opensOn !== undefined && day(opensOn),
      until: until !== undefined && day(until),
      urgency: urgency && codes('urgencies', urgency),
    }),
};

/** It starts after the latest day on which the need can start. */
export const startsTooLateStop: StopRule<'window-outside'> = {
  code: 'window-outside',
  key: (offer) => keyOf(offer.startsOn),
  asks: ({ window: { until, urgency } }) => keyOf(until, urgency),
  idle: ({ window: { until } }) => until === undefined,
  stops: ({ window: { until, urgency } }, { startsOn }) =>
    until !== undefined && startsOn !== undefined && startsOn > until
      ? saidBy(urgency, 'stop.starts-too-late')
      : undefined,
  values: ({ window: { until, urgency } }, { startsOn }) =>
    stated({
      starts: startsOn !== undefined && day(startsOn),
      until: until !== undefined && day(until),
      urgency: urgency && codes('urgencies', urgency),
    }),
};

/** It ends before the earliest day on which the need can start. */
export const endsTooEarlyStop: StopRule<'window-outside'> = {
  code: 'window-outside',
  key: (offer) => keyOf(offer.endsOn),
  asks: ({ window: { from, urgency } }) => keyOf(from, urgency),
  idle: ({ window: { from } }) => from === undefined,
  stops: ({ window: { from, urgency } }, { endsOn }) =>
    from !== undefined && endsOn !== undefined && endsOn < from
      ? saidBy(urgency, 'stop.ends-too-early')
      : undefined,
  values: ({ window: { from, urgency } }, { endsOn }) =>
    stated({
      ends: endsOn !== undefined && day(endsOn),
      from: from !== undefined && day(from),
      urgency: urgency && codes('urgencies', urgency),
    }),
};

export const durationStop: StopRule<'duration'> = {
  code: 'duration',
  key: (offer) => keyOf(offer.durationWeeks),
  asks: ({ need }) => keyOf(need.durationWeeks),
  idle: ({ need }) => need.durationWeeks === undefined,
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
