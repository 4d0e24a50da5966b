import { describe, expect, it, test } from 'vitest';
import { MODES } from '#app/domain/codes/delivery.ts';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { agreementFacts, takenBack } from '#app/domain/matches/plan/agreement.ts';
import { gapsInPlan, planGaps, type GapCode } from '#app/domain/matches/plan/gaps.ts';
import { outsideStated, type StatedDays } from '#app/domain/matches/plan/outside-stated.ts';
import { NO_ANNEX, NO_RESPONSIBILITIES, STAGES, type PlanContent } from '#app/domain/matches/plan/plan.ts';
import { DUTIES, proposeResponsibilities } from '#app/domain/matches/plan/propose-responsibilities.ts';
import { statusFor } from '#app/domain/matches/party-view.ts';
import { dutyCodes, dutyWords } from '#app/i18n/duty-words.ts';
import { gapWords } from '#app/i18n/gap-words.ts';
import { translator } from '#app/i18n/translate.ts';
import { completePlan } from '#tests/support/plans.ts';

const INTRODUCED = '2026-11-15';

describe('what is missing from a plan', () => {
  const gaps = (changes: Partial<PlanContent>, technology = false, on = '2027-01-01') =>
    planGaps({ ...completePlan(), ...changes }, technology, on, INTRODUCED).map(({ code }) => code);
  const [outcome] = completePlan().outcomes;
  const responsibilities = completePlan().responsibilities;
  it('for who does not read the offer, an annex that was begun is finished', () => {
    const found = (annex: PlanContent['annex']) =>
      gapsInPlan({ ...completePlan(), annex }, '2027-01-01', INTRODUCED);
    expect(found(NO_ANNEX)).toEqual([]);
    expect(found(completePlan().annex)).toEqual([]);
    expect(found({ ...NO_ANNEX, exit: 'Wiped.' }).map(({ part }) => part)).toEqual([
      'annex',
      'annex',
      'annex',
    ]);
  });

  it.each<[string, Partial<PlanContent>, GapCode[]]>([
    ['nothing', {}, []],
    ['a result', { outcomes: [] }, ['no-outcome']],
    ['what changes', { outcomes: [{ ...outcome!, statement: '' }] }, ['outcome-no-statement']],
    ['how a result is measured', { outcomes: [{ ...outcome!, indicator: '' }] }, ['outcome-no-indicator']],
    ['what it should reach', { outcomes: [{ ...outcome!, target: '' }] }, ['outcome-no-target']],
    [
      'what a milestone is',
      { milestones: [{ title: '', on: completePlan().startsOn! }] },
      ['milestone-untitled'],
    ],
    ['a beginning that can be', { startsOn: '2026-11-14' }, ['start-before-introduction']],
    ['by when', { outcomes: [{ ...outcome!, by: undefined }] }, ['outcome-no-by']],
    [
      'by when, and of another result how it is counted',
      {
        outcomes: [
          { ...outcome!, by: undefined },
          { ...outcome!, indicator: '' },
        ],
      },
      ['outcome-no-indicator', 'outcome-no-by'],
    ],
    [
      'a result that is due once the delivery has begun',
      { outcomes: [{ ...outcome!, by: '2025-01-01' }] },
      ['outcome-before-start'],
    ],
    ['milestones', { milestones: [] }, ['no-milestone']],
    ['a milestone’s day', { milestones: [{ title: 'Team in place' }] }, ['milestone-undated']],
    [
      'a day within the delivery',
      { milestones: [{ title: 'Team', on: '2031-01-01' }] },
      ['milestone-outside'],
    ],
    ['the last day', { endsOn: undefined }, ['no-dates']],
    ['what remains', { remains: '' }, ['no-remains']],
    ['joint monitoring', { monitoring: '' }, ['no-monitoring']],
    [
      'the recipient’s part in one stage',
      {
        responsibilities: { ...responsibilities, execution: { recipient: '', donor: 'Sends', hub: 'Hosts' } },
      },
      ['no-recipient-execution'],
    ],
    [
      'the recipient’s part in all of them',
      { responsibilities: NO_RESPONSIBILITIES },
      ['no-recipient-design', 'no-recipient-execution', 'no-recipient-monitoring'],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(gaps(changes)).toEqual(expected);
  });
  it('may have begun, and is not over', () => {
    expect(gaps({}, false, '2027-12-01')).toEqual([]);
    expect(gaps({}, false, '2028-05-31')).toEqual([]);
    expect(gaps({}, false, '2028-06-01')).toEqual(['end-past']);
  });
  it('asks for an annex where technology is handed over, and only there', () => {
    expect(gaps({ annex: NO_ANNEX })).toEqual([]);
    expect(gaps({ annex: NO_ANNEX }, true)).toEqual([
      'no-annex-handedOver',
      'no-annex-dataStays',
      'no-annex-remoteAccess',
      'no-annex-exit',
    ]);
  });
});

test.each(MODES)('every stage of %s begins with something for the recipient to do', (mode) => {
  const proposal = proposeResponsibilities([mode], true);
  expect(STAGES.map((stage) => Boolean(proposal[stage].recipient))).toEqual([true, true, true]);
});
test('technology tells more of who does what than a course beside it', () => {
  expect(proposeResponsibilities(['TRN', 'EQP'], false).execution.donor).toBe('hands-over');
  expect(proposeResponsibilities(['MIS', 'EMB'], false).execution.recipient).toBe('provides-staff');
});
test('a hub is proposed something to do where there is one, and nowhere else', () => {
  const hubsOf = (hasHub: boolean) => {
    const proposal = proposeResponsibilities(['TRN'], hasHub);
    return STAGES.map((stage) => proposal[stage].hub);
  };
  expect(hubsOf(true)).toEqual(['brings-region', 'hosts-region', 'second-opinion']);
  expect(hubsOf(false)).toEqual(['', '', '']);
});

describe('who does what', () => {
  const proposed = proposeResponsibilities(['EMB'], true);
  test.each(UI_LANGUAGES)(
    'kept from a page in %s, stands as it was proposed in each reader’s language',
    (lang) => {
      const shown = dutyWords(translator(lang), proposed);
      expect(shown).not.toEqual(proposed);
      expect(dutyCodes(shown)).toEqual(proposed);
      expect(new Set(DUTIES.map((duty) => translator(lang)(`plans.duty.${duty}`))).size).toBe(DUTIES.length);
    },
  );
  test('what was written is kept and shown as it was written', () => {
    const own = { ...proposed, design: { recipient: 'Names them, with us.', donor: '', hub: '' } };
    expect(dutyCodes(own)).toEqual(own);
    expect(dutyWords(translator('ar'), own).design).toEqual(own.design);
  });
});

describe('what an agreement rests on', () => {
  const plan = {
    ...completePlan(),
    matchId: 'm',
    origin: {},
    revision: 4,
    openedAt: new Date(0),
    updatedAt: new Date(0),
  };
  const records = {
    needStatus: 'circulating' as const,
    offerStatus: 'published' as const,
    introducedOn: INTRODUCED,
    slots: 2,
    slotsTaken: 1,
    modes: ['EQP'] as const,
    note: { issuedOn: '2026-06-01', expiresOn: '2026-11-23', signed: true, stale: false },
  };
  const on = (day: string) => agreementFacts(plan, records, [], day);
  it('is a note that holds that very day', () => {
    expect(on('2026-11-23').noteValid).toBe(true);
    expect(on('2026-11-24').noteValid).toBe(false);
    for (const note of [undefined, { ...records.note, signed: false }, { ...records.note, stale: true }])
      expect(agreementFacts(plan, { ...records, note }, [], '2026-11-23').noteValid).toBe(false);
    expect(agreementFacts(plan, { ...records, modes: ['TRN'] }, [], '2026-11-24').noteValid).toBe(true);
  });
  it('is a confirmation of this revision and of no earlier one', () => {
    const given = [
      { party: 'donor' as const, revision: 3 },
      { party: 'recipient' as const, revision: 4 },
    ];
    expect(agreementFacts(plan, records, given, '2026-11-23').confirmed).toEqual(['recipient']);
    expect(takenBack(plan, given)).toEqual(['donor']);
  });
  it.each([
    ['paused', 'published', false, true],
    ['withdrawn', 'published', false, true],
    ['partly-matched', 'paused', true, true],
    ['matched', 'fully-committed', true, true],
    ['circulating', 'withdrawn', true, false],
  ] as const)(
    'a need that is %s and an offer that is %s',
    (needStatus, offerStatus, needOpen, offerStands) => {
      expect(agreementFacts(plan, { ...records, needStatus, offerStatus }, [], '2026-11-23')).toMatchObject({
        needOpen,
        offerStands,
      });
    },
  );
});

test('neither side reads in a status that the other left or ended it', () => {
  for (const status of ['closed', 'left', 'terminated'] as const)
    for (const party of ['donor', 'recipient'] as const) expect(statusFor(party, status)).toBe('closed');
});

test.each(UI_LANGUAGES)(
  'in %s, a side that confirms is told that it may end the match afterwards too',
  (lang) => {
    expect(translator(lang)('plans.agreement.first')).toMatch(
      lang === 'ar' ? /ينهي المواءمة/ : /end the match/,
    );
  },
);

/** States of a programme and brokers read them too, who do not write the plan. */
test.each(UI_LANGUAGES)('in %s, what a plan lacks is said of the plan, and orders nobody', (lang) => {
  const ordered = lang === 'ar' ? /اكتبوا|اذكروا|حدّدوا|أدخلوا/ : /(?:^|\. )(?:Say|Set|Give|Write)\b/;
  const empty: PlanContent = {
    ...completePlan(),
    ...{ outcomes: [], milestones: [], startsOn: undefined, endsOn: undefined, remains: '', monitoring: '' },
    ...{ responsibilities: NO_RESPONSIBILITIES, annex: NO_ANNEX },
  };
  const loose: PlanContent = {
    ...completePlan(),
    outcomes: [{ ...completePlan().outcomes[0]!, indicator: '', by: '2020-01-01' }],
    milestones: [{ title: 'x', on: undefined }],
    ...{ startsOn: '2025-01-01', endsOn: '2025-02-01' },
  };
  const said = [empty, loose].flatMap((plan) =>
    planGaps(plan, true, '2026-11-23', INTRODUCED).map(({ code }) => gapWords(translator(lang), code, plan)),
  );
  expect(said.length).toBeGreaterThan(10);
  for (const words of said) expect(words).not.toMatch(ordered);
});

describe('days of a plan against what was stated', () => {
  const days = { startsOn: '2027-02-01', endsOn: '2027-06-30' };
  const found = (stated: StatedDays) => outsideStated(days, stated).map(({ code }) => code);

  it('are told where it begins too early or too late, or ends too late', () => {
    expect(found({ need: { startAfter: '2027-02-02' }, offer: {} })).toEqual(['begins-before-need']);
    expect(found({ need: { startBefore: '2027-01-31' }, offer: {} })).toEqual(['begins-after-need']);
    expect(found({ need: {}, offer: { startsOn: '2027-03-01' } })).toEqual(['begins-before-offer']);
    expect(found({ need: {}, offer: { endsOn: '2027-06-29' } })).toEqual(['ends-after-offer']);
  });

  it('are not, on the very days, within them, and where a day is missing', () => {
    const stated = { startAfter: '2027-02-01', startBefore: '2027-02-01' };
    expect(found({ need: stated, offer: days })).toEqual([]);
    expect(found({ need: {}, offer: { startsOn: '2026-01-01', endsOn: '2028-01-01' } })).toEqual([]);
    const late = { startAfter: '2028-01-01' };
    expect(outsideStated({}, { need: late, offer: { endsOn: '2026-01-01' } })).toEqual([]);
  });
});
