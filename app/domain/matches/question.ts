import { daysBetween, type Day } from '#app/domain/codes/day.ts';
import { isEligible } from '#app/domain/geography/eligibility.ts';
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
  /** Areas asked about so far, and whether one of the States lies in them: rules name the same few areas. */
  areas: Map<string, boolean>;
  /** Days from the day of judgement to each day asked about so far. */
  daysAhead: Map<Day, number>;
  /** Of a pooled need: the same question for each State in it. */
  members: readonly Question[];
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
    areas: new Map(),
    daysAhead: new Map(),
    members: need.members?.map((member) => askFor(member, circumstances)) ?? [],
  };
}

/** True if the offer's own rule reaches the State, or for a masked need one of those it could be. */
export function reaches(question: Question, rule: EligibilityRule): boolean {
  if (rule === 'all') return question.states.length > 0;
  for (let index = 0; index < rule.length; index += 1) if (liesIn(question, rule[index]!)) return true;
  return false;
}

function liesIn({ geography, on, states, areas }: Question, area: string): boolean {
  let answer = areas.get(area);
  if (answer === undefined) {
    answer = states.some((state) => isEligible(geography, [area], state.code, on));
    areas.set(area, answer);
  }
  return answer;
}

/** Names of the offer's hubs that cover the State; a hub nobody described covers nothing. */
export function coveringHubs(question: Question, offer: OfferFacts): string[] {
  if (!offer.viaHubs?.length) return [];
  return offer.viaHubs.filter((name) => {
    const hub = question.hubsByName.get(foldName(name));
    return hub !== undefined && reaches(question, hub.covers);
  });
}

/** Whole days from the day of judgement to another; negative if it is past. */
export function daysUntil({ on, daysAhead }: Question, day: Day): number {
  let days = daysAhead.get(day);
  if (days === undefined) {
    days = daysBetween(on, day);
    daysAhead.set(day, days);
  }
  return days;
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
