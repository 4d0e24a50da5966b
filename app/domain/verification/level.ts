import type { Role } from '#app/domain/accounts/role.ts';
import type { NoteLevel } from '#app/domain/codes/terms.ts';
import type { Conflict } from './conflict.ts';

/** What was looked at: papers and hashes (complete? consistent?), or the thing itself (is it so?). */
export const EXAMINED = ['documents', 'product'] as const;
export type Examined = (typeof EXAMINED)[number];

/** Who may issue a note at all; anybody else only reads them. */
export const ISSUER_ROLES = [
  'donor',
  'broker',
  'hub_coordinator',
  'verifier',
] as const satisfies readonly Role[];
export type IssuerRole = (typeof ISSUER_ROLES)[number];

export type IssuedLevel = Extract<NoteLevel, 'L1' | 'L2' | 'L3'>;

export type LevelFacts = {
  role: IssuerRole;
  /** The issuer's organisation is the offer's donor. */
  isDonor: boolean;
  examined: Examined;
  conflict: Conflict | undefined;
};

/**
 * Which level a note has: who signs × what was examined (DOMAIN section 7). A donor declares (L1) its own offer and no
 * other. Brokers and hubs check documents, whatever else they looked at (L2 at most). Only a verifier's look at the thing
 * itself makes L3. Whoever has a conflict of interest issues nothing.
 */
export function levelOf({ role, isDonor, examined, conflict }: LevelFacts): IssuedLevel | undefined {
  if (role === 'donor') return isDonor ? 'L1' : undefined;
  if (isDonor || conflict) return undefined;
  if (role === 'verifier' && examined === 'product') return 'L3';
  return 'L2';
}
