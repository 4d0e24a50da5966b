import type { Role } from '#app/domain/accounts/role.ts';
import { decide, possibleActions, type LifecycleTable } from '#app/domain/lifecycle.ts';
import { canEditNeed, type NeedStatus } from './lifecycle.ts';

/**
 * How a need stands that was drafted on its State's behalf (DOMAIN section 5): written, shown to the delegation, given
 * back to its drafters, adopted, or over. A State's own need has none.
 */
export const ADOPTIONS = ['drafting', 'offered', 'sent-back', 'adopted', 'declined', 'taken-back'] as const;
export type Adoption = (typeof ADOPTIONS)[number];

/** Neither adopted nor over. */
export const UNADOPTED = ['drafting', 'offered', 'sent-back'] as const satisfies readonly Adoption[];

export const ADOPTION_ACTIONS = [
  'offer-draft',
  'take-back-draft',
  'adopt-draft',
  'send-back-draft',
  'decline-draft',
] as const;
export type AdoptionAction = (typeof ADOPTION_ACTIONS)[number];

/** Who may draft for a State: whoever works where it is, and the brokers where no hub does (DOMAIN section 6). */
const DRAFTERS = ['hub_coordinator', 'broker'] as const satisfies readonly Role[];

/** Characters of what a delegation says as it gives a draft back; the database checks the same number. */
export const ADOPTION_WORD_LENGTH = 1000;

const TABLE: LifecycleTable<Adoption, AdoptionAction, { role: Role }> = {
  'offer-draft': { from: ['drafting', 'sent-back'], to: 'offered', by: DRAFTERS },
  'take-back-draft': { from: UNADOPTED, to: 'taken-back', by: DRAFTERS },
  'adopt-draft': { from: ['offered', 'sent-back'], to: 'adopted', by: ['focal_point'] },
  'send-back-draft': { from: ['offered'], to: 'sent-back', by: ['focal_point'] },
  // PP4: no reason is asked, and none is kept.
  'decline-draft': { from: ['offered', 'sent-back'], to: 'declined', by: ['focal_point'] },
};

/** `app.move_state_draft` decides the same in the database; a test runs every case through both. */
export function decideAdoption(from: Adoption, action: AdoptionAction, role: Role) {
  return decide(TABLE, from, action, { role });
}

export function adoptionActions(from: Adoption, role: Role): AdoptionAction[] {
  return possibleActions(TABLE, from, { role });
}

export function isUnadopted(adoption: Adoption | undefined): adoption is (typeof UNADOPTED)[number] {
  return UNADOPTED.some((open) => open === adoption);
}

/**
 * Who writes a need's answers: its delegation from the day it is the State's, and until then those who draft it. Whose
 * draft it is, row-level security says.
 */
export function mayWriteNeed(need: { status: NeedStatus; adoption?: Adoption }, role: Role): boolean {
  if (isUnadopted(need.adoption)) return (DRAFTERS as readonly Role[]).includes(role);
  return canEditNeed(need.status, role);
}
