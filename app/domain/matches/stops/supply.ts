import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { codes, day, number, stated } from '../reason-values.ts';
import { keyOf, NOTHING, type StopRule } from '../rule.ts';
import { isValidOn } from '../trust-note.ts';

/** Equipment, licences, software: none without a trust note valid that day (principle PP5). */
export const trustNoteStop: StopRule<'trust-note'> = {
  standing: true,
  code: 'trust-note',
  key: ({ modes, note }) => (hasTechnology(modes) ? keyOf(note?.level, note?.expiresOn) : 'no technology'),
  asks: NOTHING,
  stops: ({ on }, { modes, note }) => {
    if (!hasTechnology(modes)) return undefined;
    if (note === undefined || note.level === 'L0') return 'stop.trust-note-missing';
    return isValidOn(note, on) ? undefined : 'stop.trust-note-expired';
  },
  values: ({ on }, { modes, note }) =>
    stated({
      on: day(on),
      modes: codes('modes', ...modes),
      level: note && codes('note_levels', note.level),
      expires: note?.expiresOn !== undefined && day(note.expiresOn),
    }),
};

/** Every place is taken. An offer that states no number of places has one (DATA). */
export const slotsStop: StopRule<'slots'> = {
  standing: true,
  code: 'slots',
  key: (offer) => keyOf(offer.slots, offer.slotsTaken),
  asks: NOTHING,
  stops: (_, { slots = 1, slotsTaken = 0 }) => (slotsTaken >= slots ? 'stop.slots' : undefined),
  values: (_, { slots = 1, slotsTaken = 0 }) => ({ slots: number(slots), taken: number(slotsTaken) }),
};
