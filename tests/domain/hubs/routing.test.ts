import { describe, expect, test } from 'vitest';
import { coverageBySubRegion, coveringFirst } from '#app/domain/hubs/coverage.ts';
import { proposeHubs, type CandidateHub, type RoutedNeed } from '#app/domain/hubs/propose-hubs.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

const DEMONSTRATION = loadGeography({ withInvented: true });
const REAL = loadGeography({ withInvented: false });
const ON = '2026-11-23';

const hub = (name: string, covers: string[], rest: Partial<CandidateHub> = {}): CandidateHub => ({
  name,
  covers,
  languages: [],
  themes: [],
  modes: [],
  ...rest,
});
/** Dafrane, in Western Africa. */
const NEED: RoutedNeed = {
  stateCode: 'XF',
  languages: ['fr'],
  themes: ['CRM-FOR', 'INC'],
  modes: ['TOT'],
};
const namesOf = (need: RoutedNeed, hubs: CandidateHub[]) =>
  proposeHubs(DEMONSTRATION, need, hubs, ON).map(({ hub: { name } }) => name);

describe('the hubs proposed to a State', () => {
  test.each<[string, CandidateHub[], string[]]>([
    ['none covers it', [hub('Caribbean', ['029'])], []],
    ['there is none', [], []],
    ['one lists the State itself', [hub('A', ['XF'])], ['A']],
    ['one covers its sub-region', [hub('A', ['011'])], ['A']],
    ['one covers a group it belongs to', [hub('A', ['LDC'])], ['A']],
    ['one covers the world', [hub('A', ['001'])], ['A']],
    [
      'the State itself comes before its sub-region, before its region',
      [hub('Region', ['002']), hub('Sub-region', ['011']), hub('State', ['XF', '002'])],
      ['State', 'Sub-region', 'Region'],
    ],
    [
      'as near: more themes in common come first',
      [
        hub('A', ['011']),
        hub('B', ['011'], { themes: ['CRM'] }),
        hub('C', ['011'], { themes: ['CRM', 'INC-SOC'] }),
      ],
      ['C', 'B', 'A'],
    ],
    [
      'as near and as many themes: a language in common comes first, then a way of working',
      [hub('A', ['011']), hub('B', ['011'], { modes: ['TOT'] }), hub('C', ['011'], { languages: ['fr'] })],
      ['C', 'B', 'A'],
    ],
    ['nothing tells them apart but their names', [hub('B', ['011']), hub('A', ['011'])], ['A', 'B']],
  ])('%s', (_when, hubs, expected) => {
    expect(namesOf(NEED, hubs)).toEqual(expected);
  });

  test('each says by what it covers the State, and what is in common', () => {
    const [first] = proposeHubs(
      DEMONSTRATION,
      NEED,
      [hub('A', ['002', '011'], { themes: ['CRM'], languages: ['fr', 'en'], modes: ['TRN'] })],
      ON,
    );
    expect(first).toMatchObject({ by: '011', themes: ['CRM-FOR'], languages: ['fr'], modes: [] });
  });
});

test('hubs that cover a State stand before the others, of which it is said that they do not', () => {
  const hubs = [hub('Eastern', ['014']), hub('Western', ['011']), hub('Dafrane', ['XF'])];
  const told = coveringFirst(DEMONSTRATION, hubs, NEED.stateCode, ON);
  expect(told.map(({ name, coversIt }) => [name, coversIt])).toEqual([
    ['Western', true],
    ['Dafrane', true],
    ['Eastern', false],
  ]);
});

describe('coverage by sub-region', () => {
  test('every State has one tile, also one that nobody covers', () => {
    const regions = coverageBySubRegion(REAL, [{ id: 'a', covers: ['029'] }], ON);
    const states = regions.flatMap((region) => region.states);
    expect(states.length).toBe(new Set(states.map(({ code }) => code)).size);
    expect(states.length).toBeGreaterThan(190);
    const caribbean = regions.find(({ m49 }) => m49 === '029')!;
    expect(caribbean.states.every(({ hubs }) => hubs[0] === 'a')).toBe(true);
    expect(states.filter(({ hubs }) => hubs.length > 0)).toHaveLength(caribbean.states.length);
    expect(states.some(({ code }) => code === 'PR')).toBe(false);
  });

  test('a sub-region says how many of its States a hub covers, one of them or several', () => {
    const regions = coverageBySubRegion(
      DEMONSTRATION,
      [
        { id: 'a', covers: ['XF', 'XO'] },
        { id: 'b', covers: ['XF', '061'] },
      ],
      ON,
    );
    const covered = Object.fromEntries(
      regions.map(({ m49, covered, states }) => [m49, [covered, states.length]]),
    );
    expect([covered['011'], covered['061'], covered['014']]).toEqual([
      [2, 3],
      [1, 1],
      [0, 1],
    ]);
  });

  test('several hubs of one State are all there, in the order in which they came', () => {
    const hubs = [
      { id: 'b', covers: ['JM'] },
      { id: 'a', covers: ['029'] },
    ];
    const jamaica = coverageBySubRegion(REAL, hubs, ON)
      .flatMap(({ states }) => states)
      .find(({ code }) => code === 'JM');
    expect(jamaica?.hubs).toEqual(['b', 'a']);
  });

  test('an invented hub is drawn over no real State', () => {
    const states = coverageBySubRegion(DEMONSTRATION, [{ id: 'a', covers: ['001'] }], ON).flatMap(
      (region) => region.states,
    );
    expect(states.length).toBeGreaterThan(10);
    expect(states.every(({ code }) => /^X[A-Z]$/.test(code))).toBe(true);
  });
});
