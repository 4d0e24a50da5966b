import type { OfferStatus, SuspensionFacts } from './lifecycle.ts';

/** Why an offer is suspended (DOMAIN section 5); the words are `offers.suspension.code.<code>`. */
export const SUSPENSION_CODES = ['dispute-upheld', 'undeclared-condition', 'note-withdrawn'] as const;
export type SuspensionCode = (typeof SUSPENSION_CODES)[number];

/** Why it is lifted. */
export const LIFTING_CODES = ['put-right', 'not-borne-out'] as const;
export type LiftingCode = (typeof LIFTING_CODES)[number];

/** Why a broker proposes nothing of what a verifier asked for; for brokers to count, nobody else reads it. */
export const DECLINE_CODES = ['not-borne-out', 'put-right', 'no-ground'] as const;
export type DeclineCode = (typeof DECLINE_CODES)[number];

/** What of an offer's history is about its suspension, in the order of its steps. A verifier's asking decides nothing. */
export const SUSPENSION_STEPS = [
  'propose-suspension',
  'refuse-suspension',
  'suspend',
  'propose-lifting',
  'refuse-lifting',
  'lift',
] as const;

/** One of those steps, with who took it. */
export type SuspensionStep = {
  action: (typeof SUSPENSION_STEPS)[number];
  from?: OfferStatus;
  code?: string;
  text?: string;
  personId?: string;
  onBehalfOf?: string;
  at: Date;
};

export type ProposedSuspension = SuspensionStep & { act: 'suspend' | 'lift' };

/** What an administrator is to confirm or refuse, if anything; `steps` are those of one offer, oldest first. */
export function proposedSuspension(steps: readonly SuspensionStep[]): ProposedSuspension | undefined {
  const last = steps.at(-1);
  if (last?.action === 'propose-suspension') return { ...last, act: 'suspend' };
  if (last?.action === 'propose-lifting') return { ...last, act: 'lift' };
  return undefined;
}

/** The suspension in force or last in force: its reason is its donor's to read. */
function lastSuspension(steps: readonly SuspensionStep[]): SuspensionStep | undefined {
  return steps.findLast(({ action }) => action === 'suspend');
}

/** What the lifecycle asks, of whoever acts. Nobody confirms what they proposed, in whatever hat or on whoever's behalf. */
export function suspensionFacts(
  steps: readonly SuspensionStep[],
  by: { personId: string; onBehalfOf?: string },
): SuspensionFacts {
  const proposed = proposedSuspension(steps);
  const first = [proposed?.personId, proposed?.onBehalfOf].filter((id) => id !== undefined);
  const now = [by.personId, by.onBehalfOf].filter((id) => id !== undefined);
  return {
    proposed: proposed !== undefined,
    secondPerson: !now.some((id) => first.includes(id)),
    from: lastSuspension(steps)?.from,
  };
}
