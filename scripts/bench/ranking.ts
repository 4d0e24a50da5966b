import { performance } from 'node:perf_hooks';
import { buildCatalogue } from '#app/domain/matches/catalogue.ts';
import { rank } from '#app/domain/matches/rank.ts';
import { sentence } from '#app/i18n/reason.ts';
import { translator } from '#app/i18n/translate.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { BENCH_DAY, generateNeeds, generateOffers } from './generate-offers.ts';

/** Ranking one need, reasons built for the twenty rows shown; one JSON line a figure, in milliseconds. */
const SHOWN = 20;
const WHY_NOT_SHOWN = 10;
const geography = loadGeography({ withInvented: true });
const needs = generateNeeds(200);
const circumstances = { geography, on: BENCH_DAY, hubs: [] };
const t = translator('en');

for (const count of [1_000, 10_000, 100_000]) {
  const offers = generateOffers(count);
  const built = performance.now();
  const catalogue = buildCatalogue(offers);
  report('build catalogue', count, [performance.now() - built]);

  const answer = (index: number) =>
    rank(needs[index]!, catalogue, { ...circumstances, top: SHOWN, whyNotTop: WHY_NOT_SHOWN });
  needs.forEach((_, index) => answer(index));
  report(
    'rank with reasons',
    count,
    needs.map((_, index) => timed(() => answer(index))),
  );
  report(
    'rank with sentences in English',
    count,
    needs.map((_, index) =>
      timed(() => {
        for (const { criteria } of answer(index).ranked)
          for (const { reason } of criteria) sentence(t, geography, reason);
      }),
    ),
  );
  report(
    'put one offer',
    count,
    offers.slice(0, 200).map((offer) => timed(() => catalogue.put(offer))),
  );
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function report(figure: string, offers: number, times: number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(3));
  console.log(JSON.stringify({ figure, offers, median_ms: at(0.5), p95_ms: at(0.95) }));
}
