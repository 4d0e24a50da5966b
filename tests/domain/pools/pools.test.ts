import { describe, expect, it, test } from 'vitest';
import type { SizeBand } from '#app/domain/codes/delivery.ts';
import { pooledPlace } from '#app/domain/pools/masked-place.ts';
import { jointTerms, sumOfBands, type PooledAnswers } from '#app/domain/pools/joint-terms.ts';
import { POOL_LIMITS } from '#app/domain/pools/pool.ts';
import {
  canHandIn,
  cannotGather,
  memberActions,
  memberStatus,
  type PoolPhase,
} from '#app/domain/pools/membership.ts';
import type { MatchStatus } from '#app/domain/matches/statuses.ts';
import { poolStep } from '#app/domain/pools/next-step.ts';
import { sharesMove, totalOf, wrongShares, type Share } from '#app/domain/pools/shares.ts';
import { similarNeeds, type SeenNeed } from '#app/domain/pools/similar-needs.ts';
import { poolStanding, type StateAnswer } from '#app/domain/pools/standing.ts';
import { possibleStates } from '#app/domain/geography/masked-region.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { randomFrom, shuffled } from '#tests/support/random.ts';

const geography = loadGeography({ withInvented: true });
const need = (rest: Partial<PooledAnswers> = {}): PooledAnswers => ({ themes: ['INC-CSIRT'], ...rest });

describe('the terms of one programme for several needs', () => {
  test.each<[string, PooledAnswers[], object]>([
    [
      'themes: the codes that all name',
      [need({ themes: ['INC-CSIRT', 'AWR-PUB'] }), need({ themes: ['AWR-PUB', 'INC-CSIRT'] })],
      { themes: ['INC-CSIRT', 'AWR-PUB'] },
    ],
    ['themes: else the whole theme', [need({ themes: ['INC-SOC'] }), need()], { themes: ['INC'] }],
    [
      'languages: the one that all work in',
      [need({ languages: ['fr', 'en'] }), need({ languages: ['en'] }), need({ languages: ['en', 'es'] })],
      { languages: ['en'] },
    ],
    [
      'languages: without one, those of two',
      [need({ languages: ['fr'] }), need({ languages: ['en', 'fr'] }), need({ languages: ['es'] })],
      { languages: ['fr'] },
    ],
    [
      'languages: who states none takes any',
      [need({ languages: ['fr'] }), need(), need({ languages: ['fr'] })],
      { languages: ['fr'] },
    ],
    [
      'modes: what all of those with a preference want',
      [need({ modes: ['CTR', 'TRN'] }), need(), need({ modes: ['TRN'] })],
      { modes: ['TRN'] },
    ],
    [
      'window: from the latest beginning to the earliest end',
      [
        need({ startAfter: '2027-01-01', startBefore: '2027-12-31' }),
        need({ startAfter: '2027-03-01' }),
        need({ startBefore: '2027-06-30' }),
      ],
      { startAfter: '2027-03-01', startBefore: '2027-06-30' },
    ],
    [
      'duration: the longest',
      [need({ durationWeeks: 4 }), need({ durationWeeks: 12 }), need({ durationWeeks: 6 })],
      { durationWeeks: 12 },
    ],
    [
      'size: the sum',
      [need({ sizeBand: 'lt25k' }), need({ sizeBand: '25-100k' }), need({ sizeBand: 'in-kind' })],
      { sizeBand: '25-100k' },
    ],
    [
      'red lines and exclusions: those of two; one’s own stops for it alone',
      [
        need({ redLines: ['open-source-only'], excludedOrganisations: ['Quill Ltd'] }),
        need({ redLines: ['no-remote-access', 'open-source-only'] }),
      ],
      { redLines: ['open-source-only'], excludedOrganisations: [] },
    ],
    [
      'maturity: where the first of them stands',
      [
        need({ maturityNow: 'formative' }),
        need({ maturityNow: 'start-up' }),
        need({ maturityNow: 'formative' }),
      ],
      { maturityNow: 'start-up' },
    ],
    [
      'gender: the strictest marker',
      [need({ genderMarker: 2 }), need({ genderMarker: 0 }), need({ genderMarker: 0 })],
      { genderMarker: 2 },
    ],
  ])('%s', (_name, needs, expected) => {
    const joint = jointTerms(needs);
    expect(joint.ok && joint.terms).toMatchObject(expected);
  });

  it('what one of them alone states is no term: it would tell the others what that one asks for', () => {
    const alone: PooledAnswers = need({
      themes: ['INC-CSIRT'],
      languages: ['es'],
      modes: ['TRN'],
      norms: ['d'],
      beneficiaries: ['policy'],
      redLines: ['no-conditions'],
      startAfter: '2027-03-01',
      startBefore: '2027-09-30',
      excludedOrganisations: ['Quill Ltd'],
      durationWeeks: 26,
      sizeBand: 'lt25k',
      urgency: 'this-year',
      maturityNow: 'formative',
      maturityTarget: 'established',
      genderMarker: 1,
    });
    const nothing = { languages: [], modes: [], norms: [], beneficiaries: [], redLines: [] };
    expect(jointTerms([alone, need()])).toEqual({
      ok: true,
      terms: { themes: ['INC-CSIRT'], ...nothing, excludedOrganisations: [] },
    });
    expect(jointTerms([need(), alone, need()])).toEqual(jointTerms([alone, need()]));
  });

  it('of two States a term is what both state alike: anything else either would know to be the other’s', () => {
    const one: Partial<PooledAnswers> = {
      startAfter: '2027-01-10',
      startBefore: '2027-12-31',
      durationWeeks: 8,
      sizeBand: 'lt25k',
      maturityNow: 'start-up',
      genderMarker: 0,
    };
    const other: Partial<PooledAnswers> = {
      startAfter: '2027-05-01',
      startBefore: '2027-06-30',
      durationWeeks: 26,
      sizeBand: '100-500k',
      maturityNow: 'formative',
      genderMarker: 2,
    };
    expect(jointTerms([need(one), need(other)])).toEqual(jointTerms([need(), need()]));
    expect(
      jointTerms([need(one), need({ ...other, durationWeeks: 8, startAfter: '2027-01-10' })]),
    ).toMatchObject({
      terms: { durationWeeks: 8, startAfter: '2027-01-10' },
    });
    // That no day suits both is said all the same: then there is no programme.
    expect(jointTerms([need({ startAfter: '2028-01-01' }), need(other)])).toEqual({
      ok: false,
      apart: 'window',
    });
  });

  test.each<[string, PooledAnswers[], string]>([
    ['no theme in common', [need(), need({ themes: ['CRM-LEG'] })], 'theme'],
    [
      'no day on which all can start',
      [need({ startAfter: '2027-07-01' }), need({ startBefore: '2027-06-30' })],
      'window',
    ],
  ])('apart: %s', (_name, needs, apart) => {
    expect(jointTerms(needs)).toEqual({ ok: false, apart });
  });

  test.each<[SizeBand[], SizeBand]>([
    [['in-kind', 'in-kind'], 'in-kind'],
    [['in-kind', 'lt25k'], 'lt25k'],
    // As small as two such needs may be, and no more than they ask for.
    [['lt25k', 'lt25k'], 'lt25k'],
    [['lt25k', 'lt25k', 'lt25k'], '25-100k'],
    [['lt25k', '100-500k'], '100-500k'],
    [['25-100k', '25-100k', '25-100k', '25-100k'], '100-500k'],
    [['100-500k', '100-500k'], '0.5-2m'],
    [['0.5-2m', '0.5-2m'], 'gt2m'],
    [['gt2m', 'lt25k'], 'gt2m'],
  ])('%j together are %s', (bands, sum) => expect(sumOfBands(bands)).toBe(sum));
});

describe('what stands for the States of a pool', () => {
  const possible = (codes: string[], telling = {}) => {
    const { region } = pooledPlace(geography, codes, telling);
    return possibleStates(geography, region).length;
  };
  test.each<[string, string[]]>([
    ['four Pacific States of three sub-regions', ['XA', 'XB', 'XM', 'XN']],
    ['three of Western Africa', ['XF', 'XO', 'XP']],
    ['two of different continents', ['XA', 'XD']],
  ])('%s: each stays one of five even for who knows the others', (_name, codes) => {
    expect(possible(codes)).toBeGreaterThanOrEqual(5 + codes.length - 1);
  });

  it('every pool of two or three invented States keeps at least that many', () => {
    const codes = [...geography.countries.values()]
      .filter(({ invented }) => invented)
      .map(({ code }) => code);
    for (const [at, one] of codes.entries())
      for (const other of codes.slice(at + 1))
        for (const third of [undefined, codes[(at + 7) % codes.length]!]) {
          const pool = [...new Set([one, other, ...(third ? [third] : [])])];
          expect(possible(pool), pool.join()).toBeGreaterThanOrEqual(5 + pool.length - 1);
        }
  });

  it('a language that leaves too few is hidden', () => {
    expect(pooledPlace(geography, ['XA', 'XB'], { languages: ['ko'] })).toEqual({
      region: '009',
      hidden: ['languages'],
    });
  });
});

describe('needs that look alike', () => {
  const seen = (id: string, stateCode: string, rest: Partial<PooledAnswers> = {}): SeenNeed => ({
    id,
    stateCode,
    answers: need(rest),
  });
  const ids = (needs: SeenNeed[]) => similarNeeds(needs).map((group) => group.needs.map(({ id }) => id));

  it('says the theme, the languages and the window that make them so', () => {
    const [group] = similarNeeds([
      seen('a', 'XA', { languages: ['en', 'fr'], startAfter: '2027-01-01' }),
      seen('b', 'XB', { languages: ['en'], startBefore: '2027-09-30' }),
    ]);
    expect(group).toMatchObject({
      themes: ['INC-CSIRT'],
      languages: ['en'],
      startAfter: '2027-01-01',
      startBefore: '2027-09-30',
    });
  });

  test.each<[string, SeenNeed[], string[][]]>([
    ['one need is no group', [seen('a', 'XA')], []],
    ['two needs of one State are no group', [seen('a', 'XA'), seen('b', 'XA')], []],
    [
      'another theme stays out',
      [seen('a', 'XA'), seen('b', 'XB', { themes: ['CRM-LEG'] }), seen('c', 'XM')],
      [['a', 'c']],
    ],
    [
      'without a common language they are apart',
      [seen('a', 'XA', { languages: ['fr'] }), seen('b', 'XB', { languages: ['en'] })],
      [],
    ],
    [
      'no common window: apart',
      [seen('a', 'XA', { startAfter: '2028-01-01' }), seen('b', 'XB', { startBefore: '2027-01-01' })],
      [],
    ],
    [
      'the same needs under two themes are one group',
      [
        seen('a', 'XA', { themes: ['INC-CSIRT', 'AWR-PUB'] }),
        seen('b', 'XB', { themes: ['INC-CSIRT', 'AWR-PUB'] }),
      ],
      [['a', 'b']],
    ],
    [
      'the larger group comes first',
      [
        seen('a', 'XA', { themes: ['CRM-LEG', 'INC-CSIRT'] }),
        seen('b', 'XB', { themes: ['CRM-LEG', 'INC-CSIRT'] }),
        seen('c', 'XM'),
      ],
      [
        ['a', 'b', 'c'],
        ['a', 'b'],
      ],
    ],
    [
      'who goes together with nobody keeps nobody apart, wherever it stands in the list',
      [
        seen('a', 'XA', { languages: ['fr'] }),
        seen('b', 'XB', { languages: ['en'] }),
        seen('c', 'XM', { languages: ['en'] }),
      ],
      [['b', 'c']],
    ],
    [
      'one theme and two languages are two groups',
      [
        seen('a', 'XA', { languages: ['fr'] }),
        seen('b', 'XB', { languages: ['fr'] }),
        seen('c', 'XM', { languages: ['en'] }),
        seen('d', 'XN', { languages: ['en'] }),
      ],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a window of its own comes first, and two others agree',
      [
        seen('a', 'XA', { startAfter: '2028-01-01' }),
        seen('b', 'XB', { startBefore: '2027-01-01' }),
        seen('c', 'XM', { startBefore: '2027-06-30' }),
      ],
      [['b', 'c']],
    ],
    [
      'a whole theme takes in its codes',
      [seen('a', 'XA', { themes: ['INC'] }), seen('b', 'XB'), seen('c', 'XM', { themes: ['INC-SOC'] })],
      [['a', 'b', 'c']],
    ],
    [
      'those who name the same code are told beside those of the whole theme',
      [seen('a', 'XA'), seen('b', 'XB'), seen('c', 'XM', { themes: ['INC-SOC'] })],
      [
        ['a', 'b', 'c'],
        ['a', 'b'],
      ],
    ],
    [
      'a State is in with the need that has more in common',
      [
        seen('a', 'XA', { themes: ['INC-SOC'] }),
        seen('b', 'XA', { themes: ['INC-CSIRT'] }),
        seen('c', 'XB', { themes: ['INC-CSIRT'] }),
      ],
      [['b', 'c']],
    ],
  ])('%s', (_name, needs, expected) => expect(ids(needs)).toEqual(expected));

  it('no more of them than a programme takes', () => {
    const many = Array.from({ length: 15 }, (_, at) => seen(`n${at}`, `X${String.fromCodePoint(65 + at)}`));
    expect(similarNeeds(many)[0]!.needs).toHaveLength(POOL_LIMITS.members);
  });

  /** A small world: as many needs, of as many States as asked. */
  const world = (next: Random, states: number) =>
    Array.from({ length: 6 }, (_, at) =>
      seen(`n${at}`, `X${'ABCDEF'[at % states]!}`, {
        themes: some(next, ['INC', 'INC-CSIRT', 'INC-SOC', 'CRM-LEG', 'AWR-PUB'], 1),
        languages: some(next, ['en', 'fr', 'ar'], 0),
        ...(next() < 0.5 && { startAfter: `2027-0${1 + Math.floor(next() * 6)}-01` }),
        ...(next() < 0.5 && { startBefore: `2027-0${4 + Math.floor(next() * 5)}-01` }),
      }),
    );
  const told = (needs: SeenNeed[]) => JSON.stringify(similarNeeds(needs));

  it('the order of the list makes no difference', () => {
    const next = randomFrom(7);
    for (let tries = 0; tries < 300; tries += 1) {
      const needs = world(next, 4);
      expect(told(shuffled(next, needs))).toBe(told(needs));
    }
  });

  it('finds every largest group that trying all of them finds, and none that does not go together', () => {
    const next = randomFrom(11);
    for (let tries = 0; tries < 300; tries += 1) {
      const needs = world(next, 6);
      const groups = ids(needs).map((group) => [...group].sort().join());
      expect(groups).toEqual(expect.arrayContaining(largestByTrying(needs)));
      for (const group of similarNeeds(needs)) expect(goTogether(group.needs)).toBe(true);
    }
  });
});

type Random = () => number;
function some<T>(next: Random, from: readonly T[], atLeast: number): T[] {
  const chosen = from.filter(() => next() < 0.35);
  return chosen.length >= atLeast ? chosen : [from[Math.floor(next() * from.length)]!];
}

function goTogether(needs: readonly SeenNeed[]): boolean {
  const spoken = needs.map(({ answers }) => answers.languages ?? []).filter((list) => list.length > 0);
  const shared = (spoken[0] ?? []).filter((code) => spoken.every((list) => list.includes(code)));
  return (spoken.length === 0 || shared.length > 0) && jointTerms(needs.map(({ answers }) => answers)).ok;
}

/** Every subset of at least two that goes together and is in no larger one that does. */
function largestByTrying(needs: readonly SeenNeed[]): string[] {
  const fitting = Array.from({ length: 2 ** needs.length }, (_, bits) =>
    needs.filter((_need, at) => (bits >> at) & 1),
  ).filter((group) => group.length > 1 && goTogether(group));
  return fitting
    .filter(
      (group) =>
        !fitting.some(
          (larger) => larger.length > group.length && group.every((need) => larger.includes(need)),
        ),
    )
    .map((group) => group.map(({ id }) => id).join());
}

const DAY = new Date('2026-11-23T09:00:00Z');
describe('a State and a programme that is proposed to it', () => {
  test.each<[string, Parameters<typeof memberStatus>[0], PoolPhase, string[]]>([
    ['asked', {}, 'gathering', ['join', 'decline']],
    ['asked, and too late to join', {}, 'handed-in', ['decline']],
    ['in it', { joinedAt: DAY }, 'gathering', ['leave']],
    ['in it, while it goes round', { joinedAt: DAY }, 'handed-in', ['leave']],
    ['said no', { declinedAt: DAY }, 'gathering', []],
    ['left', { joinedAt: DAY, leftAt: DAY }, 'handed-in', []],
    ['it is over', { joinedAt: DAY }, 'ended', []],
  ])('%s', (_name, dates, phase, actions) => {
    expect(memberActions(memberStatus(dates), phase)).toEqual(actions);
  });

  it('is handed in once, by two States at least', () => {
    expect([1, 2, 3].map((joined) => canHandIn(joined, 'gathering'))).toEqual([false, true, true]);
    expect(canHandIn(3, 'handed-in')).toBe(false);
    // Nobody is left who could join, and its hub is told.
    expect(cannotGather(['left', 'declined', 'invited'], 'gathering')).toBe(true);
    expect(cannotGather(['joined', 'left'], 'gathering')).toBe(true);
    expect(cannotGather(['joined', 'invited'], 'gathering')).toBe(false);
    expect(cannotGather(['left', 'left'], 'handed-in')).toBe(false);
  });
});

describe('a proposed match and the States of a pool', () => {
  test.each<[StateAnswer[], boolean, string]>([
    [['yes', 'yes', 'yes'], false, 'goes-on'],
    [['yes', 'yes', 'no'], false, 'goes-on'],
    [['yes', 'yes', undefined], false, 'waiting'],
    [['yes', 'yes', undefined], true, 'goes-on'],
    [['yes', undefined, undefined], true, 'falls-back'],
    [['yes', 'no', undefined], false, 'waiting'],
    [['no', 'no', undefined], false, 'falls-back'],
    [['yes', 'no'], false, 'falls-back'],
    [[undefined, undefined], true, 'falls-back'],
    [[], false, 'falls-back'],
  ])('%j, time is up: %s → %s', (answers, timeIsUp, standing) => {
    expect(poolStanding(answers, timeIsUp)).toBe(standing);
  });
});

describe('shares', () => {
  const share = (seats: number, days = 0, budget = 0): Share => ({ seats, days, budget });
  test.each<[string, Share[], string | undefined]>([
    ['all of them have something', [share(4), share(0, 3), share(0, 0, 20)], undefined],
    ['one has nothing', [share(4), share(0)], 'empty'],
    ['more than the whole budget', [share(1, 0, 60), share(1, 0, 41)], 'over'],
  ])('%s', (_name, shares, wrong) => expect(wrongShares(shares)).toBe(wrong));

  test.each<[MatchStatus, Share | undefined, string | undefined]>([
    ['proposed', undefined, undefined],
    ['introduced', undefined, 'all'],
    ['designing', share(3), 'all'],
    ['agreed', undefined, undefined],
    ['agreed', share(3), 'freed'],
    ['in-delivery', share(3), 'freed'],
    ['completed', share(3), undefined],
  ])('of a match that is %s, with %j set free, the hub gives: %s', (status, free, moves) =>
    expect(sharesMove(status, free)).toBe(moves),
  );

  it('are summed line by line', () =>
    expect(totalOf([share(4, 2, 30), share(6, 1, 20)])).toEqual(share(10, 3, 50)));
});

describe('what one State of a programme waits for, and since when', () => {
  const on = (day: number) => new Date(`2026-11-${String(day).padStart(2, '0')}T10:00:00Z`);
  const moments = { proposedAt: on(1), introducedAt: on(4), agreedAt: on(6), updatedAt: on(9) };
  type Known = Omit<Parameters<typeof poolStep>[0], 'updatedAt'>;
  test.each<[Known, string, string, string]>([
    [{ status: 'proposed' }, 'your-answer', 'you', '2026-11-01'],
    [{ status: 'proposed', answer: 'yes', answeredAt: on(2) }, 'answered', 'others-or-broker', '2026-11-02'],
    [{ status: 'proposed', answer: 'no', answeredAt: on(3) }, 'declined', 'nobody', '2026-11-03'],
    [{ status: 'introduced', answer: 'yes' }, 'plan', 'hub-and-donor', '2026-11-04'],
    [
      { status: 'designing', plan: { state: 'to-agree', since: on(5) } },
      'your-agreement',
      'you',
      '2026-11-05',
    ],
    [
      { status: 'designing', plan: { state: 'agreed', since: on(5) } },
      'agreed-plan',
      'others-or-donor',
      '2026-11-05',
    ],
    [{ status: 'agreed' }, 'to-start', 'donor', '2026-11-06'],
    [{ status: 'in-delivery', startedOn: '2026-11-07' }, 'in-delivery', 'donor', '2026-11-07'],
    [{ status: 'in-delivery', completionReportedAt: on(8) }, 'your-receipt', 'you', '2026-11-08'],
    [
      { status: 'in-delivery', completionReportedAt: on(8), receivedAt: on(9) },
      'received',
      'others',
      '2026-11-09',
    ],
    [{ status: 'completed' }, 'over', 'nobody', '2026-11-09'],
    [{ status: 'left' }, 'over', 'nobody', '2026-11-09'],
  ])('%j → %s, %s, %s', (match, what, who, since) =>
    expect(poolStep({ ...moments, ...match })).toEqual({ what, who, since }),
  );

  it('only an answer has a last day', () => {
    const asked = { ...moments, status: 'proposed', answerBy: '2026-11-20' } as const;
    expect(poolStep(asked).by).toBe('2026-11-20');
    expect(poolStep({ ...asked, status: 'introduced' })).not.toHaveProperty('by');
  });
});
