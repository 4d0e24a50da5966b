import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Role } from './role.ts';

const HOUR = 3_600_000;

/** How long the link of an invitation can be used, in hours. The database refuses more (`invitations_lifetime`). */
export const INVITATION_HOURS = 72;

/** What a focal point's authority rests on; the words are `invitations.evidence.<kind>`. */
export const EVIDENCE_KINDS = ['note-verbale', 'mission-letter', 'contact-directory'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
/** `reference` is the State's own, as it stands on the paper. */
export type Evidence = { kind: EvidenceKind; on: Day; reference: string };

/** To which roles each role may invite: brokers never to one with powers like theirs. */
const INVITABLE: Readonly<Record<Role, readonly Role[]>> = {
  administrator: ['focal_point', 'donor', 'hub_coordinator', 'verifier', 'broker', 'administrator'],
  broker: ['focal_point', 'donor', 'hub_coordinator', 'verifier'],
  donor: [],
  focal_point: [],
  hub_coordinator: [],
  verifier: [],
};

export function rolesToInvite(by: Role): readonly Role[] {
  return INVITABLE[by];
}

/** What is known of an invitation, as far as it decides what may be done with it. */
export type InvitationFacts = {
  email: string;
  role: Role;
  invitedBy: string;
  needsSecond: boolean;
  confirmedAt?: Date;
  expiresAt?: Date;
  acceptedAt?: Date;
  revokedAt?: Date;
  /** Of one that has ended nobody becomes anything any more. */
  organisationEndedAt?: Date;
};

/** `waiting` for the second member of staff; `open` while its link works. */
export type InvitationState = 'waiting' | 'open' | 'expired' | 'accepted' | 'revoked';

export function invitationState(facts: InvitationFacts, now: Date): InvitationState {
  if (facts.acceptedAt) return 'accepted';
  if (facts.revokedAt) return 'revoked';
  if (facts.needsSecond && !facts.confirmedAt) return 'waiting';
  if (facts.organisationEndedAt) return 'expired';
  return facts.expiresAt && facts.expiresAt > now ? 'open' : 'expired';
}

export const INVITATION_ACTS = ['confirm', 'send', 'revoke'] as const;
export type InvitationAct = (typeof INVITATION_ACTS)[number];

const STATES: Readonly<Record<InvitationAct, readonly InvitationState[]>> = {
  confirm: ['waiting'],
  send: ['open', 'expired'],
  revoke: ['waiting', 'open', 'expired'],
};

/** Why this member of staff may not do this with an invitation now; undefined when they may. */
export function objectionToAct(
  act: InvitationAct,
  facts: InvitationFacts,
  { person, hat }: { person: { id: string; email: string }; hat: { role: Role } },
  now: Date,
): RefusalReason | undefined {
  // All of staff confirm what others of it begin; to a power like their own brokers do no more.
  if (act !== 'confirm' && !rolesToInvite(hat.role).includes(facts.role)) return 'not-your-act';
  if (!STATES[act].includes(invitationState(facts, now))) return 'not-now';
  if (act !== 'revoke' && facts.organisationEndedAt) return 'not-now';
  if (act === 'confirm' && (facts.invitedBy === person.id || isSameAddress(facts.email, person.email)))
    return 'second-person';
  return undefined;
}

export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_HOURS * HOUR);
}

/** Two addresses that differ in case only are one. */
export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
