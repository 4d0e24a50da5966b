import type { Role } from '#app/domain/accounts/role.ts';
import type { HubConflict } from '#app/domain/hubs/conflict.ts';
import type { Competence } from '#app/domain/hubs/profile.ts';
import type { NoteMark } from '#app/domain/offers/offer-line.ts';
import type { SubjectKind } from './checklists.ts';
import { findConflict, type Conflict, type ConflictSides } from './conflict.ts';
import { EXAMINED, levelOf, type IssuedLevel } from './level.ts';

/** Who examines the offers of others; a donor declares its own when it hands one in. */
export const EXAMINER_ROLES = ['verifier', 'hub_coordinator', 'broker'] as const satisfies readonly Role[];
export type ExaminerRole = (typeof EXAMINER_ROLES)[number];

/** An organisation that could examine an offer, as its donor is shown it. */
export type Examiner = {
  id: string;
  name: string;
  /** The role in which it may do most; its people in another are not asked. */
  role: ExaminerRole;
  mandate: string;
  kinds: SubjectKind[];
  /** Of a hub: what it can examine; never none, or it would not be listed. */
  competence?: Competence | undefined;
  levels: IssuedLevel[];
  conflict: Conflict | undefined;
  /** To those behind the offer. */
  ties: HubConflict;
};

/** The levels that somebody in this role can give, the highest first: brokers and hubs check documents (DOMAIN section 7). */
export function levelsOfRole(role: ExaminerRole): IssuedLevel[] {
  const levels = EXAMINED.map((examined) => levelOf({ role, isDonor: false, examined, conflict: undefined }));
  return [...new Set(levels)].filter((level) => level !== undefined).sort((a, b) => b.localeCompare(a));
}

export type ExaminerFacts = ConflictSides & {
  /** Everybody there who could sign took part in deciding whether the offer is published. */
  decided: boolean;
  saidConflict: boolean;
};

/**
 * What stands between an organisation and an examination, undefined where nothing does. Whether one of its people wrote
 * or validated the offer, or has a role on its side, is asked of each when they begin; here of all of them together.
 */
export function examinerConflict({ decided, ...sides }: ExaminerFacts): Conflict | undefined {
  return findConflict({ ...sides, isAuthor: false, heldIn: [], validated: decided });
}

/**
 * Whether a donor is told that its offer could do with another note: nobody but itself looked (or nobody at all), or
 * what counts has ended, ends within thirty days, or is about another version.
 */
export function couldUseNote(note: { level: IssuedLevel; state: NoteMark | undefined } | undefined): boolean {
  if (!note || note.level === 'L1') return true;
  return note.state !== undefined && note.state !== 'disputed';
}
