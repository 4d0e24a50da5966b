import { isOfState } from '#app/domain/organisations/of-state.ts';
import { foldName } from '#app/domain/text/fold.ts';
import type { OfferFacts } from '../facts.ts';
import { placeOf, type Question } from '../question.ts';
import { names, places, type ReasonValues } from '../reason-values.ts';
import { keyOf, type StopRule } from '../rule.ts';

/**
 * A State is no donor to itself: two of its authorities meet without a broker. Of a need whose State is masked there is
 * nothing to compare, also for a donor of that very State: what it is shown would tell it which need is its own State's,
 * and of every other that it is not.
 */
export const ownStateStop: StopRule<'own-state'> = {
  code: 'own-state',
  key: ({ organisation }) => (organisation.kind === 'state' ? keyOf(organisation.stateCode) : 'no State'),
  asks: ({ need }) => (need.place.kind === 'state' ? need.place.code : ''),
  idle: ({ need }) => need.place.kind !== 'state',
  stops: ({ need }, { organisation }) =>
    need.place.kind === 'state' && isOfState(organisation, need.place.code) ? 'stop.own-state' : undefined,
  values: (question, { organisation }) => ({
    organisation: names(organisation.name),
    place: places(placeOf(question.need)),
  }),
};

/** The State does not work with the organisation. */
export const excludedOrganisationStop: StopRule<'excluded-organisation'> = {
  code: 'excluded-organisation',
  key: ({ organisation }) => keyOf(organisation.name, organisation.formerNames),
  asks: ({ excluded }) => keyOf([...excluded]),
  idle: ({ excluded }) => excluded.size === 0,
  stops: ({ excluded }, { organisation }) =>
    excluded.size > 0 &&
    [organisation.name, ...(organisation.formerNames ?? [])].some((name) => excluded.has(foldName(name)))
      ? 'stop.excluded-organisation'
      : undefined,
  values: ({ need }, offer) => ({
    organisation: names(offer.organisation.name),
    excluded: names(...(need.excludedOrganisations ?? [])),
  }),
};

/** Somebody the State excludes pays for the offer, delivers it as a hub, or pays for the hub that delivers it. */
export const conflictStop: StopRule<'conflict-of-interest'> = {
  code: 'conflict-of-interest',
  key: (offer) => keyOf(offer.funders, offer.viaHubs),
  asks: ({ excluded }) => keyOf([...excluded]),
  idle: ({ excluded }) => excluded.size === 0,
  stops: (question, offer) => {
    if (question.excluded.size === 0) return undefined;
    if (excludedOf(question, offer.funders).length > 0) return 'stop.excluded-funder';
    if (excludedHubs(question, offer).length > 0) return 'stop.excluded-hub';
    return excludedOf(question, hubFunders(question, offer)).length > 0
      ? 'stop.excluded-hub-funder'
      : undefined;
  },
  values: (question, offer): ReasonValues => ({
    funders: names(...excludedOf(question, offer.funders)),
    hubs: names(
      ...(excludedHubs(question, offer).length > 0 ? excludedHubs(question, offer) : (offer.viaHubs ?? [])),
    ),
    hubFunders: names(...excludedOf(question, hubFunders(question, offer))),
  }),
};

function excludedOf({ excluded }: Question, candidates: readonly string[] = []): string[] {
  return candidates.filter((name) => excluded.has(foldName(name)));
}

/** By the name they have now, also where the State knows them by another. */
function excludedHubs(question: Question, { viaHubs = [] }: OfferFacts): string[] {
  return viaHubs.filter((name) => {
    const { formerNames = [] } = question.hubsByName.get(foldName(name)) ?? {};
    return excludedOf(question, [name, ...formerNames]).length > 0;
  });
}

function hubFunders({ hubsByName }: Question, offer: OfferFacts): string[] {
  return (offer.viaHubs ?? []).flatMap((name) => hubsByName.get(foldName(name))?.funders ?? []);
}
