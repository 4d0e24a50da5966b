import { expect, test } from 'vitest';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import { Catalogue } from '#app/domain/matches/catalogue.ts';
import type { NeedFacts, NeedPlace, OfferFacts } from '#app/domain/matches/facts.ts';
import { judgePair } from '#app/domain/matches/judge.ts';
import {
  contradictedKinds,
  deriveCooperation,
  possibleLanes,
  whyNoLane,
  type PartTaken,
  type PartySaid,
} from '#app/domain/reciprocity/cooperation.ts';
import { checkCooperation } from '#app/domain/offers/check-cooperation.ts';
import { draftOffer, type DraftStart } from '#app/domain/reciprocity/draft-offer.ts';
import { isNear } from '#app/domain/reciprocity/near.ts';
import { sidesFor } from '#app/domain/reciprocity/sides.ts';
import { strengthsFirst } from '#app/domain/reciprocity/strengths.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

const state = (takesPartAs?: PartTaken): PartySaid => ({ kind: 'state', takesPartAs });
const other = (kind: ActorKind): PartySaid => ({ kind });
const [south, north, unsaid] = [state('south'), state('north'), state()];

test.each<[giver: PartySaid, receiver: PartySaid | undefined, others: PartySaid[], kinds: string]>([
  [north, south, [], 'NS'],
  [south, south, [], 'SS'],
  [south, north, [], 'SN'],
  [north, north, [], ''],
  // What one of them does not say is not derived, whatever the other says.
  [unsaid, south, [], ''],
  [north, unsaid, [], ''],
  [south, unsaid, [], ''],
  [unsaid, unsaid, [], ''],
  [south, undefined, [], ''],
  // Three: two from the South and a supporter; or a third from the South between North and South.
  [south, south, [north], 'SS TRI'],
  [south, south, [other('igo')], 'SS TRI MUL'],
  [south, south, [other('un')], 'SS TRI MUL'],
  [south, south, [unsaid], 'SS'],
  [south, south, [south], 'SS'],
  [north, south, [south], 'NS TRI'],
  [north, south, [north], 'NS'],
  [unsaid, south, [south], ''],
  [south, north, [north], 'SN'],
  // What gives or delivers, whoever receives.
  [other('hub'), south, [], 'REG'],
  [south, south, [other('hub')], 'SS REG'],
  [north, undefined, [other('hub')], 'REG'],
  [other('un'), unsaid, [], 'MUL'],
  [other('igo'), undefined, [], 'MUL'],
  [other('company'), south, [], 'PPP'],
  [north, south, [other('company')], 'NS PPP'],
  [other('academia'), south, [], ''],
  [other('civil-society'), south, [other('technical-community')], ''],
])('%j to %j with %j is "%s"', (giver, receiver, others, kinds) => {
  expect(deriveCooperation({ giver, receiver, others }).join(' ')).toBe(kinds);
});

test.each<[giver: PartySaid, receiver: PartySaid | undefined, why: string | undefined]>([
  [north, south, undefined],
  [south, north, undefined],
  [south, south, undefined],
  [north, north, 'both-north'],
  [unsaid, south, 'giver-unsaid'],
  [unsaid, unsaid, 'giver-unsaid'],
  [north, unsaid, 'receiver-unsaid'],
  [south, undefined, 'receiver-unsaid'],
  [other('academia'), south, 'giver-no-state'],
  [other('hub'), undefined, 'giver-no-state'],
])('%j to %j: no lane because %s', (giver, receiver, why) => {
  expect(whyNoLane({ giver, receiver })).toBe(why);
});

test.each<[giver: PartySaid, possible: string, contradicted: string]>([
  [north, 'NS', 'SS SN'],
  [south, 'SS SN', 'NS'],
  // Who says nothing contradicts nothing; neither does whoever cannot say it.
  [unsaid, '', ''],
  [other('academia'), '', ''],
])('what %j gives can be "%s", and not "%s"', (giver, possible, contradicted) => {
  expect(possibleLanes(giver).join(' ')).toBe(possible);
  const ticked = ['NS', 'SS', 'SN', 'TRI', 'REG', 'MUL', 'PPP'] as const;
  expect(contradictedKinds(ticked, giver).join(' ')).toBe(contradicted);
  const warned = checkCooperation({ cooperation: ticked }, giver);
  expect(warned.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
    contradicted ? ['cooperation-contradicted warn'] : [],
  );
  expect(checkCooperation({ cooperation: possibleLanes(giver) }, giver)).toEqual([]);
});

const geography = loadGeography({ withInvented: true });

test('a draft is adapted for the region: its own neighbours, peers, its languages, and South–South only if it says South', () => {
  const basis = { themes: ['INC-CSIRT', 'AWR'] as const, stateCode: 'XA', languages: ['en'] };
  const draft = draftOffer({ ...basis, takesPartAs: 'south' }, geography);
  expect(draft).toEqual({
    themes: ['INC-CSIRT', 'AWR'],
    modes: ['VIS', 'REM'],
    languages: ['en'],
    eligible: [geography.countries.get('XA')!.regions[0]],
    cooperation: ['SS'],
    sizeBand: 'in-kind',
    durationWeeks: undefined,
  });
  expect(draftOffer(basis, geography).cooperation).toEqual([]);
  expect(draftOffer({ ...basis, takesPartAs: 'north' }, geography).cooperation).toEqual([]);
  // Where its profile says no language, those that are official there.
  const official = geography.countries.get('XF')!.marks?.languages;
  expect(draftOffer({ ...basis, stateCode: 'XF', languages: [] }, geography).languages).toEqual(
    official ?? [],
  );
});

test('of what was received a draft has the modes and the length that a small team can give', () => {
  const draft = (start: Partial<DraftStart>) =>
    draftOffer({ themes: ['INC-CSIRT'], stateCode: 'XA', languages: ['en'], ...start }, geography);
  expect(draft({ modes: ['EMB', 'TTX', 'TEC', 'VIS', 'TRN'], durationWeeks: 12 })).toMatchObject({
    modes: ['VIS', 'REM', 'TRN', 'TTX'],
    durationWeeks: 12,
  });
  expect(draft({ durationWeeks: 13 }).durationWeeks).toBeUndefined();
});

test('a draft reaches the need that it is begun from, whichever State of the masked area asks for it', () => {
  const { regions } = geography.countries.get('XA')!;
  expect(regions.length).toBeGreaterThan(1);
  for (const area of regions) {
    const offer: OfferFacts = {
      id: 'offer',
      reference: 'O-1',
      organisation: { name: 'Motulani eGov Office', stateCode: 'XA' },
      title: 'How we did it',
      ...draftOffer({ themes: ['INC-CSIRT'], stateCode: 'XA', languages: ['en'], area }, geography),
    };
    const catalogue = new Catalogue();
    catalogue.put(offer);
    const stopsIn = (place: NeedPlace) => {
      const asked = { title: 'A need', themes: ['INC-CSIRT' as const], modes: [], languages: ['en'] };
      const need: NeedFacts = { id: 'need', reference: 'N-1', place, ...asked };
      return judgePair(need, offer, catalogue, { geography, hubs: [], on: '2026-11-23' }).stops;
    };
    expect(stopsIn({ kind: 'region', m49: area })).toEqual([]);
    for (const { code } of geography.statesByArea.get(area)!)
      expect(stopsIn({ kind: 'state', code })).toEqual([]);
  }
  // Nowhere further than the areas around it, whatever is posted.
  const far = draftOffer({ themes: ['INC'], stateCode: 'XA', languages: [], area: '150' }, geography);
  expect(far.eligible).toEqual([regions[0]]);
});

test('what touches a strength comes first, and the order stays as it was within', () => {
  const themesOf = (themes: ThemeCode[]) => themes;
  const needs: ThemeCode[][] = [['AWR-PUB'], ['INC'], ['CRM-LEG'], ['INC-CSIRT', 'POL'], ['INC-SOC']];
  expect(strengthsFirst(needs, themesOf, ['INC-CSIRT', 'CRM'])).toEqual([
    ['INC'],
    ['CRM-LEG'],
    ['INC-CSIRT', 'POL'],
    ['AWR-PUB'],
    ['INC-SOC'],
  ]);
  expect(strengthsFirst(needs, themesOf, [])).toEqual(needs);
});

test('near is the same smallest area, or a mask around it that is not the world', () => {
  const [area, ...wider] = geography.countries.get('XA')!.regions;
  const neighbour = [...geography.countries.values()].find(
    ({ code, regions }) => code !== 'XA' && regions[0] === area,
  )!;
  const near = (place: Parameters<typeof isNear>[2]) => isNear(geography, 'XA', place);
  for (const m49 of [area!, ...wider]) expect(near({ kind: 'region', m49 })).toBe(true);
  expect(near({ kind: 'state', code: neighbour.code })).toBe(true);
  for (const m49 of ['001', '011']) expect(near({ kind: 'region', m49 })).toBe(false);
  for (const code of ['XA', 'XF']) expect(near({ kind: 'state', code })).toBe(false);
  expect(isNear(geography, 'ZZ', { kind: 'region', m49: area! })).toBe(false);
});

test.each([
  ['broker', false, 'whole', 'whole'],
  ['donor', true, 'whole', 'none'],
  ['focal_point', true, 'public', 'whole'],
  ['hub_coordinator', true, 'public', 'whole'],
  ['donor', false],
  ['focal_point', false],
  ['hub_coordinator', false],
  ['verifier', true],
  ['administrator', true],
] as const)(
  '%s of this organisation (%s) sees what it gives: %s, what it receives: %s',
  (role, isOwn, give?, receive?) => {
    expect(sidesFor(role, isOwn)).toEqual(give && { give, receive });
  },
);
