import { isOver, type MatchStatus, type Party } from './lifecycle.ts';

/**
 * How a match stands as one side may know it: before a proposal each side knows its own act only, so a donor whose
 * interest meets a State's request sees an interest, and the State its request. However a match ended, it is closed: who
 * left is not said.
 */
export function statusFor(party: Party, status: MatchStatus): MatchStatus {
  if (isOver(status)) return 'closed';
  if (status !== 'interest-declared' && status !== 'requested') return status;
  return party === 'donor' ? 'interest-declared' : 'requested';
}
