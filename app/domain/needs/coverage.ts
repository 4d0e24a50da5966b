import { decideNeed, type Coverage, type NeedStatus } from './lifecycle.ts';

/**
 * How much of a need its agreed matches cover: all of it when each of its expected results stands in the plan of one of
 * them, else a part, as soon as anything is agreed (DOMAIN section 5: "which outcomes are covered").
 *
 * @param results how many expected results the need has
 * @param covered which of them, counted from 0, stand in plans of agreed matches; more than once is once
 */
export function coverageOf(results: number, covered: readonly number[], agreed: boolean): Coverage {
  if (!agreed) return 'nothing';
  const reached = new Set(covered.filter((index) => index >= 0 && index < results));
  return results > 0 && reached.size === results ? 'all' : 'partly';
}

/** What a need is then; one that does not go round stays what it is. `app.need_after` says the same. */
export function needAfter(status: NeedStatus, covered: Coverage): NeedStatus {
  const facts = { role: 'platform', blockers: 0, reasonGiven: false, consented: false, covered } as const;
  for (const action of ['match', 'match-partly', 'reopen'] as const) {
    const decision = decideNeed(status, action, facts);
    if (decision.ok) return decision.to;
  }
  return status;
}
