import type { Mover, Role } from '#app/domain/accounts/role.ts';
import { decide, possibleActions, type LifecycleTable } from '#app/domain/lifecycle.ts';

/** A need's life (DOMAIN section 5), as far as it is built: shortlisting and delivery come later. */
export const NEED_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'validated',
  'circulating',
  'partly-matched',
  'matched',
  'paused',
  'expired',
  'withdrawn',
] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];
export type PausedFrom = Exclude<NeedStatus, 'draft' | 'paused' | 'expired' | 'withdrawn'>;

/** Donors see it and may answer: also while some of its results are covered. */
export const CIRCULATING = ['circulating', 'partly-matched'] as const satisfies readonly NeedStatus[];

export function isCirculating(status: NeedStatus): boolean {
  return (CIRCULATING as readonly NeedStatus[]).includes(status);
}

export const NEED_ACTIONS = [
  'submit',
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
] as const;
export type NeedAction = (typeof NEED_ACTIONS)[number];

export type NeedFactsForDecision = {
  role: Mover;
  /** Findings of `checkNeed` that block. */
  blockers: number;
  reasonGiven: boolean;
  /** The State agreed to all that each audience would see today. */
  consented: boolean;
  pausedFrom?: PausedFrom;
  /** By how much of it agreed matches cover; absent where nothing of this asks. */
  covered?: Coverage;
  /** A year has passed without its State's word, and nobody was introduced (`freshness.ts`). */
  timeIsUp?: boolean;
};

export type Coverage = 'nothing' | 'partly' | 'all';

const GOING = ['circulating', 'partly-matched', 'matched'] as const;
const OPEN = ['submitted', 'returned', 'validated', ...GOING] as const;

const TABLE: LifecycleTable<NeedStatus, NeedAction, NeedFactsForDecision> = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['focal_point'],
    guard: (facts) => (facts.blockers > 0 ? 'incomplete' : undefined),
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    by: ['broker'],
    guard: (facts) => (facts.reasonGiven ? undefined : 'reason-needed'),
  },
  validate: { from: ['submitted'], to: 'validated', by: ['broker'] },
  // Before it circulates, and again before more people see more of it.
  consent: {
    from: ['validated', 'circulating', 'partly-matched'],
    to: (_facts, from) => from,
    by: ['focal_point'],
    guard: (facts) => (facts.consented ? 'already-consented' : undefined),
  },
  circulate: {
    from: ['validated'],
    to: 'circulating',
    by: ['broker'],
    guard: (facts) => (facts.consented ? undefined : 'consent-needed'),
  },
  pause: { from: OPEN, to: 'paused', by: ['focal_point'] },
  resume: { from: ['paused'], to: (facts) => facts.pausedFrom ?? 'submitted', by: ['focal_point'] },
  // PP4: the State may withdraw at any stage, without giving reasons.
  withdraw: { from: ['draft', ...OPEN, 'paused', 'expired'], to: 'withdrawn', by: ['focal_point'] },
  // By an agreement, and by the end of one (app/domain/needs/coverage.ts).
  'match-partly': { from: GOING, to: 'partly-matched', by: ['platform'], guard: covering('partly') },
  match: { from: GOING, to: 'matched', by: ['platform'], guard: covering('all') },
  reopen: { from: GOING, to: 'circulating', by: ['platform'], guard: covering('nothing') },
  // That it still stands, unchanged.
  reconfirm: {
    from: ['validated', 'circulating', 'partly-matched'],
    to: (_facts, from) => from,
    by: ['focal_point'],
  },
  expire: {
    from: ['validated', 'circulating'],
    to: 'expired',
    by: ['platform'],
    guard: (facts) => (facts.timeIsUp ? undefined : 'not-now'),
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
