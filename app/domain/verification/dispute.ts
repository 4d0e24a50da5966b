import { addWorkingDays, type Day } from '#app/domain/codes/day.ts';

/** How much either side says in a dispute; both texts stay attached (DOMAIN section 7). */
export const DISPUTE_CHARACTERS = 1000;

/** Working days in which the issuer answers. */
export const ANSWER_WORKING_DAYS = 20;

export function answerDueOn(raisedOn: Day): Day {
  return addWorkingDays(raisedOn, ANSWER_WORKING_DAYS);
}

/** What an issuer answers: the note stands, a corrected one takes its place, or it is withdrawn. */
export const DISPUTE_OUTCOMES = ['stands', 'corrected', 'withdrawn'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

export type DisputeState = 'waiting' | 'overdue' | 'answered' | 'ended';

/** A note that its issuer withdrew or replaced without a word to the dispute owes it no answer any more. */
export function disputeState(
  dispute: { raisedOn: Day; answered: boolean; noteEnded: boolean },
  on: Day,
): DisputeState {
  if (dispute.answered) return 'answered';
  if (dispute.noteEnded) return 'ended';
  return on > answerDueOn(dispute.raisedOn) ? 'overdue' : 'waiting';
}
