import { number, stated } from '../reason-values.ts';
import { asked, keyOf, NOTHING, unstatedNeed, type Part } from '../rule.ts';

/** Fulfilled matches, wholly or in part, over ended ones plus one: a single success is worth a half, nine of nine are worth 0.9. */
export const trackRecordPart: Part = {
  standing: true,
  share: 1,
  key: (offer) => keyOf(offer.trackRecord?.ended, offer.trackRecord?.fulfilled),
  asks: NOTHING,
  judge: (_, { trackRecord }) => {
    if (trackRecord === undefined) return { value: 0, code: 'track-record.offer-not-stated' };
    if (trackRecord.ended === 0) return { value: 0, code: 'track-record.none' };
    return {
      value: Math.min(trackRecord.fulfilled, trackRecord.ended) / (trackRecord.ended + 1),
      code: 'track-record.some',
    };
  },
  values: (_, { trackRecord }) =>
    stated({
      ended: trackRecord && number(trackRecord.ended),
      fulfilled: trackRecord && number(trackRecord.fulfilled),
    }),
};

/** With so many matches running in one theme, a small team cannot take in another. */
const FULL_AT = 4;

export const runningPart: Part = {
  share: 0.7,
  key: () => 0,
  asks: (question) => asked(question, question.need.runningInTheme),
  judge: (question) => {
    const running = question.need.runningInTheme;
    if (running === undefined) return unstatedNeed(question, 'absorption', 'fact');
    return { value: Math.max(0, 1 - running / FULL_AT), code: 'absorption.running' };
  },
  values: ({ need }) => stated({ running: need.runningInTheme !== undefined && number(need.runningInTheme) }),
};

/** Free places give room to begin later or in steps. */
const ROOM_AT = 3;

export const placesPart: Part = {
  share: 0.3,
  key: (offer) => keyOf(offer.slots, offer.slotsTaken),
  asks: NOTHING,
  judge: (_, { slots, slotsTaken = 0 }) => {
    if (slots === undefined) return { value: 0, code: 'places.offer-not-stated' };
    return { value: Math.min(1, Math.max(0, slots - slotsTaken) / ROOM_AT), code: 'places.free' };
  },
  values: (_, { slots = 1, slotsTaken = 0 }) => ({
    slots: number(slots),
    free: number(Math.max(0, slots - slotsTaken)),
  }),
};
