import type { FittingNeed } from '#app/operations/matches/fitting-needs.ts';
import { sentence } from '#app/i18n/reason.ts';
import { placeName } from '#app/i18n/places.ts';
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
    title: t('offers.fitting.need', {
      themes: t.list(need.themes.map((code) => t.label(`codes.themes.${code}`))),
      region: placeName(geography, need.region, t),
    }),
    facts: [
      t('common.score.of', { points: t.number(Math.round(points * 10) / 10), max: t.number(100) }),
      ...(need.sizeBand ? [t(`codes.sizes.${need.sizeBand}`)] : []),
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
