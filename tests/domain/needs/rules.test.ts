import { expect, test } from 'vitest';
import { PRINCIPLE_IDS } from '#app/domain/codes/principles.ts';
import { regionsWithin, themesAbout } from '#app/domain/needs/browse.ts';
import { likeness, sharingTheme } from '#app/domain/needs/duplicates.ts';
import { NEED_EVIDENCE, needPrinciples } from '#app/domain/needs/need-principles.ts';
import {
  brokerDates,
  brokerLateBy,
  nextStep,
  toldOf,
  waitsForDelegation,
} from '#app/domain/needs/next-step.ts';
import type { UnmetNext } from '#app/domain/needs/unmet.ts';
import { prefillFromOffer } from '#app/domain/needs/prefill.ts';
import { translator } from '#app/i18n/translate.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { COMPLETE_NEED } from '#tests/support/complete-need.ts';

const geography = loadGeography({ withInvented: false });

test('a broker’s dates are working days', () => {
  // Thursday: two working days on is Monday.
  expect(brokerDates('2026-11-26')).toEqual({
    acknowledge: '2026-11-30',
    authenticate: '2026-12-03',
    triage: '2026-12-10',
  });
});

test('a validated need is with the State until it agrees, then with a broker', () => {
  const need = { status: 'validated', updatedAt: new Date('2026-11-23T00:00:00Z') } as const;
  expect(nextStep({ ...need, consented: false }, '2026-11-23')).toMatchObject({
    who: 'delegation',
    what: 'to-consent',
  });
  expect(nextStep({ ...need, consented: true }, '2026-11-23')).toMatchObject({
    who: 'broker',
    what: 'to-circulate',
  });
});

test('what waits for a delegation is said to it, and to a broker of it', () => {
  const updatedAt = new Date('2026-11-23T00:00:00Z');
  const step = (facts: object) =>
    nextStep({ status: 'validated', updatedAt, consented: false, ...facts }, '2026-11-24');
  const own: [object, string, boolean][] = [
    [{}, 'to-consent', true],
    [{ status: 'returned' }, 'returned', true],
    [{ status: 'shortlisting' }, 'shortlisting', true],
    [{ status: 'unmet', unmetNext: 'refine' }, 'unmet', true],
    [{ status: 'paused' }, 'paused', false],
  ];
  const toOthers: Record<string, string> = { unmet: 'unmet.begins.refine' };
  for (const [facts, told, waits] of own) {
    const next = step(facts);
    expect([toldOf(next, true), toldOf(next, false)]).toEqual([
      `needs.next.${told}_to_you`,
      toOthers[told] ?? `needs.next.${told}`,
    ]);
    expect(waitsForDelegation(next)).toBe(waits);
  }
  // What a hub or a broker begins is said as that, and like all that a broker has alike to everybody.
  expect(toldOf(step({ status: 'unmet', unmetNext: 'pool' }), true)).toBe('unmet.begins.pool');
  for (const facts of [{ status: 'unmet' }, { consented: true }])
    expect(toldOf(step(facts), true)).toBe(toldOf(step(facts), false));
});

test('what was handed in is acknowledged within two working days, said to be its State’s within five, and decided on within ten', () => {
  const need = {
    status: 'submitted',
    updatedAt: new Date('2026-11-24T00:00:00Z'),
    submittedAt: new Date('2026-11-23T09:00:00Z'),
    consented: false,
  } as const;
  const next = (facts: object) => nextStep({ ...need, ...facts }, '2026-11-24');
  const takenUpAt = need.updatedAt;
  const broker = { who: 'broker', since: '2026-11-23' };
  expect(next({})).toEqual({ ...broker, what: 'submitted', by: '2026-11-25' });
  // Nobody is asked whose a programme is.
  expect(next({ pooled: true })).toEqual({ ...broker, what: 'submitted-programme', by: '2026-11-25' });
  expect(next({ takenUpAt })).toEqual({ ...broker, what: 'taken-up', by: '2026-11-30' });
  expect(next({ takenUpAt, pooled: true })).toEqual({
    ...broker,
    what: 'taken-up-programme',
    by: '2026-12-07',
  });
  for (const before of [{}, { takenUpAt }])
    expect(next({ ...before, authenticatedAt: need.updatedAt })).toEqual({
      ...broker,
      what: 'authenticated',
      by: '2026-12-07',
    });
});

test('what a State agreed to is due to circulate two working days after it agreed, the first time and anew', () => {
  const need = { updatedAt: new Date('2026-11-26T00:00:00Z'), consentedAt: new Date('2026-11-23T09:00:00Z') };
  const due = { who: 'broker', what: 'to-circulate', since: '2026-11-23', by: '2026-11-25' };
  expect(nextStep({ ...need, status: 'validated', consented: true }, '2026-11-26')).toEqual(due);
  const again = { ...need, status: 'unmet', unmetNext: 're-circulate', consented: true } as const;
  expect(nextStep(again, '2026-11-26')).toEqual(due);
});

test('a circulation that is over waits for a broker, as a choice does in which no answer stands; what is met in part goes on', () => {
  const need = {
    updatedAt: new Date('2026-11-23T00:00:00Z'),
    circulatesUntil: '2026-11-29',
    consented: true,
  };
  const review = { who: 'broker', what: 'to-review', since: '2026-11-30', by: '2026-12-14' };
  const round = { ...need, status: 'circulating' } as const;
  expect(nextStep(round, '2026-11-29')).toMatchObject({ who: 'donors', by: '2026-11-29' });
  expect(nextStep(round, '2026-11-30')).toEqual(review);
  const partly = { ...need, status: 'partly-matched' } as const;
  expect(nextStep(partly, '2026-11-29')).toMatchObject({ what: 'partly-matched', who: 'donors' });
  expect(nextStep(partly, '2026-11-30')).toEqual({
    what: 'partly-over',
    who: 'partners',
    since: '2026-11-30',
  });
  const choice = {
    ...need,
    status: 'shortlisting',
    shortlistedAt: new Date('2026-11-30T00:00:00Z'),
  } as const;
  expect(nextStep({ ...choice, shortlist: 'nobody' }, '2026-11-30')).toEqual(review);
  expect(nextStep({ ...choice, shortlist: 'to-put' }, '2026-11-30')).toEqual({ ...review, what: 'to-put' });
  expect(nextStep({ ...choice, shortlist: 'chosen' }, '2026-11-30')).toMatchObject({ who: 'partners' });
  expect(nextStep({ ...choice, shortlist: 'to-choose', chooseBy: '2027-01-29' }, '2026-11-30')).toMatchObject(
    { who: 'delegation', by: '2027-01-29' },
  );
  expect(nextStep({ ...choice, shortlist: 'to-choose' }, '2026-11-30')).toMatchObject({
    who: 'delegation',
    by: '2026-12-21',
  });
});

test('a State reads how late a broker is, in working days, and of nobody else’s step', () => {
  const step = { what: 'submitted', who: 'broker', since: '2026-11-03', by: '2026-11-17' } as const;
  expect(brokerLateBy(step, '2026-11-17')).toBe(0);
  // A Tuesday, and the Friday of the week after.
  expect(brokerLateBy(step, '2026-11-27')).toBe(8);
  expect(brokerLateBy({ ...step, who: 'donors' }, '2026-11-27')).toBe(0);
  expect(brokerLateBy({ ...step, by: undefined }, '2026-11-27')).toBe(0);
});

test('of a programme that is over nobody reads that a State withdrew it', () => {
  const over = {
    status: 'withdrawn',
    updatedAt: new Date('2026-11-23T00:00:00Z'),
    consented: false,
  } as const;
  expect(nextStep({ ...over, pooled: true }, '2026-11-24').what).toBe('programme-over');
  expect(nextStep(over, '2026-11-24').what).toBe('withdrawn');
});

test('what comes next of an unmet need is its State’s where a broker suggests another round or other words', () => {
  const need = { status: 'unmet', updatedAt: new Date('2026-11-23T00:00:00Z') } as const;
  const who = (unmetNext: UnmetNext, consented: boolean) =>
    nextStep({ ...need, unmetNext, consented }, '2026-11-23').who;
  expect([who('re-circulate', false), who('re-circulate', true)]).toEqual(['delegation', 'broker']);
  expect([who('refine', true), who('pool', false), who('refer', false)]).toEqual([
    'delegation',
    'hubs',
    'broker',
  ]);
});

test('a need asked for from an offer takes over the languages in common', () => {
  const offer = { themes: ['INC'], modes: ['EMB'], languages: ['fr', 'es'] } as const;
  expect(prefillFromOffer(offer, ['fr', 'en']).languages).toEqual(['fr']);
  expect(prefillFromOffer(offer, []).languages).toEqual(['fr', 'es']);
});

test('the same theme is the same whole theme', () => {
  const others = [{ themes: ['INC'] }, { themes: ['POL-NCS'] }, { themes: ['CRM-LEG', 'INC-SOC'] }] as const;
  expect(sharingTheme(['INC-CSIRT'], others)).toEqual([others[0], others[2]]);
});

test('a whole theme finds its sub-themes, a sub-theme the whole theme and not its neighbours', () => {
  expect(themesAbout('LAW')).toEqual(['LAW', 'LAW-FWK', 'LAW-DPR', 'LAW-REG']);
  expect(themesAbout('LAW-DPR')).toEqual(['LAW-DPR', 'LAW']);
});

test('an area finds what lies in it, never the larger one that a need was masked as', () => {
  expect(regionsWithin(geography, '002')).toContain('014');
  expect(regionsWithin(geography, '014')).not.toContain('002');
});

test('a need stands towards each of the ten principles, never as one score', () => {
  const chips = needPrinciples(COMPLETE_NEED, '2026-11-23');
  expect(chips.map(({ id }) => id)).toEqual(PRINCIPLE_IDS);
  const stands = (changes: object, id: string) =>
    needPrinciples({ ...COMPLETE_NEED, ...changes }, '2026-11-23').find((chip) => chip.id === id)?.state;
  expect(stands({ outcomes: [] }, 'PP2')).toBe('open');
  expect(stands({ basis: 'in-preparation' }, 'PA1')).toBe('open');
  expect(stands({ summary: 'CVE-2024-1234' }, 'PE2')).toBe('open');
  expect(stands({}, 'PE2')).toBe('met');
});

test('what a principle rests on has its sentence in both languages', () => {
  for (const lang of ['en', 'ar'] as const)
    for (const evidence of NEED_EVIDENCE)
      expect(translator(lang).has(`needs.evidence.${evidence}`)).toBe(true);
});

test.each([
  [
    'A first team',
    ['INC-CSIRT'],
    'The first teams',
    ['INC-CSIRT', 'CRM-LEG'],
    ['INC-CSIRT'],
    ['first', 'team'],
  ],
  ['A first team', ['INC-CSIRT'], 'A monitoring centre', ['INC-SOC'], ['INC'], []],
  ['Le plan de crise', ['INC-CRI'], 'La crise et son plan', ['INC-CRI'], ['INC-CRI'], ['plan', 'crise']],
] as const)(
  'says why %s (%j) looks like %s (%j)',
  (title, themes, otherTitle, otherThemes, shared, words) => {
    const textLanguage = title.startsWith('Le') ? 'fr' : 'en';
    const need = { title, textLanguage, themes };
    expect(likeness(need, { title: otherTitle, textLanguage, themes: otherThemes })).toEqual({
      themes: shared,
      words,
    });
  },
);
