import { describe, expect, it, test } from 'vitest';
import { needViews } from '#app/domain/needs/need-view.ts';
import { NEED_PART_IDS, NEED_PARTS, tiersOf, type NeedPart } from '#app/domain/needs/parts.ts';
import { viewPrinciples } from '#app/domain/needs/view-principles.ts';
import { AUDIENCES, sees } from '#app/domain/visibility.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { COMPLETE_NEED } from '#tests/support/complete-need.ts';

const geography = loadGeography({ withInvented: false });
const NEED = { ...COMPLETE_NEED, reference: 'N-AAAAAA', stateCode: 'KE', outsideContact: '' };
const OTHER: typeof NEED = {
  ...NEED,
  title: 'The server 192.0.2.1',
  summary: '',
  outcomes: [],
  ownerUnit: '',
  basis: 'in-preparation',
  basisTitle: '',
  genderMarker: undefined,
  redLines: ['no-conditions'],
  excludedOrganisations: ['Host 192.0.2.2'],
};

/** The need with one part as another State would have answered it. */
function withPart(part: NeedPart): typeof NEED {
  const fields: readonly string[] = NEED_PARTS[part].fields;
  return {
    ...NEED,
    ...Object.fromEntries(Object.entries(OTHER).filter(([field]) => fields.includes(field))),
  };
}

describe('viewPrinciples', () => {
  it('says to a registered donor by the usual choices what holds for every need, and nothing else', () => {
    const view = needViews(geography, NEED, tiersOf({})).registered!;
    expect(viewPrinciples(view)).toEqual([
      { id: 'PP4', state: 'met', evidence: 'state-decides' },
      { id: 'PP5', state: 'na', evidence: 'technology-in-match' },
      { id: 'PA2', state: 'na', evidence: 'agreed-in-match' },
      { id: 'PA3', state: 'met', evidence: 'state-chooses' },
    ]);
  });

  it('says to the parties what rests on the answers that they are shown', () => {
    const view = needViews(geography, NEED, tiersOf({})).parties!;
    const said = Object.fromEntries(viewPrinciples(view).map(({ id, state }) => [id, state]));
    expect(said).toEqual({
      PP1: 'declared',
      PP2: 'declared',
      PP3: 'declared',
      PP4: 'met',
      PP5: 'declared',
      PA1: 'declared',
      PA2: 'declared',
      PA3: 'met',
      PE1: 'declared',
      PE2: 'met',
    });
  });

  test.each(NEED_PART_IDS)('no chip tells of %s to who may not see it', (part) => {
    for (const tier of NEED_PARTS[part].tiers)
      for (const audience of AUDIENCES.filter((one) => !sees(one, tier))) {
        const tiers = tiersOf({ [part]: tier });
        const chips = [NEED, withPart(part)].map((need) => {
          const view = needViews(geography, need, tiers)[audience];
          return view && viewPrinciples(view);
        });
        expect(chips[0], audience).toEqual(chips[1]);
      }
  });
});
