import type { MailKind } from '#app/domain/mail/mail-kind.ts';

/** Where something stands in a person's inbox: they are asked to act, somebody else is, or nobody. */
export const LANES = ['me', 'others', 'information'] as const;
export type Lane = (typeof LANES)[number];

/** How somebody wants to hear of what their inbox says: a letter each, one a day or a week with all of it, or none. */
export const LETTER_CHOICES = ['at-once', 'daily', 'weekly', 'none'] as const;
export type LetterChoice = (typeof LETTER_CHOICES)[number];

/**
 * What becomes of a letter's kind beside the letter. `letter-only`: its link lets in whoever has it, or it goes to an address
 * that is no account's: nothing of it is kept. Else it stands in the inbox, and `always` comes at once whatever
 * somebody chose: it is about the safety of their account or of what their State sealed, or its days are few.
 */
export type Notice = 'letter-only' | { lane: Lane; letter: 'always' | 'by-choice' };

const account = { lane: 'information', letter: 'always' } as const;
const told = { lane: 'information', letter: 'by-choice' } as const;
const asked = { lane: 'me', letter: 'by-choice' } as const;

export const NOTICES = {
  invitation: 'letter-only',
  'new-password': 'letter-only',
  'forgotten-password': 'letter-only',
  'email-confirm': 'letter-only',
  'email-changed': 'letter-only',
  'application-answered': 'letter-only',
  recovery: 'letter-only',
  'account-closed': 'letter-only',
  digest: 'letter-only',
  'password-changed': account,
  'second-factor-added': account,
  'second-factor-removed': account,
  'second-step-locked': account,
  'sign-in-stopped': account,
  'recovery-codes-made': account,
  'recovery-opened': account,
  'single-sign-on-linked': account,
  'single-sign-on-unlinked': account,
  'roles-changed': account,
  'colleague-joined': account,
  'staff-left': account,
  'recovery-ended': told,
  'sealed-opening-asked': account,
  'sealed-opening-agreed': account,
  'second-broker-asked': { lane: 'me', letter: 'always' },
  'deputy-named': told,
  'post-taken-over': told,
  'contact-changed': told,
  'record-closed': told,
  'record-changed': told,
  'need-expired': told,
  'note-ends-soon': told,
  'note-moved': told,
  'note-opinion-answered': told,
  'note-request-moved': told,
  'note-request-late': told,
  'opinion-given': told,
  'hub-named': told,
  'match-silent': told,
  'match-disputed': told,
  'plan-to-confirm': told,
  'plan-agreed': told,
  'delivery-moved': told,
  'completion-answered': told,
  'needs-found': told,
  'needs-fit': told,
  'match-introduced': told,
  'need-sent': asked,
  'need-to-choose': asked,
  'need-unmet': asked,
  'match-proposed': asked,
  'record-returned': asked,
  'offers-to-renew': asked,
  'need-to-confirm': asked,
  'note-to-renew': asked,
  'note-disputed': asked,
  'note-opinion-asked': asked,
  'note-asked': asked,
  'opinion-asked': asked,
  'need-shown': asked,
  'message-waits': asked,
  'wording-suggested': asked,
  'pool-changed': told,
  'pool-invited': asked,
  'pool-match-asked': asked,
  'pool-share-asked': asked,
  'match-status-due': asked,
  'match-follow-up': asked,
  'completion-to-confirm': asked,
  'draft-for-state': asked,
  'draft-sent-back': asked,
  'draft-adopted': told,
  'suspension-to-confirm': asked,
  'suspension-asked': asked,
  'offer-suspended': told,
  'offer-reinstated': told,
  'offer-published': told,
  'version-published': told,
  'offer-reworded': told,
  'note-outdated': told,
  'suspension-wish-answered': told,
} as const satisfies Record<MailKind, Notice>;

/** Whether an entry still asks something of its reader: not done, and not too late. */
export function isAsked(
  { lane, until, settledAt }: { lane: Lane; until?: Date; settledAt?: Date },
  now: Date,
): boolean {
  return lane === 'me' && settledAt === undefined && (until === undefined || until > now);
}
