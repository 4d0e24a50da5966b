import { closeness } from '#app/domain/geography/closeness.ts';
import { foldName } from '#app/domain/text/fold.ts';
import { coveringHubs, placeOf } from '../question.ts';
import { names, places, stated } from '../reason-values.ts';
import { asked, keyOf, unstatedNeed, type Part } from '../rule.ts';

/** How near the giver is by M49: the same State, sub-region, region, or far. */
export const closenessPart: Part = {
  share: 0.6,
  key: (offer) => keyOf(offer.organisation.stateCode),
  asks: ({ need }) => placeOf(need),
  judge: ({ geography, need }, { organisation: { stateCode } }) => {
    if (stateCode === undefined) return { value: 0, code: 'place.offer-not-stated' };
    const value = closeness(geography, stateCode, placeOf(need));
    return { value, code: value === 0 ? 'place.far' : value >= 0.75 ? 'place.near' : 'place.same-region' };
  },
  values: ({ need }, { organisation: { stateCode } }) =>
    stated({ from: stateCode !== undefined && places(stateCode), place: places(placeOf(need)) }),
};

/** Any hub that covers the State tailors the help; the one it prefers does so with its trust. */
const ANOTHER_HUB = 0.5;

export const hubPart: Part = {
  share: 0.4,
  key: (offer) => keyOf(offer.viaHubs),
  asks: (question) =>
    asked(question, keyOf([...question.preferredHubs]) || undefined) + placeOf(question.need),
  judge: (question, offer) => {
    if (question.preferredHubs.size === 0) return unstatedNeed(question, 'hub', 'preference');
    if (!offer.viaHubs?.length) return { value: 0, code: 'hub.offer-not-stated' };
    if (offer.viaHubs.some((hub) => question.preferredHubs.has(foldName(hub))))
      return { value: 1, code: 'hub.preferred' };
    if (coveringHubs(question, offer).length > 0) return { value: ANOTHER_HUB, code: 'hub.another' };
    return { value: 0, code: 'hub.none' };
  },
  values: ({ need }, offer) =>
    stated({
      via: offer.viaHubs?.length ? names(...offer.viaHubs) : undefined,
      preferred: need.hubs?.length ? names(...need.hubs) : undefined,
    }),
};
