import { performance } from 'node:perf_hooks';
import { buildCatalogue } from '#app/domain/matches/catalogue.ts';
import type { NeedFacts } from '#app/domain/matches/facts.ts';
import { rank } from '#app/domain/matches/rank.ts';
import { sentence } from '#app/i18n/reason.ts';
import { translator } from '#app/i18n/translate.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { BENCH_DAY, generateNeeds, generateOffers } from './generate-offers.ts';

/** Ranking one need, reasons built for the twenty rows shown; one JSON line a figure, in milliseconds. */
const SHOWN = 20;
const WHY_NOT_SHOWN = 10;
const geography = loadGeography({ withInvented: true });
/** Those that are measured ask for the first time: what was answered to others before helps them as it does in life. */
const MEASURED = 200;
const all = generateNeeds(3 * MEASURED);
const [before, first, second] = [0, 1, 2].map((part) =>
  all.slice(part * MEASURED, (part + 1) * MEASURED),
) as [NeedFacts[], NeedFacts[], NeedFacts[]];
const circumstances = { geography, on: BENCH_DAY, hubs: [] };
const t = translator('en');

for (const count of [1_000, 10_000, 100_000]) {
  const offers = generateOffers(count);
  const built = performance.now();
  const catalogue = buildCatalogue(offers);
  report('build catalogue', count, [performance.now() - built]);

  const answer = (need: NeedFacts) =>
    rank(need, catalogue, { ...circumstances, top: SHOWN, whyNotTop: WHY_NOT_SHOWN });
  before.forEach(answer);
  report(
    'rank with reasons',
    count,
    first.map((need) => timed(() => answer(need))),
  );
  report(
    'rank with sentences in English',
    count,
    second.map((need) =>
      timed(() => {
        for (const { criteria } of answer(need).ranked)
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
