import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Role } from './role.ts';

/** How long the link of a recovery can be used, in hours. The database refuses more (`recoveries_confirmed`). */
export const RECOVERY_HOURS = 24;

export function recoveryExpiry(now: Date): Date {
  return new Date(now.getTime() + RECOVERY_HOURS * 3_600_000);
}

export type RecoveryFacts = {
  personId: string;
  openedBy: string;
  confirmedAt?: Date;
  expiresAt?: Date;
  usedAt?: Date;
  closedAt?: Date;
};
/** `waiting` for the second member of staff; `open` while its link works. */
export type RecoveryState = 'waiting' | 'open' | 'expired' | 'used' | 'closed';

export function recoveryState(facts: RecoveryFacts, now: Date): RecoveryState {
  if (facts.usedAt) return 'used';
  if (facts.closedAt) return 'closed';
  if (!facts.confirmedAt) return 'waiting';
  return facts.expiresAt && facts.expiresAt > now ? 'open' : 'expired';
}

/** Brokers do not help each other or an administrator to a new password: two of them could take the platform. */
export function mayRecover(by: Role, theirs: readonly Role[]): boolean {
  if (by === 'administrator') return true;
  return by === 'broker' && !theirs.some((role) => role === 'broker' || role === 'administrator');
}

/** One who lost everything, one who opens, one who confirms: with fewer, an administrator may be locked out for good. */
export const ENOUGH_ADMINISTRATORS = 3;

/** Why this member of staff may not confirm now; undefined when they may. Opener, confirmer and person are three. */
export function objectionToConfirming(
  facts: RecoveryFacts,
  by: { id: string },
  now: Date,
): RefusalReason | undefined {
  if (recoveryState(facts, now) !== 'waiting') return 'not-now';
  return facts.openedBy === by.id || facts.personId === by.id ? 'second-person' : undefined;
}
