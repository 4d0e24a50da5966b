import { performance } from 'node:perf_hooks';
import { buildCatalogue } from '#app/domain/matches/catalogue.ts';
import { MOST_RINGS } from '#app/domain/reciprocity/arc.ts';
import { bestArcs, findArcs, giversOf } from '#app/domain/reciprocity/find-arcs.ts';
import { findRings } from '#app/domain/reciprocity/find-rings.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { BENCH_DAY, generateNeeds, generateOffers } from './generate-offers.ts';

/** A cold pass of the exchange finder over 2,000 organisations, 10,000 offers and 10,000 needs; in seconds. */
const MOST = 10_000;
const ORGANISATIONS = 2_000;
const organisation = (n: number) => `Organisation ${n % ORGANISATIONS}`;
const offers = generateOffers(MOST);
const needs = generateNeeds(MOST).map((need, n) => ({ ...need, organisationId: organisation(n) }));
const circumstances = { geography: loadGeography({ withInvented: true }), on: BENCH_DAY, hubs: [] };

const begun = performance.now();
const catalogue = buildCatalogue(offers);
const nameOf = new Map(offers.map(({ id, organisation }) => [id, organisation.name]));
const givers = giversOf(catalogue, (offerId) => nameOf.get(offerId));
const arcs = bestArcs(needs.flatMap((need) => findArcs(need, catalogue, circumstances, givers)));
const found = performance.now();
const rings = findRings(arcs, MOST_RINGS);
const seconds = (from: number, to: number) => Number(((to - from) / 1_000).toFixed(2));
console.log(
  JSON.stringify({
    figure: 'exchanges, cold pass',
    offers: MOST,
    needs: MOST,
    arcs: arcs.length,
    rings: rings.length,
    arcs_s: seconds(begun, found),
    rings_s: seconds(found, performance.now()),
  }),
);
