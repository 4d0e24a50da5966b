import { addDays, addWorkingDays, dayOf, workingDaysBetween, type Day } from '#app/domain/codes/day.ts';
import type { NeedStatus } from './lifecycle.ts';
import { CIRCULATION_LENGTH } from './reach.ts';
import { ROUND_AGAIN, type UnmetNext } from './unmet.ts';

/** Clocks of a need that was handed in, in working days (DOMAIN section 5). */
export const BROKER_CLOCKS = { acknowledge: 2, authenticate: 5, triage: 10 } as const;
export type BrokerClock = keyof typeof BROKER_CLOCKS;

/** How long a need circulates unless a broker says longer, in days. */
export const CIRCULATION_DAYS = CIRCULATION_LENGTH.usual;

/** How long its State has to choose among those who answered, in working days (DOMAIN section 5). */
export const CHOOSE_DAYS = 15;

/** The last day on which it chooses, from the day on which it began to. */
export function chooseBy(since: Day): Day {
  return addWorkingDays(since, CHOOSE_DAYS);
}

/**
 * What a State that chooses waits for: an answer of its own, what goes on without one, a broker who puts what has
 * come, and what it asked for, before whoever has still to answer, or a broker, since no answer stands.
 */
export type Shortlist = 'to-choose' | 'chosen' | 'to-put' | 'nobody';

/** Who has a need now, since when and until when; what they do is the message that `toldOf` names. */
export type NextStep = {
  what:
    | Exclude<NeedStatus, 'validated'>
    | 'to-consent'
    | 'to-circulate'
    | 'submitted-programme'
    | 'taken-up'
    | 'taken-up-programme'
    | 'authenticated'
    | 'to-review'
    | 'partly-over'
    | 'chosen'
    | 'to-put'
    | 'programme-over';
  who: 'delegation' | 'broker' | 'hubs' | 'donors' | 'partners' | 'nobody';
  since: Day;
  by?: Day;
  /** What comes next of one that nobody met. */
  unmetNext?: UnmetNext;
};

type NeedOnItsWay = {
  status: NeedStatus;
  updatedAt: Date;
  submittedAt?: Date;
  /** When a broker said, since then, that they have it. */
  takenUpAt?: Date;
  /** When a broker said, since then, that it comes from its State. */
  authenticatedAt?: Date;
  /** A programme of several States, which its hub hands in: nobody is asked whose it is. */
  pooled?: true;
  validatedAt?: Date;
  circulatedAt?: Date;
  circulatesUntil?: Day;
  shortlistedAt?: Date;
  /** Only of one whose State chooses; unsaid, it has yet to. */
  shortlist?: Shortlist;
  /** The first last day of what it has still to answer: a broker may have put it there later. */
  chooseBy?: Day;
  /** What a broker said comes next of one that nobody met. */
  unmetNext?: UnmetNext;
  /** The State agreed to exactly the view that donors would get today. */
  consented: boolean;
  /** When it last agreed to a view. */
  consentedAt?: Date;
};

/** @param on the day of the reader: a circulation that is over is a broker's to look at */
export function nextStep(need: NeedOnItsWay, on: Day): NextStep {
  const touched = dayOf(need.updatedAt);
  switch (need.status) {
    case 'draft':
    case 'returned':
    case 'paused':
      return { what: need.status, who: 'delegation', since: touched };
    case 'submitted': {
      const since = dayOf(need.submittedAt ?? need.updatedAt);
      const { what, clock } = brokersPromise(need);
      return { what, who: 'broker', since, by: addWorkingDays(since, BROKER_CLOCKS[clock]) };
    }
    case 'validated':
      if (need.consented) return { what: 'to-circulate', who: 'broker', ...circulating(need) };
      return { what: 'to-consent', who: 'delegation', since: dayOf(need.validatedAt ?? need.updatedAt) };
    case 'circulating':
    case 'partly-matched': {
      const { status, circulatesUntil } = need;
      if (circulatesUntil && circulatesUntil < on) {
        const since = addDays(circulatesUntil, 1);
        return status === 'circulating' ? reviewed(since) : { what: 'partly-over', who: 'partners', since };
      }
      const since = dayOf(need.circulatedAt ?? need.updatedAt);
      return { what: status, who: 'donors', since, ...(circulatesUntil && { by: circulatesUntil }) };
    }
    case 'shortlisting': {
      const since = dayOf(need.shortlistedAt ?? need.updatedAt);
      if (need.shortlist === 'nobody') return reviewed(since);
      if (need.shortlist === 'to-put') return { ...reviewed(since), what: 'to-put' };
      if (need.shortlist === 'chosen') return { what: 'chosen', who: 'partners', since };
      return { what: need.status, who: 'delegation', since, by: need.chooseBy ?? chooseBy(since) };
    }
    case 'matched':
    case 'in-delivery':
      return { what: need.status, who: 'partners', since: touched };
    case 'unmet': {
      // Another round and other words are its State's to begin, and a pool is a hub's; everything else is a broker's.
      if (need.unmetNext === 're-circulate' && need.consented)
        return { what: 'to-circulate', who: 'broker', ...circulating(need) };
      const { unmetNext } = need;
      const asked = ROUND_AGAIN.some((next) => next === unmetNext);
      const who = asked ? 'delegation' : unmetNext === 'pool' ? 'hubs' : 'broker';
      return { what: need.status, who, since: touched, ...(unmetNext && { unmetNext }) };
    }
    // Over, like what was met or taken back: its State may post it anew.
    case 'expired':
    case 'fulfilled':
    case 'withdrawn':
      if (need.pooled && need.status === 'withdrawn')
        return { what: 'programme-over', who: 'nobody', since: touched };
      return { what: need.status, who: 'nobody', since: touched };
  }
}

/** What waits for the delegation, and is said to its own people otherwise than to a broker. */
const SAID_TO_IT = ['returned', 'to-consent', 'shortlisting', 'paused', 'unmet'] as const;
type SaidToIt = (typeof SAID_TO_IT)[number];

/** The message for this reader: the delegation is not told of its State as of somebody else. */
export function toldOf(
  { what, who, unmetNext }: NextStep,
  isDelegation: boolean,
): `needs.next.${NextStep['what'] | `${SaidToIt}_to_you`}` | `unmet.begins.${UnmetNext}` {
  const said = SAID_TO_IT.find((each) => each === what);
  if (isDelegation && who === 'delegation' && said) return `needs.next.${said}_to_you`;
  return unmetNext ? `unmet.begins.${unmetNext}` : `needs.next.${what}`;
}

/** Whether it is for the delegation to do something now; a pause it may leave as it is. */
export function waitsForDelegation({ who, what }: NextStep): boolean {
  return who === 'delegation' && what !== 'paused';
}

/** What a broker owes next: that somebody has it, that it is the State's own, that it is decided on. */
function brokersPromise({ takenUpAt, authenticatedAt, pooled }: NeedOnItsWay): {
  what: 'submitted' | 'submitted-programme' | 'taken-up' | 'taken-up-programme' | 'authenticated';
  clock: BrokerClock;
} {
  if (authenticatedAt) return { what: 'authenticated', clock: 'triage' };
  if (!takenUpAt) return { what: pooled ? 'submitted-programme' : 'submitted', clock: 'acknowledge' };
  return pooled
    ? { what: 'taken-up-programme', clock: 'triage' }
    : { what: 'taken-up', clock: 'authenticate' };
}

/** A broker circulates what its State has agreed to, within the time of an acknowledgement. */
function circulating({ consentedAt, updatedAt }: NeedOnItsWay): Pick<NextStep, 'since' | 'by'> {
  const since = dayOf(consentedAt ?? updatedAt);
  return { since, by: addWorkingDays(since, BROKER_CLOCKS.acknowledge) };
}

/** No answer stands, or none came: a broker says what becomes of it, in the time of any look through. */
function reviewed(since: Day): NextStep {
  return { what: 'to-review', who: 'broker', since, by: addWorkingDays(since, BROKER_CLOCKS.triage) };
}

/** How many working days a broker is late with the next step on this day; 0 where it is in time, or waits for others. */
export function brokerLateBy({ who, by }: NextStep, on: Day): number {
  return who === 'broker' && by && by < on ? 0 - workingDaysBetween(on, by) : 0;
}

/** The days by which a broker has acknowledged, authenticated and looked through what was handed in on a day. */
export function brokerDates(handedInOn: Day): Record<BrokerClock, Day> {
  return {
    acknowledge: addWorkingDays(handedInOn, BROKER_CLOCKS.acknowledge),
    authenticate: addWorkingDays(handedInOn, BROKER_CLOCKS.authenticate),
    triage: addWorkingDays(handedInOn, BROKER_CLOCKS.triage),
  };
}
