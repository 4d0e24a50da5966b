import { addWorkingDays, dayOf, workingDaysBetween, type Day } from '#app/domain/codes/day.ts';
import type { NeedStatus } from './lifecycle.ts';
import { CIRCULATION_LENGTH } from './reach.ts';
import type { UnmetNext } from './unmet.ts';

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

/** Who has a need now, since when and until when; what they do is the message `needs.next.<what>`. */
export type NextStep = {
  what: Exclude<NeedStatus, 'validated'> | 'to-consent' | 'to-circulate';
  who: 'delegation' | 'broker' | 'donors' | 'partners' | 'nobody';
  since: Day;
  by?: Day;
};

export function nextStep(need: {
  status: NeedStatus;
  updatedAt: Date;
  submittedAt?: Date;
  validatedAt?: Date;
  circulatedAt?: Date;
  circulatesUntil?: Day;
  shortlistedAt?: Date;
  /** What a broker said comes next of one that nobody met. */
  unmetNext?: UnmetNext;
  /** The State agreed to exactly the view that donors would get today. */
  consented: boolean;
}): NextStep {
  const touched = dayOf(need.updatedAt);
  switch (need.status) {
    case 'draft':
    case 'returned':
    case 'paused':
      return { what: need.status, who: 'delegation', since: touched };
    case 'submitted': {
      const since = dayOf(need.submittedAt ?? need.updatedAt);
      return { what: need.status, who: 'broker', since, by: addWorkingDays(since, BROKER_CLOCKS.triage) };
    }
    case 'validated': {
      const since = need.consented ? touched : dayOf(need.validatedAt ?? need.updatedAt);
      return need.consented
        ? { what: 'to-circulate', who: 'broker', since }
        : { what: 'to-consent', who: 'delegation', since };
    }
    case 'circulating':
    case 'partly-matched':
      return {
        what: need.status,
        who: 'donors',
        since: dayOf(need.circulatedAt ?? need.updatedAt),
        ...(need.circulatesUntil && { by: need.circulatesUntil }),
      };
    case 'shortlisting': {
      const since = dayOf(need.shortlistedAt ?? need.updatedAt);
      return { what: need.status, who: 'delegation', since, by: chooseBy(since) };
    }
    case 'matched':
    case 'in-delivery':
      return { what: need.status, who: 'partners', since: touched };
    case 'unmet': {
      // Another round and other words are its State's to begin; everything else is a broker's.
      const asked = need.unmetNext === 'refine' || (need.unmetNext === 're-circulate' && !need.consented);
      return { what: need.status, who: asked ? 'delegation' : 'broker', since: touched };
    }
    // Over, like what was met or taken back: its State may post it anew.
    case 'expired':
    case 'fulfilled':
    case 'withdrawn':
      return { what: need.status, who: 'nobody', since: touched };
  }
}

/** How many working days a broker is late with the next step on this day; 0 where it is in time, or waits for others. */
export function brokerLateBy({ who, by }: NextStep, on: Day): number {
  return who === 'broker' && by && by < on ? workingDaysBetween(by, on) : 0;
}

/** The days by which a broker has acknowledged, authenticated and looked through what was handed in on a day. */
export function brokerDates(handedInOn: Day): Record<BrokerClock, Day> {
  return {
    acknowledge: addWorkingDays(handedInOn, BROKER_CLOCKS.acknowledge),
    authenticate: addWorkingDays(handedInOn, BROKER_CLOCKS.authenticate),
    triage: addWorkingDays(handedInOn, BROKER_CLOCKS.triage),
  };
}
