import type { NeedStatus } from './lifecycle.ts';
import { NEED_PARTS, type NeedTiers } from './parts.ts';

/**
 * How far a need goes round, the narrowest first: to donors that are named, to donors that give something under one of its
 * themes, to everybody who is registered, or to everybody. `app.circulates_as_agreed` has the same order.
 */
export const CIRCULATION_MODES = ['named', 'themes', 'registered', 'public'] as const;
export type CirculationMode = (typeof CIRCULATION_MODES)[number];

/**
 * How far its State lets a need go at most, as a part of what it consents to. Chosen narrower than its views go; a need
 * without one goes as far as they do, to the public where there is a public view.
 */
export type Reach =
  | { mode: 'named'; donors: readonly string[] }
  | { mode: 'themes' }
  | { mode: 'registered' };

/** What a broker chose within that. */
export type Circulation = { mode: CirculationMode; donors: readonly string[] };

/** Days that a need goes round: usually, and at most (DOMAIN section 5). */
export const CIRCULATION_LENGTH = { usual: 30, most: 60 } as const;

/** Organisations that a need can be sent to by name, as many as somebody chooses by hand. */
export const MOST_NAMED = 200;

/** How far a need may go at most: what its State chose, else what its views allow. */
export function widestMode(reach: Reach | undefined, tiers: NeedTiers): CirculationMode {
  return reach?.mode ?? (tiers.subject === NEED_PARTS.subject.tiers[0] ? 'public' : 'registered');
}

/** The ways a broker may choose from. */
export function modesWithin(reach: Reach | undefined, tiers: NeedTiers): readonly CirculationMode[] {
  return CIRCULATION_MODES.slice(0, CIRCULATION_MODES.indexOf(widestMode(reach, tiers)) + 1);
}

/**
 * What a need goes round to where nobody chooses anything narrower: all that its State agreed to, and will agree to while it
 * goes round. As far as its views go is `public`, whether there is a public view already or not.
 */
export function asFarAsAgreed(reach: Reach | undefined): Circulation {
  return { mode: reach?.mode ?? 'public', donors: reach?.mode === 'named' ? reach.donors : [] };
}

/** How far a need goes at this moment: what a broker chose, which is no further than its views go. */
export function modeNow({ mode }: Circulation, reach: Reach | undefined, tiers: NeedTiers): CirculationMode {
  return mode === 'public' ? widestMode(reach, tiers) : mode;
}

/** The whole of what was agreed, by whichever name it was chosen; else what was chosen. */
export function roundFor(
  chosen: Circulation | undefined,
  reach: Reach | undefined,
  tiers: NeedTiers,
): Circulation {
  const whole = !chosen || (chosen.mode !== 'named' && chosen.mode === widestMode(reach, tiers));
  return whole ? asFarAsAgreed(reach) : chosen;
}

/**
 * Whether what a broker chose stays within what the State agreed to.
 *
 * @param fits whether a donor gives something under a theme of the need
 */
export function isWithin(
  chosen: Circulation,
  reach: Reach | undefined,
  tiers: NeedTiers,
  fits: (donor: string) => boolean,
): boolean {
  if (!modesWithin(reach, tiers).includes(chosen.mode)) return false;
  if (reach?.mode === 'named') return chosen.donors.every((donor) => reach.donors.includes(donor));
  return reach?.mode !== 'themes' || chosen.donors.every(fits);
}

/** As it is stored and agreed to: the same donors in another order are the same. */
export function tidyReach(reach: Reach | undefined): Reach | undefined {
  return reach?.mode === 'named'
    ? { mode: 'named', donors: [...new Set(reach.donors)].sort() }
    : reach && { mode: reach.mode };
}

export function isSameReach(one: Reach | undefined, other: Reach | undefined): boolean {
  if (one?.mode !== other?.mode) return false;
  if (one?.mode !== 'named' || other?.mode !== 'named') return true;
  return one.donors.length === other.donors.length && one.donors.every((id) => other.donors.includes(id));
}

/** While nobody finds it: what goes round already goes as far as was agreed. */
const REACH_OPEN = [
  'draft',
  'returned',
  'submitted',
  'validated',
  'unmet',
] as const satisfies readonly NeedStatus[];

export function mayChooseReach(status: NeedStatus): boolean {
  return (REACH_OPEN as readonly NeedStatus[]).includes(status);
}
