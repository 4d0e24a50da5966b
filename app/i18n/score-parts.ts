import type { Geography } from '#app/domain/geography/geography.ts';
import { mostPoints, type ScoredCriterion } from '#app/domain/matches/score.ts';
import { sentence } from './reason.ts';
import type { Translator } from './translate.ts';

/** A criterion of a score in words: its name, its points of the most it can give from what is shown, and the sentence that names both sides' values. */
export type ScorePartInWords = { key: string; label: string; points: number; max: number; why: string };

export function scoreParts(
  t: Translator,
  geography: Geography,
  criteria: readonly ScoredCriterion[],
): ScorePartInWords[] {
  return criteria.map(({ criterion, points, reason, ...most }) => ({
    key: criterion,
    label: t(`reasons.report.criterion.${criterion}`),
    points,
    max: mostPoints([most]),
    why: sentence(t, geography, reason),
  }));
}
