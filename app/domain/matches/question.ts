import type { Day } from '#app/domain/codes/day.ts';
import { coversState, isEligible } from '#app/domain/geography/eligibility.ts';
import type { Country, Geography } from '#app/domain/geography/geography.ts';
import { statesIn } from '#app/domain/geography/membership.ts';
import { foldName } from '#app/domain/text/fold.ts';
import type { EligibilityRule, HubFacts, NeedFacts, OfferFacts } from './facts.ts';
import { startWindow, type StartWindow } from './start-window.ts';

/** What every judgement is made against besides the two sides: the table of places, the day, the hubs. */
export type Circumstances = { geography: Geography; on: Day; hubs: readonly HubFacts[] };

/** A need with what follows from it worked out once, so that asking it of 100,000 offers stays cheap. */
export type Question = Circumstances & {
  need: NeedFacts;
  /** The State, or every State it could be. */
  states: readonly Country[];
  hubsByName: ReadonlyMap<string, HubFacts>;
  /** Folded names. */
  excluded: ReadonlySet<string>;
  preferredHubs: ReadonlySet<string>;
  window: StartWindow;
};

export function askFor(need: NeedFacts, circumstances: Circumstances): Question {
  const { geography, on, hubs } = circumstances;
  return {
    ...circumstances,
    need,
    states: possibleStates(need, geography, on),
    hubsByName: new Map(hubs.map((hub) => [foldName(hub.name), hub])),
    excluded: new Set(need.excludedOrganisations?.map(foldName)),
    preferredHubs: new Set(need.hubs?.map(foldName)),
    window: startWindow(need, on),
  };
}

/** True if the offer's own rule reaches the State, or for a masked need one of those it could be. */
export function reaches(question: Question, rule: EligibilityRule): boolean {
  const { geography, on, states } = question;
  return states.some((state) => isEligible(geography, rule, state.code, on));
}

/** Names of the offer's hubs that cover the State; a hub nobody described covers nothing. */
export function coveringHubs(question: Question, offer: OfferFacts): string[] {
  const { geography, on, states, hubsByName } = question;
  return (offer.viaHubs ?? []).filter((name) => {
    const hub = hubsByName.get(foldName(name));
    return hub !== undefined && states.some((state) => coversState(geography, hub.covers, state.code, on));
  });
}

/** The code of the State, or of the region that stands for it: never more than this reader may see. */
export function placeOf(need: NeedFacts): string {
  return need.place.kind === 'state' ? need.place.code : need.place.m49;
}

function possibleStates(need: NeedFacts, geography: Geography, on: Day): Country[] {
  if (need.place.kind === 'region') return statesIn(geography, need.place.m49, on);
  const state = geography.countries.get(need.place.code);
  return state ? [state] : [];
}
