import {
  addDays,
  addMonths,
  addWorkingDays,
  dayOf,
  workingDaysBetween,
  type Day,
} from '#app/domain/codes/day.ts';
import { BROKER_CLOCKS } from '#app/domain/needs/next-step.ts';
import { MATCH_CLOCKS } from './clocks.ts';
import { DELIVERY_CLOCKS, feedbackBy, nextReportOn } from './delivery/clocks.ts';
import {
  bothAccepted,
  isBeforeIntroduction,
  PARTIES,
  type Answers,
  type MatchStatus,
  type Party,
} from './lifecycle.ts';

type Step = { since: Day; by?: Day; /** The clock's length in working days. */ total?: number };

/** What a broker is told: everything. The sentence is the message `matches.next.<what>`. */
export type BrokerStep = Step & {
  what:
    | 'paused'
    | 'to-propose'
    | 'answers-both'
    | 'answers-donor'
    | 'answers-recipient'
    | 'to-introduce'
    | 'introduced'
    | 'designing'
    | 'designing-programme'
    | 'confirmed-donor'
    | 'confirmed-recipient'
    | 'confirmed-programme'
    | 'agreed'
    | 'in-delivery'
    | 'to-confirm'
    | 'to-read'
    | 'to-complete'
    | 'feedback'
    | 'feedback-programme'
    | 'to-conclude'
    | 'disputed'
    | 'to-resolve'
    | 'concluded'
    | 'closed';
  who: 'broker' | 'donor' | 'recipient' | 'both' | 'nobody';
};

/** What a side is told: its own part, and never whether the other side has answered. */
export type PartyStep = Step & {
  what:
    | 'paused'
    | 'with-broker'
    | 'your-answer'
    | 'answered'
    | 'both-answered'
    | 'introduced'
    | 'designing'
    | 'designing-programme'
    | 'your-confirmation'
    | 'confirmation-programme'
    | 'confirmed'
    | 'agreed'
    | 'in-delivery'
    | 'to-confirm'
    | 'to-complete'
    | 'your-feedback'
    | 'completed'
    | 'follow-up'
    | 'disputed'
    | 'settled'
    | 'to-resolve'
    | 'concluded'
    | 'closed';
  who: 'broker' | 'you' | 'others' | 'other' | 'both' | 'nobody';
};

type MatchOnItsWay = {
  status: MatchStatus;
  /** Its State has the need paused: before an introduction nobody can go on, and nobody's days run. */
  paused?: boolean;
  createdAt: Date;
  updatedAt: Date;
  proposedAt?: Date;
  answerBy?: Day;
  /** The other side's yes, where this one reads it: an interest that was put before its State counts as its donor's. */
  otherYes?: boolean | undefined;
  introducedAt?: Date;
  agreedAt?: Date;
  /** The sides whose confirmation of the joint plan stands. */
  confirmed?: readonly Party[];
  startedOn?: Day;
  completionReportedAt?: Date;
  completedAt?: Date;
  /** When the recipient did not confirm it, while no broker has read why. */
  refusedAt?: Date;
  /** The same, whether read or not, until it is reported anew. */
  unconfirmedAt?: Date;
  /** The donor's last line on how it goes. */
  reportedAt?: Date;
  feedback?: readonly Party[];
  /**
   * Its recipients are the States of a programme: its donor writes the plan, each of them agrees to it and says what it
   * received, and none gives feedback.
   */
  programme?: boolean | undefined;
  /** The sides that are asked now what remains. */
  followUp?: readonly Party[];
  /** While a dispute is open: since when it waits for whoever it waits for, and the sides that have settled it. */
  dispute?: { since: Date; settled: readonly Party[] };
};

/** @param lastYesAt when the later of the given yeses was said; the clock of the introduction starts there */
export function brokerStep(match: MatchOnItsWay, answers: Answers, lastYesAt?: Date): BrokerStep {
  if (match.dispute) {
    const what = match.dispute.settled.length === PARTIES.length ? 'to-resolve' : 'disputed';
    return { what, who: 'broker', ...clock(match.dispute.since, BROKER_CLOCKS.acknowledge) };
  }
  if (isHeld(match)) return { what: 'paused', who: 'recipient', since: dayOf(match.updatedAt) };
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
      return match.programme
        ? { what: 'designing-programme', who: 'donor', ...agreeing(match) }
        : { what: 'introduced', who: 'both', ...agreeing(match) };
    case 'designing': {
      const [first] = match.confirmed ?? [];
      if (match.programme)
        return first
          ? { what: 'confirmed-programme', who: 'donor', ...agreeing(match) }
          : { what: 'designing-programme', who: 'both', ...agreeing(match) };
      if (!first) return { what: 'designing', who: 'both', ...agreeing(match) };
      const who = first === 'donor' ? 'recipient' : 'donor';
      return { what: `confirmed-${first}`, who, ...agreeing(match) };
    }
    case 'agreed':
      return { what: 'agreed', who: 'donor', ...starting(match) };
    case 'in-delivery':
      if (match.refusedAt)
        return { what: 'to-read', who: 'broker', ...clock(match.refusedAt, BROKER_CLOCKS.acknowledge) };
      return match.completionReportedAt
        ? { what: 'to-confirm', who: 'recipient', ...confirming(match.completionReportedAt) }
        : { what: ofDelivery(match), who: 'donor', ...delivering(match) };
    case 'completed':
      if (match.programme) {
        const who = match.feedback?.includes('donor') ? 'nobody' : 'donor';
        return { what: 'feedback-programme', who, ...givingFeedback(match) };
      }
      return match.feedback?.length === PARTIES.length
        ? { what: 'to-conclude', who: 'broker', ...givingFeedback(match) }
        : { what: 'feedback', who: 'both', ...givingFeedback(match) };
    case 'closed':
    case 'left':
    case 'terminated':
    case 'lapsed':
      return over(match);
  }
}

/** @param own the side's own answer and when it was given; `party` is which side, once it may have confirmed a plan */
export function partyStep(match: MatchOnItsWay, own: { at: Date } | undefined, party?: Party): PartyStep {
  if (match.dispute) return disputeStep(match.dispute, party);
  if (isHeld(match)) {
    const who = party === 'recipient' ? 'nobody' : 'other';
    // Before a proposal by its own act alone, as below.
    const moved = match.proposedAt ? match.updatedAt : (own?.at ?? match.updatedAt);
    return { what: 'paused', who, since: dayOf(moved) };
  }
  switch (match.status) {
    case 'interest-declared':
    case 'requested':
      // Of its own asking, never of the other side's: an earlier day would tell that the other had asked before.
      return {
        what: 'with-broker',
        who: 'broker',
        ...clock(own?.at ?? match.createdAt, MATCH_CLOCKS.triage),
      };
    case 'proposed':
      if (!own) return { what: 'your-answer', who: 'you', ...choosing(match) };
      return {
        ...(match.otherYes ? { what: 'both-answered', who: 'broker' } : { what: 'answered', who: 'others' }),
        since: dayOf(later(own.at, match.proposedAt) ?? own.at),
      };
    case 'introduced':
      return match.programme
        ? { what: 'designing-programme', who: 'you', ...agreeing(match) }
        : { what: 'introduced', who: 'both', ...agreeing(match) };
    case 'designing': {
      const { confirmed = [] } = match;
      // Its donor's word is the last.
      if (match.programme)
        return confirmed.length > 0
          ? { what: 'confirmation-programme', who: 'you', ...agreeing(match) }
          : { what: 'designing-programme', who: 'both', ...agreeing(match) };
      if (confirmed.length === 0) return { what: 'designing', who: 'both', ...agreeing(match) };
      return party && confirmed.includes(party)
        ? { what: 'confirmed', who: 'other', ...agreeing(match) }
        : { what: 'your-confirmation', who: 'you', ...agreeing(match) };
    }
    case 'agreed':
      return { what: 'agreed', who: party === 'donor' ? 'you' : 'other', ...starting(match) };
    case 'in-delivery':
      return match.completionReportedAt
        ? {
            what: 'to-confirm',
            who: party === 'recipient' ? 'you' : 'other',
            ...confirming(match.completionReportedAt),
          }
        : { what: ofDelivery(match), who: party === 'donor' ? 'you' : 'other', ...delivering(match) };
    case 'completed': {
      const { feedback = [] } = match;
      if (party && !feedback.includes(party))
        return { what: 'your-feedback', who: 'you', ...givingFeedback(match) };
      const who = feedback.length === PARTIES.length || match.programme ? 'broker' : 'others';
      return { what: 'completed', who, ...givingFeedback(match) };
    }
    case 'closed':
    case 'left':
    case 'terminated':
    case 'lapsed':
      return party && match.followUp?.includes(party)
        ? { what: 'follow-up', who: 'you', since: dayOf(match.updatedAt) }
        : over(match);
  }
}

/** What was delivered is asked about once more, half a year and a year after it. */
function over({ completedAt, updatedAt }: MatchOnItsWay) {
  return {
    what: completedAt ? ('concluded' as const) : ('closed' as const),
    who: 'nobody' as const,
    since: dayOf(updatedAt),
  };
}

function isHeld({ status, paused = false }: MatchOnItsWay): boolean {
  return paused && isBeforeIntroduction(status);
}

/** Nothing else goes on: both say that it is settled, and then a broker notes it. */
function disputeStep(
  { since: moment, settled }: NonNullable<MatchOnItsWay['dispute']>,
  party: Party | undefined,
): PartyStep {
  const since = dayOf(moment);
  if (settled.length === PARTIES.length) return { what: 'to-resolve', who: 'broker', since };
  if (party && settled.includes(party)) return { what: 'settled', who: 'other', since };
  return { what: 'disputed', who: settled.length > 0 ? 'you' : 'both', since };
}

function clock(from: Date, total: number): Required<Step> {
  return { since: dayOf(from), by: addWorkingDays(dayOf(from), total), total };
}

/** Ninety days of the calendar: no working days are counted down. */
function agreeing({ introducedAt, updatedAt }: MatchOnItsWay): Step {
  const since = dayOf(introducedAt ?? updatedAt);
  return { since, by: addDays(since, MATCH_CLOCKS.agree) };
}

function starting({ agreedAt, updatedAt }: MatchOnItsWay): Step {
  const since = dayOf(agreedAt ?? updatedAt);
  return { since, by: addMonths(since, DELIVERY_CLOCKS.startMonths) };
}

/** Between its beginning and its completion, or after one that its recipient did not confirm. */
function ofDelivery({ unconfirmedAt }: MatchOnItsWay): 'in-delivery' | 'to-complete' {
  return unconfirmedAt ? 'to-complete' : 'in-delivery';
}

function delivering({ startedOn, reportedAt, updatedAt }: MatchOnItsWay): Step {
  const since = startedOn ?? dayOf(updatedAt);
  return { since, by: nextReportOn(since, reportedAt) };
}

function confirming(reportedAt: Date): Step {
  return { since: dayOf(reportedAt), by: addDays(dayOf(reportedAt), DELIVERY_CLOCKS.feedbackDays) };
}

function givingFeedback({ completedAt, updatedAt }: MatchOnItsWay): Step {
  return { since: dayOf(completedAt ?? updatedAt), by: feedbackBy(completedAt ?? updatedAt) };
}

/** Counted from the day that was promised: among interests a State chooses until its need has stopped going round, and longer. */
function choosing({ proposedAt, createdAt, answerBy }: MatchOnItsWay): Step {
  const since = dayOf(proposedAt ?? createdAt);
  return {
    since,
    by: answerBy,
    total: answerBy === undefined ? MATCH_CLOCKS.choose : Math.max(1, workingDaysBetween(since, answerBy)),
  };
}

function later(a: Date | undefined, b: Date | undefined): Date | undefined {
  if (!a || !b) return a ?? b;
  return a > b ? a : b;
}
