import { describe, expect, test } from 'vitest';
import type { HubFacts, NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import { mostPoints } from '#app/domain/matches/score.ts';
import { CRITERIA, FULL, WEIGHTS, type CriterionId } from '#app/domain/matches/weights.ts';
import { judge, said } from './pair.ts';

type Change = { offer?: Partial<OfferFacts>; need?: Partial<NeedFacts>; hubs?: HubFacts[] };
type Case = Change & { criterion: CriterionId; what: string; points: 'fewer' | 'more' };

const HUBS: HubFacts[] = [{ name: 'Pacific Hub', covers: ['009'] }];
const note = { level: 'L3', issuedOn: '2026-11-01', expiresOn: '2028-11-01', disputed: false } as const;

/** From the pair that fits in everything, one value changes on one side: the points follow, and so does the sentence. */
const CASES: Case[] = [
  { criterion: 'theme', what: 'another sub-theme offered', offer: { themes: ['INC-SOC'] }, points: 'fewer' },
  { criterion: 'theme', what: 'the whole theme offered', offer: { themes: ['INC'] }, points: 'fewer' },
  {
    criterion: 'theme',
    what: 'offered second',
    offer: { themes: ['SKL-TOT', 'INC-CSIRT'] },
    points: 'fewer',
  },
  { criterion: 'theme', what: 'another theme needed', need: { themes: ['CRM-LEG'] }, points: 'fewer' },
  {
    criterion: 'theme',
    what: 'a second theme needed',
    need: { themes: ['INC-CSIRT', 'CRM-LEG'] },
    points: 'fewer',
  },
  { criterion: 'text', what: 'another title offered', offer: { title: 'Something else' }, points: 'fewer' },
  {
    criterion: 'text',
    what: 'more words needed',
    need: { outcomes: 'A running incident response team' },
    points: 'more',
  },
  {
    criterion: 'language',
    what: 'by interpretation only',
    offer: { languages: ['fr'], interpretation: true },
    points: 'fewer',
  },
  {
    criterion: 'language',
    what: 'a second language needed',
    need: { languages: ['en', 'ar'] },
    points: 'fewer',
  },
  { criterion: 'mode', what: 'a later choice offered', offer: { modes: ['REM'] }, points: 'fewer' },
  { criterion: 'mode', what: 'a short mission for presence', offer: { modes: ['MIS'] }, points: 'fewer' },
  { criterion: 'mode', what: 'another presence', offer: { modes: ['CTR'] }, points: 'fewer' },
  { criterion: 'mode', what: 'something else preferred', need: { modes: ['FEL'] }, points: 'fewer' },
  {
    criterion: 'maturity',
    what: 'later stages suited',
    offer: { maturityFrom: 'strategic', maturityTo: 'dynamic' },
    points: 'fewer',
  },
  { criterion: 'maturity', what: 'a later stage now', need: { maturityNow: 'strategic' }, points: 'fewer' },
  { criterion: 'maturity', what: 'a higher target', need: { maturityTarget: 'dynamic' }, points: 'fewer' },
  {
    criterion: 'place',
    what: 'a giver from far away',
    offer: { organisation: { name: 'X', stateCode: 'XC' } },
    points: 'fewer',
  },
  {
    criterion: 'place',
    what: 'a hub preferred and not offered',
    need: { hubs: ['Pacific Hub'] },
    hubs: HUBS,
    points: 'fewer',
  },
  {
    criterion: 'timing',
    what: 'a start after the window',
    offer: { startsOn: '2027-08-01' },
    points: 'fewer',
  },
  { criterion: 'timing', what: 'an earlier window', need: { startBefore: '2027-01-15' }, points: 'fewer' },
  { criterion: 'timing', what: 'half the duration', offer: { durationWeeks: 13 }, points: 'fewer' },
  { criterion: 'timing', what: 'twice the duration needed', need: { durationWeeks: 52 }, points: 'fewer' },
  { criterion: 'size', what: 'a larger offer', offer: { sizeBand: '100-500k' }, points: 'fewer' },
  { criterion: 'size', what: 'help in kind', offer: { sizeBand: 'in-kind' }, points: 'fewer' },
  { criterion: 'size', what: 'a larger need', need: { sizeBand: 'gt2m' }, points: 'fewer' },
  { criterion: 'trust', what: 'a lower level', offer: { note: { ...note, level: 'L1' } }, points: 'fewer' },
  {
    criterion: 'trust',
    what: 'an older note',
    offer: { note: { ...note, issuedOn: '2025-11-01' } },
    points: 'fewer',
  },
  {
    criterion: 'trust',
    what: 'a disputed note',
    offer: { note: { ...note, disputed: true } },
    points: 'fewer',
  },
  { criterion: 'principles', what: 'a condition', offer: { conditions: ['publicity'] }, points: 'fewer' },
  { criterion: 'principles', what: 'no evidence', offer: { evidence: undefined }, points: 'fewer' },
  { criterion: 'principles', what: 'a lower gender marker', offer: { genderMarker: 0 }, points: 'fewer' },
  {
    criterion: 'principles',
    what: 'a higher gender marker needed',
    need: { genderMarker: 2 },
    points: 'fewer',
  },
  {
    criterion: 'track-record',
    what: 'more fulfilled',
    offer: { trackRecord: { ended: 4, fulfilled: 4 } },
    points: 'more',
  },
  { criterion: 'absorption', what: 'more running', need: { runningInTheme: 3 }, points: 'fewer' },
  { criterion: 'absorption', what: 'fewer free places', offer: { slotsTaken: 2 }, points: 'fewer' },
];

describe('criteria', () => {
  test.each(CASES)(
    '$criterion: $what gives $points points and another sentence',
    ({ criterion, offer, need, hubs, points }) => {
      const before = said(judge(), criterion);
      const after = said(judge(offer, need, hubs), criterion);
      expect(Math.sign(after.points - before.points)).toBe(points === 'more' ? 1 : -1);
      expect(after.sentence).not.toBe(before.sentence);
    },
  );

  test('every criterion changes with the offer, and all but the record of the offer alone with the need', () => {
    expect(new Set(CASES.map((one) => one.criterion))).toEqual(new Set(CRITERIA));
    const byNeed = new Set(CASES.filter((one) => one.need).map((one) => one.criterion));
    expect(CRITERIA.filter((criterion) => !byNeed.has(criterion))).toEqual(['trust', 'track-record']);
  });

  test.each(['mode', 'size', 'timing'] as const)(
    '%s: no stated preference earns full points',
    (criterion) => {
      const none: Partial<NeedFacts> = {
        modes: [],
        sizeBand: undefined,
        startAfter: undefined,
        startBefore: undefined,
        durationWeeks: undefined,
      };
      const { points, sentence } = said(judge({}, none), criterion);
      expect(points).toBe(WEIGHTS[criterion]);
      expect(sentence).toMatch(/no preference/);
    },
  );

  test.each([
    ['maturity', { maturityFrom: undefined, maturityTo: undefined }],
    ['size', { sizeBand: undefined }],
    ['timing', { startsOn: undefined, durationWeeks: undefined }],
    ['trust', { note: undefined }],
    ['track-record', { trackRecord: undefined }],
  ] as [CriterionId, Partial<OfferFacts>][])(
    '%s: a fact that nobody stated earns nothing',
    (criterion, offer) => {
      expect(said(judge(offer), criterion)).toMatchObject({
        points: 0,
        sentence: expect.stringMatching(/not state/) as string,
      });
    },
  );

  test('delivery that reaches into the window can start within it; what is over before cannot', () => {
    const early: Partial<OfferFacts> = { startsOn: '2026-12-01', endsOn: '2027-01-01' };
    expect(said(judge(early), 'timing')).toMatchObject({
      points: WEIGHTS.timing,
      sentence: expect.stringContaining('so it can start within the need’s window from') as string,
    });
    expect(said(judge({ ...early, endsOn: undefined }), 'timing').points).toBe(WEIGHTS.timing);
    const over = said(judge({ ...early, endsOn: '2026-12-31' }), 'timing');
    expect(over.points).toBeLessThan(WEIGHTS.timing);
    expect(over.sentence).toContain('outside the need’s window');
  });

  test('more words than are named are said to be more, and numbers and days are no words', () => {
    const words = 'alpha bravo charlie delta echo foxtrot golf';
    const many = judge({ summary: words }, { title: words, summary: '' });
    expect(said(many, 'text').sentence).toMatch(/^\d+ words .*, among them: /);
    const few = judge({ title: 'Alpha', summary: '', outcomes: '' }, { title: 'Alpha', summary: '' });
    expect(said(few, 'text').sentence).toMatch(/^1 word .* in the offer: Alpha\.$/i);
    const common = 'one two day hands weeks';
    const none = judge(
      { title: common, summary: '', outcomes: '' },
      { title: common, summary: '', outcomes: '' },
    );
    expect(said(none, 'text').points).toBe(0);
  });

  test('a theme’s words in one language are not found in a text of another that only looks like them', () => {
    const kit = { title: 'Equipment for a laboratory', summary: '', outcomes: '' };
    const need = { title: 'Alpha', summary: '' };
    expect(said(judge(kit, need), 'text').points).toBe(0);
    const french = { ...kit, title: 'Une équipe de réponse', textLanguage: 'fr' };
    expect(said(judge(french, need), 'text').sentence).toContain('équipe');
  });

  test('a masked need earns nothing for what it does not show, and says so', () => {
    const masked = judge(
      {},
      {
        masked: true,
        place: { kind: 'region', m49: '061' },
        title: '',
        summary: undefined,
        modes: [],
        languages: [],
        maturityNow: undefined,
        maturityTarget: undefined,
        startAfter: undefined,
        startBefore: undefined,
        durationWeeks: undefined,
        genderMarker: undefined,
        runningInTheme: undefined,
      },
    );
    for (const criterion of ['text', 'language', 'mode', 'maturity', 'timing'] as const) {
      expect(said(masked, criterion)).toMatchObject({
        points: 0,
        sentence: expect.stringContaining('not shown before introduction') as string,
      });
    }
    expect(said(masked, 'theme').points).toBe(WEIGHTS.theme);
    expect(said(masked, 'size').points).toBe(WEIGHTS.size);
  });

  test('what a masked need does not show is taken off what could be given, part by part', () => {
    const hides = { masked: true, place: { kind: 'region', m49: '061' } } as const;
    const most = (need: Partial<NeedFacts>) => mostPoints(judge({}, { ...hides, ...need }).criteria);
    const whole = most({ hubs: ['Pacific Hub'] });
    expect(whole).toBe(FULL);
    // Three tenths of what the stage counts for hang on the target, seven tenths of absorption on what runs.
    expect(whole - most({ hubs: ['Pacific Hub'], maturityTarget: undefined })).toBeCloseTo(
      0.3 * WEIGHTS.maturity,
    );
    expect(whole - most({ hubs: ['Pacific Hub'], runningInTheme: undefined })).toBeCloseTo(
      0.7 * WEIGHTS.absorption,
    );
    expect(whole - most({ hubs: ['Pacific Hub'], title: '', summary: '', outcomes: '' })).toBe(WEIGHTS.text);
    // Of a need of which no region is shown nothing is near, nor far: a hub that covers some State of the world is not next door.
    const anywhere = { ...hides, hubs: ['Pacific Hub'], place: { kind: 'region', m49: '001' } } as const;
    expect(whole - most(anywhere)).toBeCloseTo(0.6 * WEIGHTS.place);
    for (const offer of [{}, { viaHubs: ['Pacific Hub'] }, { organisation: { name: 'X' } }])
      expect(said(judge(offer, anywhere, HUBS), 'place').sentence).toMatch(
        /^The need’s region is not shown before introduction\./,
      );
    const stated = judge({}, { place: anywhere.place });
    expect(said(stated, 'place').sentence).toMatch(/^No region is given for the need/);
    // What nobody asked of a whole need is judged.
    expect(mostPoints(judge({}, { modes: [], languages: [], maturityNow: undefined }).criteria)).toBe(FULL);
  });
});

describe('points', () => {
  test('the weights add up to 100', () => {
    expect(CRITERIA.reduce((sum, criterion) => sum + WEIGHTS[criterion], 0)).toBe(100);
  });

  test('the parts add up to the total in every case, to the hundredth', () => {
    for (const { offer, need, hubs } of CASES) {
      const { points, criteria } = judge(offer, need, hubs);
      const sum = criteria.reduce((total, part) => total + Math.round(part.points * 100), 0);
      expect(Math.round(points * 100)).toBe(sum);
      for (const part of criteria) expect(part.points).toBeLessThanOrEqual(part.of);
    }
  });

  test('totals are not rescaled: losing one criterion costs exactly its points', () => {
    expect(judge({ sizeBand: undefined }).points).toBeCloseTo(judge().points - WEIGHTS.size, 10);
  });
});
