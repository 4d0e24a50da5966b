import type { Geography } from '#app/domain/geography/geography.ts';
import type { ScoredCriterion } from '#app/domain/matches/score.ts';
import { sentence } from './reason.ts';
import type { Translator } from './translate.ts';

/** A criterion of a score in words: its name, its points, and the sentence that names both sides' values. */
export type ScorePartInWords = { key: string; label: string; points: number; max: number; why: string };

export function scoreParts(
  t: Translator,
  geography: Geography,
  criteria: readonly ScoredCriterion[],
): ScorePartInWords[] {
  return criteria.map(({ criterion, points, of, reason }) => ({
    key: criterion,
    label: t(`reasons.report.criterion.${criterion}`),
    points,
    max: of,
    why: sentence(t, geography, reason),
  }));
}
