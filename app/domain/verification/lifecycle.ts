import type { Role } from '#app/domain/accounts/role.ts';
import { decide, possibleActions, type LifecycleTable } from '#app/domain/lifecycle.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';

/** What is written of a note's life; expiry, staleness and disputes are worked out (`note-state.ts`). */
export const NOTE_STATUSES = ['draft', 'issued', 'superseded', 'revoked'] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];

export const NOTE_ACTIONS = ['issue', 'supersede', 'revoke', 'dispute', 'answer'] as const;
export type NoteAction = (typeof NOTE_ACTIONS)[number];

export type NoteFactsForDecision = {
  role: Role;
  /** The acting organisation issued it, or writes the draft. */
  isIssuer: boolean;
  /** Something is missing from the draft. */
  incomplete: boolean;
  /** A dispute waits for the issuer. */
  openDispute: boolean;
};

const ISSUERS = ['verifier', 'hub_coordinator', 'broker', 'donor'] as const;

/** Nothing here changes a note: a change is a new version beside the old one (DOMAIN section 7). */
const TABLE: LifecycleTable<NoteStatus, NoteAction, NoteFactsForDecision> = {
  issue: {
    from: ['draft'],
    to: 'issued',
    by: ISSUERS,
    guard: (facts) => byIssuer(facts) ?? (facts.incomplete ? 'incomplete' : undefined),
  },
  supersede: { from: ['issued'], to: 'superseded', by: ISSUERS, guard: byIssuer },
  revoke: { from: ['issued'], to: 'revoked', by: ISSUERS, guard: byIssuer },
  dispute: {
    from: ['issued'],
    to: 'issued',
    by: ['donor', 'focal_point', 'verifier', 'hub_coordinator'],
    guard: ({ isIssuer }) => (isIssuer ? 'own-offer' : undefined),
  },
  // Of a note that has ended nothing is said any more: its end is the answer.
  answer: {
    from: ['issued'],
    to: 'issued',
    by: ISSUERS,
    guard: (facts) => byIssuer(facts) ?? (facts.openDispute ? undefined : 'not-now'),
  },
};

/** Whoever did not issue a note is told nothing about acts that are not theirs. */
function byIssuer({ isIssuer }: NoteFactsForDecision): RefusalReason | undefined {
  return isIssuer ? undefined : 'not-your-act';
}

export function decideNote(from: NoteStatus, action: NoteAction, facts: NoteFactsForDecision) {
  return decide(TABLE, from, action, facts);
}

export function noteActions(from: NoteStatus, facts: NoteFactsForDecision): NoteAction[] {
  return possibleActions(TABLE, from, facts);
}
