import { expect, test } from 'vitest';
import { buildCatalogue } from '#app/domain/matches/catalogue.ts';
import type { NeedFacts } from '#app/domain/matches/facts.ts';
import { rank } from '#app/domain/matches/rank.ts';
import { LEAST_POINTS } from '#app/domain/reciprocity/arc.ts';
import { ExchangeFinder, type AskedNeed } from '#app/domain/reciprocity/exchange-finder.ts';
import { findArcs, giversOf } from '#app/domain/reciprocity/find-arcs.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { BENCH_DAY, generateNeeds, generateOffers } from '#scripts/bench/generate-offers.ts';

const offers = generateOffers(400).map((offer, n) =>
  n % 5 === 0 ? { ...offer, viaHubs: ['Lagoon Centre'] } : offer,
);
const catalogue = buildCatalogue(offers);
const hubs = [{ name: 'Lagoon Centre', covers: ['009', 'XA'], funders: ['Organisation 7'] }];
const circumstances = { geography: loadGeography({ withInvented: true }), on: BENCH_DAY, hubs };
/** Forty givers, of whom every tenth asks for nothing. */
const giverOfOffer = new Map(offers.map(({ id }, n) => [id, n % 10 === 0 ? undefined : `org-${n % 40}`]));
const giverOf = (offerId: string) => giverOfOffer.get(offerId);
const givers = giversOf(catalogue, giverOf);
/** Some say more than the generated ones do, some less. */
const OTHERWISE: readonly Partial<NeedFacts>[] = [
  {},
  { hubs: ['Lagoon Centre'], genderMarker: 2, redLines: ['note-L2'] },
  { excludedOrganisations: offers.slice(0, 90).map(({ organisation }) => organisation.name) },
  { startAfter: undefined, startBefore: undefined, sizeBand: undefined, modes: [], durationWeeks: undefined },
  { place: { kind: 'region', m49: '009' }, masked: true, title: '', summary: undefined, outcomes: undefined },
];
const needs = generateNeeds(120).map((need, n) => ({
  ...need,
  ...OTHERWISE[n % OTHERWISE.length],
  organisationId: `org-${n % 40}`,
}));

test('from each giver the offer that the ranking puts first, where it shares a theme and reaches the least points', () => {
  let found = 0;
  for (const need of needs) {
    const wanted = new Map<string, { offerId: string; points: number }>();
    for (const { offer, points, criteria } of rank(need, catalogue, circumstances).ranked) {
      const giver = giverOf(offer.id);
      const theme = criteria.find(({ criterion }) => criterion === 'theme')!.points;
      if (giver === undefined || giver === need.organisationId || theme === 0 || points < LEAST_POINTS)
        continue;
      if (!wanted.has(giver)) wanted.set(giver, { offerId: offer.id, points });
    }
    const arcs = findArcs(need, catalogue, circumstances, givers);
    expect(new Map(arcs.map(({ giverId, offerId, points }) => [giverId, { offerId, points }]))).toEqual(
      wanted,
    );
    for (const { receiverId, needId } of arcs)
      expect([receiverId, needId]).toEqual([need.organisationId, need.id]);
    found += arcs.length;
  }
  expect(found).toBeGreaterThan(50);
});

test('of several needs of one receiver the best served stands for it, whatever comes first', () => {
  const wanted = new Map<string, number>();
  for (const need of needs)
    for (const { giverId, receiverId, points } of findArcs(need, catalogue, circumstances, givers)) {
      const key = `${giverId} ${receiverId}`;
      wanted.set(key, Math.max(points, wanted.get(key) ?? 0));
    }
  const rings = find(needs, Infinity);
  for (const { giverId, receiverId, points } of rings.flatMap(({ arcs }) => arcs))
    expect(points).toBe(wanted.get(`${giverId} ${receiverId}`));
  expect(wanted.size).toBeLessThan(needs.length * 40);
  expect(rings.length).toBeGreaterThan(10);
});

test('the best few are the first of all, whenever the search gives up what can no longer be among them', () => {
  const many = generateNeeds(260, 3).map((need, n) => ({ ...need, organisationId: `org-${n % 40}` }));
  const all = find(many, Infinity);
  expect(all.length).toBeGreaterThan(200);
  for (const most of [1, 7, 100]) expect(find(many, most)).toEqual(all.slice(0, most));
});

function find(asked: readonly AskedNeed[], most: number) {
  const finder = new ExchangeFinder(
    circumstances,
    asked.map(({ organisationId }) => organisationId),
    most,
  );
  finder.addOffers(offers.map((offer) => ({ offer, giverId: giverOf(offer.id) ?? 'asks for nothing' })));
  for (const need of asked) finder.addNeeds([need]);
  return finder.rings();
}
