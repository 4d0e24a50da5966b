import type { Role } from '#app/domain/accounts/role.ts';

/** What an act is about; `note` is a trust note or a key that signs them, `refusal` is one that was refused, `audit` the log's own: an erasure. */
const SUBJECTS = ['need', 'offer', 'match', 'account', 'note', 'refusal', 'audit'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Who may look at the log. */
export const AUDIT_READERS = ['focal_point', 'donor', 'broker', 'administrator'] as const satisfies Role[];
export type AuditReader = (typeof AUDIT_READERS)[number];

/**
 * What each reader's log is of: a State what touched its needs, a donor what touched its offers, a broker what touched
 * records, an administrator every act. Nobody filters by State, so that no two views differ by one (SECURITY SC11); an
 * administrator narrows it further, to a person, to days and to a kind of act (docs/audit.md).
 */
export const SUBJECTS_OF: Readonly<Record<AuditReader, readonly Subject[]>> = {
  focal_point: ['need', 'match'],
  donor: ['offer', 'match'],
  broker: ['need', 'offer', 'match'],
  administrator: SUBJECTS,
};
