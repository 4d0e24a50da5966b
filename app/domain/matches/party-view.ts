import type { Match } from './match.ts';
import type { Remainder } from './delivery/report.ts';
import { endOf, type OwnEnd } from './party-timeline.ts';
import { isOver, type Answer, type MatchStatus, type Party } from './lifecycle.ts';

/**
 * How a match stands as one side may know it: before a proposal each side knows its own act only, so a donor whose
 * interest meets a State's request sees an interest, and the State its request. However a match ended, it is closed: who
 * left is not said.
 */
export function statusFor(party: Party, status: MatchStatus): MatchStatus {
  if (isOver(status)) return 'closed';
  if (!isOnlyTheirs(status)) return status;
  return party === 'donor' ? 'interest-declared' : 'requested';
}

/** What became of a match that is over. The word is the message `matches.became.<what>`. */
export type Became = 'delivered' | 'delivered-partly' | OwnEnd;

/**
 * What became of a match that is over, as far as a side knows it of itself: that it was delivered, in part where its State
 * said that something remains open, or how this side ended it. Undefined where it goes on, and where the other side, a broker
 * or the clock ended it.
 */
export function becameFor(
  party: Party,
  match: Pick<Match, 'status' | 'proposedAt' | 'completedAt'>,
  own: Answer | undefined,
  remainder: Remainder | undefined,
): Became | undefined {
  if (!isOver(match.status)) return undefined;
  if (match.completedAt) return remainder === 'open' ? 'delivered-partly' : 'delivered';
  return own === 'no' ? endOf(match, party) : undefined;
}

/** Whether a side has only its own act of it, as it may know it: the other side was told nothing of that act. */
export function isOnlyTheirs(status: MatchStatus): boolean {
  return status === 'interest-declared' || status === 'requested';
}
