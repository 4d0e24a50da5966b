/**
 * A match's life (DOMAIN section 5). *Suggested* is not stored: suggestions are computed when a broker looks.
 * *Proposed* holds until both answers exist; "both accepted" is derived from the answers. *Stalled* and *disputed* are
 * derived too (`silenceOf`, `openDispute`): the match stays where it is, and goes on from there once somebody is heard or
 * the two sides have settled it.
 */
export const MATCH_STATUSES = [
  'interest-declared',
  'requested',
  'proposed',
  'introduced',
  'designing',
  'agreed',
  'in-delivery',
  'completed',
  'closed',
  'left',
  'terminated',
  'lapsed',
] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];

/** The ways a match ends: by its no or its end, before an agreement, after one, by silence. */
export const ENDED = ['closed', 'left', 'terminated', 'lapsed'] as const satisfies readonly MatchStatus[];
/** From the introduction on, while both sides stay: each sees the other's contact, and the donor the need. */
export const LIVE = [
  'introduced',
  'designing',
  'agreed',
  'in-delivery',
  'completed',
] as const satisfies readonly MatchStatus[];
/** An interest, a request, or a proposal that waits for its answers: neither side sees the other's contact yet. */
export const BEFORE_INTRODUCTION = [
  'interest-declared',
  'requested',
  'proposed',
] as const satisfies readonly MatchStatus[];
/** Put before both sides, and not over: it is proposed no second time. */
export const PROPOSED_ON = ['proposed', ...LIVE] as const satisfies readonly MatchStatus[];
/**
 * Agreed, and not over. `app.holds_slot` says the same: it holds a slot of its offer from the agreement on. One that ends
 * gives it back; one that closes after its delivery has used it, for an offer says how many needs it can serve.
 */
export const HOLDING = ['agreed', 'in-delivery', 'completed'] as const satisfies readonly MatchStatus[];

export function isLive(status: MatchStatus): boolean {
  return (LIVE as readonly MatchStatus[]).includes(status);
}

export function isOver(status: MatchStatus): boolean {
  return (ENDED as readonly MatchStatus[]).includes(status);
}

export function isBeforeIntroduction(status: MatchStatus): boolean {
  return (BEFORE_INTRODUCTION as readonly MatchStatus[]).includes(status);
}

export function isProposedOn(status: MatchStatus): boolean {
  return (PROPOSED_ON as readonly MatchStatus[]).includes(status);
}

/** Agreed and not over: whoever ends it now ends an agreement. */
export function isAgreedUpon(status: MatchStatus): boolean {
  return (HOLDING as readonly MatchStatus[]).includes(status);
}

export const PARTIES = ['donor', 'recipient'] as const;
export type Party = (typeof PARTIES)[number];
