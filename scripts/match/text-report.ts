import type { Geography } from '#app/domain/geography/geography.ts';
import type { NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import type { RankedOffer, Ranking, StoppedOffer } from '#app/domain/matches/rank.ts';
import { sentence } from '#app/i18n/reason.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** One need for a person to read: the ranked offers with points and sentences, then the stopped ones with why. */
export function textReport(t: Translator, geography: Geography, need: NeedFacts, ranking: Ranking): string {
  const title = t('reasons.report.need', { reference: need.reference, title: need.title });
  const lines = [
    title,
    '='.repeat(Math.min(title.length, 78)),
    t('reasons.report.ranked', { count: ranking.rankedTotal }),
    '',
    ...ranking.ranked.flatMap((row, index) => rankedLines(t, geography, row, index + 1)),
    ...more(t, ranking.rankedTotal - ranking.ranked.length),
    t('reasons.report.stopped', { count: ranking.stoppedTotal }),
    '',
    ...ranking.whyNot.flatMap((row) => stoppedLines(t, geography, row)),
    ...more(t, ranking.stoppedTotal - ranking.whyNot.length),
  ];
  return `${lines.map(printable).join('\n')}\n\n`;
}

function rankedLines(t: Translator, geography: Geography, row: RankedOffer, place: number): string[] {
  const points = t('reasons.report.points', { points: row.points.toFixed(2) });
  const criteria = row.criteria.map(({ criterion, points: scored, of, reason }) => {
    const name = t(`reasons.report.criterion.${criterion}`);
    const values = { name, points: scored, of, reason: sentence(t, geography, reason) };
    return `     ${t('reasons.report.criterion-line', values)}`;
  });
  return [`${String(place).padStart(3)}. ${points} · ${nameOf(row.offer)}`, ...criteria, ''];
}

function stoppedLines(t: Translator, geography: Geography, { offer, stops }: StoppedOffer): string[] {
  return [
    `   - ${nameOf(offer)}`,
    ...stops.map(({ reason }) => `     ${sentence(t, geography, reason)}`),
    '',
  ];
}

function nameOf(offer: OfferFacts): string {
  return `${offer.reference} · ${offer.title} · ${offer.organisation.name}`;
}

function more(t: Translator, count: number): string[] {
  return count > 0 ? [`   ${t('reasons.report.more', { count })}`, ''] : [];
}

/** People's text cannot move the cursor or colour the screen: control characters become spaces. */
function printable(line: string): string {
  return line.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}
