import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildCatalogue } from '#app/domain/matches/catalogue.ts';
import { WORLD } from '#app/domain/geography/geography.ts';
import type { NeedFacts } from '#app/domain/matches/facts.ts';
import { judgePair } from '#app/domain/matches/judge.ts';
import { WEIGHTS_VERSION } from '#app/domain/matches/weights.ts';
import { generateNeeds, generateOffers } from '#scripts/bench/generate-offers.ts';
import { circumstances, NEED, OFFER } from './pair.ts';

/** The version of the weights, and a digest of the points below as it gives them. */
const GIVEN = ['2026-11-29', '8bec3910d17338c4'];

test('points that a rule gives otherwise are of another version of the weights, since suggestions name theirs', () => {
  const offers = [OFFER, ...generateOffers(150, 11)];
  const whole = [NEED, ...generateNeeds(12, 12)];
  const needs = whole.flatMap((need) => [need, masked(need, '009'), masked(need, WORLD)]);
  const catalogue = buildCatalogue(offers);
  const hubs = [{ name: 'Isthmus Cyber Centre', covers: ['XB', '013'], languages: ['en'] }];
  const given = needs.flatMap((need) =>
    offers.map((offer) => {
      const { points, criteria, stops } = judgePair(need, offer, catalogue, { ...circumstances, hubs });
      return [
        points,
        criteria.map(({ points: each, hidden = 0 }) => [each, hidden]),
        stops.map(({ code }) => code),
      ];
    }),
  );
  const points = createHash('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 16);
  // Another digest: give WEIGHTS_VERSION the day of the change, and write both here.
  expect([WEIGHTS_VERSION, points]).toEqual(GIVEN);
});

/** What a donor may judge by before an introduction. */
function masked({ id, reference, title, textLanguage, themes, sizeBand }: NeedFacts, m49: string): NeedFacts {
  const place = { kind: 'region', m49 } as const;
  return {
    id,
    reference,
    title,
    textLanguage,
    themes,
    sizeBand,
    place,
    modes: [],
    languages: [],
    masked: true,
  };
}
