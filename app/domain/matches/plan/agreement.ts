import type { Day } from '#app/domain/codes/day.ts';
import { hasTechnology, type Mode } from '#app/domain/codes/delivery.ts';
import type { AgreementFacts, Party } from '#app/domain/matches/lifecycle.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import { isInForce } from '#app/domain/offers/trust-note.ts';
import { planGaps } from './gaps.ts';
import type { Plan, PlanContent } from './plan.ts';

type Records = {
  needStatus: NeedStatus;
  offerStatus: OfferStatus;
  slots: number;
  slotsTaken: number;
  modes: readonly Mode[];
  /** When the two sides were introduced. */
  introducedOn: Day | undefined;
  note?: Parameters<typeof isInForce>[0];
};

const OPEN_NEEDS: readonly NeedStatus[] = ['circulating', 'partly-matched', 'shortlisting', 'matched'];
const STANDING_OFFERS: readonly OfferStatus[] = ['published', 'fully-committed', 'paused', 'stale'];

/** What a confirmation of this plan rests on, on a day. Technology needs a note in force that very day (PP5). */
export function agreementFacts(
  plan: PlanContent & Pick<Plan, 'revision'>,
  records: Records,
  confirmations: readonly { party: Party; revision: number }[],
  on: Day,
): AgreementFacts {
  const technology = hasTechnology(records.modes);
  return {
    confirmed: standing(plan, confirmations),
    complete: planGaps(plan, technology, on, records.introducedOn).length === 0,
    noteValid: !technology || (records.note !== undefined && isInForce(records.note, on)),
    slotsLeft: Math.max(0, records.slots - records.slotsTaken),
    needOpen: OPEN_NEEDS.includes(records.needStatus),
    offerStands: STANDING_OFFERS.includes(records.offerStatus),
  };
}

/** The sides whose confirmation is of the plan as it is now: any change takes both back. */
export function standing(
  { revision }: Pick<Plan, 'revision'>,
  confirmations: readonly { party: Party; revision: number }[],
): Party[] {
  return confirmations.filter((given) => given.revision === revision).map(({ party }) => party);
}

/** Sides that confirmed an earlier plan and, since it changed, not this one. */
export function takenBack(
  plan: Pick<Plan, 'revision'>,
  confirmations: readonly { party: Party; revision: number }[],
): Party[] {
  const stands = standing(plan, confirmations);
  return [...new Set(confirmations.map(({ party }) => party))].filter((party) => !stands.includes(party));
}
