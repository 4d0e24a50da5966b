import { describe, expect, it, test } from 'vitest';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import { NO_ANNEX, NO_RESPONSIBILITIES, type PlanContent } from '#app/domain/matches/plan/plan.ts';
import { nothingRemains } from '#app/domain/matches/delivery/report.ts';
import { checkAgreement } from '#app/domain/principles/check-agreement.ts';
import {
  checkClosing,
  closingFindings,
  NOT_KEPT,
  type ClosingFacts,
} from '#app/domain/principles/check-closing.ts';
import {
  MATCH_EVIDENCE,
  matchPrinciples,
  type MatchSubject,
} from '#app/domain/principles/match-principles.ts';
import { translator } from '#app/i18n/translate.ts';

const does = { recipient: 'Decides.', donor: 'Drafts.', hub: '' };
const PLAN: PlanContent = {
  outcomes: [
    { statement: 'A team', indicator: 'Answers', baseline: '0', target: '9 of 10', by: '2027-12-31' },
  ],
  milestones: [{ title: 'It begins', on: '2027-03-01' }],
  startsOn: '2027-02-01',
  endsOn: '2027-12-31',
  remains: 'The team, paid by the ministry.',
  monitoring: 'One call a month.',
  responsibilities: { design: does, execution: does, monitoring: does },
  annex: { handedOver: 'x', dataStays: 'x', remoteAccess: 'none', exit: 'x' },
};
const OFFER = { PP1: 'declared', PP3: 'declared', PP4: 'met', PE1: 'declared' } as const;
const BARE: MatchSubject = {
  introduced: false,
  agreed: false,
  technology: false,
  dualUse: false,
  safeguarded: false,
  offer: OFFER,
};
const PLANNED: MatchSubject = { ...BARE, introduced: true, plan: PLAN };
const AGREED: MatchSubject = { ...PLANNED, agreed: true };

const cases: [string, PrincipleId, MatchSubject, string, string][] = [
  ['before a plan the offer speaks', 'PP1', BARE, 'declared', 'offer-declared'],
  ['what remains is written', 'PP1', PLANNED, 'declared', 'written'],
  ['what remains is agreed', 'PP1', AGREED, 'met', 'agreed-together'],
  ['what remains is not said', 'PP1', { ...AGREED, plan: { ...PLAN, remains: '' } }, 'open', 'not-written'],
  [
    'what a side says after the end goes before the plan',
    'PP1',
    { ...AGREED, nothingRemains: true },
    'open',
    'nothing-remains',
  ],
  ['results wait for the plan', 'PP2', BARE, 'open', 'plan-to-come'],
  [
    'results as the need has them',
    'PP2',
    { ...BARE, need: { PP2: 'declared' } },
    'declared',
    'need-declared',
  ],
  [
    'a result without a day',
    'PP2',
    { ...PLANNED, plan: { ...PLAN, outcomes: [{ ...PLAN.outcomes[0]!, by: undefined }] } },
    'open',
    'not-written',
  ],
  ['an open question of the offer', 'PP3', { ...BARE, offer: { PP3: 'open' } }, 'open', 'offer-open'],
  ['an offer nobody reviewed', 'PP3', { ...BARE, offer: {} }, 'open', 'offer-unreviewed'],
  ['evidence that a broker saw', 'PP3', { ...BARE, offer: { PP3: 'met' } }, 'met', 'offer-met'],
  ['without technology either leaves', 'PP4', BARE, 'met', 'either-may-leave'],
  [
    'technology before a plan',
    'PP4',
    { ...BARE, technology: true, offer: { PP4: 'open' } },
    'open',
    'offer-open',
  ],
  [
    'technology without an annex',
    'PP4',
    { ...PLANNED, technology: true, plan: { ...PLAN, annex: NO_ANNEX } },
    'open',
    'not-written',
  ],
  ['technology with an annex', 'PP4', { ...AGREED, technology: true }, 'met', 'agreed-together'],
  ['no technology', 'PP5', BARE, 'na', 'no-technology'],
  ['no note', 'PP5', { ...BARE, technology: true }, 'open', 'no-note'],
  ['the donor’s own note', 'PP5', { ...BARE, technology: true, note: 'donor' }, 'declared', 'self-declared'],
  [
    'another’s note that is disputed',
    'PP5',
    { ...BARE, technology: true, note: 'disputed' },
    'open',
    'note-disputed',
  ],
  ['another’s note', 'PP5', { ...BARE, technology: true, note: 'another' }, 'met', 'checked'],
  ['before the introduction', 'PA1', BARE, 'open', 'waits-for-both'],
  ['after it', 'PA1', PLANNED, 'met', 'both-said-yes'],
  ['after it, with a basis still open', 'PA1', { ...PLANNED, need: { PA1: 'open' } }, 'open', 'basis-open'],
  [
    'after it, with a basis that the plan says is in preparation',
    'PA1',
    { ...PLANNED, plan: { ...PLAN, origin: { basis: 'in-preparation' } } },
    'open',
    'basis-open',
  ],
  [
    'nobody does anything yet',
    'PA2',
    { ...PLANNED, plan: { ...PLAN, responsibilities: NO_RESPONSIBILITIES } },
    'open',
    'not-written',
  ],
  ['nobody follows it', 'PA2', { ...PLANNED, plan: { ...PLAN, monitoring: '' } }, 'open', 'not-written'],
  ['everybody has a part', 'PA2', AGREED, 'met', 'agreed-together'],
  ['nothing is shown before', 'PA3', BARE, 'met', 'nothing-shown-yet'],
  ['it is kept afterwards', 'PA3', PLANNED, 'met', 'kept-confidential'],
  ['dual use without safeguards', 'PE1', { ...BARE, dualUse: true }, 'open', 'no-safeguards'],
  [
    'dual use with safeguards',
    'PE1',
    { ...BARE, dualUse: true, safeguarded: true },
    'declared',
    'offer-declared',
  ],
  [
    'an address in the plan',
    'PE2',
    { ...PLANNED, plan: { ...PLAN, monitoring: 'The server 192.0.2.1' } },
    'open',
    'trace-in-plan',
  ],
  ['a clean plan', 'PE2', PLANNED, 'met', 'nothing-sensitive'],
];

describe('matchPrinciples', () => {
  test.each(cases)('%s (%s)', (_what, id, subject, state, evidence) => {
    expect(matchPrinciples(subject).find((chip) => chip.id === id)).toEqual({ id, state, evidence });
  });

  it('says of a match without its need the same whatever the need is', () => {
    // A donor before the introduction: nothing that the State keeps goes in, so nothing can come out.
    expect(matchPrinciples({ ...BARE, need: undefined })).toEqual(matchPrinciples(BARE));
  });

  it('has a sentence for everything it rests on, in both languages', () => {
    for (const lang of ['en', 'ar'] as const)
      for (const evidence of MATCH_EVIDENCE)
        expect(translator(lang).has(`principles.match.${evidence}`), evidence).toBe(true);
  });
});

describe('checkAgreement', () => {
  const check = (plan: PlanContent, offer: Parameters<typeof checkAgreement>[1]) =>
    checkAgreement(plan, offer, '2027-01-01', '2026-11-15');
  const nothing = { technology: false, noteInForce: false, dualUse: false, safeguarded: false };

  it('finds nothing in a whole plan', () => {
    expect(check(PLAN, nothing)).toEqual([]);
    expect(check(PLAN, { ...nothing, technology: true, noteInForce: true })).toEqual([]);
  });

  test.each<[string, Partial<PlanContent>, string, PrincipleId]>([
    ['no result', { outcomes: [] }, 'no-outcome', 'PP2'],
    ['nothing that remains', { remains: '' }, 'no-remains', 'PP1'],
    ['nobody to follow it', { monitoring: '' }, 'no-monitoring', 'PA2'],
    [
      'no part of the recipient’s in the design',
      { responsibilities: { ...PLAN.responsibilities, design: { ...does, recipient: '' } } },
      'no-recipient-design',
      'PA2',
    ],
    ['no word on where data stay', { annex: { ...PLAN.annex, dataStays: '' } }, 'no-annex-dataStays', 'PP4'],
    ['no way out', { annex: { ...PLAN.annex, exit: '' } }, 'no-annex-exit', 'PP5'],
  ])('%s stops it, by its principle', (_what, changes, code, principle) => {
    const offer = { ...nothing, technology: true, noteInForce: true };
    expect(check({ ...PLAN, ...changes }, offer)).toEqual([
      expect.objectContaining({ code, principle, severity: 'block' }),
    ]);
  });

  it('asks for the note on the day, and for safeguards of what has a dual use', () => {
    const codes = check(PLAN, { ...nothing, technology: true, dualUse: true }).map(({ code }) => code);
    expect(codes).toEqual(['no-note', 'dual-use-unguarded']);
    expect(check(PLAN, { ...nothing, dualUse: true, safeguarded: true })).toEqual([]);
  });
});

describe('nothingRemains', () => {
  const said = (party: 'donor' | 'recipient', state: 'all' | 'part' | 'nothing') => ({
    action: 'follow-up' as const,
    party,
    state,
  });

  test.each([
    ['nobody was asked yet', [], false],
    ['both say that it all remains', [said('donor', 'all'), said('recipient', 'all')], false],
    ['one says that nothing does', [said('donor', 'all'), said('recipient', 'nothing')], true],
    ['that side says otherwise later', [said('recipient', 'nothing'), said('recipient', 'part')], false],
    ['the other side cannot say it away', [said('recipient', 'nothing'), said('donor', 'all')], true],
  ])('%s', (_what, reports, expected) => {
    expect(nothingRemains(reports)).toBe(expected);
  });
});

describe('checkClosing', () => {
  const KEPT: ClosingFacts = {
    outcomes: 2,
    outcomesReported: 2,
    milestones: 3,
    milestonesReached: 3,
    technology: true,
    arrivalChecked: true,
    feedback: ['donor', 'recipient'],
    participants: { women: 4, men: 6, unsaid: 0 },
    womenTarget: 40,
  };
  const missed: [string, Partial<ClosingFacts>, string][] = [
    ['outcome-unreported', { outcomesReported: 1 }, 'PP2'],
    ['milestone-unreached', { milestonesReached: 2 }, 'PA2'],
    ['arrival-unchecked', { arrivalChecked: false }, 'PP5'],
    ['participants-uncounted', { participants: undefined }, 'PE1'],
    ['women-target-missed', { womenTarget: 41 }, 'PE1'],
    ['feedback-missing', { feedback: ['donor'] }, 'PA2'],
  ];

  it('finds nothing where all was kept, and asks no arrival of what is no technology', () => {
    expect(checkClosing(KEPT)).toEqual([]);
    expect(checkClosing({ ...KEPT, technology: false, arrivalChecked: false })).toEqual([]);
  });

  test.each(missed)('%s is found, and stops nothing', (code, changes, principle) => {
    const found = checkClosing({ ...KEPT, ...changes });
    expect(closingFindings(found)).toMatchObject([{ code, principle, severity: 'warn' }]);
  });

  it('takes it as an answer that nobody took part, and misses no target then', () => {
    expect(checkClosing({ ...KEPT, participants: { women: 0, men: 0, unsaid: 0 } })).toEqual([]);
    expect(checkClosing({ ...KEPT, participants: { women: 0, men: 0, unsaid: 40 } })).toEqual([
      'participants-uncounted',
    ]);
  });

  it('rounds no share of women up to the target', () => {
    // 39.9 of a hundred.
    expect(checkClosing({ ...KEPT, participants: { women: 399, men: 601, unsaid: 0 } })).toEqual([
      'women-target-missed',
    ]);
  });

  it('is tried whole, and has words in both languages', () => {
    expect(missed.map(([code]) => code).sort()).toEqual([...NOT_KEPT].sort());
    for (const lang of ['en', 'ar'] as const)
      for (const code of NOT_KEPT)
        expect(translator(lang).has(`principles.finding.${code}`), code).toBe(true);
  });
});
