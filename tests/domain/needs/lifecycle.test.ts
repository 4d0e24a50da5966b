import { expect, it } from 'vitest';
import { ROLES, type Mover } from '#app/domain/accounts/role.ts';
import { coverageOf, needAfter } from '#app/domain/needs/coverage.ts';
import {
  decideNeed,
  NEED_ACTIONS,
  NEED_STATUSES,
  type Coverage,
  type NeedAction,
  type NeedFactsForDecision,
  type NeedStatus,
} from '#app/domain/needs/lifecycle.ts';
import { agreedAgain } from '#app/domain/needs/unmet.ts';

type Leads = { by: readonly Mover[]; to: Partial<Record<NeedStatus, NeedStatus>> };

const to = (target: NeedStatus, ...from: NeedStatus[]) => Object.fromEntries(from.map((s) => [s, target]));
const GOING = ['circulating', 'partly-matched', 'shortlisting', 'matched', 'in-delivery'] as const;
const OPEN = ['submitted', 'returned', 'validated', ...GOING] as const;

/** Where each act leads from each status when nothing speaks against it; from any other it is too early or too late. */
const LEADS: Record<NeedAction, Leads> = {
  submit: { by: ['focal_point'], to: to('submitted', 'draft', 'returned') },
  'take-back': { by: ['focal_point'], to: to('returned', 'submitted', 'validated') },
  'take-up': { by: ['broker'], to: to('submitted', 'submitted') },
  authenticate: { by: ['broker'], to: to('submitted', 'submitted') },
  return: { by: ['broker'], to: to('returned', 'submitted') },
  validate: { by: ['broker'], to: to('validated', 'submitted') },
  consent: {
    by: ['focal_point'],
    to: {
      validated: 'validated',
      circulating: 'circulating',
      'partly-matched': 'partly-matched',
      unmet: 'unmet',
    },
  },
  circulate: { by: ['broker'], to: to('circulating', 'validated') },
  pause: { by: ['focal_point'], to: to('paused', ...OPEN) },
  resume: { by: ['focal_point'], to: to('matched', 'paused') },
  withdraw: { by: ['focal_point'], to: to('withdrawn', 'draft', ...OPEN, 'unmet', 'paused', 'expired') },
  'match-partly': { by: ['platform'], to: to('partly-matched', ...GOING) },
  match: { by: ['platform'], to: to('matched', ...GOING) },
  // While its State chooses it goes on choosing.
  reopen: { by: ['platform'], to: { ...to('circulating', ...GOING), shortlisting: 'shortlisting' } },
  deliver: { by: ['platform'], to: to('in-delivery', ...GOING) },
  fulfil: { by: ['platform'], to: to('fulfilled', ...GOING) },
  'mark-unmet': { by: ['broker'], to: to('unmet', 'circulating', 'shortlisting', 'unmet') },
  shortlist: { by: ['platform', 'focal_point'], to: to('shortlisting', 'circulating') },
  refine: { by: ['focal_point'], to: to('returned', 'unmet') },
  recirculate: { by: ['broker'], to: to('circulating', 'unmet') },
  reconfirm: {
    by: ['focal_point'],
    to: {
      validated: 'validated',
      circulating: 'circulating',
      'partly-matched': 'partly-matched',
      shortlisting: 'shortlisting',
    },
  },
  expire: { by: ['platform'], to: to('expired', 'validated', 'circulating', 'shortlisting') },
};

const COVERED: Partial<Record<NeedAction, Coverage>> = {
  'match-partly': 'partly',
  match: 'all',
  reopen: 'nothing',
  deliver: 'started',
  fulfil: 'done',
};

function facts(role: Mover, action: NeedAction): NeedFactsForDecision {
  return {
    role,
    blockers: 0,
    reasonGiven: true,
    consented: action !== 'consent',
    pausedFrom: 'matched',
    covered: COVERED[action],
    openMatches: action === 'shortlist' ? 1 : 0,
    deadlinePassed: true,
    unmetNext: 'refine',
    timeIsUp: true,
    chipsReviewed: true,
  };
}

it.each(
  NEED_STATUSES.flatMap((from) =>
    NEED_ACTIONS.flatMap((action) => [...ROLES, 'platform' as const].map((role) => ({ from, action, role }))),
  ),
)('$from, $action by $role', ({ from, action, role }) => {
  const { by, to: leads } = LEADS[action];
  const expected = !by.includes(role)
    ? { ok: false, reason: 'not-your-act' }
    : leads[from]
      ? { ok: true, from, to: leads[from] }
      : { ok: false, reason: 'not-now' };
  expect(decideNeed(from, action, facts(role, action))).toEqual(expected);
});

it.each([
  ['take-up', 'submitted', { takenUp: true }, 'not-now'],
  ['take-up', 'submitted', { authenticated: true }, 'not-now'],
  ['authenticate', 'submitted', { authenticated: true }, 'not-now'],
  ['mark-unmet', 'circulating', { openMatches: 1 }, 'matches-open'],
  ['mark-unmet', 'circulating', { openMatches: undefined }, 'matches-open'],
  ['mark-unmet', 'circulating', { reasonGiven: false }, 'reason-needed'],
  ['recirculate', 'unmet', { consented: false }, 'consent-needed'],
  ['recirculate', 'unmet', { recirculations: 1 }, 'circulating'],
  ['recirculate', 'unmet', { recirculations: 2 }, 'circulated-enough'],
  ['circulate', 'validated', { consented: false }, 'consent-needed'],
  ['circulate', 'validated', { refined: true, recirculations: 1 }, 'circulating'],
  ['circulate', 'validated', { refined: true, recirculations: 2 }, 'circulated-enough'],
  ['shortlist', 'circulating', { role: 'platform', deadlinePassed: false }, 'not-now'],
  ['shortlist', 'circulating', { role: 'platform', openMatches: 0 }, 'nobody-answered'],
  ['shortlist', 'circulating', { role: 'platform', openMatches: undefined }, 'nobody-answered'],
  ['shortlist', 'circulating', { role: 'focal_point', deadlinePassed: false }, 'shortlisting'],
  ['shortlist', 'circulating', { role: 'focal_point', openMatches: 0 }, 'nobody-answered'],
  ['refine', 'unmet', { role: 'focal_point', unmetNext: 'refer' }, 'not-now'],
  ['refine', 'unmet', { role: 'focal_point', unmetNext: undefined }, 'not-now'],
  ['refine', 'unmet', { role: 'focal_point', recirculations: 2 }, 'circulated-enough'],
  ['refine', 'unmet', { role: 'focal_point', recirculations: 1 }, 'returned'],
] as const)('%s from %s, with %o: %s', (action, from, changes, expected) => {
  const decision = decideNeed(from, action, { ...facts('broker', action), ...changes });
  expect(decision.ok ? decision.to : decision.reason).toBe(expected);
});

it.each([
  ['nothing', 2, [], false, {}],
  ['partly', 2, [], true, {}],
  ['partly', 2, [0, 0, 7], true, {}],
  ['all', 2, [0, 1], true, {}],
  ['partly', 0, [], true, {}],
  ['started', 2, [0, 1], true, { started: true }],
  ['partly', 2, [0], true, { started: true }],
  ['started', 2, [0], true, { started: true, done: [1] }],
  // One of two results is done and its match closed: the rest is open again, and the need partly matched.
  ['partly', 2, [], false, { done: [1] }],
  ['done', 2, [], false, { done: [0, 1] }],
  ['done', 2, [0], true, { started: true, done: [0, 1] }],
] as const)('%s of %i results is covered by %o', (expected, results, covered, agreed, more) => {
  expect(coverageOf(results, covered, agreed, more)).toBe(expected);
});

it('a need that does not go round follows nothing', () => {
  for (const status of NEED_STATUSES.filter((one) => !(GOING as readonly NeedStatus[]).includes(one)))
    expect(needAfter(status, 'done')).toBe(status);
  expect(needAfter('matched', 'started')).toBe('in-delivery');
  expect(needAfter('in-delivery', 'done')).toBe('fulfilled');
});

it('each round needs the State’s word anew', () => {
  const [before, after] = [new Date('2026-11-01'), new Date('2026-11-02')];
  expect(agreedAgain(after, before)).toBe(false);
  expect(agreedAgain(before, after)).toBe(true);
  expect(agreedAgain(before, undefined)).toBe(false);
});
