import type { Role } from '#app/domain/accounts/role.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import type { NOTICES } from './notice.ts';

/** The kinds that stand in an inbox. */
type Kept = { [Kind in MailKind]: (typeof NOTICES)[Kind] extends 'letter-only' ? never : Kind }[MailKind];

const SIDES = ['donor', 'focal_point'] as const;
const ISSUERS = ['donor', 'verifier', 'hub_coordinator', 'broker'] as const;

/** In which roles the page that a kind leads to can be opened; `anybody` where whoever has an account may. */
const WHOSE: Record<Kept, readonly Role[] | 'anybody'> = {
  'password-changed': 'anybody',
  'second-factor-added': 'anybody',
  'second-factor-removed': 'anybody',
  'second-step-locked': 'anybody',
  'sign-in-stopped': 'anybody',
  'recovery-codes-made': 'anybody',
  'recovery-opened': 'anybody',
  'single-sign-on-linked': 'anybody',
  'single-sign-on-unlinked': 'anybody',
  'roles-changed': 'anybody',
  'colleague-joined': 'anybody',
  'staff-left': ['administrator'],
  'recovery-ended': ['broker', 'administrator'],
  'deputy-named': 'anybody',
  'post-taken-over': 'anybody',
  'sealed-opening-asked': ['focal_point'],
  'sealed-opening-agreed': ['focal_point'],
  'second-broker-asked': ['broker'],
  'contact-changed': SIDES,
  'record-closed': [...SIDES, 'hub_coordinator', 'broker'],
  'record-changed': [...SIDES, 'hub_coordinator', 'broker'],
  'record-returned': SIDES,
  'need-expired': ['focal_point'],
  'need-to-choose': ['focal_point'],
  'need-unmet': ['focal_point'],
  'need-to-confirm': ['focal_point'],
  'need-sent': ['donor'],
  'needs-found': ['donor'],
  'needs-fit': ['donor'],
  'wording-suggested': ['focal_point'],
  'draft-for-state': ['focal_point'],
  'draft-sent-back': ['hub_coordinator', 'broker'],
  'draft-adopted': ['hub_coordinator', 'broker'],
  'opinion-asked': ['hub_coordinator'],
  'opinion-given': ['focal_point', 'broker'],
  'hub-named': 'anybody',
  'need-shown': ['hub_coordinator'],
  'match-silent': SIDES,
  'match-disputed': [...SIDES, 'broker'],
  'plan-to-confirm': SIDES,
  'plan-agreed': [...SIDES, 'broker'],
  'delivery-moved': ['focal_point'],
  'completion-to-confirm': ['focal_point'],
  'completion-answered': ['donor', 'broker'],
  'match-introduced': SIDES,
  'match-proposed': SIDES,
  'match-follow-up': SIDES,
  'match-status-due': ['donor'],
  'message-waits': [...SIDES, 'broker'],
  'pool-invited': ['focal_point'],
  'pool-match-asked': ['focal_point'],
  'pool-share-asked': ['focal_point'],
  'pool-changed': [...SIDES, 'hub_coordinator', 'broker'],
  'offers-to-renew': ['donor'],
  'offer-published': ['donor'],
  'offer-suspended': SIDES,
  'offer-reinstated': SIDES,
  'version-published': ['donor'],
  'offer-reworded': ['broker'],
  'suspension-to-confirm': ['administrator'],
  'suspension-asked': ['broker'],
  'suspension-wish-answered': ['verifier'],
  'note-to-renew': ISSUERS,
  'note-disputed': ISSUERS,
  'note-outdated': ISSUERS,
  'note-ends-soon': 'anybody',
  'note-moved': 'anybody',
  'note-asked': ['verifier', 'hub_coordinator', 'broker'],
  'note-request-moved': ['donor'],
  'note-request-late': ['donor'],
  'note-opinion-asked': ['focal_point', 'hub_coordinator'],
  'note-opinion-answered': ['focal_point', 'hub_coordinator'],
};

export type Leading = {
  kind: MailKind;
  path?: string;
  /** It leads to a match or a programme that the reader does not reach in the hat worn now. */
  unread?: boolean;
};

/**
 * Whether what somebody was told is for another of their hats: its page is not this one's to open and may be that one's.
 *
 * @param others the roles of their other hats
 */
export function isElsewhere(entry: Leading, role: Role, others: readonly Role[]): boolean {
  const whose = whoseOf(entry);
  if (whose === 'anybody' || !others.some((other) => whose.includes(other))) return false;
  return entry.unread === true || !whose.includes(role);
}

function whoseOf({ kind, path = '' }: Leading): readonly Role[] | 'anybody' {
  // An offer that is returned, suspended or given back is its donor's; what else the same kinds lead to is not.
  if (path.startsWith('/offers/') && path.endsWith('/manage')) return ['donor'];
  if (kind === 'record-returned') return ['focal_point'];
  return (WHOSE as Partial<Record<MailKind, readonly Role[] | 'anybody'>>)[kind] ?? 'anybody';
}
