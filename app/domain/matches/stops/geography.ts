import { keyOf, type StopRule } from '../rule.ts';
import { coveringHubs, placeOf, reaches } from '../question.ts';
import { names, places, stated } from '../reason-values.ts';

/** The recipient is neither eligible itself nor covered by a hub that delivers the offer. */
export const geographyStop: StopRule<'geography'> = {
  code: 'geography',
  key: ({ eligible, viaHubs }) => keyOf(eligible === 'all' ? eligible : [...eligible].sort(), viaHubs),
  asks: ({ need }) => placeOf(need),
  stops: (question, offer) => {
    if (reaches(question, offer.eligible) || coveringHubs(question, offer).length > 0) return undefined;
    return offer.viaHubs?.length ? 'stop.geography-and-hubs' : 'stop.geography';
  },
  values: ({ need }, offer) =>
    stated({
      eligible: offer.eligible === 'all' ? places('all') : places(...offer.eligible),
      place: places(placeOf(need)),
      hubs: offer.viaHubs?.length ? names(...offer.viaHubs) : undefined,
    }),
};
