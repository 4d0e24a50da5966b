import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { MOST_RINGS } from '#app/domain/reciprocity/arc.ts';
import { workOutRings } from '#app/operations/reciprocity/work-out-rings.ts';
import { BENCH_DAY, generateNeeds, generateOffers } from './generate-offers.ts';

/**
 * A cold pass of the exchange finder over 2,000 organisations, 10,000 offers and 10,000 needs, in its worker: in
 * seconds, from its start to the best rings, by the clock and of processor (all threads of the process, also those that
 * collect garbage); and how long the process could not answer meanwhile, in milliseconds.
 */
const MOST = 10_000;
const ORGANISATIONS = 2_000;
const needs = generateNeeds(MOST).map((need, n) => ({
  ...need,
  organisationId: `Organisation ${n % ORGANISATIONS}`,
}));
const offers = generateOffers(MOST).map((offer) => ({ offer, giverId: offer.organisation.name }));
const circumstances = { on: BENCH_DAY, hubs: [] };

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const used = process.cpuUsage();
const begun = performance.now();
const rings = await workOutRings({ circumstances, withInvented: true, offers, needs }, MOST_RINGS);
const seconds = (performance.now() - begun) / 1_000;
const { user, system } = process.cpuUsage(used);
delay.disable();
const milliseconds = (nanoseconds: number) => Number((nanoseconds / 1e6).toFixed(1));
console.log(
  JSON.stringify({
    figure: 'exchanges, cold pass in a worker',
    offers: MOST,
    needs: MOST,
    rings: rings.length,
    s: Number(seconds.toFixed(2)),
    processor_s: Number(((user + system) / 1e6).toFixed(2)),
    waited_p99_ms: milliseconds(delay.percentile(99)),
    waited_most_ms: milliseconds(delay.max),
  }),
);
