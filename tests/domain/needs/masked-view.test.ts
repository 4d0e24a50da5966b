import { expect, test } from 'vitest';
import { possibleStates } from '#app/domain/geography/masked-region.ts';
import { canonicalView, maskedView } from '#app/domain/needs/masked-view.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

const geography = loadGeography({ withInvented: false });
const viewOf = (stateCode: string) =>
  maskedView(geography, { reference: 'N-AAAAAA', stateCode, themes: ['INC'], sizeBand: 'lt25k' });

test('whichever State asks, its view leaves at least five possible', () => {
  for (const country of geography.countries.values())
    if (country.membership !== 'none')
      expect(
        possibleStates(geography, viewOf(country.code).region).length,
        country.code,
      ).toBeGreaterThanOrEqual(5);
});

test('a view has four parts and no room for more', () => {
  expect(Object.keys(viewOf('KE')).sort()).toEqual(['reference', 'region', 'sizeBand', 'themes']);
});

test('what donors would see differently is another text to consent to', () => {
  const view = viewOf('KE');
  const texts = [
    view,
    { ...view, region: '002' },
    { ...view, sizeBand: undefined },
    { ...view, themes: ['INC', 'POL'] as const },
    { ...view, themes: ['POL', 'INC'] as const },
    { ...view, reference: 'N-BBBBBB' },
  ].map(canonicalView);
  expect(new Set(texts).size).toBe(texts.length);
  expect(
    canonicalView({
      themes: view.themes,
      sizeBand: view.sizeBand,
      region: view.region,
      reference: view.reference,
    }),
  ).toBe(canonicalView(view));
});
