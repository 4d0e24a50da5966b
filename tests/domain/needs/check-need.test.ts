import { expect, test } from 'vitest';
import { checkNeed, NEED_FINDING_CODES, type NeedFindingCode } from '#app/domain/needs/check-need.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { NEED_STEPS, stepOf, stepState } from '#app/domain/needs/steps.ts';
import { translator } from '#app/i18n/translate.ts';
import { COMPLETE_NEED } from '#tests/support/complete-need.ts';

const found = (changes: Partial<NeedContent>, on = '2026-11-23') =>
  checkNeed({ ...COMPLETE_NEED, ...changes }, on).map(({ code, severity, field }) => [code, severity, field]);

test('nothing is found in a complete need', () => {
  expect(found({})).toEqual([]);
});

const CASES: readonly [string, Partial<NeedContent>, NeedFindingCode, 'block' | 'warn'][] = [
  ['no title', { title: ' ' }, 'need-title', 'block'],
  ['no summary', { summary: ' ' }, 'need-summary', 'warn'],
  ['no theme', { themes: [] }, 'need-theme', 'block'],
  ['no language', { languages: [] }, 'need-language', 'block'],
  [
    'a result that cannot be counted',
    { outcomes: [{ statement: 'x', indicator: '', baseline: '', target: 'y' }] },
    'need-outcome',
    'block',
  ],
  [
    'a second result that cannot be counted',
    { outcomes: [COMPLETE_NEED.outcomes[0]!, { statement: 'x', indicator: '', baseline: '', target: 'y' }] },
    'need-outcome-unmeasured',
    'block',
  ],
  [
    'a result without where it starts from',
    { outcomes: [{ statement: 'x', indicator: 'y', baseline: ' ', target: 'z', by: '2027-12-31' }] },
    'need-baseline',
    'warn',
  ],
  [
    'a result without a day',
    { outcomes: [{ statement: 'x', indicator: 'y', baseline: 'w', target: 'z' }] },
    'need-outcome-date',
    'warn',
  ],
  [
    'a result whose day has passed',
    { outcomes: [{ statement: 'x', indicator: 'y', baseline: 'w', target: 'z', by: '2026-11-22' }] },
    'need-outcome-past',
    'block',
  ],
  [
    'a result due before the help may begin',
    {
      startAfter: '2027-09-01',
      startBefore: undefined,
      outcomes: [{ statement: 'x', indicator: 'y', baseline: 'w', target: 'z', by: '2027-06-30' }],
    },
    'need-outcome-before-start',
    'warn',
  ],
  ['nothing that shows it', { evidence: [] }, 'need-evidence', 'warn'],
  [
    'a red line on data and a softer answer',
    { redLines: ['data-in-country'], dataPlace: 'anywhere' },
    'need-data-place',
    'warn',
  ],
  ['nobody to carry the result on', { ownerUnit: ' ' }, 'need-owner', 'warn'],
  ['no basis', { basis: undefined }, 'need-basis', 'block'],
  ['a basis cited without its title', { basisTitle: '' }, 'need-basis', 'block'],
  ['a basis of a year to come', { basisYear: 2095 }, 'need-basis-ahead', 'block'],
  [
    'evidence of a year to come',
    { evidence: [{ kind: 'audit', year: 2027, link: '', held: true }] },
    'need-evidence-ahead',
    'block',
  ],
  ['a basis in preparation', { basis: 'in-preparation' }, 'need-basis-in-preparation', 'warn'],
  ['a latest start that has passed', { startBefore: '2026-11-22' }, 'need-window-past', 'block'],
  ['a password', { summary: 'password: hunter22' }, 'need-secret', 'block'],
  ['an address in a result', { basisSection: '192.0.2.1' }, 'need-trace', 'warn'],
  ['neither a norm nor where it stands', { norms: [], maturityNow: undefined }, 'need-norm', 'warn'],
  ['no gender marker', { genderMarker: undefined }, 'need-gender', 'warn'],
  [
    'no word of when',
    { startAfter: undefined, startBefore: undefined, urgency: undefined },
    'need-timing',
    'warn',
  ],
  ['no priority', { priority: undefined }, 'need-priority', 'warn'],
];

test.each(CASES)('%s is found, and nothing else', (_what, changes, code, severity) => {
  expect(found(changes)).toEqual([[code, severity, expect.any(String)]]);
});

test('the cases above are all there are', () => {
  expect([...new Set(CASES.map(([, , code]) => code))].sort()).toEqual([...NEED_FINDING_CODES].sort());
});

test.each<[string, Partial<NeedContent>]>([
  ['a norm without where it stands', { maturityNow: undefined }],
  ['where it stands without a norm', { norms: [] }],
  ['gender marker 0', { genderMarker: 0 }],
  ['an urgency without days', { startAfter: undefined, startBefore: undefined }],
])('%s is answer enough', (_what, changes) => {
  expect(found(changes)).toEqual([]);
});

test('a secret is found in the answer that holds it', () => {
  expect(found({ excludedOrganisations: ['pwd=abcdefgh'] })).toEqual([
    ['need-secret', 'block', 'excludedOrganisations'],
  ]);
});

test('the latest start may be today', () => {
  expect(found({ startBefore: '2026-11-23' })).toEqual([]);
});

test('at most eight answers are required', () => {
  const empty = {
    ...COMPLETE_NEED,
    title: '',
    themes: [],
    outcomes: [],
    basis: undefined,
    languages: [],
  } satisfies NeedContent;
  const blocked = checkNeed(empty, '2026-11-23').filter(({ severity }) => severity === 'block');
  // A result counts for three answers (what, how counted, target), a basis for two (kind, title).
  const answers = blocked.map(({ field }) => ({ outcomes: 3, basis: 2 })[field as string] ?? 1);
  expect(answers.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(8);
});

test('every finding has its sentence in both languages', () => {
  for (const lang of ['en', 'ar'] as const)
    for (const code of NEED_FINDING_CODES) expect(translator(lang).has(`needs.finding.${code}`)).toBe(true);
});

test('every answer is asked in exactly one step, with a question in both languages', () => {
  const asked = Object.values(NEED_STEPS).flat();
  expect([...asked].sort()).toEqual(Object.keys(COMPLETE_NEED).sort());
  for (const lang of ['en', 'ar'] as const)
    for (const field of asked) expect(translator(lang).has(`needs.field.${field}`)).toBe(true);
});

test('a step is missing something only where something in it blocks', () => {
  const need = { ...COMPLETE_NEED, title: '', redLines: [], dataPlace: undefined, excludedOrganisations: [] };
  const findings = checkNeed(need, '2026-11-23');
  expect(stepOf('title')).toBe('what');
  expect(stepState('what', need, findings)).toBe('missing');
  expect(stepState('how', need, findings)).toBe('ready');
  expect(stepState('limits', need, findings)).toBe('empty');
  // A draft begins with languages: what nobody answered is not done.
  const untouched = {
    ...need,
    modes: [],
    beneficiaries: [],
    hubIds: [],
    sizeBand: undefined,
    technologyBarrier: '',
  };
  expect(stepState('how', untouched, [])).toBe('empty');
});
