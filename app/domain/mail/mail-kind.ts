/**
 * What the platform writes to people. A letter carries a link and perhaps a time, never content: what it is about is
 * read behind sign-in. Its words are `mail.<kind>.subject` and `mail.<kind>.text` of the catalogues.
 */
export const MAIL_KINDS = [
  /** Somebody was added: who invited them, to what, stands behind the link. */
  'invitation',
  /** An administrator handed out a link for a new password. */
  'new-password',
  /** Somebody asked for a new password at sign-in; the link is made when the letter leaves. */
  'forgotten-password',
  'password-changed',
  'second-factor-added',
  'second-factor-removed',
  'second-step-locked',
  /** An administrator stopped sign-in to the account: who is let in by nothing should know whom to ask. */
  'sign-in-stopped',
  'recovery-codes-made',
  'single-sign-on-linked',
  'single-sign-on-unlinked',
  /** To the new address: it is used once confirmed there. */
  'email-confirm',
  /** To the old address: what was changed, and how to undo it. */
  'email-changed',
  /** An administrator took a role away, handed it over, or ended or merged its organisation. */
  'roles-changed',
  /** To those who act for an organisation already: somebody else does now. */
  'colleague-joined',
  /** To the administrators: one of staff closed their account. */
  'staff-left',
  /** To the deputy. */
  'deputy-named',
  /** To the colleague who answers for a post from now on. */
  'post-taken-over',
  /** To the other side of an introduced match. */
  'contact-changed',
  /** To whoever took part in something that is over; why is nobody's business. */
  'record-closed',
  /** To whoever takes part in something that the other side paused, took up again or took back without ending it. */
  'record-changed',
  /** To an applicant who is not accredited: the answer stands behind the link. */
  'application-answered',
  /** Two members of staff help somebody back who lost everything: at once when it is asked for, then with the link. */
  'recovery-opened',
  'recovery',
  /** To whoever of staff opened it: another of staff ended it. */
  'recovery-ended',
  /** To a State's focal points: a broker asks to open its sealed text; a second one agreed. */
  'sealed-opening-asked',
  'sealed-opening-agreed',
  /** To the brokers who may be the second one. */
  'second-broker-asked',
  /** Offers of somebody's are to be confirmed, or have gone stale; the link is made when the letter leaves. */
  'offers-to-renew',
  /** A need of somebody's is to be confirmed; it expired. */
  'need-to-confirm',
  'need-expired',
  /** To a donor's people: a need was sent to them by name. */
  'need-sent',
  /** To a State's focal points: donors answered their need, and they choose. */
  'need-to-choose',
  /** To the same: nobody met their need, and they are asked to agree to another round or to write it anew. */
  'need-unmet',
  /** To each side that has not answered yet: a match was put before it. To both: they were introduced. */
  'match-proposed',
  'match-introduced',
  /** To whoever wrote it: an offer or a need came back to be completed. */
  'record-returned',
  /** A day's or a week's entries of an inbox, by kind. */
  'digest',
  /** To whoever signed a trust note that ends within thirty days, and to the donor of its offer. */
  'note-to-renew',
  'note-ends-soon',
  /** To a note's issuer: somebody disputes it. To whoever disputed it and the donor of its offer: what became of it. */
  'note-disputed',
  'note-moved',
  /** To a hub's coordinators: a State asks for a second opinion; to the State: it was answered. */
  'note-opinion-asked',
  'note-opinion-answered',
  /** To who examines: a donor asks for a note on its offer. To that donor: it moved; nobody answered in time. */
  'note-asked',
  'note-request-moved',
  'note-request-late',
  /** To whoever has not read it: something was written to them after an introduction. */
  'message-waits',
  /** To a State's focal points: a broker suggests other words for a need. */
  'wording-suggested',
  /** To the other side of a match and its broker: a side disagrees. To that broker: both have settled it. */
  'match-disputed',
  /** To the other side: it is theirs to confirm the plan, as it was confirmed or changed. To them and the match's broker: it is agreed. */
  'plan-to-confirm',
  'plan-agreed',
  /** To the State: its delivery began, or goes otherwise than it should; or it is reported complete, and waits for its word. */
  'delivery-moved',
  'completion-to-confirm',
  /** To the donor: the State answered whether it is complete. To the match's broker as well, where it is not. */
  'completion-answered',
  /** The clock, to both sides of a match: nobody was heard of it for a month, or two. */
  'match-silent',
  /** To the donor: how does the delivery go, a line a quarter. */
  'match-status-due',
  /** To both sides, six and twelve months after the completion: what remains. */
  'match-follow-up',
  /** To a hub's coordinators: a broker asks for their opinion. To that broker and the State: it was given. */
  'opinion-asked',
  'opinion-given',
  /** To a hub's coordinators: a published offer says that it is delivered through their hub. */
  'hub-named',
  /** To a hub's coordinators: a State lets their hub see a need. */
  'need-shown',
  /** To a State's focal points: somebody drafted a need for it. To who drafted it: it was given back, or adopted. */
  'draft-for-state',
  'draft-sent-back',
  'draft-adopted',
  /** To a donor's people: a saved search found new needs; new needs fit their offers. */
  'needs-found',
  'needs-fit',
  /** To the States that a hub asks to join a programme; to those in it, that an offer is proposed or a share is set. */
  'pool-invited',
  'pool-match-asked',
  'pool-share-asked',
  /**
   * To the hub of a programme that a State joined, declined or left, and to whoever knew that the one which left was in it:
   * something changed. What, stands behind the link, and why nowhere.
   */
  'pool-changed',
  /** To the administrators: a broker proposes to suspend an offer, or to lift that. To the brokers: a verifier asks for it. */
  'suspension-to-confirm',
  'suspension-asked',
  /** To an offer's people and whoever it is matched with: it is suspended, or so no more. Why stands with its donor alone. */
  'offer-suspended',
  'offer-reinstated',
  /** To an offer's people: a broker published it. */
  'offer-published',
  /** To an offer's people: its new version is published. To whoever examined it: their note is of an earlier version now. */
  'version-published',
  /** To the broker who let it be published: its donor published other words by itself. */
  'offer-reworded',
  'note-outdated',
  /** To the verifier who asked for a suspension: the brokers looked at it. */
  'suspension-wish-answered',
  /** The last one, to the address that an account had. */
  'account-closed',
] as const;
/** To somebody who has no account yet, or not by this address: nobody is their administrator. */
export const TO_STRANGERS: ReadonlySet<MailKind> = new Set([
  'invitation',
  'email-confirm',
  'application-answered',
]);

export type MailKind = (typeof MAIL_KINDS)[number];

/** `path` below the public origin, with its language; `until` and `at` are instants in ISO 8601. */
export type MailValues = {
  path?: string;
  /** A path that lets in whoever has it, sealed while its letter waits. */
  sealedPath?: string;
  until?: string;
  /** Of the application that the letter answers, as its receipt had it. */
  reference?: string;
  at?: string;
  /** Of a digest: how many entries of which kind. */
  items?: readonly { kind: MailKind; count: number }[];
  /** The token with which its reader ends such letters without signing in; made when the letter leaves. */
  unsubscribe?: string;
};
