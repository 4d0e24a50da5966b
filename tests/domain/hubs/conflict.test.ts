import { describe, expect, test } from 'vitest';
import { hubConflict, type Concerned, type HubTies } from '#app/domain/hubs/conflict.ts';

const HUB: HubTies = {
  names: ['Isthmus Cyber Centre', 'Isthmus Training Point'],
  funders: ['Asteria Cooperation Agency'],
  owners: ['Belquira University'],
  partners: ['Plainsight Commons Foundation'],
};
const NOBODY: Concerned = { organisations: ['Nordvale'], funders: [], implementer: '', hubs: [] };

const blocks = (kind: string, name: string) => ({ blocking: [{ kind, name }], shown: [] });
const shows = (kind: string, name: string) => ({ blocking: [], shown: [{ kind, name }] });

describe('an opinion on an offer', () => {
  test.each([
    ['nobody it is tied to', NOBODY, { blocking: [], shown: [] }],
    [
      'its own offer',
      { ...NOBODY, organisations: ['Isthmus Cyber Centre'] },
      blocks('itself', 'Isthmus Cyber Centre'),
    ],
    [
      'an offer made under its former name',
      { ...NOBODY, organisations: ['Isthmus Training Point'] },
      blocks('itself', 'Isthmus Training Point'),
    ],
    [
      'an offer that it delivers',
      { ...NOBODY, hubs: ['Isthmus Cyber Centre'] },
      blocks('itself', 'Isthmus Cyber Centre'),
    ],
    [
      'its funder’s offer, spelt otherwise',
      { ...NOBODY, organisations: ['ASTERIA  cooperation agency'] },
      blocks('funder', 'ASTERIA  cooperation agency'),
    ],
    [
      'its funder’s offer, with a look-alike letter',
      { ...NOBODY, organisations: ['Asteriа Cooperation Agency'] },
      blocks('funder', 'Asteriа Cooperation Agency'),
    ],
    [
      'an offer that its funder pays for',
      { ...NOBODY, funders: ['Asteria Cooperation Agency'] },
      blocks('funder', 'Asteria Cooperation Agency'),
    ],
    [
      'an offer that its funder carries out',
      { ...NOBODY, implementer: 'Asteria Cooperation Agency' },
      blocks('funder', 'Asteria Cooperation Agency'),
    ],
    [
      'its owner’s offer',
      { ...NOBODY, organisations: ['Belquira University'] },
      blocks('owner', 'Belquira University'),
    ],
    [
      'its partner’s offer, which does not stand in the way',
      { ...NOBODY, organisations: ['Plainsight Commons Foundation'] },
      shows('partner', 'Plainsight Commons Foundation'),
    ],
  ] as const)('of %s', (_what, concerned, expected) => {
    expect(hubConflict(HUB, concerned, 'offer')).toEqual(expected);
  });

  test('a tie that stands in the way and one that does not are both named', () => {
    const concerned = {
      ...NOBODY,
      organisations: ['Asteria Cooperation Agency'],
      implementer: 'Plainsight Commons Foundation',
    };
    expect(hubConflict(HUB, concerned, 'offer')).toEqual({
      blocking: [{ kind: 'funder', name: 'Asteria Cooperation Agency' }],
      shown: [{ kind: 'partner', name: 'Plainsight Commons Foundation' }],
    });
  });

  test('empty names are nobody’s', () => {
    const hub = { names: ['A'], funders: [''], owners: [' '], partners: [] };
    expect(hubConflict(hub, { ...NOBODY, implementer: '' }, 'offer')).toEqual({ blocking: [], shown: [] });
  });
});

test('of an opinion on a need every tie is shown and none stands in the way', () => {
  expect(hubConflict(HUB, { ...NOBODY, organisations: ['Asteria Cooperation Agency'] }, 'need')).toEqual(
    shows('funder', 'Asteria Cooperation Agency'),
  );
});
