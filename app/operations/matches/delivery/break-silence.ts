import type { Wearing } from '#app/auth/viewer.ts';
import { sayOfMatch } from './say-of-match.ts';

/**
 * One click of a side about a match that is not agreed yet: the two spoke, or one needs more time. Either ends a silence;
 * both sides and brokers see that it was said.
 *
 * @returns how the match stands, or what `sayOfMatch` refuses
 */
export async function breakSilence(
  by: Wearing,
  input: { matchId: string; word: 'spoke' | 'more-time' },
  now: Date,
) {
  return sayOfMatch(by, { matchId: input.matchId, action: input.word, report: {} }, now);
}
