import type { Role } from '#app/domain/accounts/role.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { decide, possibleActions, type Deciding, type LifecycleTable } from '#app/domain/lifecycle.ts';

/** An offer's life (DOMAIN section 5). */
export const OFFER_STATUSES = [
  'draft',
  'submitted',
  'under-review',
  'returned',
  'published',
  'fully-committed',
  'paused',
  'stale',
  'suspended',
  'archived',
  'withdrawn',
] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];

export const OFFER_ACTIONS = [
  'submit',
  'take-back',
  'take-up',
  'return',
  'publish',
  'pause',
  'resume',
  'withdraw',
  'commit',
  'free',
  'reconfirm',
  'go-stale',
  'archive',
  'edit',
  'adopt',
  'merge',
  'replace',
  'end-with-offer',
  'ask-suspension',
  'decline-asking',
  'propose-suspension',
  'refuse-suspension',
  'suspend',
  'propose-lifting',
  'refuse-lifting',
  'lift',
] as const;
export type OfferAction = (typeof OFFER_ACTIONS)[number];

export type OfferFactsForDecision = Deciding & {
  /** The acting person wrote this offer. */
  isAuthor: boolean;
  /** Findings of `checkOffer` that block. */
  blockers: number;
  /** A broker reviewed how it stands to each principle, and it has not changed since; absent counts as no. */
  chipsReviewed?: boolean;
  /** A reason was given, where one is asked. */
  reasonGiven: boolean;
  /** Slots that no agreement has taken. */
  slotsLeft: number;
  /** This is a version of a published offer (`editing.ts`). */
  isVersion?: boolean;
  /** Its version changes more than words. */
  substantial?: boolean;
  /** What the clock is asked about has come (`freshness.ts`); absent where nothing of this asks. */
  timeIsUp?: boolean;
  /** Where a suspension, or its lifting, stands (`suspension.ts`); absent counts as never proposed. */
  suspension?: SuspensionFacts;
};

export type SuspensionFacts = {
  /** A broker's proposal waits for an administrator. */
  proposed: boolean;
  /** What a verifier asked for waits for a broker; absent counts as no. */
  asked?: boolean;
  /** Whoever acts neither made that proposal nor acts for who did. */
  secondPerson: boolean;
  /** What a suspended offer was before. */
  from?: OfferStatus;
};

/** Published, and not over: what a version can take the place of. */
export const STANDING = [
  'published',
  'fully-committed',
  'paused',
  'stale',
] as const satisfies readonly OfferStatus[];

const TABLE: LifecycleTable<OfferStatus, OfferAction, OfferFactsForDecision> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['donor'], guard: complete },
  // To correct what nobody has decided on yet; it is its donor's to write again.
  'take-back': { from: ['submitted', 'under-review'], to: 'returned', by: ['donor'] },
  'take-up': { from: ['submitted'], to: 'under-review', by: ['broker'] },
  return: { from: ['submitted', 'under-review'], to: 'returned', by: ['broker'], guard: withReason },
  publish: {
    from: ['submitted', 'under-review'],
    to: 'published',
    by: ['broker'],
    guard: (facts) => (facts.isVersion ? 'not-now' : lookedThrough(facts)),
  },
  pause: { from: ['published'], to: 'paused', by: ['donor'] },
  resume: {
    from: ['paused'],
    to: (facts) => (facts.slotsLeft > 0 ? 'published' : 'fully-committed'),
    by: ['donor'],
  },
  withdraw: {
    from: [
      'draft',
      'submitted',
      'under-review',
      'returned',
      'published',
      'fully-committed',
      'paused',
      'stale',
      'suspended',
    ],
    to: 'withdrawn',
    by: ['donor'],
  },
  // By the agreement that takes the last slot, and by the end of one (app/domain/offers/slots.ts).
  commit: {
    from: ['published'],
    to: 'fully-committed',
    by: ['platform'],
    guard: (facts) => (facts.slotsLeft > 0 ? 'not-now' : undefined),
  },
  free: {
    from: ['fully-committed'],
    to: 'published',
    by: ['platform'],
    guard: (facts) => (facts.slotsLeft > 0 ? undefined : 'no-slot-left'),
  },
  // That it still stands, unchanged; one that went stale is open again.
  reconfirm: {
    from: ['published', 'fully-committed', 'stale'],
    to: (facts) => (facts.slotsLeft > 0 ? 'published' : 'fully-committed'),
    by: ['donor'],
  },
  'go-stale': { from: ['published'], to: 'stale', by: ['platform'], guard: timeIsUp },
  archive: { from: ['stale'], to: 'archived', by: ['platform'], guard: timeIsUp },
  // Other words: what is published stays published.
  edit: {
    from: STANDING,
    to: (_facts, from) => from,
    by: ['donor'],
    guard: (facts) => (facts.substantial ? 'not-now' : undefined),
  },
  // A version that changes more takes its place once a broker has looked it through.
  adopt: {
    from: STANDING,
    to: (facts, from) => (from === 'paused' ? from : facts.slotsLeft > 0 ? 'published' : 'fully-committed'),
    by: ['broker'],
    guard: (facts) => (facts.slotsLeft < 0 ? 'slots-taken' : lookedThrough(facts)),
  },
  // The version itself is over then: by its donor where only words changed, else by the broker.
  merge: {
    from: ['draft', 'returned'],
    to: 'archived',
    by: ['donor'],
    guard: (facts) => (!facts.isVersion || facts.substantial ? 'not-now' : complete(facts)),
  },
  replace: {
    from: ['submitted', 'under-review'],
    to: 'archived',
    by: ['broker'],
    guard: (facts) => (facts.isVersion ? lookedThrough(facts) : 'not-now'),
  },
  // There is nothing left that it could take the place of: by its donor, who withdrew that, or at the clock.
  'end-with-offer': {
    from: ['draft', 'submitted', 'under-review', 'returned'],
    to: 'withdrawn',
    by: ['donor', 'platform'],
    guard: (facts) => (facts.isVersion ? undefined : 'not-now'),
  },
  // A broker proposes, an administrator who is somebody else confirms. Whatever is or was public and can be again: else a
  // pause would keep an offer from it.
  'ask-suspension': {
    from: ['published', 'fully-committed'],
    to: (_facts, from) => from,
    by: ['verifier'],
    guard: withReason,
  },
  // That it was looked at and nothing comes of it, for now.
  'decline-asking': {
    from: STANDING,
    to: (_facts, from) => from,
    by: ['broker'],
    guard: (facts) => (facts.suspension?.asked ? withReason(facts) : 'not-now'),
  },
  'propose-suspension': { from: STANDING, to: (_facts, from) => from, by: ['broker'], guard: proposable },
  'refuse-suspension': {
    from: STANDING,
    to: (_facts, from) => from,
    by: ['administrator'],
    guard: confirmable,
  },
  suspend: { from: STANDING, to: 'suspended', by: ['administrator'], guard: confirmable },
  'propose-lifting': { from: ['suspended'], to: 'suspended', by: ['broker'], guard: proposable },
  'refuse-lifting': { from: ['suspended'], to: 'suspended', by: ['administrator'], guard: confirmable },
  lift: {
    from: ['suspended'],
    // What its donor had taken off the list, or nobody had confirmed, is not made public by anybody else.
    to: ({ suspension, slotsLeft }) =>
      suspension?.from === 'paused' || suspension?.from === 'stale'
        ? suspension.from
        : slotsLeft > 0
          ? 'published'
          : 'fully-committed',
    by: ['administrator'],
    guard: confirmable,
  },
};

export function decideOffer(from: OfferStatus, action: OfferAction, facts: OfferFactsForDecision) {
  return decide(TABLE, from, action, facts);
}

export function offerActions(from: OfferStatus, facts: OfferFactsForDecision): OfferAction[] {
  return possibleActions(TABLE, from, facts);
}

/** A draft or a returned offer is its donor's to edit; a published one is changed by a version (`editing.ts`). */
export function canEditOffer(status: OfferStatus, role: Role): boolean {
  return role === 'donor' && (status === 'draft' || status === 'returned');
}

function lookedThrough(facts: OfferFactsForDecision): RefusalReason | undefined {
  return facts.isAuthor ? 'own-offer' : (complete(facts) ?? reviewed(facts));
}

function complete(facts: OfferFactsForDecision): RefusalReason | undefined {
  return facts.blockers > 0 ? 'incomplete' : undefined;
}

function reviewed(facts: OfferFactsForDecision): RefusalReason | undefined {
  return facts.chipsReviewed ? undefined : 'chips-unreviewed';
}

function withReason(facts: OfferFactsForDecision): RefusalReason | undefined {
  return facts.reasonGiven ? undefined : 'reason-needed';
}

function proposable(facts: OfferFactsForDecision): RefusalReason | undefined {
  return facts.suspension?.proposed ? 'already-there' : withReason(facts);
}

function confirmable({ suspension }: OfferFactsForDecision): RefusalReason | undefined {
  if (!suspension?.proposed) return 'not-now';
  return suspension.secondPerson ? undefined : 'second-person';
}

function timeIsUp(facts: OfferFactsForDecision): RefusalReason | undefined {
  return facts.timeIsUp ? undefined : 'not-now';
}
