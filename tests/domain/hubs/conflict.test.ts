import { describe, expect, test } from 'vitest';
import {
  behindOffer,
  hubConflict,
  type AskedAbout,
  type Concerned,
  type HubTies,
  type TieKind,
} from '#app/domain/hubs/conflict.ts';

const HUB: HubTies = {
  names: ['Isthmus Cyber Centre', 'Isthmus Training Point'],
  funders: ['Asteria Cooperation Agency'],
  owners: ['Belquira University'],
  partners: ['Plainsight Commons Foundation'],
  declared: ['Gale Instruments'],
  host: 'Motulani eGov Office, Lagoon Town',
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
    const hub = { names: ['A'], funders: [''], owners: [' '], partners: [], declared: [] };
    expect(hubConflict(hub, { ...NOBODY, implementer: '' }, 'offer')).toEqual({ blocking: [], shown: [] });
  });
});

/** Whom the hub's own profile names; the others are in the donor's. */
type OwnTie = Exclude<TieKind, 'funds' | 'owns' | 'hosts' | 'declared-by'>;
const OWN_TIES: readonly OwnTie[] = ['itself', 'funder', 'owner', 'declared', 'partner', 'host'];

describe('each tie × what the tied party does in the offer × what is asked', () => {
  const TIED: Record<OwnTie, string> = {
    itself: 'Isthmus Cyber Centre',
    funder: 'Asteria Cooperation Agency',
    owner: 'Belquira University',
    declared: 'Gale Instruments',
    partner: 'Plainsight Commons Foundation',
    host: 'Motulani eGov Office',
  };
  const PARTS: Record<string, (name: string) => Concerned> = {
    'gives it': (name) => ({ ...NOBODY, organisations: ['Nordvale', name] }),
    'pays for it': (name) => ({ ...NOBODY, funders: ['Nordvale Fund', name] }),
    'carries it out': (name) => ({ ...NOBODY, implementer: name }),
    'delivers it': (name) => ({ ...NOBODY, hubs: ['Coral Ring Response Hub', name] }),
  };
  // Written out: what stands in the way of what.
  const STANDS: Record<OwnTie, readonly AskedAbout[]> = {
    itself: ['offer', 'note'],
    funder: ['offer', 'note'],
    owner: ['offer', 'note'],
    declared: ['note'],
    partner: [],
    host: [],
  };
  const rows = OWN_TIES.flatMap((kind) =>
    Object.keys(PARTS).flatMap((part) =>
      (['need', 'offer', 'note'] as const).map((about) => ({ kind, part, about })),
    ),
  );

  test.each(rows)('$kind $part, asked about: $about', ({ kind, part, about }) => {
    const name = TIED[kind];
    expect(hubConflict(HUB, PARTS[part]!(name), about)).toEqual(
      STANDS[kind].includes(about) ? blocks(kind, name) : shows(kind, name),
    );
  });
});

test('of an opinion on a need every tie is shown and none stands in the way', () => {
  expect(hubConflict(HUB, { ...NOBODY, organisations: ['Asteria Cooperation Agency'] }, 'need')).toEqual(
    shows('funder', 'Asteria Cooperation Agency'),
  );
});

test('ties that were kept before declared ones were told apart are read as they were', () => {
  const { declared: _none, ...kept } = HUB;
  const concerned = { ...NOBODY, organisations: ['Gale Instruments', 'Plainsight Commons Foundation'] };
  expect(hubConflict(kept as HubTies, concerned, 'offer')).toEqual(
    shows('partner', 'Plainsight Commons Foundation'),
  );
});

test('behind an offer stand its donor by every name, who pays, who carries it out, and the hubs it goes through', () => {
  const offer = { funders: ['B'], implementer: 'C', viaHubs: ['D'] };
  expect(behindOffer(['A', 'A of before'], offer)).toEqual({
    organisations: ['A', 'A of before'],
    funders: ['B'],
    implementer: 'C',
    hubs: ['D'],
  });
});

describe('what the donor’s own profile says of the hub is shown, and does not stand in the way', () => {
  const donor: HubTies = {
    names: ['Coral Ring', 'Ring of before'],
    funders: [],
    owners: [],
    partners: [],
    declared: [],
  };
  test.each<[string, Partial<HubTies>, TieKind]>([
    ['it pays the donor', { funders: ['isthmus cyber centre'] }, 'funds'],
    ['it owns the donor, under a former name', { owners: ['Isthmus Training Point'] }, 'owns'],
    ['it is a partner', { partners: ['Isthmus Cyber Centre'] }, 'partner'],
    ['it houses the donor', { host: 'With the Isthmus Cyber Centre (Port City)' }, 'hosts'],
    ['the donor declares a tie', { declared: ['Isthmus Cyber Centre'] }, 'declared-by'],
  ])('%s', (_what, said, kind) => {
    for (const about of ['offer', 'note'] as const)
      expect(hubConflict(HUB, { ...NOBODY, donor: { ...donor, ...said } }, about)).toEqual(
        shows(kind, 'Coral Ring'),
      );
  });

  test('partners who name each other are one tie', () => {
    const said = { ...donor, names: ['Plainsight Commons Foundation'], partners: ['Isthmus Cyber Centre'] };
    const concerned = { ...NOBODY, organisations: ['PLAINSIGHT Commons Foundation'], donor: said };
    expect(hubConflict(HUB, concerned, 'note')).toEqual(shows('partner', 'PLAINSIGHT Commons Foundation'));
  });

  test('a name is found in a host’s words only as words of its own', () => {
    const host = { ...HUB, host: 'Unfunded Hall' };
    expect(hubConflict(host, { ...NOBODY, organisations: ['Fund'] }, 'note').shown).toEqual([]);
  });
});
