import { describe, expect, it } from 'vitest';
import { ROLES, type Mover } from '#app/domain/accounts/role.ts';
import { bringsTraces, changedFields, contentOf, isSubstantial } from '#app/domain/offers/editing.ts';
import {
  decideOffer,
  OFFER_ACTIONS,
  OFFER_STATUSES,
  offerActions,
  type OfferAction,
  type OfferFactsForDecision,
  type OfferStatus,
} from '#app/domain/offers/lifecycle.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { completeContent } from '#tests/support/offers.ts';

type Leads = { by: readonly Mover[]; to: Partial<Record<OfferStatus, OfferStatus>> };

const to = (target: OfferStatus, ...from: OfferStatus[]) => Object.fromEntries(from.map((s) => [s, target]));
const STAYS = Object.fromEntries(
  (['published', 'fully-committed', 'paused', 'stale'] as const).map((status) => [status, status]),
);
const OPEN = ['draft', 'submitted', 'under-review', 'returned'] as const;

/** Where each act leads from each status when nothing speaks against it; from any other it is too early or too late. */
const LEADS: Record<OfferAction, Leads> = {
  submit: { by: ['donor'], to: to('submitted', 'draft', 'returned') },
  'take-back': { by: ['donor'], to: to('returned', 'submitted', 'under-review') },
  'take-up': { by: ['broker'], to: to('under-review', 'submitted') },
  return: { by: ['broker'], to: to('returned', 'submitted', 'under-review') },
  publish: { by: ['broker'], to: to('published', 'submitted', 'under-review') },
  pause: { by: ['donor'], to: to('paused', 'published') },
  resume: { by: ['donor'], to: to('published', 'paused') },
  withdraw: {
    by: ['donor'],
    to: to('withdrawn', ...OPEN, 'published', 'fully-committed', 'paused', 'stale', 'suspended'),
  },
  commit: { by: ['platform'], to: to('fully-committed', 'published') },
  free: { by: ['platform'], to: to('published', 'fully-committed') },
  reconfirm: { by: ['donor'], to: to('published', 'published', 'fully-committed', 'stale') },
  'go-stale': { by: ['platform'], to: to('stale', 'published') },
  archive: { by: ['platform'], to: to('archived', 'stale') },
  edit: {
    by: ['donor'],
    to: {
      published: 'published',
      'fully-committed': 'fully-committed',
      paused: 'paused',
      stale: 'stale',
    },
  },
  adopt: {
    by: ['broker'],
    to: { ...to('published', 'published', 'fully-committed', 'stale'), paused: 'paused' },
  },
  merge: { by: ['donor'], to: to('archived', 'draft', 'returned') },
  replace: { by: ['broker'], to: to('archived', 'submitted', 'under-review') },
  'end-with-offer': { by: ['donor', 'platform'], to: to('withdrawn', ...OPEN) },
  'ask-suspension': {
    by: ['verifier'],
    to: { published: 'published', 'fully-committed': 'fully-committed' },
  },
  'decline-asking': { by: ['broker'], to: STAYS },
  'propose-suspension': { by: ['broker'], to: STAYS },
  'refuse-suspension': { by: ['administrator'], to: STAYS },
  suspend: { by: ['administrator'], to: to('suspended', 'published', 'fully-committed', 'paused', 'stale') },
  'propose-lifting': { by: ['broker'], to: to('suspended', 'suspended') },
  'refuse-lifting': { by: ['administrator'], to: to('suspended', 'suspended') },
  lift: { by: ['administrator'], to: to('published', 'suspended') },
};

const PROPOSED = { suspension: { proposed: true, secondPerson: true } };
function wasBefore(from: OfferStatus) {
  return { suspension: { proposed: true, secondPerson: true, from } };
}

function facts(role: Mover, action: OfferAction): OfferFactsForDecision {
  return {
    role,
    isAuthor: false,
    blockers: 0,
    chipsReviewed: true,
    reasonGiven: true,
    slotsLeft: action === 'commit' ? 0 : 1,
    isVersion: ['merge', 'replace', 'end-with-offer'].includes(action),
    timeIsUp: true,
    suspension: {
      proposed: !action.startsWith('propose-'),
      asked: true,
      secondPerson: true,
      from: 'published',
    },
  };
}

it.each(
  OFFER_STATUSES.flatMap((from) =>
    OFFER_ACTIONS.flatMap((action) =>
      [...ROLES, 'platform' as const].map((role) => ({ from, action, role })),
    ),
  ),
)('$from, $action by $role', ({ from, action, role }) => {
  const { by, to: leads } = LEADS[action];
  const expected = !by.includes(role)
    ? { ok: false, reason: 'not-your-act' }
    : leads[from]
      ? { ok: true, from, to: leads[from] }
      : { ok: false, reason: 'not-now' };
  expect(decideOffer(from, action, facts(role, action))).toEqual(expected);
});

it.each([
  ['publish', 'submitted', 'broker', { isVersion: true }, 'not-now'],
  ['publish', 'submitted', 'broker', { isAuthor: true }, 'own-offer'],
  ['edit', 'published', 'donor', { substantial: true }, 'not-now'],
  ['merge', 'draft', 'donor', { isVersion: false }, 'not-now'],
  ['merge', 'draft', 'donor', { substantial: true }, 'not-now'],
  ['merge', 'draft', 'donor', { blockers: 1 }, 'incomplete'],
  ['replace', 'submitted', 'broker', { isVersion: false }, 'not-now'],
  ['end-with-offer', 'submitted', 'donor', { isVersion: false }, 'not-now'],
  ['replace', 'submitted', 'broker', { isAuthor: true }, 'own-offer'],
  ['replace', 'submitted', 'broker', { chipsReviewed: false }, 'chips-unreviewed'],
  ['replace', 'submitted', 'broker', { blockers: 1 }, 'incomplete'],
  ['adopt', 'published', 'broker', { slotsLeft: -1 }, 'slots-taken'],
  ['adopt', 'published', 'broker', { slotsLeft: 0 }, 'fully-committed'],
  ['adopt', 'paused', 'broker', { slotsLeft: 0 }, 'paused'],
  ['adopt', 'published', 'broker', { chipsReviewed: false }, 'chips-unreviewed'],
  ['ask-suspension', 'published', 'verifier', { reasonGiven: false }, 'reason-needed'],
  ['decline-asking', 'published', 'broker', { suspension: undefined }, 'not-now'],
  ['decline-asking', 'paused', 'broker', { reasonGiven: false }, 'reason-needed'],
  ['propose-suspension', 'published', 'broker', { reasonGiven: false }, 'reason-needed'],
  ['propose-suspension', 'published', 'broker', PROPOSED, 'already-there'],
  ['propose-lifting', 'suspended', 'broker', PROPOSED, 'already-there'],
  ['propose-lifting', 'suspended', 'broker', { reasonGiven: false }, 'reason-needed'],
  ...(['suspend', 'refuse-suspension', 'lift', 'refuse-lifting'] as const).flatMap((action) => {
    const from = action.endsWith('suspension') || action === 'suspend' ? 'published' : 'suspended';
    return [
      [action, from, 'administrator', { suspension: undefined }, 'not-now'],
      [
        action,
        from,
        'administrator',
        { suspension: { proposed: true, secondPerson: false } },
        'second-person',
      ],
    ] as const;
  }),
  ['lift', 'suspended', 'administrator', { slotsLeft: 0 }, 'fully-committed'],
  ['lift', 'suspended', 'administrator', wasBefore('fully-committed'), 'published'],
  ['lift', 'suspended', 'administrator', wasBefore('paused'), 'paused'],
  ['lift', 'suspended', 'administrator', wasBefore('stale'), 'stale'],
] as const)('%s from %s by %s, with %o: %s', (action, from, role, changes, expected) => {
  const decision = decideOffer(from, action, { ...facts(role, action), ...changes });
  expect(decision.ok ? decision.to : decision.reason).toBe(expected);
});

it.each<[boolean, Partial<OfferContent>]>([
  [false, { title: 'Other words', summary: 'For the same.', exitPlan: 'As before.' }],
  [true, { summary: 'Write to maria.okoye@ministry.example.' }],
  [true, { eligible: ['all'] }],
  [true, { conditions: ['publicity'] as never }],
  [true, { conditionsNote: 'Something more.' }],
  [true, { slots: 3 }],
  [true, { modes: ['TEC'] }],
  [true, { declaration: 'We compared the hashes.' }],
  [true, { closesOn: undefined }],
  [true, { title: 'Other words', modes: ['REM'] }],
])('more than words changed: %s, with %o', (expected, changes) => {
  const before = completeContent();
  expect(isSubstantial(before, completeContent(changes))).toBe(expected);
  expect(changedFields(before, completeContent(changes)).sort()).toEqual(Object.keys(changes).sort());
});

it('a trace is another one where it differs at its end alone', () => {
  const at = (address: string) => completeContent({ summary: `Write to ${address} for the dates.` });
  const office = 'the-office-for-the-protection-of-networks';
  const [one, other] = [at(`${office}@ministry.example`), at(`${office}@registry.example`)];
  expect(bringsTraces(one, one)).toBe(false);
  expect(bringsTraces(one, other)).toBe(true);
});

it('an offer is the same as its own content', () => {
  const offer = completeContent();
  expect(changedFields(offer, contentOf(offer))).toEqual([]);
});

describe('what speaks against an act', () => {
  it.each([
    [
      'an offer with something missing is not handed in',
      'draft',
      'submit',
      'donor',
      { blockers: 1 },
      'incomplete',
    ],
    ['nor published', 'submitted', 'publish', 'broker', { blockers: 1 }, 'incomplete'],
    ['nobody publishes their own', 'submitted', 'publish', 'broker', { isAuthor: true }, 'own-offer'],
    [
      'nor one whose chips nobody reviewed',
      'submitted',
      'publish',
      'broker',
      { chipsReviewed: false },
      'chips-unreviewed',
    ],
    ['a return says why', 'submitted', 'return', 'broker', { reasonGiven: false }, 'reason-needed'],
    [
      'one with a slot left is not fully committed',
      'published',
      'commit',
      'platform',
      { slotsLeft: 1 },
      'not-now',
    ],
    ['one without is not free', 'fully-committed', 'free', 'platform', { slotsLeft: 0 }, 'no-slot-left'],
    [
      'it stays fresh until its time is up',
      'published',
      'go-stale',
      'platform',
      { timeIsUp: false },
      'not-now',
    ],
    ['and stale until it ends', 'stale', 'archive', 'platform', { timeIsUp: false }, 'not-now'],
  ] as const)('%s', (_name, from, action, role, against, reason) => {
    expect(decideOffer(from, action, { ...facts(role, action), ...against })).toEqual({ ok: false, reason });
  });

  it.each(['resume', 'reconfirm'] as const)('%s leads to where its slots are', (action) => {
    const from = action === 'resume' ? 'paused' : 'stale';
    expect(decideOffer(from, action, { ...facts('donor', action), slotsLeft: 0 })).toMatchObject({
      to: 'fully-committed',
    });
  });

  it('nothing leads out of what is withdrawn or archived', () => {
    for (const role of [...ROLES, 'platform' as const])
      for (const from of ['withdrawn', 'archived'] as const)
        expect(offerActions(from, facts(role, 'submit'))).toEqual([]);
  });
});
