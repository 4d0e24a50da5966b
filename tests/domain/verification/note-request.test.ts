import { expect, test } from 'vitest';
import type { Mover } from '#app/domain/accounts/role.ts';
import { OFFER_STATUSES } from '#app/domain/offers/lifecycle.ts';
import {
  couldUseNote,
  examinerConflict,
  levelsOfRole,
  type ExaminerFacts,
} from '#app/domain/verification/examiners.ts';
import {
  answerBy,
  decideRequest,
  isLate,
  mayBeExamined,
  requestActions,
  shownRequest,
  type RequestAction,
  type RequestStatus,
} from '#app/domain/verification/note-request.ts';

const facts = (role: Mover, own: 'issuer' | 'donor' | 'nobody' = 'nobody') => ({
  role,
  isIssuer: own === 'issuer',
  isDonor: own === 'donor',
});

test.each<[RequestStatus, RequestAction, ReturnType<typeof facts>, string]>([
  ['asked', 'take-up', facts('verifier', 'issuer'), 'taken-up'],
  ['asked', 'take-up', facts('verifier'), 'not-your-act'],
  ['asked', 'take-up', facts('donor', 'donor'), 'not-your-act'],
  ['taken-up', 'take-up', facts('broker', 'issuer'), 'not-now'],
  ['asked', 'decline', facts('hub_coordinator', 'issuer'), 'declined'],
  ['taken-up', 'decline', facts('broker', 'issuer'), 'declined'],
  ['asked', 'decline', facts('broker'), 'not-your-act'],
  ['answered', 'decline', facts('verifier', 'issuer'), 'not-now'],
  ['asked', 'answer', facts('verifier', 'issuer'), 'answered'],
  ['taken-up', 'answer', facts('verifier', 'issuer'), 'answered'],
  ['declined', 'answer', facts('verifier', 'issuer'), 'not-now'],
  ['asked', 'take-back', facts('donor', 'donor'), 'taken-back'],
  ['taken-up', 'take-back', facts('donor', 'donor'), 'taken-back'],
  ['taken-up', 'take-back', facts('donor'), 'not-your-act'],
  ['asked', 'take-back', facts('verifier', 'issuer'), 'not-your-act'],
  ['closed', 'take-back', facts('donor', 'donor'), 'not-now'],
  ['asked', 'close', facts('platform'), 'closed'],
  ['taken-up', 'close', facts('platform'), 'closed'],
  ['answered', 'close', facts('platform'), 'not-now'],
  ['asked', 'close', facts('donor', 'donor'), 'not-your-act'],
])('%s, %s by %o: %s', (from, action, who, expected) => {
  const decision = decideRequest(from, action, who);
  expect(decision.ok ? decision.to : decision.reason).toBe(expected);
});

test('what is over offers nothing more to anybody', () => {
  for (const status of ['answered', 'declined', 'taken-back', 'closed'] as const)
    for (const who of [facts('verifier', 'issuer'), facts('donor', 'donor'), facts('platform')])
      expect(requestActions(status, who)).toEqual([]);
});

test('ten working days to answer; late from the day after, and only while nobody answered', () => {
  // A Monday, and a Saturday.
  expect(answerBy(new Date('2026-11-23T23:59:00Z'))).toBe('2026-12-07');
  expect(answerBy(new Date('2026-11-28T00:00:00Z'))).toBe('2026-12-11');
  const request = { status: 'asked' as const, answerBy: '2026-12-07' };
  expect(isLate(request, '2026-12-07')).toBe(false);
  expect(isLate(request, '2026-12-08')).toBe(true);
  expect(isLate({ ...request, status: 'taken-up' }, '2026-12-08')).toBe(false);
});

test('only an offer that everybody reads is examined, and no version of one', () => {
  expect(OFFER_STATUSES.filter((status) => mayBeExamined({ status }))).toEqual([
    'published',
    'fully-committed',
  ]);
  expect(mayBeExamined({ status: 'published', replacesId: 'x' })).toBe(false);
});

test('a verifier may give more than a hub or a broker', () => {
  expect(levelsOfRole('verifier')).toEqual(['L3', 'L2']);
  expect(levelsOfRole('hub_coordinator')).toEqual(['L2']);
  expect(levelsOfRole('broker')).toEqual(['L2']);
});

const free: ExaminerFacts = {
  issuer: {
    id: 'lab',
    ties: {
      names: ['Lake Region Laboratory'],
      funders: ['Lake Fund'],
      owners: ['Lake Council'],
      partners: ['Reed Works'],
      declared: ['Gale Ltd'],
    },
  },
  donorId: 'agency',
  concerned: {
    organisations: ['Asteria Cooperation Agency'],
    funders: ['Asteria Treasury'],
    implementer: '',
    hubs: [],
  },
  decided: false,
  saidConflict: false,
};
const offer = (changes: Partial<ExaminerFacts['concerned']>) => ({
  concerned: { ...free.concerned, ...changes },
});
test.each<[string, Partial<ExaminerFacts>, string | undefined]>([
  ['nothing', {}, undefined],
  ['its own offer', { donorId: 'lab' }, 'own-offer'],
  ['it carries it out', offer({ implementer: 'LAKE region laboratory' }), 'own-offer'],
  ['it delivers it', offer({ hubs: ['Lake Region Laboratory'] }), 'own-offer'],
  ['all its people decided on it', { decided: true }, 'validated'],
  ['the donor pays it', offer({ organisations: ['Lake fund'] }), 'paid-by-donor'],
  ['one payer', offer({ funders: ['Lake Fund'] }), 'own-funder'],
  ['its owner gives it', offer({ organisations: ['Lake Council'] }), 'own-owner'],
  ['a tie it declared', offer({ implementer: 'Gale Ltd' }), 'declared-tie'],
  ['what it answered', { saidConflict: true }, 'said-conflict'],
  ['nothing, of one whom it works with', offer({ implementer: 'Reed Works' }), undefined],
])('what stands between an organisation and an examination: %s', (_, changes, expected) => {
  expect(examinerConflict({ ...free, ...changes })).toBe(expected);
});

test.each([
  ['none at all', undefined, true],
  ['its own word', { level: 'L1', state: undefined }, true],
  ['one that holds', { level: 'L2', state: undefined }, false],
  ['one that is disputed', { level: 'L3', state: 'disputed' }, false],
  ['one that ends soon', { level: 'L3', state: 'expiring' }, true],
  ['one that ended', { level: 'L3', state: 'expired' }, true],
  ['one of another version', { level: 'L3', state: 'stale' }, true],
] as const)('an offer could use another note where it has %s', (_, note, expected) => {
  expect(couldUseNote(note)).toBe(expected);
});

test('a donor is shown days and codes, and no word of anybody', () => {
  const shown = shownRequest(
    {
      ...{ id: 'r', status: 'declined', reason: 'no-capacity', answerBy: '2026-12-07' },
      issuer: { name: 'Laboratory', role: 'verifier' },
      askedAt: new Date('2026-11-23T10:00:00Z'),
      endedAt: new Date('2026-11-25T10:00:00Z'),
    },
    '2026-12-09',
  );
  expect(shown).toEqual({
    ...{ id: 'r', status: 'declined', reason: 'no-capacity', note: undefined },
    ...{
      answerBy: '2026-12-07',
      late: false,
      askedOn: '2026-11-23',
      since: undefined,
      endedOn: '2026-11-25',
    },
    issuer: { name: 'Laboratory', role: 'verifier' },
  });
});
