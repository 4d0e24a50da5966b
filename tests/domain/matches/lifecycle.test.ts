import { describe, expect, it } from 'vitest';
import { ROLES, type Mover } from '#app/domain/accounts/role.ts';
import type { DeliveryFacts } from '#app/domain/matches/delivery/delivery-facts.ts';
import {
  decideMatch,
  decideProposal,
  isOver,
  LIVE,
  MATCH_ACTIONS,
  MATCH_STATUSES,
  type AgreementFacts,
  type MatchAction,
  type MatchFactsForDecision,
  type MatchStatus,
} from '#app/domain/matches/lifecycle.ts';

/** Where each act leads from each status when nothing speaks against it; from any other it is too early or too late. */
const LEADS: Record<MatchAction, { by: readonly Mover[]; to: Partial<Record<MatchStatus, MatchStatus>> }> = {
  propose: { by: ['broker'], to: { 'interest-declared': 'proposed', requested: 'proposed' } },
  accept: { by: ['donor', 'focal_point'], to: { proposed: 'proposed' } },
  decline: {
    by: ['donor', 'focal_point'],
    to: { 'interest-declared': 'closed', requested: 'closed', proposed: 'closed' },
  },
  introduce: { by: ['broker'], to: { proposed: 'introduced' } },
  close: { by: ['broker'], to: { 'interest-declared': 'closed', requested: 'closed', proposed: 'closed' } },
  design: { by: ['donor', 'focal_point'], to: { introduced: 'designing' } },
  revise: { by: ['donor', 'focal_point'], to: { designing: 'designing' } },
  confirm: { by: ['donor', 'focal_point'], to: { designing: 'designing' } },
  leave: { by: ['donor', 'focal_point'], to: { introduced: 'left', designing: 'left' } },
  'run-out': { by: ['platform'], to: { proposed: 'closed' } },
  terminate: {
    by: ['donor', 'focal_point'],
    to: { agreed: 'terminated', 'in-delivery': 'terminated' },
  },
  start: { by: ['donor'], to: { agreed: 'in-delivery' } },
  report: { by: ['donor'], to: { 'in-delivery': 'in-delivery' } },
  complete: { by: ['donor'], to: { 'in-delivery': 'in-delivery' } },
  'confirm-completion': { by: ['focal_point'], to: { 'in-delivery': 'completed' } },
  'refuse-completion': { by: ['focal_point'], to: { 'in-delivery': 'in-delivery' } },
  'read-refusal': { by: ['broker'], to: { 'in-delivery': 'in-delivery' } },
  feedback: { by: ['donor', 'focal_point'], to: { completed: 'completed' } },
  conclude: { by: ['broker', 'platform'], to: { completed: 'closed' } },
  'follow-up': { by: ['donor', 'focal_point'], to: { completed: 'completed', closed: 'closed' } },
  spoke: { by: ['donor', 'focal_point'], to: { introduced: 'introduced', designing: 'designing' } },
  'more-time': { by: ['donor', 'focal_point'], to: { introduced: 'introduced', designing: 'designing' } },
  stall: { by: ['platform'], to: { introduced: 'introduced', designing: 'designing' } },
  lapse: { by: ['broker'], to: { introduced: 'lapsed', designing: 'lapsed' } },
  dispute: { by: ['donor', 'focal_point', 'verifier'], to: Object.fromEntries(LIVE.map((s) => [s, s])) },
  settle: { by: ['donor', 'focal_point'], to: Object.fromEntries(LIVE.map((s) => [s, s])) },
  'revise-interest': {
    by: ['donor'],
    to: { 'interest-declared': 'interest-declared', requested: 'requested', proposed: 'proposed' },
  },
  resolve: { by: ['broker'], to: Object.fromEntries(LIVE.map((s) => [s, s])) },
};

const QUIET: DeliveryFacts = {
  disputed: false,
  settled: [],
  completionReported: false,
  feedback: [],
  followUp: [],
  silentDays: 0,
  sinceCompletion: 0,
};

/** What must hold for an act that waits for something. */
const RIPE: Partial<Record<MatchAction, Partial<DeliveryFacts>>> = {
  'confirm-completion': { completionReported: true },
  'refuse-completion': { completionReported: true },
  'read-refusal': { refusedAt: new Date('2026-11-23T10:00:00Z') },
  conclude: { sinceCompletion: 31 },
  'follow-up': { followUp: ['donor', 'recipient'] },
  stall: { silentDays: 30 },
  lapse: { silentDays: 90 },
  settle: { disputed: true },
  resolve: { disputed: true, settled: ['donor', 'recipient'] },
};

const READY: AgreementFacts = {
  confirmed: [],
  complete: true,
  noteValid: true,
  slotsLeft: 1,
  needOpen: true,
  offerStands: true,
};

/** Nothing speaks against anything, for this act: accepting is asked of who has not answered, introducing of two yeses. */
function facts(role: Mover, action?: MatchAction): MatchFactsForDecision {
  return {
    role,
    answers: action === 'introduce' ? { donor: 'yes', recipient: 'yes' } : {},
    needCirculating: true,
    offerPublished: true,
    stopped: false,
    agreement: READY,
    timeIsUp: true,
    deadlinePassed: false,
    delivery: { ...QUIET, ...(action && RIPE[action]) },
  };
}

const CASES = MATCH_STATUSES.flatMap((from) =>
  MATCH_ACTIONS.flatMap((action) => [...ROLES, 'platform' as const].map((role) => ({ from, action, role }))),
);

it.each(CASES)('$from, $action by $role', ({ from, action, role }) => {
  const { by, to } = LEADS[action];
  const expected = !by.includes(role)
    ? { ok: false, reason: 'not-your-act' }
    : to[from]
      ? { ok: true, from, to: to[from] }
      : { ok: false, reason: 'not-now' };
  expect(decideMatch(from, action, facts(role, action))).toEqual(expected);
});

it('whoever acted in another role takes no step of the match, and may leave it', () => {
  for (const { from, action, role } of CASES) {
    const decision = decideMatch(from, action, facts(role, action));
    const otherwise = decideMatch(from, action, { ...facts(role, action), otherRole: true });
    const open = !decision.ok || ['decline', 'leave', 'terminate'].includes(action);
    expect([from, action, role, otherwise]).toEqual([
      from,
      action,
      role,
      open ? decision : { ok: false, reason: 'other-role' },
    ]);
  }
});

it('whoever decides for the platform takes no step of a match of their own side', () => {
  for (const { from, action, role } of CASES) {
    const decision = decideMatch(from, action, facts(role, action));
    const refused = (reason: string) => (decision.ok ? { ok: false, reason } : decision);
    const own = { ...facts(role, action), ownSide: true };
    expect(decideMatch(from, action, own)).toEqual(refused('own-side'));
    if (['decline', 'leave', 'terminate'].includes(action)) continue;
    expect(decideMatch(from, action, { ...own, otherRole: true })).toEqual(refused('other-role'));
  }
  expect(decideProposal({ ...facts('broker'), ownSide: true })).toEqual({ ok: false, reason: 'own-side' });
});

it('what a donor declared changes no more once the day is over, or where nobody knows that it is not', () => {
  for (const deadlinePassed of [true, undefined])
    expect(
      decideMatch('interest-declared', 'revise-interest', { ...facts('donor'), deadlinePassed }),
    ).toEqual({ ok: false, reason: 'need-not-circulating' });
});

it('nothing leads out of a match that is over', () => {
  const out = CASES.filter(({ from }) => isOver(from)).filter(({ from, action, role }) => {
    const decision = decideMatch(from, action, facts(role, action));
    return decision.ok && decision.to !== from;
  });
  expect(out).toEqual([]);
});

describe('the acts of a delivery', () => {
  const decided = (
    from: MatchStatus,
    action: MatchAction,
    role: Mover,
    delivery: Partial<DeliveryFacts> = {},
  ) => {
    const decision = decideMatch(from, action, { ...facts(role), delivery: { ...QUIET, ...delivery } });
    return decision.ok ? decision.to : decision.reason;
  };
  it.each([
    ['is complete once only', 'in-delivery', 'complete', 'donor', { completionReported: true }, 'not-now'],
    ['is confirmed once reported', 'in-delivery', 'confirm-completion', 'focal_point', {}, 'not-now'],
    ['has nothing to read unrefused', 'in-delivery', 'read-refusal', 'broker', {}, 'not-now'],
    ['is not refused unreported', 'in-delivery', 'refuse-completion', 'focal_point', {}, 'not-now'],
    [
      'has one feedback a side',
      'completed',
      'feedback',
      'donor',
      { feedback: ['donor'] },
      'already-answered',
    ],
    ['has the other side’s too', 'completed', 'feedback', 'donor', { feedback: ['recipient'] }, 'completed'],
    ['waits for both', 'completed', 'conclude', 'broker', { feedback: ['donor'] }, 'feedback-open'],
    ['closes with both', 'completed', 'conclude', 'broker', { feedback: ['donor', 'recipient'] }, 'closed'],
    [
      'waits to the end of the 30th day',
      'completed',
      'conclude',
      'broker',
      { sinceCompletion: 30 },
      'feedback-open',
    ],
    ['closes after 30 days', 'completed', 'conclude', 'broker', { sinceCompletion: 31 }, 'closed'],
    [
      'has a clock that never closes earlier',
      'completed',
      'conclude',
      'platform',
      { feedback: ['donor', 'recipient'], sinceCompletion: 30 },
      'feedback-open',
    ],
    ['asks each side once', 'closed', 'follow-up', 'donor', { followUp: ['recipient'] }, 'not-now'],
    ['stalls at 30 days', 'introduced', 'stall', 'platform', { silentDays: 29 }, 'not-now'],
    ['lapses at 90 days', 'designing', 'lapse', 'broker', { silentDays: 89 }, 'not-now'],
    ['is disputed once', 'agreed', 'dispute', 'donor', { disputed: true }, 'already-there'],
    ['is settled only if disputed', 'agreed', 'settle', 'donor', {}, 'not-now'],
    [
      'is settled once a side',
      'agreed',
      'settle',
      'donor',
      { disputed: true, settled: ['donor'] },
      'already-answered',
    ],
    [
      'is resolved by both sides’ word, never by a broker’s',
      'agreed',
      'resolve',
      'broker',
      { disputed: true, settled: ['donor'] },
      'not-settled',
    ],
  ] as const)('%s', (_name, from, action, role, delivery, expected) => {
    expect(decided(from, action, role, delivery)).toBe(expected);
  });

  it('does not go on while disputed, and both sides may still leave or end it', () => {
    const disputed = { disputed: true, completionReported: true, silentDays: 99, sinceCompletion: 99 };
    expect(decided('agreed', 'start', 'donor', disputed)).toBe('disputed');
    expect(decided('designing', 'confirm', 'donor', disputed)).toBe('disputed');
    expect(decided('in-delivery', 'complete', 'donor', disputed)).toBe('disputed');
    expect(decided('in-delivery', 'confirm-completion', 'focal_point', disputed)).toBe('disputed');
    expect(decided('completed', 'conclude', 'platform', disputed)).toBe('disputed');
    expect(decided('designing', 'lapse', 'broker', disputed)).toBe('disputed');
    expect(decided('introduced', 'design', 'donor', disputed)).toBe('disputed');
    expect(decided('designing', 'revise', 'focal_point', disputed)).toBe('disputed');
    expect(decided('in-delivery', 'report', 'donor', disputed)).toBe('disputed');
    expect(decided('completed', 'feedback', 'donor', disputed)).toBe('disputed');
    for (const role of ['donor', 'focal_point'] as const) {
      expect(decided('designing', 'leave', role, disputed)).toBe('left');
      expect(decided('in-delivery', 'terminate', role, disputed)).toBe('terminated');
    }
  });
});

describe('confirming a plan', () => {
  const confirm = (agreement: Partial<AgreementFacts> | undefined, role: Mover = 'donor') =>
    decideMatch('designing', 'confirm', {
      ...facts(role),
      agreement: agreement && { ...READY, ...agreement },
    });
  it.each([
    ['by the first side holds it open', {}, 'designing'],
    ['by the second side agrees it', { confirmed: ['recipient'] as const }, 'agreed'],
    ['twice by one side', { confirmed: ['donor'] as const }, 'already-confirmed'],
    ['with something missing', { complete: false }, 'plan-incomplete'],
    ['without a plan', undefined, 'plan-incomplete'],
    ['of technology whose note is over', { noteValid: false }, 'note-not-valid'],
    ['with no slot left', { slotsLeft: 0 }, 'no-slot-left'],
    ['second, with no slot left', { slotsLeft: 0, confirmed: ['recipient'] as const }, 'no-slot-left'],
    ['of a need that its State took back', { needOpen: false }, 'need-not-open'],
    ['of an offer that was withdrawn', { offerStands: false }, 'offer-not-published'],
    [
      'tells first what the State decided',
      { needOpen: false, slotsLeft: 0, complete: false },
      'need-not-open',
    ],
  ])('%s', (_name, agreement, expected) => {
    const decision = confirm(agreement);
    expect(decision.ok ? decision.to : decision.reason).toBe(expected);
  });
});

it('a proposal lapses at its day, and not while two yeses wait for the broker', () => {
  const both = { donor: 'yes', recipient: 'yes' } as const;
  const lapse = (changes: Partial<MatchFactsForDecision>) =>
    decideMatch('proposed', 'run-out', { ...facts('platform'), ...changes });
  expect(lapse({ answers: { donor: 'yes' } })).toMatchObject({ ok: true, to: 'closed' });
  expect(lapse({ answers: both })).toEqual({ ok: false, reason: 'not-now' });
  expect(lapse({ timeIsUp: false })).toEqual({ ok: false, reason: 'not-now' });
});
