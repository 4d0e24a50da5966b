import type { Geography } from '#app/domain/geography/geography.ts';
import type { NeedFacts } from '#app/domain/matches/facts.ts';
import type { Ranking } from '#app/domain/matches/rank.ts';
import { sentence } from '#app/i18n/reason.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** One need on one line, in the shape that docs/spreadsheets.md promises. */
export function jsonLine(t: Translator, geography: Geography, need: NeedFacts, ranking: Ranking): string {
  const line = {
    need: need.reference,
    ranked: ranking.ranked.map(({ offer, points, criteria }) => ({
      offer: offer.reference,
      points,
      criteria: criteria.map((scored) => ({ ...scored, reason: sentence(t, geography, scored.reason) })),
    })),
    stopped: ranking.whyNot.map(({ offer, stops }) => ({
      offer: offer.reference,
      stops: stops.map(({ code, reason }) => ({ code, reason: sentence(t, geography, reason) })),
    })),
    stopped_total: ranking.stoppedTotal,
    ranked_total: ranking.rankedTotal,
  };
  return `${JSON.stringify(line)}\n`;
}
