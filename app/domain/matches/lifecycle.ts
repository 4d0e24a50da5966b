import type { Mover } from '#app/domain/accounts/role.ts';
import { refuse, type RefusalReason } from '#app/domain/outcome.ts';
import { decide, possibleActions, type Deciding, type LifecycleTable } from '#app/domain/lifecycle.ts';
import { BEFORE_INTRODUCTION, LIVE, PARTIES, type MatchStatus, type Party } from './statuses.ts';
import { DELIVERY_GUARDS, undisputed, type DeliveryFacts } from './delivery/delivery-facts.ts';

export {
  BEFORE_INTRODUCTION,
  ENDED,
  HOLDING,
  isAgreedUpon,
  isBeforeIntroduction,
  isLive,
  isOver,
  isProposedOn,
  LIVE,
  MATCH_STATUSES,
  PARTIES,
  PROPOSED_ON,
  type MatchStatus,
  type Party,
} from './statuses.ts';

export type Answer = 'yes' | 'no';
export type Answers = Partial<Record<Party, Answer>>;

export const MATCH_ACTIONS = [
  'propose',
  'accept',
  'decline',
  'introduce',
  'close',
  'design',
  'revise',
  'confirm',
  'leave',
  'terminate',
  'run-out',
  'start',
  'report',
  'complete',
  'confirm-completion',
  'refuse-completion',
  'read-refusal',
  'feedback',
  'conclude',
  'follow-up',
  'spoke',
  'more-time',
  'stall',
  'lapse',
  'dispute',
  'settle',
  'resolve',
  'revise-interest',
] as const;
export type MatchAction = (typeof MATCH_ACTIONS)[number];

export type MatchFactsForDecision = Deciding & {
  /** As far as known to whoever decides: operations load both sides, a party's page its own. */
  answers: Answers;
  /** It goes round, or its State chooses among those who answered (`isAnswerable`). */
  needCirculating: boolean;
  offerPublished: boolean;
  /** A hard stop found by eligibility today; a broker proposes knowingly only when there is none. */
  stopped: boolean;
  /** What a confirmation rests on, where there is a joint plan. */
  agreement?: AgreementFacts;
  /** The day by which both should have answered has passed. */
  timeIsUp?: boolean;
  /** Whether the last day on which donors may answer the need is over; absent counts as yes. */
  deadlinePassed?: boolean;
  /** Whoever acts did something in this match in another role; absent counts as no. */
  otherRole?: boolean;
  /** What the acts from the introduction to the end rest on. */
  delivery?: DeliveryFacts;
};

export type AgreementFacts = {
  /** The sides whose confirmation of the plan as it is now stands. */
  confirmed: readonly Party[];
  /** Whether something is missing without which nothing is agreed (`planGaps`). */
  complete: boolean;
  /** A trust note that is valid this day, where the offer has technology; true where it has none. */
  noteValid: boolean;
  slotsLeft: number;
  /** Neither paused nor withdrawn by its State. */
  needOpen: boolean;
  /** Withdrawn offers are agreed no more; a pause only takes one off the list. */
  offerStands: boolean;
};

const PARTY_ROLES = ['donor', 'focal_point'] as const;
const TALKING = ['introduced', 'designing'] as const satisfies readonly MatchStatus[];
const stay = (_facts: MatchFactsForDecision, from: MatchStatus) => from;

const TABLE: LifecycleTable<MatchStatus, MatchAction, MatchFactsForDecision> = {
  propose: { from: ['interest-declared', 'requested'], to: 'proposed', by: ['broker'], guard: stillOpen },
  accept: { from: ['proposed'], to: 'proposed', by: ['donor', 'focal_point'], guard: notAnswered },
  decline: {
    from: ['proposed', 'interest-declared', 'requested'],
    to: 'closed',
    by: ['donor', 'focal_point'],
  },
  introduce: {
    from: ['proposed'],
    to: 'introduced',
    by: ['broker'],
    guard: (facts) => stillOpen(facts) ?? (bothAccepted(facts.answers) ? undefined : 'both-must-accept'),
  },
  close: { from: BEFORE_INTRODUCTION, to: 'closed', by: ['broker'] },
  design: { from: ['introduced'], to: 'designing', by: PARTY_ROLES, guard: undisputed },
  revise: { from: ['designing'], to: 'designing', by: PARTY_ROLES, guard: undisputed },
  confirm: {
    from: ['designing'],
    to: (facts) => (facts.agreement?.confirmed.length ? 'agreed' : 'designing'),
    by: PARTY_ROLES,
    guard: (facts) => undisputed(facts) ?? mayConfirm(facts),
  },
  // Two yeses wait for the broker, and lapse no more.
  'run-out': {
    from: ['proposed'],
    to: 'closed',
    by: ['platform'],
    guard: (facts) => (facts.timeIsUp && !bothAccepted(facts.answers) ? undefined : 'not-now'),
  },
  leave: { from: TALKING, to: 'left', by: PARTY_ROLES },
  terminate: { from: ['agreed', 'in-delivery'], to: 'terminated', by: PARTY_ROLES },
  // The donor says that it started, how it goes, and that it is complete; that it is, is the recipient's to confirm.
  start: { from: ['agreed'], to: 'in-delivery', by: ['donor'], guard: undisputed },
  report: { from: ['in-delivery'], to: stay, by: ['donor'], guard: undisputed },
  complete: { from: ['in-delivery'], to: stay, by: ['donor'], guard: DELIVERY_GUARDS.complete },
  'confirm-completion': {
    from: ['in-delivery'],
    to: 'completed',
    by: ['focal_point'],
    guard: DELIVERY_GUARDS.answerCompletion,
  },
  'refuse-completion': {
    from: ['in-delivery'],
    to: stay,
    by: ['focal_point'],
    guard: DELIVERY_GUARDS.answerCompletion,
  },
  // A broker has read why: what is missing is for the two sides to see to.
  'read-refusal': { from: ['in-delivery'], to: stay, by: ['broker'], guard: DELIVERY_GUARDS.readRefusal },
  feedback: { from: ['completed'], to: stay, by: PARTY_ROLES, guard: DELIVERY_GUARDS.feedback },
  conclude: {
    from: ['completed'],
    to: 'closed',
    by: ['broker', 'platform'],
    guard: DELIVERY_GUARDS.conclude,
  },
  'follow-up': { from: ['completed', 'closed'], to: stay, by: PARTY_ROLES, guard: DELIVERY_GUARDS.followUp },
  spoke: { from: TALKING, to: stay, by: PARTY_ROLES },
  'more-time': { from: TALKING, to: stay, by: PARTY_ROLES },
  stall: { from: TALKING, to: stay, by: ['platform'], guard: DELIVERY_GUARDS.stall },
  lapse: { from: TALKING, to: 'lapsed', by: ['broker'], guard: DELIVERY_GUARDS.lapse },
  dispute: { from: LIVE, to: stay, by: [...PARTY_ROLES, 'verifier'], guard: DELIVERY_GUARDS.dispute },
  settle: { from: LIVE, to: stay, by: PARTY_ROLES, guard: DELIVERY_GUARDS.settle },
  resolve: { from: LIVE, to: stay, by: ['broker'], guard: DELIVERY_GUARDS.resolve },
  // Until the last day on which it goes round; what it is then is what its State chooses among.
  'revise-interest': {
    from: BEFORE_INTRODUCTION,
    to: stay,
    by: ['donor'],
    guard: ({ deadlinePassed }) => (deadlinePassed === false ? undefined : 'need-not-circulating'),
  },
};

/** Open to a side whatever else its person did: it can leave at any time. */
const WAYS_OUT: readonly MatchAction[] = ['decline', 'leave', 'terminate'];

/** A person with two roles picks one for each match (DOMAIN section 5): nobody speaks for both sides of it, or brokers their own. */
export function decideMatch(from: MatchStatus, action: MatchAction, facts: MatchFactsForDecision) {
  const otherRole = facts.otherRole && !WAYS_OUT.includes(action);
  // What they did in this match says more than where else they could act.
  const decision = decide(TABLE, from, action, otherRole ? { ...facts, ownSide: false } : facts);
  return decision.ok && otherRole ? refuse('other-role') : decision;
}

export function matchActions(from: MatchStatus, facts: MatchFactsForDecision): MatchAction[] {
  return possibleActions(TABLE, from, facts).filter(
    (action) => !facts.otherRole || WAYS_OUT.includes(action),
  );
}

type Beginning = { ok: true } | { ok: false; reason: RefusalReason };

/** Offers that a broker puts before both sides at once: more than anybody would choose by hand. */
export const MOST_PROPOSED = 50;

/** Whether a broker may open a new match of this need and this offer at all. */
export function decideProposal(facts: MatchFactsForDecision): Beginning {
  return decideBeginning('broker', facts);
}

/** Whether a State may ask for this offer with a need that it has: that is its yes (DOMAIN section 5, "→ requested"). */
export function decideRequest(facts: MatchFactsForDecision): Beginning {
  return decideBeginning('focal_point', facts);
}

function decideBeginning(role: Mover, facts: MatchFactsForDecision): Beginning {
  if (facts.role !== role) return { ok: false, reason: 'not-your-act' };
  if (facts.otherRole) return { ok: false, reason: 'other-role' };
  const refusal = facts.stopped ? 'stopped' : stillOpen(facts);
  if (refusal) return { ok: false, reason: refusal };
  return facts.ownSide ? { ok: false, reason: 'own-side' } : { ok: true };
}

export function bothAccepted(answers: Answers): boolean {
  return PARTIES.every((party) => answers[party] === 'yes');
}

/** The side a role speaks for. */
export function partyOf(role: Mover): Party | undefined {
  if (role === 'donor') return 'donor';
  if (role === 'focal_point') return 'recipient';
  return undefined;
}

function stillOpen(facts: MatchFactsForDecision): RefusalReason | undefined {
  if (!facts.needCirculating) return 'need-not-circulating';
  if (!facts.offerPublished) return 'offer-not-published';
  return undefined;
}

function notAnswered(facts: MatchFactsForDecision): RefusalReason | undefined {
  const party = partyOf(facts.role);
  return party && facts.answers[party] ? 'already-answered' : stillOpen(facts);
}

/** In the order in which somebody can do something about it; the slot last, because it may be gone while they do. */
function mayConfirm({ role, agreement }: MatchFactsForDecision): RefusalReason | undefined {
  if (!agreement) return 'plan-incomplete';
  if (!agreement.needOpen) return 'need-not-open';
  if (!agreement.offerStands) return 'offer-not-published';
  const party = partyOf(role);
  if (party && agreement.confirmed.includes(party)) return 'already-confirmed';
  if (!agreement.complete) return 'plan-incomplete';
  if (!agreement.noteValid) return 'note-not-valid';
  return agreement.slotsLeft > 0 ? undefined : 'no-slot-left';
}
