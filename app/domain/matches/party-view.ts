import { isOver, type MatchStatus, type Party } from './lifecycle.ts';

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

/** Whether a side has only its own act of it, as it may know it: the other side was told nothing of that act. */
export function isOnlyTheirs(status: MatchStatus): boolean {
  return status === 'interest-declared' || status === 'requested';
}
