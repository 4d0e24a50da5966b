import { decideNeed, type Coverage, type NeedStatus } from './lifecycle.ts';

/**
 * How much of a need its agreed matches cover: all of it when each of its expected results stands in the plan of one of
 * them, else a part, as soon as anything is agreed (DOMAIN section 5: "which outcomes are covered").
 *
 * Once one of those matches has started it is in delivery, and it is met when its State has confirmed each result as done
 * and given its feedback, or the match has closed since.
 *
 * @param results how many expected results the need has
 * @param covered which of them, counted from 0, stand in plans of agreed matches or are done; more than once is once
 * @param agreed whether a match is agreed, in delivery or completed
 */
export function coverageOf(
  results: number,
  covered: readonly number[],
  agreed: boolean,
  { started = false, done = [] }: { started?: boolean; done?: readonly number[] } = {},
): Coverage {
  const among = (listed: readonly number[]) =>
    new Set(listed.filter((index) => index >= 0 && index < results)).size;
  if (results > 0 && among(done) === results) return 'done';
  if (results > 0 && among([...covered, ...done]) === results) return started ? 'started' : 'all';
  return agreed || among([...covered, ...done]) > 0 ? 'partly' : 'nothing';
}

/** What a need is then; one that does not go round stays what it is. `app.need_after` says the same. */
export function needAfter(status: NeedStatus, covered: Coverage): NeedStatus {
  const facts = { role: 'platform', blockers: 0, reasonGiven: false, consented: false, covered } as const;
  for (const action of ['fulfil', 'deliver', 'match', 'match-partly', 'reopen'] as const) {
    const decision = decideNeed(status, action, facts);
    if (decision.ok) return decision.to;
  }
  return status;
}
