import { addWorkingDays, dayOf, type Day } from '#app/domain/codes/day.ts';
import { MATCH_CLOCKS } from './clocks.ts';
import { bothAccepted, PARTIES, type Answers, type MatchStatus } from './lifecycle.ts';

type Step = { since: Day; by?: Day; /** The clock's length in working days. */ total?: number };

/** What a broker is told: everything. The sentence is the message `matches.next.<what>`. */
export type BrokerStep = Step & {
  what:
    | 'to-propose'
    | 'answers-both'
    | 'answers-donor'
    | 'answers-recipient'
    | 'to-introduce'
    | 'introduced'
    | 'closed';
  who: 'broker' | 'donor' | 'recipient' | 'both' | 'nobody';
};

/** What a side is told: its own part, and never whether the other side has answered. */
export type PartyStep = Step & {
  what: 'with-broker' | 'your-answer' | 'answered' | 'introduced' | 'closed';
  who: 'broker' | 'you' | 'others' | 'both' | 'nobody';
};

type MatchOnItsWay = {
  status: MatchStatus;
  createdAt: Date;
  updatedAt: Date;
  proposedAt?: Date;
  answerBy?: Day;
  introducedAt?: Date;
};

/** @param lastYesAt when the later of the given yeses was said; the clock of the introduction starts there */
export function brokerStep(match: MatchOnItsWay, answers: Answers, lastYesAt?: Date): BrokerStep {
  switch (match.status) {
    case 'interest-declared':
    case 'requested':
      return { what: 'to-propose', who: 'broker', ...clock(match.createdAt, MATCH_CLOCKS.triage) };
    case 'proposed': {
      if (bothAccepted(answers)) {
        // Both may have said yes before the broker proposed: the broker's days count from the proposal then.
        const from = later(lastYesAt, match.proposedAt) ?? match.updatedAt;
        return { what: 'to-introduce', who: 'broker', ...clock(from, MATCH_CLOCKS.introduce) };
      }
      const waiting = PARTIES.filter((party) => !answers[party]);
      const who = waiting.length === 1 ? waiting[0]! : 'both';
      return { what: `answers-${who}`, who, ...choosing(match) };
    }
    case 'introduced':
      return { what: 'introduced', who: 'both', since: dayOf(match.introducedAt ?? match.updatedAt) };
    case 'closed':
      return { what: 'closed', who: 'nobody', since: dayOf(match.updatedAt) };
  }
}

/** @param own the side's own answer and when it was given */
export function partyStep(match: MatchOnItsWay, own: { at: Date } | undefined): PartyStep {
  switch (match.status) {
    case 'interest-declared':
    case 'requested':
      return { what: 'with-broker', who: 'broker', since: dayOf(own?.at ?? match.createdAt) };
    case 'proposed':
      return own
        ? { what: 'answered', who: 'others', since: dayOf(later(own.at, match.proposedAt) ?? own.at) }
        : { what: 'your-answer', who: 'you', ...choosing(match) };
    case 'introduced':
      return { what: 'introduced', who: 'both', since: dayOf(match.introducedAt ?? match.updatedAt) };
    case 'closed':
      return { what: 'closed', who: 'nobody', since: dayOf(match.updatedAt) };
  }
}

function clock(from: Date, total: number): Required<Step> {
  return { since: dayOf(from), by: addWorkingDays(dayOf(from), total), total };
}

function choosing(match: MatchOnItsWay): Step {
  return {
    since: dayOf(match.proposedAt ?? match.createdAt),
    by: match.answerBy,
    total: MATCH_CLOCKS.choose,
  };
}

function later(a: Date | undefined, b: Date | undefined): Date | undefined {
  if (!a || !b) return a ?? b;
  return a > b ? a : b;
}
