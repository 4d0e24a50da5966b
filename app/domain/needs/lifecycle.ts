import type { Role } from '#app/domain/accounts/role.ts';
import { decide, possibleActions, type Deciding, type LifecycleTable } from '#app/domain/lifecycle.ts';
import type { UnmetNext } from './unmet.ts';

/** A need's life (DOMAIN section 5). */
export const NEED_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'validated',
  'circulating',
  'partly-matched',
  'shortlisting',
  'matched',
  'in-delivery',
  'fulfilled',
  'unmet',
  'paused',
  'expired',
  'withdrawn',
] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];
export type PausedFrom = Exclude<
  NeedStatus,
  'draft' | 'paused' | 'expired' | 'withdrawn' | 'fulfilled' | 'unmet'
>;

/** Donors see it and may answer: also while some of its results are covered. */
export const CIRCULATING = ['circulating', 'partly-matched'] as const satisfies readonly NeedStatus[];

const CONSENTED_TO = ['validated', ...CIRCULATING, 'unmet'] as const satisfies readonly NeedStatus[];

export function isCirculating(status: NeedStatus): boolean {
  return (CIRCULATING as readonly NeedStatus[]).includes(status);
}

/** Its State agrees to what others see of it: before it goes round, while it does, and for another round. */
export function mayConsent(status: NeedStatus): boolean {
  return (CONSENTED_TO as readonly NeedStatus[]).includes(status);
}

/** Matches of it can still be proposed, accepted and introduced: it goes round, or its State chooses among answers. */
export function isAnswerable(status: NeedStatus): boolean {
  return isCirculating(status) || status === 'shortlisting';
}

export const NEED_ACTIONS = [
  'submit',
  'take-back',
  'take-up',
  'authenticate',
  'return',
  'validate',
  'consent',
  'circulate',
  'pause',
  'resume',
  'withdraw',
  'match-partly',
  'match',
  'reopen',
  'reconfirm',
  'expire',
  'deliver',
  'fulfil',
  'mark-unmet',
  'recirculate',
  'shortlist',
  'refine',
] as const;
export type NeedAction = (typeof NEED_ACTIONS)[number];

export type NeedFactsForDecision = Deciding & {
  /** Findings of `checkNeed` that block. */
  blockers: number;
  reasonGiven: boolean;
  /** A broker said of it, since it was handed in, that they have it. */
  takenUp?: boolean;
  /** A broker said of it, since it was handed in, that it comes from its State. */
  authenticated?: boolean;
  /** A broker reviewed how it stands to each principle, and it has not changed since; absent counts as no. */
  chipsReviewed?: boolean;
  /** The State agreed to all that each audience would see today. */
  consented: boolean;
  pausedFrom?: PausedFrom;
  /** It is a programme for several States. */
  pooled?: boolean;
  /** By how much of it agreed matches cover; absent where nothing of this asks. */
  covered?: Coverage;
  /** A year has passed without its State's word, and nobody was introduced (`freshness.ts`). */
  timeIsUp?: boolean;
  /** Matches of it that have not ended, where somebody wants to call it unmet. */
  openMatches?: number;
  /** How often it went round again after nobody met it. */
  recirculations?: number;
  /** What a broker said comes next of an unmet need. */
  unmetNext?: UnmetNext;
  /** Nobody met it once, and its State wrote it anew: that it goes round is one of its rounds. */
  refined?: boolean;
  /** The last day on which donors could answer is over. */
  deadlinePassed?: boolean;
};

/** `started`: all of it is covered, and one of those matches is in delivery. `done`: its State confirmed all of it. */
export type Coverage = 'nothing' | 'partly' | 'all' | 'started' | 'done';

/** An unmet need goes round again at most so often (DOMAIN section 5). */
export const MOST_RECIRCULATIONS = 2;

const GOING = ['circulating', 'partly-matched', 'shortlisting', 'matched', 'in-delivery'] as const;
const OPEN = ['submitted', 'returned', 'validated', ...GOING] as const;

const TABLE: LifecycleTable<NeedStatus, NeedAction, NeedFactsForDecision> = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['focal_point'],
    guard: (facts) => (facts.blockers > 0 ? 'incomplete' : undefined),
  },
  // To correct what does not go round yet; it is its State's to write again. Also where its State reads, once it is
  // validated, what others would get: whoever does not agree changes its words.
  'take-back': { from: ['submitted', 'validated'], to: 'returned', by: ['focal_point'] },
  // Its State knows that somebody has it. Every later step says so too.
  'take-up': {
    from: ['submitted'],
    to: 'submitted',
    by: ['broker'],
    guard: (facts) => (facts.takenUp || facts.authenticated ? 'not-now' : undefined),
  },
  // Validating it says so too; said before, its State knows earlier.
  authenticate: {
    from: ['submitted'],
    to: 'submitted',
    by: ['broker'],
    guard: (facts) => (facts.authenticated ? 'not-now' : undefined),
  },
  // The States of a programme agreed to its words: given back it is over, and its hub proposes another.
  return: {
    from: ['submitted'],
    to: (facts) => (facts.pooled ? 'withdrawn' : 'returned'),
    by: ['broker'],
    guard: (facts) => (facts.reasonGiven ? undefined : 'reason-needed'),
  },
  validate: {
    from: ['submitted'],
    to: 'validated',
    by: ['broker'],
    guard: (facts) => (facts.chipsReviewed ? undefined : 'chips-unreviewed'),
  },
  // Before it circulates, and again before more people see more of it.
  consent: {
    from: CONSENTED_TO,
    to: (_facts, from) => from,
    by: ['focal_point'],
    guard: (facts) => (facts.consented ? 'already-consented' : undefined),
  },
  circulate: {
    from: ['validated'],
    to: 'circulating',
    by: ['broker'],
    guard: ({ consented, refined, recirculations = 0 }) => {
      if (refined && recirculations >= MOST_RECIRCULATIONS) return 'circulated-enough';
      return consented ? undefined : 'consent-needed';
    },
  },
  pause: { from: OPEN, to: 'paused', by: ['focal_point'] },
  resume: { from: ['paused'], to: (facts) => facts.pausedFrom ?? 'submitted', by: ['focal_point'] },
  // PP4: the State may withdraw at any stage, without giving reasons.
  withdraw: {
    from: ['draft', ...OPEN, 'unmet', 'paused', 'expired'],
    to: 'withdrawn',
    by: ['focal_point'],
  },
  // By an agreement, and by the end of one (app/domain/needs/coverage.ts).
  'match-partly': { from: GOING, to: 'partly-matched', by: ['platform'], guard: covering('partly') },
  match: { from: GOING, to: 'matched', by: ['platform'], guard: covering('all') },
  // A State that chose goes on choosing among whoever is left.
  reopen: {
    from: GOING,
    to: (_facts, from) => (from === 'shortlisting' ? from : 'circulating'),
    by: ['platform'],
    guard: covering('nothing'),
  },
  // That it still stands, unchanged.
  reconfirm: {
    from: ['validated', 'circulating', 'partly-matched', 'shortlisting'],
    to: (_facts, from) => from,
    by: ['focal_point'],
  },
  // Also where its State was asked to choose, and was never heard.
  expire: {
    from: ['validated', 'circulating', 'shortlisting'],
    to: 'expired',
    by: ['platform'],
    guard: (facts) => (facts.timeIsUp ? undefined : 'not-now'),
  },
  deliver: { from: GOING, to: 'in-delivery', by: ['platform'], guard: covering('started') },
  fulfil: { from: GOING, to: 'fulfilled', by: ['platform'], guard: covering('done') },
  // Once unmet, a broker may still say another next step of it.
  'mark-unmet': {
    from: ['circulating', 'shortlisting', 'unmet'],
    to: 'unmet',
    by: ['broker'],
    guard: ({ openMatches, reasonGiven }) => {
      if (openMatches !== 0) return 'matches-open';
      return reasonGiven ? undefined : 'reason-needed';
    },
  },
  recirculate: {
    from: ['unmet'],
    to: 'circulating',
    by: ['broker'],
    guard: ({ recirculations = 0, consented }) => {
      if (recirculations >= MOST_RECIRCULATIONS) return 'circulated-enough';
      return consented ? undefined : 'consent-needed';
    },
  },
  // At the deadline, or early by its State. Where nobody answered, a broker looks at what to do with it instead.
  shortlist: {
    from: ['circulating'],
    to: 'shortlisting',
    by: ['platform', 'focal_point'],
    guard: ({ role, deadlinePassed, openMatches = 0 }) => {
      if (role === 'platform' && !deadlinePassed) return 'not-now';
      return openMatches > 0 ? undefined : 'nobody-answered';
    },
  },
  // Its State writes it anew; it is looked through, agreed to and sent round like any other, as one of its rounds.
  refine: {
    from: ['unmet'],
    to: 'returned',
    by: ['focal_point'],
    guard: ({ unmetNext, recirculations = 0 }) => {
      if (unmetNext !== 'refine') return 'not-now';
      return recirculations >= MOST_RECIRCULATIONS ? 'circulated-enough' : undefined;
    },
  },
};

export function decideNeed(from: NeedStatus, action: NeedAction, facts: NeedFactsForDecision) {
  return decide(TABLE, from, action, facts);
}

export function needActions(from: NeedStatus, facts: NeedFactsForDecision): NeedAction[] {
  return possibleActions(TABLE, from, facts);
}

function covering(wanted: Coverage) {
  return ({ covered }: NeedFactsForDecision) => (covered === wanted ? undefined : ('not-now' as const));
}

export function canEditNeed(status: NeedStatus, role: Role): boolean {
  return role === 'focal_point' && (status === 'draft' || status === 'returned');
}
