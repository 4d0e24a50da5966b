import type { FittingNeed } from '#app/operations/matches/fitting-needs.ts';
import { mostPoints } from '#app/domain/matches/score.ts';
import { sentence } from '#app/i18n/reason.ts';
import { viewTitle } from '#app/i18n/need-view.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** A circulating need beside the offer it fits, in words: what a donor may know of it, and why it fits. */
export type FittingNeedLine = { id: string; title: string; facts: string[]; why: string };

/** How many reasons a line gives: those that count most for it. */
const REASONS_SHOWN = 3;

export function fittingNeedLines(needs: readonly FittingNeed[], t: Translator): FittingNeedLine[] {
  const geography = currentGeography();
  return needs.map(({ need, points, criteria }) => ({
    id: need.id,
    title: viewTitle(t, geography, need.view).text,
    facts: [
      t('offers.fitting.points', {
        points: t.number(points),
        max: t.number(mostPoints(criteria)),
      }),
      ...(need.view.answers.sizeBand ? [t(`codes.sizes.${need.view.answers.sizeBand}`)] : []),
      t('offers.fitting.until', { day: t.day(need.circulatesUntil) }),
    ],
    why: criteria
      .filter((criterion) => criterion.points > 0)
      .sort((a, b) => b.points - a.points)
      .slice(0, REASONS_SHOWN)
      .map(({ reason }) => sentence(t, geography, reason))
      .join(' '),
  }));
}
