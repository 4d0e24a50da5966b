import { isCirculating } from './lifecycle.ts';
import type { Need } from './need.ts';
import { isSameReach } from './reach.ts';
import { NEED_PART_IDS, tiersOf, widenedParts, type NeedPart } from './parts.ts';

/**
 * Parts that the State chose to show more widely than it last agreed to; all of them before it first agreed. Answers
 * cannot change between the agreement and the end, so who sees each part is all that can.
 */
export function awaitingAgreement({ tiers, servedTiers }: Pick<Need, 'tiers' | 'servedTiers'>): NeedPart[] {
  return servedTiers ? widenedParts(tiersOf(servedTiers), tiersOf(tiers)) : [...NEED_PART_IDS];
}

/** Whether the State agreed to how far it goes, and to what each audience would get. */
export function isAgreed(need: Pick<Need, 'tiers' | 'servedTiers' | 'reach' | 'agreedReach'>): boolean {
  return awaitingAgreement(need).length === 0 && isSameReach(need.reach, need.agreedReach);
}

/** Whether a need that goes round waits for its State's agreement to what it chose to show of it besides. */
export function waitsToWiden(need: Pick<Need, 'status' | 'tiers' | 'servedTiers'>): boolean {
  return isCirculating(need.status) && awaitingAgreement(need).length > 0;
}
