import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { MOST_RINGS } from '#app/domain/reciprocity/arc.ts';
import type { Changes } from '#app/domain/reciprocity/exchange-finder.ts';
import { beginWorld, endWorlds, inParts } from '#app/operations/reciprocity/work-out-rings.ts';
import { BENCH_DAY, generateNeeds, generateOffers } from './generate-offers.ts';

/**
 * The exchange finder over 2,000 organisations, 10,000 offers and 10,000 needs, in its worker: a cold pass, and the passes
 * after one offer and after one need has changed. In seconds, from its start to the best rings, by the clock and of processor
 * (all threads of the process, also those that collect garbage); and how long the process could not answer meanwhile, in
 * milliseconds.
 */
const MOST = 10_000;
const ORGANISATIONS = 2_000;
const needs = generateNeeds(MOST).map((need, n) => ({
  ...need,
  organisationId: `Organisation ${n % ORGANISATIONS}`,
}));
const offers = generateOffers(MOST).map((offer) => ({ offer, giverId: offer.organisation.name }));
const [someOffer, someNeed] = [offers[4_321]!, needs[4_321]!];

const world = await measure('exchanges, cold pass in a worker', async () => {
  const begun = await beginWorld({
    circumstances: { on: BENCH_DAY, hubs: [] },
    withInvented: true,
    most: MOST_RINGS,
  });
  for (const some of inParts(offers)) await begun.tell({ offers: some });
  for (const some of inParts(needs)) await begun.tell({ needs: some });
  await begun.rings();
  return begun;
});
const after = (figure: string, changes: Changes) =>
  measure(figure, async () => {
    await world.tell(changes);
    await world.rings();
  });
await after('exchanges, after one offer has changed', {
  offers: [{ ...someOffer, offer: { ...someOffer.offer, title: 'Another title', slots: 9 } }],
});
await after('exchanges, after one need has changed', {
  needs: [{ ...someNeed, title: 'Another title', languages: ['en', 'fr'] }],
});
await endWorlds();

async function measure<T>(figure: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const used = process.cpuUsage();
  const begun = performance.now();
  const result = await work();
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(used);
  delay.disable();
  const milliseconds = (nanoseconds: number) => Number((nanoseconds / 1e6).toFixed(1));
  console.log(
    JSON.stringify({
      figure,
      offers: MOST,
      needs: MOST,
      s: Number(seconds.toFixed(2)),
      processor_s: Number(((user + system) / 1e6).toFixed(2)),
      waited_p99_ms: milliseconds(delay.percentile(99)),
      waited_most_ms: milliseconds(delay.max),
    }),
  );
  return result;
}
