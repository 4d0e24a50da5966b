import { closeness } from '#app/domain/geography/closeness.ts';
import { WORLD } from '#app/domain/geography/geography.ts';
import { foldName } from '#app/domain/text/fold.ts';
import { coveringHubs, placeOf, reaches } from '../question.ts';
import { names, places, stated } from '../reason-values.ts';
import { asked, keyOf, unstatedNeed, type Part } from '../rule.ts';

/** As near as the same smallest area: what a giver next door has, and a hub that covers the State. */
const NEAR = 0.75;

/**
 * How near the help comes by M49: from the giver's State, its sub-region, its region, or from far; or through a hub that
 * delivers it and covers the State, which is as near as a neighbour (DOMAIN section 1: regional centres tailor with local
 * capacity). Where the offer is open to the State through that hub alone, the sentence says so. Nothing is near to or far
 * from a need of which no region is shown.
 */
export const closenessPart: Part = {
  share: 0.6,
  key: ({ organisation, viaHubs, eligible }) =>
    viaHubs?.length
      ? keyOf(organisation.stateCode, viaHubs, eligible === 'all' ? eligible : [...eligible].sort())
      : keyOf(organisation.stateCode),
  asks: ({ need }) => placeOf(need),
  judge: (question, offer) => {
    const { geography, need } = question;
    if (placeOf(need) === WORLD)
      return { value: 0, code: need.masked ? 'place.not-shown' : 'place.no-region', hidden: true };
    const { stateCode } = offer.organisation;
    const value = stateCode === undefined ? 0 : closeness(geography, stateCode, placeOf(need));
    if (coveringHubs(question, offer).length > 0) {
      if (!reaches(question, offer.eligible)) return { value: Math.max(value, NEAR), code: 'place.by-hub' };
      if (value < NEAR) return { value: NEAR, code: 'place.through-hub' };
    }
    if (stateCode === undefined) return { value: 0, code: 'place.offer-not-stated' };
    return { value, code: value === 0 ? 'place.far' : value >= NEAR ? 'place.near' : 'place.same-region' };
  },
  values: (question, offer) => {
    const { stateCode } = offer.organisation;
    const hubs = coveringHubs(question, offer);
    return stated({
      from: stateCode !== undefined && places(stateCode),
      place: places(placeOf(question.need)),
      hubs: hubs.length > 0 && names(...hubs),
      eligible: offer.eligible !== 'all' && places(...offer.eligible),
    });
  },
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
