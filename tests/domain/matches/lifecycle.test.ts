import { describe, expect, it } from 'vitest';
import { ROLES, type Mover, type Role } from '#app/domain/accounts/role.ts';
import {
  decideMatch,
  isOver,
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
  terminate: { by: ['donor', 'focal_point'], to: { agreed: 'terminated' } },
  lapse: { by: ['platform'], to: { proposed: 'closed' } },
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

it('nothing leads out of a match that is over', () => {
  const out = CASES.filter(({ from }) => isOver(from)).filter(
    ({ from, action, role }) => decideMatch(from, action, facts(role, action)).ok,
  );
  expect(out).toEqual([]);
});

describe('confirming a plan', () => {
  const confirm = (agreement: Partial<AgreementFacts> | undefined, role: Role = 'donor') =>
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
    decideMatch('proposed', 'lapse', { ...facts('platform'), ...changes });
  expect(lapse({ answers: { donor: 'yes' } })).toMatchObject({ ok: true, to: 'closed' });
  expect(lapse({ answers: both })).toEqual({ ok: false, reason: 'not-now' });
  expect(lapse({ timeIsUp: false })).toEqual({ ok: false, reason: 'not-now' });
});
