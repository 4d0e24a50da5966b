import type { Match } from '#app/domain/matches/match.ts';
import {
  checkClosing,
  closingFindings,
  type ClosingFacts,
  type ClosingFinding,
} from '#app/domain/principles/check-closing.ts';

/** What was not kept of the principles: as it was found when the match closed, or as it would be found now. */
export type KeptShown = { over: boolean; findings: ClosingFinding[] };

/** Undefined before the completion, and of a match that ended otherwise. */
export function keptShown(
  { status, notKept }: Pick<Match, 'status' | 'notKept'>,
  facts: ClosingFacts | undefined,
): KeptShown | undefined {
  if (notKept) return { over: true, findings: closingFindings(notKept) };
  if (status !== 'completed' || !facts) return undefined;
  return { over: false, findings: closingFindings(checkClosing(facts)) };
}
