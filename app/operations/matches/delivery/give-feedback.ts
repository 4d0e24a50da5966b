import type { Wearing } from '#app/auth/viewer.ts';
import { sayOfMatch } from './say-of-match.ts';

/**
 * A side says once, shortly, how a completed match went. Brokers read it; the other side reads it only where `shared`
 * says so. A State's feedback also says that its need is met, as far as it confirmed.
 *
 * @returns how the match stands; or already-answered, reason-needed without a text, and what `sayOfMatch` refuses
 */
export async function giveFeedback(
  by: Wearing,
  input: { matchId: string; text: string; shared: boolean },
  now: Date,
) {
  const { matchId, ...report } = input;
  return sayOfMatch(by, { matchId, action: 'feedback', report, textNeeded: true }, now);
}
