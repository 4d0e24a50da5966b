import type { Role } from '#app/domain/accounts/role.ts';
import { decide, possibleActions, type LifecycleTable } from '#app/domain/lifecycle.ts';

/** A need's life (DOMAIN section 5), as far as it is built: shortlisting, matching and delivery come later. */
export const NEED_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'validated',
  'circulating',
  'paused',
  'withdrawn',
] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];
export type PausedFrom = Extract<NeedStatus, 'submitted' | 'returned' | 'validated' | 'circulating'>;

export const NEED_ACTIONS = [
  'submit',
  'return',
  'validate',
  'consent',
  'circulate',
  'pause',
  'resume',
  'withdraw',
] as const;
export type NeedAction = (typeof NEED_ACTIONS)[number];

export type NeedFactsForDecision = {
  role: Role;
  /** Findings of `checkNeed` that block. */
  blockers: number;
  reasonGiven: boolean;
  /** The State agreed to all that each audience would see today. */
  consented: boolean;
  pausedFrom?: PausedFrom;
};

const OPEN = ['submitted', 'returned', 'validated', 'circulating'] as const;

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
    from: ['validated', 'circulating'],
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
  withdraw: { from: ['draft', ...OPEN, 'paused'], to: 'withdrawn', by: ['focal_point'] },
};

export function decideNeed(from: NeedStatus, action: NeedAction, facts: NeedFactsForDecision) {
  return decide(TABLE, from, action, facts);
}

export function needActions(from: NeedStatus, facts: NeedFactsForDecision): NeedAction[] {
  return possibleActions(TABLE, from, facts);
}

export function canEditNeed(status: NeedStatus, role: Role): boolean {
  return role === 'focal_point' && (status === 'draft' || status === 'returned');
}
