/**
 * An expected outcome is a value. Reasons form one closed union; `app/http/outcome.ts` maps each to a status and the
 * message `refusals.<reason>`, in one place. Bugs throw.
 */
export const REFUSALS = [
  /** Does not exist, or is out of this reader's reach: the same answer for both. */
  'not-found',
  'not-your-act',
  'not-now',
  'incomplete',
  'reason-needed',
  'own-offer',
  /** No broker has said how the record stands to each principle, or it has changed since. */
  'chips-unreviewed',
  'consent-needed',
  'already-consented',
  'view-changed',
  /** Words that could name a masked State, which nobody said they had read. */
  'words-unread',
  /** Choices of who sees what that a part does not have. */
  'tiers-refused',
  /** Somebody saved in between. */
  'stale',
  'already-there',
  'took-back',
  /** An organisation that matches, offers or needs still depend on. */
  'still-needed',
  /** Two organisations that something keeps apart. */
  'cannot-merge',
  /** Another State for a delegation where something has begun. */
  'state-stays',
  'need-not-circulating',
  'offer-not-published',
  'both-must-accept',
  'already-answered',
  /** The joint plan lacks something without which it cannot be agreed; the page says what. */
  'plan-incomplete',
  /** Technology without a trust note that is valid on the day of the agreement. */
  'note-not-valid',
  /** Every slot of the offer is taken by an agreement. */
  'no-slot-left',
  /** The State paused or withdrew the need. */
  'need-not-open',
  'already-confirmed',
  /** Fewer slots than agreements have taken. */
  'slots-taken',
  'stopped',
  'wrong-credentials',
  'too-many-attempts',
  'link-used-or-expired',
  'confirm-first',
  'last-administrator',
  'wrong-code',
  'factor-needed',
  /** Open records need somebody in this role, and nobody else has it. */
  'last-able-person',
  /** Somebody who leaves answers for records still. */
  'hand-over-first',
  /** A first and a last day that cannot be. */
  'days-refused',
  'wrong-passkey',
  'provider-unreachable',
  'provider-refused',
  /** Somebody who acted in this match for one side, or as its broker, and now wears another hat. */
  'other-role',
  /** Whoever decides for the platform has a role in an organisation whose record it is. */
  'own-side',
  /** One person did the first step; another has to do this one. */
  'second-person',
  'evidence-needed',
  'secret-found',
  /** A sealed text that no key here opens: lost, damaged, or moved. */
  'cannot-unseal',
  /** The key that would sign is missing or wrong, or lies elsewhere. */
  'signing-off',
  /** Whoever would examine is tied to what they would examine. */
  'conflict-of-interest',
  /** A note is disputed, and its issuer has not answered: no newer one takes its place meanwhile. */
  'dispute-waits',
  /** A newer note says word for word what the disputed one says of the same version. */
  'nothing-corrected',
  /** What a note would rest on has ended already. */
  'support-ended',
  /** A signature made outside that is not of this text, or not by the registered key. */
  'wrong-signature',
  /** The donor keeps its key itself, and has not signed this declaration of this version yet. */
  'declaration-unsigned',
  /** What the donor signed of a version is about another text, or by a key that counts no more: it goes back to be signed anew. */
  'declaration-outdated',
  /** A file was received that the note does not name: nothing confirms it. */
  'artefact-differs',
  /** The two sides disagree on a match, and nothing of it goes on until they have settled it. */
  'disputed',
  /** Not every side has said yet that a dispute is settled. */
  'not-settled',
  /** Both sides may still give their feedback. */
  'feedback-open',
  /** A need that matches of are still open. */
  'matches-open',
  /** It went round as often as it may. */
  'circulated-enough',
  /** Nobody has answered a need, or nobody whose answer stands. */
  'nobody-answered',
  /** Further than the State agreed to. */
  'beyond-consent',
  /** Needs that are no programme: of fewer than two States, or without a theme or a day in common. */
  'apart',
  /** A programme's words name a State that is to stay masked. */
  'state-named',
  /** The States of a programme have not all agreed to the plan yet. */
  'states-first',
  /** The hub has not said yet what a State's share is. */
  'share-unset',
  /** Shares that cannot be: a State with nothing, or more than the whole. */
  'shares-refused',
  /** After the agreement: less than a State agreed to, or more than what was set free. */
  'shares-not-free',
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

export type Refusal = { ok: false; reason: RefusalReason };
export type Outcome<T> = { ok: true; value: T } | Refusal;

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse(reason: RefusalReason): Refusal {
  return { ok: false, reason };
}
