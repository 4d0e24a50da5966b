import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';

/** When a match of a programme came to where it is, as one State in it knows. */
export type PoolMatchMoments = {
  proposedAt?: Date;
  /** Its own words: yes or no, to the plan, of what it received. */
  answeredAt?: Date;
  agreedPlanAt?: Date;
  receivedAt?: Date;
  introducedAt?: Date;
  /** All of them agreed, and the donor. */
  agreedAt?: Date;
  startedOn?: Day;
  completionReportedAt?: Date;
  updatedAt: Date;
};

type PoolMatchOnItsWay = PoolMatchMoments & {
  status: MatchStatus;
  answer?: 'yes' | 'no' | undefined;
  answerBy?: Day | undefined;
  /** This State may agree to the plan as it is, or has; while it is written it does neither. */
  plan?: { state: 'to-agree' | 'agreed'; since: Date } | undefined;
};

/** Who has a match of a programme now, for one State in it; the sentence is the message `pools.step.<what>`. */
export type PoolStep = {
  what:
    | 'your-answer'
    | 'answered'
    | 'declined'
    | 'plan'
    | 'your-agreement'
    | 'agreed-plan'
    | 'to-start'
    | 'in-delivery'
    | 'your-receipt'
    | 'received'
    | 'over';
  who: 'you' | 'others' | 'others-or-broker' | 'others-or-donor' | 'hub-and-donor' | 'donor' | 'nobody';
  since: Day;
  by?: Day;
};

/** A State never learns from it what another one in the programme answered: not even that it was the last of them. */
export function poolStep(match: PoolMatchOnItsWay): PoolStep {
  const from = (moment: Date | undefined) => dayOf(moment ?? match.updatedAt);
  switch (match.status) {
    case 'interest-declared':
    case 'requested':
    case 'proposed': {
      if (match.answer === 'no') return { what: 'declined', who: 'nobody', since: from(match.answeredAt) };
      if (match.answer) return { what: 'answered', who: 'others-or-broker', since: from(match.answeredAt) };
      const by = match.answerBy && { by: match.answerBy };
      return { what: 'your-answer', who: 'you', since: from(match.proposedAt), ...by };
    }
    case 'introduced':
    case 'designing':
      if (!match.plan) return { what: 'plan', who: 'hub-and-donor', since: from(match.introducedAt) };
      return match.plan.state === 'agreed'
        ? { what: 'agreed-plan', who: 'others-or-donor', since: from(match.plan.since) }
        : { what: 'your-agreement', who: 'you', since: from(match.plan.since) };
    case 'agreed':
      return { what: 'to-start', who: 'donor', since: from(match.agreedAt) };
    case 'in-delivery':
      if (match.receivedAt) return { what: 'received', who: 'others', since: from(match.receivedAt) };
      return match.completionReportedAt
        ? { what: 'your-receipt', who: 'you', since: from(match.completionReportedAt) }
        : { what: 'in-delivery', who: 'donor', since: match.startedOn ?? from(match.agreedAt) };
    case 'completed':
    case 'closed':
    case 'left':
    case 'terminated':
    case 'lapsed':
      return { what: 'over', who: 'nobody', since: from(undefined) };
  }
}
