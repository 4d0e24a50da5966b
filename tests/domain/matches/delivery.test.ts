import { describe, expect, it } from 'vitest';
import {
  feedbackBy,
  followUpsDue,
  nextReportOn,
  promisedBy,
  silenceOf,
} from '#app/domain/matches/delivery/clocks.ts';
import { deliveryFacts, openDispute } from '#app/domain/matches/delivery/delivery-facts.ts';
import {
  firstCompletion,
  wrongCompletion,
  wrongMilestones,
  wrongStart,
  type DaysBefore,
} from '#app/domain/matches/delivery/days.ts';
import { drawDelivery } from '#app/domain/matches/delivery/drawn.ts';
import { milestonesReached, type MatchReport } from '#app/domain/matches/delivery/report.ts';
import { MATCH_STATUSES } from '#app/domain/matches/lifecycle.ts';
import { brokerStep, partyStep } from '#app/domain/matches/next-step.ts';
import { addDays } from '#app/domain/codes/day.ts';
import { translator } from '#app/i18n/translate.ts';

const at = (day: string) => new Date(`${day}T23:30:00Z`);

describe('silence', () => {
  it.each([
    [0, 0],
    [13, 0],
    [14, 14],
    [29, 14],
    [30, 30],
    [60, 60],
    [89, 60],
    [90, 90],
    [400, 90],
  ])('of %i days is at its step %i', (days, step) => {
    expect(silenceOf('designing', at('2026-11-01'), addDays('2026-11-01', days))).toEqual({ days, step });
  });

  it('is of matches between the introduction and the agreement, and of no other', () => {
    const silent = MATCH_STATUSES.filter(
      (status) => silenceOf(status, at('2026-01-01'), '2026-11-01').step > 0,
    );
    expect(silent).toEqual(['introduced', 'designing']);
    expect(silenceOf('introduced', undefined, '2026-11-01').step).toBe(0);
  });
});

it('a line on how it goes is due a quarter after the start, and after each line', () => {
  expect(nextReportOn('2026-11-30', undefined)).toBe('2027-02-28');
  expect(nextReportOn('2026-11-30', at('2027-01-10'))).toBe('2027-04-10');
  expect(nextReportOn('2026-11-30', at('2026-11-01'))).toBe('2027-02-28');
});

it.each([
  [{ status: 'introduced' }, undefined],
  [{ status: 'agreed', agreedAt: at('2026-08-31') }, '2027-02-28'],
  [{ status: 'in-delivery', startedOn: '2026-11-30' }, '2027-02-28'],
  [{ status: 'in-delivery', startedOn: '2026-11-30', reportedAt: at('2027-01-10') }, '2027-04-10'],
  [{ status: 'in-delivery', startedOn: '2026-11-30', completionReportedAt: at('2027-01-31') }, '2027-03-02'],
  [{ status: 'completed', startedOn: '2026-11-30' }, undefined],
] as const)('the next word of %o is promised by %s', (match, by) => {
  expect(promisedBy(match)).toBe(by);
});

it('follow-ups are asked from their day on, each side once', () => {
  const due = (on: string, given: Parameters<typeof followUpsDue>[1] = []) =>
    followUpsDue(at('2026-11-30'), given, on).map(({ party, months }) => `${party}-${months}`);
  expect(due('2027-05-29')).toEqual([]);
  expect(due('2027-05-30')).toEqual(['donor-6', 'recipient-6']);
  expect(due('2027-06-30', [{ party: 'donor', months: 6 }])).toEqual(['recipient-6']);
  expect(due('2027-11-30', [{ party: 'donor', months: 6 }])).toEqual([
    'recipient-6',
    'donor-12',
    'recipient-12',
  ]);
  expect(followUpsDue(undefined, [], '2030-01-01')).toEqual([]);
});

it('a dispute is open until a broker notes its end, and only words since then settle it', () => {
  const said = (...actions: ['dispute' | 'settle' | 'resolve', ('donor' | 'recipient')?][]) =>
    actions.map(([action, party], index) => ({ action, party, at: at(`2026-11-1${index}`) }));
  const facts = (reports: ReturnType<typeof said>) =>
    deliveryFacts({ status: 'agreed' }, reports, undefined, '2026-11-23');
  expect(openDispute(said(['dispute', 'donor'], ['resolve']))).toBeUndefined();
  expect(facts(said(['dispute', 'donor'], ['settle', 'donor']))).toMatchObject({
    disputed: true,
    settled: ['donor'],
    disputeSince: at('2026-11-10'),
  });
  const both = said(['dispute', 'donor'], ['settle', 'donor'], ['settle', 'recipient']);
  expect(facts(both).disputeSince).toEqual(at('2026-11-12'));
  expect(facts(said(['dispute', 'donor'], ['resolve'])).disputeSince).toBeUndefined();
  const again = said(['dispute', 'donor'], ['settle', 'recipient'], ['resolve'], ['dispute', 'recipient']);
  expect(facts(again)).toMatchObject({ disputed: true, settled: [] });
});

it('a completion that was not confirmed is unread until a broker notes it, or it is reported anew', () => {
  type Action = 'complete' | 'refuse-completion' | 'read-refusal' | 'report';
  const after = (...actions: Action[]) =>
    deliveryFacts(
      { status: 'in-delivery' },
      actions.map((action, index) => ({ action, at: at(`2026-11-1${index}`) })),
      undefined,
      '2026-11-23',
    );
  const refusedAt = (...actions: Action[]) => after(...actions).refusedAt;
  expect(refusedAt('complete')).toBeUndefined();
  expect(refusedAt('complete', 'refuse-completion', 'report')).toEqual(at('2026-11-11'));
  expect(refusedAt('complete', 'refuse-completion', 'read-refusal')).toBeUndefined();
  expect(refusedAt('complete', 'refuse-completion', 'complete')).toBeUndefined();
  // Read or not, the donor has it until it is reported anew.
  expect(after('complete', 'refuse-completion', 'read-refusal').unconfirmedAt).toEqual(at('2026-11-11'));
  expect(after('complete', 'refuse-completion', 'complete').unconfirmedAt).toBeUndefined();
});

it('what was not confirmed is the donor’s to complete, for everybody who reads of it', () => {
  const match = {
    status: 'in-delivery',
    createdAt: at('2026-10-01'),
    updatedAt: at('2026-11-11'),
    startedOn: '2026-11-01',
    unconfirmedAt: at('2026-11-11'),
  } as const;
  const next = { what: 'to-complete', since: '2026-11-01', by: '2027-02-01' };
  expect(partyStep(match, undefined, 'donor')).toEqual({ ...next, who: 'you' });
  expect(partyStep(match, undefined, 'recipient')).toEqual({ ...next, who: 'other' });
  expect(brokerStep(match, {})).toEqual({ ...next, who: 'donor' });
  expect(brokerStep({ ...match, refusedAt: at('2026-11-11') }, {}).what).toBe('to-read');
});

it('a day said later takes the place of one said before', () => {
  expect(
    milestonesReached([
      { milestones: { '0': '2026-05-01' } },
      { milestones: { '0': '2026-05-09', '1': '2026-06-01' } },
    ]),
  ).toEqual({ '0': '2026-05-09', '1': '2026-06-01' });
});

describe('the days of a delivery', () => {
  const before: DaysBefore = {
    match: { introducedAt: at('2026-10-05'), agreedAt: at('2026-11-10'), startedOn: '2026-10-20' },
    reports: [
      { milestones: { '0': '2026-11-01' } },
      { milestones: { '0': '2026-10-28', '1': '2026-11-09' } },
    ],
    today: '2026-11-23',
  };
  it.each([
    ['2020-01-01', 'before-introduction'],
    ['2026-10-04', 'before-introduction'],
    ['2026-10-05', undefined],
    ['2026-11-23', undefined],
    ['2026-11-24', 'ahead'],
  ])('begin on %s: %s', (day, wrong) => {
    expect(wrongStart(day, before)).toBe(wrong);
  });
  it('begin with the agreement where no introduction is known', () => {
    const match = { agreedAt: at('2026-11-10') };
    expect(wrongStart('2026-11-09', { ...before, match })).toBe('before-introduction');
    expect(wrongStart('2026-11-10', { ...before, match })).toBeUndefined();
  });
  it('of milestones lie between the beginning and today, each for itself', () => {
    const said = { '0': '2019-01-01', '1': '2026-10-20', '2': '2026-11-23', '3': '2026-11-24' };
    expect(wrongMilestones(said, before)).toEqual({ '0': 'before-start', '3': 'ahead' });
  });
  it.each([
    ['2020-01-02', 'before-milestone'],
    ['2026-10-19', 'before-milestone'],
    ['2026-11-08', 'before-milestone'],
    ['2026-11-09', undefined],
    ['2026-11-23', undefined],
    ['2026-11-24', 'ahead'],
  ])('end on %s: %s', (day, wrong) => {
    expect(wrongCompletion(day, before)).toBe(wrong);
  });
  it('end with the beginning at the earliest where no milestone was reported', () => {
    expect(firstCompletion({ ...before, reports: [] })).toEqual({
      day: '2026-10-20',
      before: 'before-start',
    });
    expect(firstCompletion({ match: {}, reports: [] })).toBeUndefined();
  });
});

it('the last day is drawn once the donor reported it, until the State does not confirm it', () => {
  const plan = { milestones: [], startsOn: '2026-10-01', endsOn: '2026-12-01' };
  const last = (...actions: MatchReport['action'][]) => {
    const reports = actions.map((action, index) => ({
      action,
      at: at(`2026-11-2${index}`),
      happenedOn: action === 'complete' ? `2026-11-1${index}` : undefined,
      milestones: {},
    }));
    return drawDelivery(plan, reports as never, '2026-10-02', '2026-11-30')?.rows.at(-1)?.reached;
  };
  expect(last('report')).toBeUndefined();
  expect(last('complete')).toBe('2026-11-10');
  expect(last('complete', 'refuse-completion')).toBeUndefined();
  expect(last('complete', 'refuse-completion', 'complete')).toBe('2026-11-12');
  expect(last('complete', 'confirm-completion', 'follow-up')).toBe('2026-11-10');
});

it('what was planned for one day, and happened on it, is told like any other; only a plan without a day is not', () => {
  const day = '2026-11-10';
  const milestones = [{ title: 'The exercise', on: day }];
  const reports = [{ action: 'report', milestones: { '0': day } }] as never;
  const drawn = drawDelivery({ milestones, startsOn: day, endsOn: day }, reports, day, day);
  expect(drawn?.rows.map(({ what, reached }) => [what, reached])).toEqual([
    ['begins', day],
    ['milestone', day],
    ['ends', undefined],
  ]);
  expect(drawDelivery({ milestones: [] }, [], undefined, day)).toBeUndefined();
});

describe('what comes next', () => {
  const match = {
    createdAt: at('2026-01-01'),
    updatedAt: at('2026-10-01'),
    agreedAt: at('2026-03-31'),
    startedOn: '2026-05-10',
  };
  it('is the start within six months, then a line each quarter, both by the donor', () => {
    const agreed = { ...match, status: 'agreed' as const };
    expect(partyStep(agreed, undefined, 'donor')).toMatchObject({ who: 'you', by: '2026-09-30' });
    expect(partyStep(agreed, undefined, 'recipient')).toMatchObject({ who: 'other' });
    const going = { ...match, status: 'in-delivery' as const };
    expect(brokerStep(going, {})).toMatchObject({ what: 'in-delivery', who: 'donor', by: '2026-08-10' });
  });

  it('is the State’s word on the completion, once reported', () => {
    const reported = {
      ...match,
      status: 'in-delivery' as const,
      completionReportedAt: at('2026-10-01'),
    };
    expect(partyStep(reported, undefined, 'recipient')).toMatchObject({ what: 'to-confirm', who: 'you' });
    expect(partyStep(reported, undefined, 'donor')).toMatchObject({ what: 'to-confirm', who: 'other' });
    // By the day from which the desk counts it as late.
    for (const step of [partyStep(reported, undefined, 'recipient'), brokerStep(reported, {})])
      expect(step).toMatchObject({ since: '2026-10-01', by: promisedBy(reported) });
  });

  it('is feedback within thirty days, then a broker’s closing', () => {
    const completed = { ...match, status: 'completed' as const, completedAt: at('2026-11-01') };
    expect(feedbackBy(completed.completedAt)).toBe('2026-12-01');
    expect(partyStep(completed, undefined, 'donor')).toMatchObject({ what: 'your-feedback', who: 'you' });
    const given = { ...completed, feedback: ['donor' as const] };
    expect(partyStep(given, undefined, 'donor')).toMatchObject({ what: 'completed', who: 'others' });
    const both = { ...completed, feedback: ['donor' as const, 'recipient' as const] };
    expect(partyStep(both, undefined, 'donor')).toMatchObject({ what: 'completed', who: 'broker' });
    expect(partyStep(given, undefined, 'recipient')).toMatchObject({ what: 'your-feedback' });
    expect(brokerStep(given, {})).toMatchObject({ what: 'feedback', by: '2026-12-01' });
    // The States of a programme have said what they received, and are asked for no more.
    const ofStates = { ...given, programme: true };
    expect(brokerStep({ ...ofStates, feedback: [] }, {})).toMatchObject({
      what: 'feedback-programme',
      who: 'donor',
    });
    expect(brokerStep({ ...ofStates, feedback: ['donor'] }, {}).who).toBe('nobody');
    expect(partyStep({ ...ofStates, feedback: ['donor'] }, undefined, 'donor').who).toBe('broker');
    expect(brokerStep({ ...given, feedback: ['donor', 'recipient'] }, {})).toMatchObject({
      what: 'to-conclude',
      who: 'broker',
    });
  });

  it('is what remains, asked after the end of whoever has not said it', () => {
    const closed = { ...match, status: 'closed' as const, followUp: ['donor' as const] };
    expect(partyStep(closed, undefined, 'donor')).toMatchObject({ what: 'follow-up', who: 'you' });
    expect(partyStep(closed, undefined, 'recipient')).toMatchObject({ what: 'closed', who: 'nobody' });
  });

  it('is the settlement while the two disagree, then a broker’s, with the desk’s day', () => {
    const disputed = (...settled: ('donor' | 'recipient')[]) => ({
      ...match,
      status: 'in-delivery' as const,
      dispute: { since: at('2026-11-23'), settled },
    });
    const waits = { who: 'broker', since: '2026-11-23', by: '2026-11-25' };
    expect(brokerStep(disputed(), {})).toMatchObject({ what: 'disputed', ...waits });
    expect(brokerStep(disputed('donor', 'recipient'), {})).toMatchObject({ what: 'to-resolve', ...waits });
    expect(partyStep(disputed(), undefined, 'donor')).toMatchObject({ what: 'disputed', who: 'both' });
    const one = disputed('recipient');
    expect(partyStep(one, undefined, 'donor')).toMatchObject({ what: 'disputed', who: 'you' });
    expect(partyStep(one, undefined, 'recipient')).toMatchObject({ what: 'settled', who: 'other' });
    expect(partyStep(disputed('donor', 'recipient'), undefined, 'donor')).toMatchObject({
      what: 'to-resolve',
      who: 'broker',
    });
  });
});

it('one woman, two men: who took part is counted as each language counts', () => {
  const line = (lang: 'en' | 'ar', women: number, men: number) =>
    translator(lang)('deliveries.took_part.line', { women, men });
  expect(line('en', 1, 2)).toBe('1 woman, 2 men');
  expect(line('en', 2, 1)).toBe('2 women, 1 man');
  expect(line('ar', 1, 2)).toContain('امرأة واحدة، ورجلان');
  expect(line('ar', 11, 3)).toContain('11 امرأة، و3 رجال');
  expect(line('ar', 3, 11)).toContain('3 نساء، و11 رجلاً');
});
