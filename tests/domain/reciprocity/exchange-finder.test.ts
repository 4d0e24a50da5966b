import { expect, test } from 'vitest';
import { SUBTHEME_CODES } from '#app/domain/codes/themes.ts';
import { buildCatalogue } from '#app/domain/matches/catalogue.ts';
import type { NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import { rank } from '#app/domain/matches/rank.ts';
import { LEAST_POINTS, type Arc } from '#app/domain/reciprocity/arc.ts';
import type { AskedNeed } from '#app/domain/reciprocity/asked.ts';
import { ExchangeFinder, type GivenOffer } from '#app/domain/reciprocity/exchange-finder.ts';
import type { Ring } from '#app/domain/reciprocity/find-rings.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { BENCH_DAY, generateNeeds, generateOffers } from '#scripts/bench/generate-offers.ts';
import { everyRing } from '#tests/support/every-ring.ts';
import { randomFrom } from '#tests/support/random.ts';

const hubs = [{ name: 'Lagoon Centre', covers: ['009', 'XA'], funders: ['Organisation 7'] }];
const circumstances = { geography: loadGeography({ withInvented: true }), on: BENCH_DAY, hubs };

type World = { offers: readonly GivenOffer[]; needs: readonly AskedNeed[] };

/** Some needs say more than the generated ones do, some less, so that something of everything stops an offer. */
const OTHERWISE: readonly Partial<AskedNeed>[] = [
  {},
  { hubs: ['Lagoon Centre'], genderMarker: 2, redLines: ['note-L2'] },
  { excludedOrganisations: Array.from({ length: 300 }, (_, n) => `Organisation ${n}`) },
  { startAfter: undefined, startBefore: undefined, sizeBand: undefined, modes: [], durationWeeks: undefined },
  { title: '', summary: undefined, outcomes: undefined },
  { named: ['org-0', 'org-2'] },
];

/** Few themes and few stops, so that there is much to choose from. */
const THEMES = SUBTHEME_CODES.slice(0, 3);
const EASY: Partial<OfferFacts> = {
  eligible: 'all',
  interpretation: true,
  closesOn: undefined,
  conditions: [],
};

function makeWorld(seed: number, size: { organisations: number; offers: number; needs: number }): World {
  const whose = (n: number) => `org-${(n * 7 + seed) % size.organisations}`;
  return {
    offers: generateOffers(size.offers, seed).map((offer, n) => ({
      offer: {
        ...offer,
        ...(n % 4 !== 0 && EASY),
        ...(n % 5 === 0 && { viaHubs: ['Lagoon Centre'] }),
        themes: [THEMES[n % THEMES.length]!, ...offer.themes],
      },
      giverId: whose(n),
    })),
    needs: generateNeeds(size.needs, seed + 10_000).map((need, n) => ({
      ...need,
      ...(n % 2 === 0 && { redLines: [], sizeBand: undefined, startBefore: undefined }),
      ...(n % 3 === 0 && OTHERWISE[(n / 3) % OTHERWISE.length]),
      themes: [THEMES[(n + seed) % THEMES.length]!],
      organisationId: whose(n + seed),
    })),
  };
}

/** The best of each giver for each receiver, as the ranking has it; of those that are as good, the lower reference. */
function everyArc({ offers, needs }: World): Arc[] {
  const catalogue = buildCatalogue(offers.map(({ offer }) => offer));
  const giverOf = new Map(offers.map(({ offer, giverId }) => [offer.id, giverId]));
  const best = new Map<string, Arc>();
  for (const need of [...needs].sort(byReference)) {
    for (const { offer, points, criteria } of rank(need, catalogue, circumstances).ranked) {
      const giverId = giverOf.get(offer.id)!;
      const receiverId = need.organisationId;
      if (giverId === receiverId || (need.named && !need.named.includes(giverId))) continue;
      const theme = criteria.find(({ criterion }) => criterion === 'theme')!.points;
      if (theme === 0 || points < LEAST_POINTS) continue;
      const key = `${giverId} ${receiverId}`;
      if (points > (best.get(key)?.points ?? 0))
        best.set(key, { giverId, receiverId, offerId: offer.id, needId: need.id, points });
    }
  }
  return [...best.values()];
}

const byReference = (a: NeedFacts, b: NeedFacts) => (a.reference < b.reference ? -1 : 1);

function find(world: World, most: number): readonly Ring[] {
  const finder = new ExchangeFinder(circumstances, most);
  finder.take(world);
  return finder.rings();
}

test('in a hundred small worlds they are what ranking for every need and looking at every two and three finds', () => {
  let found = 0;
  for (let world = 0; world < 100; world += 1) {
    const isLarge = world % 50 === 0;
    const size = { organisations: 3 + (world % 8), offers: isLarge ? 50 : 16, needs: isLarge ? 205 : 14 };
    const made = makeWorld(world + 1, size);
    const all = everyRing(everyArc(made));
    const most = [1, 5, 100][world % 3]!;
    expect(find(made, most)).toEqual(all.slice(0, most));
    found += all.length;
  }
  // The worlds are not empty ones.
  expect(found).toBeGreaterThan(1_000);
});

test('the best few are the first of all, whenever the search gives up what can no longer be among them', () => {
  const made = makeWorld(3, { organisations: 40, offers: 400, needs: 260 });
  const all = find(made, Infinity);
  expect(all.length).toBeGreaterThan(200);
  for (const most of [1, 7, 100]) expect(find(made, most)).toEqual(all.slice(0, most));
});

test('whatever changes, they are what a finder finds that begins with what there is then', () => {
  const counted = { changes: 0, passes: 0, different: 0 };
  for (let seed = 1; seed <= 6; seed += 1) {
    const random = randomFrom(seed);
    const size = { organisations: 4 + (seed % 9), offers: 40, needs: 40 };
    const world = makeWorld(seed, size);
    const others = makeWorld(seed + 500, size);
    const offers = new Map(world.offers.map((given) => [given.offer.id, given]));
    const needs = new Map(world.needs.map((need) => [need.id, need]));
    const most = [3, 10, 1_000][seed % 3]!;
    const finder = new ExchangeFinder(circumstances, most);
    finder.take(world);
    let before = finder.rings();
    for (let step = 0; step < 20; step += 1) {
      // Mostly one change, sometimes several before anybody asks.
      for (let more = random() < 0.2 ? 4 : 1; more > 0; more -= 1)
        change(random, finder, offers, needs, others);
      const found = finder.rings();
      expect(found, `world ${seed}, step ${step}`).toEqual(
        find({ offers: [...offers.values()].reverse(), needs: [...needs.values()].reverse() }, most),
      );
      counted.changes += 1;
      if (JSON.stringify(found) !== JSON.stringify(before)) counted.different += 1;
      before = found;
    }
    counted.passes += finder.passes;
  }
  // Changes change something, and few of them are answered by beginning anew.
  expect(counted.different).toBeGreaterThan(counted.changes / 5);
  expect(counted.passes).toBeLessThan(counted.changes / 4);
});

type Changing = [Map<string, GivenOffer>, Map<string, AskedNeed>, World];

/** An offer or a need comes, goes, is another, or is somebody else's; once in a while all of one organisation go. */
function change(random: () => number, finder: ExchangeFinder, ...[offers, needs, others]: Changing): void {
  const any = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const kind = random();
  if (kind < 0.15) {
    const given = any([...offers.values()]);
    offers.delete(given.offer.id);
    finder.take({ goneOffers: [given.offer.id] });
  } else if (kind < 0.5) {
    const other = any(others.offers);
    const id = random() < 0.6 ? any([...offers.keys()]) : other.offer.id;
    const before = offers.get(id) ?? other;
    const given = { ...other, giverId: before.giverId };
    const put = { ...given, offer: { ...given.offer, id, reference: before.offer.reference } };
    offers.set(id, put);
    finder.take({ offers: [put] });
  } else if (kind < 0.6) {
    const need = any([...needs.values()]);
    needs.delete(need.id);
    finder.take({ goneNeeds: [need.id] });
  } else if (kind < 0.97) {
    const other = any(others.needs);
    const before = random() < 0.5 ? any([...needs.values()]) : other;
    const need = { ...other, id: before.id, reference: before.reference };
    needs.set(need.id, need);
    finder.take({ needs: [need] });
  } else {
    const { organisationId } = any([...needs.values()]);
    const gone = [...needs.values()].filter((need) => need.organisationId === organisationId);
    for (const { id } of gone) needs.delete(id);
    finder.take({ goneNeeds: gone.map(({ id }) => id) });
  }
}
